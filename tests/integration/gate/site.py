"""A small site to publish on, and posts that are good or bad on purpose."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from posts.models import PostIndexPage, PostPage


def block(kind: str, value: Any) -> dict[str, Any]:
    """A block as StreamField stores it."""
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def heading(text: str, level: str = "2") -> dict[str, Any]:
    """A heading block."""
    return block("heading", {"text": text, "level": level})


def paragraph(html: str) -> dict[str, Any]:
    """A paragraph block."""
    return block("paragraph", {"text": html, "language": ""})


GOOD = [
    ("heading", {"text": "What we have been up to", "level": "2"}),
    ("paragraph", {"text": "<p>We planted forty trees along the harbour wall.</p>", "language": ""}),
]


def good_body() -> list[dict[str, Any]]:
    """A body with nothing wrong."""
    return [block(kind, dict(value)) for kind, value in GOOD]


def bad_body() -> list[dict[str, Any]]:
    """A body with one certain error: a heading that says nothing."""
    return [*good_body(), block("heading", {"text": "", "level": "2"})]


def site_index() -> PostIndexPage:
    """The index page of a new site at localhost."""
    Locale.objects.get_or_create(language_code="en")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    Site.objects.all().delete()
    home = root.add_child(instance=HomePage(title="Harbour Lane", slug="harbour-lane", summary="A charity."))
    Site.objects.create(hostname="localhost", port=4321, root_page=home, is_default_site=True)
    index: PostIndexPage = home.add_child(instance=PostIndexPage(title="Updates", slug="updates"))
    return index


def post(title: str, body: list[dict[str, Any]], **fields: Any) -> PostPage:
    """A post that is not in the tree yet."""
    named = {"date": date(2026, 11, 1), "summary": f"What {title} is about.", **fields}
    return PostPage(title=title, slug=title.lower().replace(" ", "-"), body=body, **named)


def draft(index: PostIndexPage, title: str, body: list[dict[str, Any]], **fields: Any) -> PostPage:
    """A post with one revision, not live."""
    page: PostPage = index.add_child(instance=post(title, body, live=False, **fields))
    page.save_revision()
    return page


def live(index: PostIndexPage, title: str, **fields: Any) -> PostPage:
    """A live post with nothing wrong."""
    page = draft(index, title, good_body(), **fields)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return page


def in_an_hour() -> Any:
    """A moment to come."""
    return timezone.now() + timedelta(hours=1)
