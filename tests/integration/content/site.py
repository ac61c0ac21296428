"""A small site in English with Welsh beside it, and what an editor's browser sends."""

from typing import Any

from wagtail.models import Locale, Page, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.models import HomePage
from posts.models import PostIndexPage

EMPTY_IMAGE = {"image": "", "alt_role": "", "alt": "", "caption": "", "credit_text": "", "credit_url": ""}


def make_site() -> PostIndexPage:
    """The list of posts of a new site."""
    Locale.objects.get_or_create(language_code="en")
    Site.objects.all().delete()
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Canal Street", slug="canal-street", summary="A garden."))
    Site.objects.create(hostname="garden.example", port=443, root_page=home, is_default_site=True)
    index: PostIndexPage = home.add_child(instance=PostIndexPage(title="Updates", slug="updates", summary="All news."))
    return index


def listed(items: list[Any]) -> dict[str, Any]:
    """What a list of blocks sends."""
    return streamfield([("item", item) for item in items])


def empty_blocks() -> list[tuple[str, Any]]:
    """Every block as it is sent when an editor adds it and writes nothing."""
    nothing = rich_text("")
    deadline = {"date": "", "time": "", "timezone": "Europe/London"}
    link = {"text": "", "page": "", "document": "", "url": "", "email": "", "phone": ""}
    event = {
        "title": "",
        "start_date": "",
        "start_time": "",
        "end_time": "",
        "end_date": "",
        "timezone": "Europe/London",
        "place": "",
        "online_url": "",
        "recording_url": "",
        "notes": nothing,
    }
    return [
        ("heading", {"text": "", "level": "2"}),
        ("paragraph", {"text": nothing, "language": ""}),
        (
            "activity",
            {
                "text": nothing,
                "people": listed([""]),
                "partners": listed([""]),
                "funder": "",
                "place": "",
                "start_date": "",
                "end_date": "",
                "links": listed([link]),
                "image": EMPTY_IMAGE,
            },
        ),
        (
            "team_spotlight",
            {"person": "", "image": EMPTY_IMAGE, "text": nothing, "fun_facts": listed([""])},
        ),
        (
            "opportunity",
            {
                "title": "",
                "organisations": listed([""]),
                "audience": "",
                "text": nothing,
                "pay": "",
                "deadline": deadline,
                "apply": {"text": "", "url": "", "email": "", "form": ""},
                "contact": {"name": "", "email": "", "phone": ""},
            },
        ),
        ("image", EMPTY_IMAGE),
        ("events", {"title": "", "text": nothing, "events": listed([event])}),
        ("key_points", {"title": "", "points": listed([nothing])}),
        ("quote", {"text": "", "who": "", "role": ""}),
        ("table", "null"),
        ("video", {"url": "", "title": "", "captions": "", "transcript": nothing}),
        ("documents", {"title": "", "documents": listed([{"document": "", "language": ""}])}),
        ("contact", {"title": "", "text": nothing, "person": "", "email": "", "phone": ""}),
        ("call_to_action", {"title": "", "text": nothing, "link": link}),
    ]


def post_form(*blocks: tuple[str, Any], **fields: Any) -> dict[str, Any]:
    """The form of a post as a browser sends it; ``action_publish="1"`` and the like are further fields."""
    return nested_form_data(
        {
            "title": "December update",
            "slug": "december-update",
            "date": "2026-12-01",
            "intro": rich_text("<p>What we did.</p>"),
            "headline_image": streamfield([]),
            "body": streamfield(list(blocks)),
            "related_posts": inline_formset([]),
            "comments": inline_formset([]),
            "summary": "What we did in November.",
            "seo_title": "",
            "search_description": "",
            **fields,
        }
    )


def good_blocks() -> list[tuple[str, Any]]:
    """A short body with nothing wrong."""
    return [
        ("heading", {"text": "What we have been up to", "level": "2"}),
        ("paragraph", {"text": rich_text("<p>We planted forty trees along the canal.</p>"), "language": ""}),
    ]
