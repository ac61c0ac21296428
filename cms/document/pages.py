"""A page as a Document."""

from typing import Any, Literal

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT
from cms.document.cards import PageCard, TopicCard
from cms.document.images import Image


@with_config(STRICT)
class Block(TypedDict):
    """One block of a body."""

    type: str
    id: str
    """Stable over edits; the same in findings and in ``data-block-id`` of previews."""
    value: Any
    """The shape that :data:`cms.document.blocks.VALUE_TYPES` names for ``type``."""


@with_config(STRICT)
class Translation(TypedDict):
    """The same page in another language."""

    id: int
    locale: str
    title: str
    url: str


@with_config(STRICT)
class Crumb(TypedDict):
    """An ancestor of the page."""

    title: str
    url: str


@with_config(STRICT)
class ParentMeta(TypedDict):
    """Wagtail v2's ``meta.parent``."""

    id: int
    meta: dict[str, Any]
    title: str


@with_config(STRICT)
class PageMeta(TypedDict):
    """Wagtail v2's ``meta``, with what a headless frontend needs besides."""

    type: str
    detail_url: str
    html_url: str | None
    """The page's address at the frontend of its site."""
    slug: str
    show_in_menus: bool
    seo_title: str
    search_description: str
    first_published_at: str | None
    last_published_at: str | None
    alias_of: dict[str, Any] | None
    parent: ParentMeta | None
    locale: str
    content_id: str
    """UUID, the same in every environment and in every language of this page."""
    path: str
    """The address's path, for example ``/updates/december/``: the key for routing."""
    site: str
    """The host name of the site that the page belongs to."""
    translations: list[Translation]
    breadcrumbs: list[Crumb]
    """From the home page to the parent."""
    status: Literal["live", "draft"]


@with_config(STRICT)
class PageDocument(TypedDict):
    """What every page has. The page types below add to it."""

    id: int
    meta: PageMeta
    title: str
    language: str
    """BCP 47 code, for ``<html lang>``."""
    summary: str
    """One or two sentences for lists and search results; plain text."""


@with_config(STRICT)
class HomePageDocument(PageDocument):
    """``home.HomePage``: the front page of a site."""

    intro: str
    """Clean HTML."""
    hero_image: Image | None
    body: list[Block]
    latest_posts: list[PageCard]


@with_config(STRICT)
class StandardPageDocument(PageDocument):
    """``home.StandardPage``: about us, contact."""

    intro: str
    body: list[Block]


@with_config(STRICT)
class PostIndexPageDocument(PageDocument):
    """``posts.PostIndexPage``: the list of posts. The posts themselves come from ``/pages/?child_of=<id>``."""

    intro: str
    topics: list[TopicCard]


@with_config(STRICT)
class PostPageDocument(PageDocument):
    """``posts.PostPage``: an update post."""

    date: str
    """ISO 8601 date that readers see; empty only in a draft that has none yet."""
    intro: str
    """Clean HTML."""
    headline_image: Image | None
    topics: list[TopicCard]
    related_posts: list[PageCard]
    body: list[Block]
