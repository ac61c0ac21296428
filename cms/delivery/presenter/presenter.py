"""What a page and its blocks may ask while they are being presented. Hidden things come back as None."""

from datetime import datetime
from functools import cached_property
from itertools import count
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.utils.text import slugify
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms.delivery.presenter.files import document_card
from cms.delivery.presenter.images import image_document
from cms.delivery.presenter.rich_text import SCHEMES, clean
from cms.delivery.presenter.surroundings import Surroundings
from cms.delivery.presenter.targets import Targets
from cms.delivery.references import LIST, References
from cms.document.cards import DocumentCard, Link, LinkKind, OrganisationCard, PageCard, PersonCard, TopicCard
from cms.document.images import AltRole, Image
from cms.document.pages import Block

FIRST_LEVEL = 2
LAST_LEVEL = 6


class Presenter:
    """Presents one page; see :class:`cms.blocks.contract.Presenting` for what each method promises to blocks.

    Args:
        page: the page, live or unsaved, of its specific class; or another model's instance that has rich text or links.
        surroundings: shared by all pages that are presented together.
        draft: whether this is for a preview or a check.
        language: BCP 47 code, where the instance does not say it.
    """

    def __init__(
        self, page: Any, surroundings: Surroundings, *, draft: bool = False, language: str | None = None
    ) -> None:
        self.draft = draft
        self.language: str = language or page.language
        self.heading_level = FIRST_LEVEL
        self.references = References()
        self.surroundings = surroundings
        self.targets = Targets()
        self._page = page
        self._anchors: set[str] = set()
        self.targets.foresee(page)

    @property
    def now(self) -> datetime:
        """The moment of presenting."""
        return self.surroundings.now

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
        """An image as used here; None in a private collection."""
        if image is None or not self._in_public_collection(image):
            return None
        return image_document(
            image, alt=alt, alt_role=alt_role, caption=caption, credit_text=credit_text, credit_url=credit_url
        )

    def _in_public_collection(self, item: Any) -> bool:
        self.references.add_instance(item)
        return self.surroundings.collection_is_public(item.collection_id)

    def rich_text(self, source: Any) -> str:
        """Clean HTML of a rich text value or of its stored source."""
        return clean(source.source if isinstance(source, RichText) else str(source or ""), self._stored_address)

    def _stored_address(self, kind: str, key: str) -> str | None:
        """The address that a link of stored rich text leads to."""
        target = self.targets.get(kind, key)
        return self.page_url(target) if kind == "page" else self._document_url(target)

    def page_url(self, page: Any) -> str | None:
        """A page's address at the frontend; None unless anybody may read it."""
        if page is None:
            return None
        self.references.add_instance(page)
        address = self.surroundings.addresses.of(page) if self.surroundings.is_public(page) else None
        return address.url if address else None

    def _document_url(self, document: Any) -> str | None:
        card = self.document(document)
        return card["url"] if card else None

    def link(self, value: Any) -> Link | None:
        """A link with its address; its words alone when the target is hidden, and no words where a draft has none."""
        if not value or value.empty:
            return None
        url = self._target_url(value.kind, value.target)
        anchor = value.kind == "external" and url is not None and url.startswith("#")
        return Link(text=value.text, url=url, kind="anchor" if anchor else value.kind)

    def _target_url(self, kind: LinkKind, target: Any) -> str | None:
        """Where a link leads; None when nobody may follow it."""
        match kind:
            case "page":
                return self.page_url(target)
            case "document":
                return self._document_url(target)
            case "email":
                return f"mailto:{target}"
            case "phone":
                return "tel:" + "".join(character for character in str(target) if character in "+0123456789")
            case _:
                return safe_url(target)

    def person(self, person: Any) -> PersonCard | None:
        """A person's card; None when not active. The photo repeats what the name says, so it is decorative."""
        if person is None:
            return None
        self.references.add_instance(person)
        if not person.active:
            return None
        return PersonCard(
            id=person.pk,
            name=person.name,
            role=person.role,
            pronouns=person.pronouns,
            bio=self.rich_text(person.bio),
            photo=self.image(person.photo, alt_role="decorative"),
        )

    def organisation(self, organisation: Any) -> OrganisationCard | None:
        """An organisation's card; the logo repeats what the name says, so it is decorative."""
        if organisation is None:
            return None
        self.references.add_instance(organisation)
        return OrganisationCard(
            id=organisation.pk,
            name=organisation.name,
            url=safe_url(organisation.link),
            logo=self.image(organisation.logo, alt_role="decorative"),
        )

    def document(self, document: Any) -> DocumentCard | None:
        """A file's card; None in a private collection."""
        return document_card(document) if document is not None and self._in_public_collection(document) else None

    def page(self, page: Any) -> PageCard | None:
        """A page's card; None unless anybody may read the page."""
        url = self.page_url(page)
        if url is None:
            return None
        specific = page.specific if type(page) is Page else page
        date = getattr(specific, "date", None)
        return PageCard(
            id=specific.pk,
            type=specific._meta.label,
            title=specific.title,
            url=url,
            summary=getattr(specific, "summary", ""),
            date=date.isoformat() if date else None,
            image=specific.card_image(self),
            locale=specific.locale.language_code,
        )

    def pages(self, queryset: Any, *, limit: int) -> list[PageCard]:
        """Cards of the first ``limit`` pages of a query that anybody may read."""
        self.depends_on_list(queryset.model)
        public = queryset.live().public().exclude(expire_at__lte=self.now).select_related("locale")
        cards = (self.page(page) for page in public.specific()[:limit])
        return [card for card in cards if card is not None]

    def depends_on_list(self, model: Any) -> None:
        """Note that this Document changes when pages of this type come or go."""
        self.references.add(LIST, model._meta.label_lower)

    def topic(self, topic: Any) -> TopicCard | None:
        """A topic's card; its address is the list of posts that this page belongs to or is, narrowed to the topic."""
        if topic is None:
            return None
        self.references.add_instance(topic)
        posts = self._list_of_posts
        url = f"{posts}?{urlencode({'topic': topic.slug})}" if posts else None
        return TopicCard(id=topic.pk, slug=topic.slug, title=topic.title, url=url)

    @cached_property
    def _list_of_posts(self) -> str | None:
        """The address of the page that lists posts by topic: this one or its parent."""
        page = self._page
        if not getattr(page, "lists_posts", False):
            parent = page.get_parent()
            page = parent.specific if parent is not None else None
        return self.page_url(page) if getattr(page, "lists_posts", False) else None

    def body(self, value: Any) -> list[Block]:
        """The blocks in their order, each titled one standing below the heading before it."""
        self.heading_level = FIRST_LEVEL
        return [self._block(block, f"new-{position}") for position, block in enumerate(value or [])]

    def _block(self, block: Any, spare_id: str) -> Block:
        presented = block.block.to_document(block.value, self)
        if block.block_type == "heading":
            self.heading_level = min(presented["level"] + 1, LAST_LEVEL)
        return Block(type=block.block_type, id=str(block.id or spare_id), value=presented)

    def anchor(self, text: str) -> str:
        """An ``id`` that no other heading of this page has."""
        base = slugify(text, allow_unicode=True) or "section"
        names = (base if number == 1 else f"{base}-{number}" for number in count(1))
        name = next(name for name in names if name not in self._anchors)
        self._anchors.add(name)
        return name


def safe_url(url: Any) -> str | None:
    """An address that a reader can follow without harm; None for any other, for example a ``javascript:`` one."""
    text = str(url or "").strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    harmless = parts.scheme in SCHEMES or (not parts.scheme and text.startswith(("/", "#")))
    return text if text and harmless else None
