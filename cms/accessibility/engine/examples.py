"""Short ways to write Documents: the rules' own good and bad examples, and tests, are made of these.

Each function returns one block of the body in the shape of :mod:`cms.document.blocks`, filled in so that no rule has
anything to say; the arguments change what matters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cms.accessibility.engine.example_parts import NOW, Json, deadline, event, file, link, person, picture
from cms.accessibility.engine.tree import NO_FACTS, Facts

__all__ = [
    "NOW",
    "RUNNING",
    "Json",
    "Known",
    "activity",
    "as_case",
    "as_document",
    "call_to_action",
    "contact",
    "deadline",
    "documents",
    "event",
    "events",
    "file",
    "heading",
    "image",
    "key_points",
    "link",
    "opportunity",
    "page",
    "paragraph",
    "person",
    "picture",
    "quote",
    "spotlight",
    "table",
    "theme",
    "video",
]


RUNNING = "We met at the community hall and planned the garden together."


def page(*blocks: Mapping[str, Any], **changes: Any) -> Json:
    """A post with a body. ``changes`` replace its fields; those of ``meta`` too, by their own names."""
    meta = {
        "type": "posts.PostPage",
        "detail_url": "https://cms.example.org/api/v2/pages/7/",
        "html_url": "https://www.example.org/updates/november/",
        "slug": "november",
        "show_in_menus": False,
        "seo_title": "",
        "search_description": "What the garden team did in November 2026.",
        "first_published_at": None,
        "last_published_at": None,
        "alias_of": None,
        "parent": None,
        "locale": "en",
        "content_id": "5f0c1c52-6c0e-4f0c-9f5c-3a8f6d5b9a01",
        "path": "/updates/november/",
        "site": "www.example.org",
        "translations": [],
        "breadcrumbs": [],
        "status": "draft",
    }
    document: Json = {
        "id": 7,
        "title": "News from the garden",
        "language": "en",
        "summary": "What the garden team did in November 2026.",
        "date": "2026-11-20",
        "intro": "",
        "headline_image": None,
        "topics": [],
        "related_posts": [],
    }
    meta.update({name: changes.pop(name) for name in list(changes) if name in meta})
    body = [_with_id(block, index) for index, block in enumerate(blocks)]
    return {**document, **changes, "meta": meta, "body": body}


@dataclass(frozen=True, slots=True)
class Known:
    """An example together with what is known beyond its Document."""

    document: Json
    facts: Facts


def as_case(example: Any) -> tuple[Json, Facts]:
    """The Document that an example stands for, and the facts that go with it."""
    return (example.document, example.facts) if isinstance(example, Known) else (as_document(example), NO_FACTS)


def as_document(example: Any) -> Json:
    """The Document that an example stands for: itself, or a page around its block or blocks."""
    if isinstance(example, Mapping):
        return page(example) if {"type", "value"} <= set(example) else dict(example)
    return page(*example)


def _with_id(block: Mapping[str, Any], index: int) -> Json:
    return {"type": block["type"], "id": block.get("id") or f"block-{index}", "value": block["value"]}


def _block(kind: str, value: Mapping[str, Any], **changes: Any) -> Json:
    return {"type": kind, "id": "", "value": {**value, **changes}}


def image(alt: str = "", **changes: Any) -> Json:
    """An ``image`` block."""
    return _block("image", {"image": picture(alt, **changes)})


def paragraph(html: str, language: str = "") -> Json:
    """A ``paragraph`` block; text without tags becomes one paragraph."""
    return _block(
        "paragraph", {"html": html if html.lstrip().startswith("<") else f"<p>{html}</p>", "language": language}
    )


def heading(text: str, level: int = 2, anchor: str = "") -> Json:
    """A ``heading`` block."""
    return _block("heading", {"text": text, "level": level, "anchor": anchor or text.lower().replace(" ", "-")})


def activity(html: str = f"<p>{RUNNING}</p>", **changes: Any) -> Json:
    """An ``activity`` block."""
    value: Json = {
        "html": html,
        "people": [],
        "partners": [],
        "funder": None,
        "place": "",
        "start_date": None,
        "end_date": None,
        "links": [],
        "image": None,
    }
    return _block("activity", value, **changes)


def opportunity(html: str = "<p>Help us to plan the orchard.</p>", **changes: Any) -> Json:
    """An ``opportunity`` block."""
    value = {
        "title": "Join the orchard group",
        "heading_level": 2,
        "organisations": [],
        "audience": "Anyone who lives near the park",
        "html": html,
        "pay": "£25 for each meeting",
        "deadline": deadline(),
        "state": "open",
        "apply": {"kind": "link", "text": "Apply to join the orchard group", "url": "https://www.example.org/orchard/"},
        "contact": None,
    }
    return _block("opportunity", value, **changes)


def events(*dates: Mapping[str, Any], **changes: Any) -> Json:
    """An ``events`` block."""
    return _block("events", {"title": "Garden days", "heading_level": 2, "html": "", "events": list(dates)}, **changes)


def key_points(*points: str, title: str = "What we agreed") -> Json:
    """A ``key_points`` block."""
    return _block("key_points", {"title": title, "heading_level": 2, "points": list(points)})


def quote(text: str, who: str = "Mair", role: str = "") -> Json:
    """A ``quote`` block."""
    return _block("quote", {"text": text, "who": who, "role": role})


def table(rows: Sequence[Sequence[str]], **changes: Any) -> Json:
    """A ``table`` block with a header row."""
    value = {
        "caption": "Hours by group",
        "header_row": True,
        "header_column": False,
        "rows": [list(row) for row in rows],
    }
    return _block("table", value, **changes)


def video(**changes: Any) -> Json:
    """A ``video`` block."""
    value = {
        "url": "https://video.example.org/watch/garden",
        "title": "A year in the garden",
        "heading_level": 2,
        "provider": "Example Video",
        "captions": "yes",
        "transcript": "<p>We begin in January, when the beds are bare.</p>",
    }
    return _block("video", value, **changes)


def documents(*files: Mapping[str, Any], title: str = "Papers") -> Json:
    """A ``documents`` block."""
    return _block("documents", {"title": title, "heading_level": 2, "documents": list(files)})


def contact(html: str = "<p>Write or ring on weekdays.</p>", **changes: Any) -> Json:
    """A ``contact`` block."""
    value = {
        "title": "Ask the garden team",
        "heading_level": 2,
        "html": html,
        "person": None,
        "email": "garden@example.org",
        "phone": "",
    }
    return _block("contact", value, **changes)


def call_to_action(html: str = "", **changes: Any) -> Json:
    """A ``call_to_action`` block."""
    value = {
        "title": "Plant a tree with us",
        "heading_level": 2,
        "html": html,
        "link": link("Book a place at the planting day"),
    }
    return _block("call_to_action", value, **changes)


def spotlight(html: str = "<p>Carys looks after the orchard.</p>", **changes: Any) -> Json:
    """A ``team_spotlight`` block."""
    value = {"heading_level": 2, "person": person(), "image": None, "html": html, "fun_facts": []}
    return _block("team_spotlight", value, **changes)


def theme(*pairs: tuple[str, str, str]) -> Json:
    """Not a page: a palette's pairs as ``(name, foreground, background)``."""
    return {
        "title": "",
        "theme": [{"name": name, "foreground": front, "background": back} for name, front, back in pairs],
    }
