"""What every block keeps: its fields, its validation and its JSON shape live in one class."""

from datetime import datetime
from typing import Any, ClassVar, Protocol

from cms.document.cards import DocumentCard, Link, OrganisationCard, PageCard, PersonCard, TopicCard
from cms.document.images import AltRole, Image
from cms.document.pages import Block


class Presenting(Protocol):
    """What a block may ask of the presenter. It decides what is public: whatever is hidden comes back as None.

    ``cms.delivery.presenter`` implements it. Arguments are model instances (or None, which gives None).
    """

    now: datetime
    """The moment of presenting, with a time zone."""
    draft: bool
    """True for previews and checks of unsaved pages."""
    language: str
    """BCP 47 code of the page's language."""
    heading_level: int
    """The level (2 to 6) at which a titled block stands here: one below the last heading block, else 2."""

    def image(
        self,
        image: Any,
        *,
        alt: str = "",
        alt_role: AltRole = "unanswered",
        caption: str = "",
        credit_text: str = "",
        credit_url: str = "",
    ) -> Image | None:
        """An image as used here; ``credit_text`` and ``credit_url`` override the library's credit when not empty."""

    def rich_text(self, source: Any) -> str:
        """Clean HTML of a rich text value, links resolved to frontend addresses."""

    def link(self, value: Any) -> Link | None:
        """A link with its address; None when nothing was filled in.

        ``value`` is a :class:`cms.blocks.link.LinkValue`: a struct with ``text`` and five targets (``page``
        ``document`` ``url`` ``email`` ``phone``); ``value.kind`` names the one filled in, ``value.target`` is it.
        """

    def person(self, person: Any) -> PersonCard | None:
        """A person's card; None when the person is not active."""

    def organisation(self, organisation: Any) -> OrganisationCard | None:
        """An organisation's card."""

    def document(self, document: Any) -> DocumentCard | None:
        """A file's card; None when its collection is private."""

    def page(self, page: Any) -> PageCard | None:
        """A page's card; None unless the page is live and public."""

    def pages(self, queryset: Any, *, limit: int) -> list[PageCard]:
        """Cards of the first ``limit`` pages of a query that are live and public.

        A list changes when pages come and go, so the presenter notes that this Document depends on one.
        """

    def depends_on_list(self, model: Any) -> None:
        """Note that this Document changes when pages of a type come or go, where it does not show them as cards."""

    def topic(self, topic: Any) -> TopicCard | None:
        """A topic's card."""

    def body(self, value: Any) -> list[Block]:
        """The blocks of a ``StreamValue`` in their order, with :attr:`heading_level` kept as it goes."""

    def anchor(self, text: str) -> str:
        """An ``id`` for a heading, unique within this page: the slug of ``text``, numbered when taken."""


class BlockContract:
    """Mixed into each block that a body may hold.

    A subclass names the shape of its value (a ``TypedDict`` of :mod:`cms.document.blocks`) and turns its Wagtail value
    into that shape. The OpenAPI schema and the TypeScript types are generated from the shape.
    """

    shape: ClassVar[type]

    def to_document(self, value: Any, presenting: Presenting) -> Any:
        """The block's value as frontends receive it, in the form of :attr:`shape`."""
        raise NotImplementedError(f"{type(self).__name__} must say how its value is presented")
