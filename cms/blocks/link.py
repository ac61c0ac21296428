"""A link: its words, and exactly one place that it leads to."""

from typing import Any, cast

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, PageChooserBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.fields import EmailAddressBlock, PhoneBlock, WebAddressBlock, missing, text
from cms.blocks.struct import ContentStruct
from cms.document.cards import LinkKind

KINDS: dict[str, LinkKind] = {
    "page": "page",
    "document": "document",
    "url": "external",
    "email": "email",
    "phone": "phone",
}
"""Field → what the contract calls a link that leads there."""


class LinkValue(StructValue):
    """What a :class:`LinkBlock` holds."""

    @property
    def filled(self) -> list[str]:
        """The names of the targets that are filled in; exactly one when the link is right."""
        return [name for name in KINDS if self.get(name)]

    @property
    def kind(self) -> LinkKind:
        """What kind of place the link leads to; ``none`` when no target is filled in."""
        return KINDS[self.filled[0]] if self.filled else "none"

    @property
    def target(self) -> Any:
        """A page, a document, or the text of an address, an email or a phone number; None when there is none."""
        return self[self.filled[0]] if self.filled else None

    @property
    def text(self) -> str:
        """The words of the link."""
        return text(self, "text")

    @property
    def empty(self) -> bool:
        """Whether nothing at all was filled in."""
        return not (self.text or self.filled)


class LinkBlock(ContentStruct):
    """A link. Pass ``required=False`` where it may be left out."""

    text = CharBlock(
        required=False,
        label="Words of the link",
        help_text="Say where the link leads, so that it makes sense when read on its own.",
    )
    page = PageChooserBlock(required=False, label="A page of this site")
    document = DocumentChooserBlock(required=False, label="Or a document")
    url = WebAddressBlock(required=False, label="Or a web address", help_text="Starts with https://")
    email = EmailAddressBlock(required=False, label="Or an email address")
    phone = PhoneBlock(required=False, label="Or a telephone number", help_text="For example +44 29 2018 0000")

    class Meta:
        icon = "link"
        value_class = LinkValue
        required = True
        label_format = "{text}"
        help_text = "Fill in the words and one of the five places that the link can lead to."

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """Words and one target, or nothing at all where the link may be left out."""
        link = cast(LinkValue, value)
        if link.empty and not self.meta.required:
            return {}
        errors = {}
        if not link.text:
            errors["text"] = missing("The link has no words, so readers cannot tell where it leads. Write a few.")
        if not link.filled:
            errors["page"] = missing("The link leads nowhere. Choose a page or a document, or write an address.")
        for name in link.filled[1:]:
            errors[name] = ValidationError(
                f"A link leads to one place, and this one already has a {link.filled[0]}. Empty one of the two."
            )
        return errors
