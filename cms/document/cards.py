"""Small cards: what a Document says of a page, a person, an organisation, a topic or a document that it mentions."""

from typing import Literal

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT
from cms.document.images import Image

LinkKind = Literal["page", "document", "external", "email", "phone", "anchor", "none"]


@with_config(STRICT)
class Link(TypedDict):
    """A link with its words. ``url`` is null when its target is hidden from the public: show the words alone."""

    text: str
    url: str | None
    kind: LinkKind


@with_config(STRICT)
class PersonCard(TypedDict):
    """A person, as shown beside an activity or in a spotlight."""

    id: int
    name: str
    role: str
    pronouns: str
    bio: str
    """Clean HTML."""
    photo: Image | None


@with_config(STRICT)
class OrganisationCard(TypedDict):
    """An organisation: partner, funder or host."""

    id: int
    name: str
    url: str | None
    logo: Image | None


@with_config(STRICT)
class TopicCard(TypedDict):
    """A topic that posts are filed under."""

    id: int
    slug: str
    title: str
    url: str | None
    """The list of posts on this topic, at the frontend."""


@with_config(STRICT)
class PageCard(TypedDict):
    """Another page: enough to link to it and to say what it is."""

    id: int
    type: str
    """The page's model, for example ``posts.PostPage``."""
    title: str
    url: str
    """Its address at the frontend."""
    summary: str
    date: str | None
    """ISO 8601 date of a post; null for other pages."""
    image: Image | None
    locale: str


@with_config(STRICT)
class DocumentCard(TypedDict):
    """A file to download, with what a reader should know before following the link."""

    id: int
    title: str
    url: str
    file_type: str
    """In words, for example "PDF"."""
    size: int
    """In bytes."""
    size_text: str
    """In words, for example "3.2 MB"."""
    language: str
    """BCP 47 code of the file's language; empty when it is the page's."""
    pages: int | None
    """How many pages a PDF has; null when unknown."""
    tagged: bool | None
    """Whether a PDF carries structure tags; null when unknown or not a PDF."""
