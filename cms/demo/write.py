"""The vocabulary in which the demo's content is written: blocks as plain data, references by name, dates by distance.

Nothing here touches the database. :mod:`cms.demo.resolve` turns what was written into values that Wagtail stores.
Within texts, ``{{now+20}}`` and ``{{post-3}}`` stand for dates, counted in days from the moment of loading and from the
date of the post; ``<a page="visit">`` and ``<a document="guide">`` link by name.
"""

from dataclasses import dataclass
from typing import Any, Literal

Anchor = Literal["now", "post"]
Data = dict[str, Any]


@dataclass(frozen=True)
class Ref:
    """Something that the demo makes, by its kind and name; in its place comes the primary key."""

    kind: Literal["image", "person", "organisation", "page", "document"]
    name: str


@dataclass(frozen=True)
class Day:
    """A date, in days from an anchor."""

    days: int
    anchor: Anchor = "post"


def _block(kind: str, **value: Any) -> Data:
    return {"type": kind, "value": value}


def _refs(kind: Any, names: tuple[str, ...]) -> list[Ref]:
    return [Ref(kind, name) for name in names]


def picture(
    name: str, alt: str = "", *, role: str = "informative", caption: str = "", credit: str = "", credit_url: str = ""
) -> Data:
    """An image at its place of use, described unless told otherwise."""
    return {
        "image": Ref("image", name),
        "alt_role": role,
        "alt": alt,
        "caption": caption,
        "credit_text": credit,
        "credit_url": credit_url,
    }


def image(name: str, alt: str = "", **options: str) -> Data:
    """An image block; see :func:`picture`."""
    return {"type": "image", "value": picture(name, alt, **options)}


def heading(text: str, level: int = 2) -> Data:
    """A heading."""
    return _block("heading", text=text, level=str(level))


def paragraph(html: str, language: str = "") -> Data:
    """Running text, in another language than the page's if one is named."""
    return _block("paragraph", text=html, language=language)


def key_points(*points: str, title: str = "") -> Data:
    """A short list."""
    return _block("key_points", title=title, points=list(points))


def quote(text: str, who: str = "", role: str = "") -> Data:
    """Somebody's words."""
    return _block("quote", text=text, who=who, role=role)


def link(text: str, *, page: str = "", document: str = "", url: str = "", email: str = "", phone: str = "") -> Data:
    """A link's words and its one target."""
    return {
        "text": text,
        "page": Ref("page", page) if page else None,
        "document": Ref("document", document) if document else None,
        "url": url,
        "email": email,
        "phone": phone,
    }


def activity(  # noqa: PLR0913 (an activity has as many parts)
    html: str,
    *,
    people: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
    funder: str = "",
    place: str = "",
    start: Day | None = None,
    end: Day | None = None,
    links: tuple[Data, ...] = (),
    image: Data | None = None,
) -> Data:
    """Something the team did."""
    return _block(
        "activity",
        text=html,
        people=_refs("person", people),
        partners=_refs("organisation", partners),
        funder=Ref("organisation", funder) if funder else None,
        place=place,
        start_date=start,
        end_date=end,
        links=list(links),
        image=image or {},
    )


def spotlight(person: str, html: str, *facts: str, image: Data | None = None) -> Data:
    """A portrait of somebody."""
    return _block("team_spotlight", person=Ref("person", person), image=image or {}, text=html, fun_facts=list(facts))


def deadline(day: Day, time: str = "17:00:00", zone: str = "Europe/London") -> Data:
    """The last moment to apply."""
    return {"date": day, "time": time, "timezone": zone}


def opportunity(
    title: str,
    html: str,
    *,
    organisations: tuple[str, ...] = (),
    audience: str = "",
    pay: str = "",
    closes: Data | None = None,
    apply: Data | None = None,
    contact: tuple[str, str, str] = ("", "", ""),
) -> Data:
    """Something to apply for. ``apply`` holds ``text`` and one of ``url``, ``email`` and ``form``."""
    return _block(
        "opportunity",
        title=title,
        organisations=_refs("organisation", organisations),
        audience=audience,
        text=html,
        pay=pay,
        deadline=closes or {"date": None, "time": None, "timezone": "Europe/London"},
        apply={"text": "", "url": "", "email": "", "form": None, **(apply or {})},
        contact=dict(zip(("name", "email", "phone"), contact, strict=True)),
    )


def event(  # noqa: PLR0913 (an event has as many parts)
    title: str,
    day: Day | None,
    start: str,
    end: str = "",
    *,
    last_day: Day | None = None,
    zone: str = "Europe/London",
    place: str = "",
    online: str = "",
    recording: str = "",
    notes: str = "",
) -> Data:
    """One event of a series; times as ``18:30``."""
    return {
        "title": title,
        "start_date": day,
        "start_time": start,
        "end_time": end or None,
        "end_date": last_day,
        "timezone": zone,
        "place": place,
        "online_url": online,
        "recording_url": recording,
        "notes": notes,
    }


def events(*series: Data, title: str = "", html: str = "") -> Data:
    """A series of events."""
    return _block("events", title=title, text=html, events=list(series))


def table(caption: str, headers: Literal["row", "column", "both"], *rows: tuple[str, ...]) -> Data:
    """Tabular data."""
    return {
        "type": "table",
        "value": {
            "table_caption": caption,
            "table_header_choice": headers,
            "first_row_is_table_header": headers in {"row", "both"},
            "first_col_is_header": headers in {"column", "both"},
            "data": [list(row) for row in rows],
        },
    }


def video(url: str, title: str, captions: str, transcript: str = "") -> Data:
    """A video."""
    return _block("video", url=url, title=title, captions=captions, transcript=transcript)


def documents(*files: str | tuple[str, str], title: str = "") -> Data:
    """Files to download: names, or names with the language of the file."""
    pairs = [(file, "") if isinstance(file, str) else file for file in files]
    uses = [{"document": Ref("document", name), "language": language} for name, language in pairs]
    return _block("documents", title=title, documents=uses)


def contact(title: str = "", html: str = "", *, person: str = "", email: str = "", phone: str = "") -> Data:
    """Whom to ask."""
    return _block(
        "contact", title=title, text=html, person=Ref("person", person) if person else None, email=email, phone=phone
    )


def call_to_action(target: Data, *, title: str = "", html: str = "") -> Data:
    """One thing that readers are asked to do."""
    return _block("call_to_action", title=title, text=html, link=target)
