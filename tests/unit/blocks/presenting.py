"""A presenter without a database: everything that it is asked for is public."""

from datetime import UTC, datetime
from typing import Any

from cms.document.cards import DocumentCard, Link, OrganisationCard, PageCard, PersonCard, TopicCard
from cms.document.images import Image
from cms.document.pages import Block

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


class Everything:
    """See :class:`cms.blocks.contract.Presenting`."""

    def __init__(self, now: datetime = NOON, language: str = "en", *, hides: bool = False) -> None:
        self.now = now
        self.language = language
        self.draft = True
        self.heading_level = 3
        self.hides = hides

    def image(self, image: Any, **use: Any) -> Image | None:
        if self.hides:
            return None
        read = use["alt_role"] == "informative"
        return Image(
            id=image.pk,
            src="https://cms.example/i.jpg",
            alt=use["alt"] if read else "",
            alt_role=use["alt_role"],
            caption=use["caption"],
            credit={"text": use["credit_text"], "url": use["credit_url"] or None, "licence": ""},
            long_description="",
            width=4,
            height=3,
            focal_point=None,
            placeholder="#808080",
            sources=[],
            unused_alt="" if read else use["alt"],
            title="",
            filename="",
        )

    def rich_text(self, source: Any) -> str:
        return getattr(source, "source", source)

    def link(self, value: Any) -> Link | None:
        return Link(text=value.text, url=None if self.hides else str(value.target), kind=value.kind)

    def person(self, person: Any) -> PersonCard | None:
        if self.hides:
            return None
        return PersonCard(id=person.pk, name=person.name, role="", pronouns="", bio="", photo=None)

    def organisation(self, organisation: Any) -> OrganisationCard | None:
        return OrganisationCard(id=organisation.pk, name=organisation.name, url=None, logo=None)

    def document(self, document: Any) -> DocumentCard | None:
        if self.hides:
            return None
        return DocumentCard(
            id=document.pk,
            title=document.title,
            url="https://cms.example/d",
            file_type="PDF",
            size=1,
            size_text="1 byte",
            language="",
            pages=None,
            tagged=None,
        )

    def page(self, page: Any) -> PageCard | None:
        if self.hides:
            return None
        return PageCard(
            id=page.pk,
            type="home.StandardPage",
            title=page.title,
            url="https://site.example/form/",
            summary="",
            date=None,
            image=None,
            locale="en",
        )

    def topic(self, topic: Any) -> TopicCard | None:
        return TopicCard(id=topic.pk, slug=topic.slug, title=topic.title, url=None)

    def body(self, value: Any) -> list[Block]:
        return [
            Block(type=each.block_type, id=each.id, value=each.block.to_document(each.value, self)) for each in value
        ]

    def anchor(self, text: str) -> str:
        return text.lower().replace(" ", "-") or "section"
