"""Blocks that put readers in touch: whom to ask, and what to do next."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import EmailAddressBlock, PassageBlock, PhoneBlock, missing, passage_html, text
from cms.blocks.link import LinkBlock
from cms.blocks.struct import ContentStruct
from cms.document.blocks import CallToActionValue, ContactValue


class ContactBlock(BlockContract, ContentStruct):
    """Whom to ask, and how."""

    shape = ContactValue

    title = CharBlock(required=False, help_text="For example “Questions?”.")
    text = PassageBlock(required=False, help_text="When somebody answers, and in which languages or formats.")
    person = SnippetChooserBlock("base.Person", required=False)
    email = EmailAddressBlock(required=False)
    phone = PhoneBlock(required=False, help_text="For example +44 29 2018 0000")

    class Meta:
        icon = "mail"
        group = "Reaching out"
        label = "Contact"
        label_format = "{title}"
        description = (
            "Whom to ask: a person, an email address or a telephone number. Two ways suit more people than one."
        )
        template = "base/blocks/contact.html"
        preview_value = {
            "title": "Questions?",
            "text": "<p>We answer within two days.</p>",
            "email": "hello@garden.example",
        }

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """There is some way to get in touch."""
        if any(value.get(name) for name in ("text", "person", "email", "phone")):
            return {}
        return {"email": missing("Nobody can be reached through this. Give an email address, a number or a person.")}

    def to_document(self, value: Any, presenting: Presenting) -> ContactValue:
        """See :class:`cms.document.blocks.ContactValue`."""
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "html": passage_html(value.get("text"), presenting),
            "person": presenting.person(value.get("person")) if value.get("person") else None,
            "email": text(value, "email"),
            "phone": text(value, "phone"),
        }


class CallToActionBlock(BlockContract, ContentStruct):
    """One thing that the reader is asked to do."""

    shape = CallToActionValue

    title = CharBlock(required=False, help_text="What you ask for, for example “Join the next planting day”.")
    text = PassageBlock(required=False, help_text="Why, in a sentence or two.")
    link = LinkBlock()

    class Meta:
        icon = "pick"
        group = "Reaching out"
        label = "Call to action"
        label_format = "{title}"
        description = "One clear request with one link. More than one on a page weakens all of them."
        template = "base/blocks/call_to_action.html"
        preview_value = {
            "title": "Join the next planting day",
            "text": "<p>No experience needed. We bring the tools.</p>",
            "link": {"text": "Tell us that you are coming", "url": "https://garden.example/join"},
        }

    def to_document(self, value: Any, presenting: Presenting) -> CallToActionValue:
        """See :class:`cms.document.blocks.CallToActionValue`."""
        link = value.get("link")
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "html": passage_html(value.get("text"), presenting),
            "link": presenting.link(link) if link and not link.empty else None,
        }
