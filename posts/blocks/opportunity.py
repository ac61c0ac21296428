"""Something that readers can apply for or join, with a deadline that nobody can misread."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock, ListBlock, PageChooserBlock, TextBlock, TimeBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import (
    EmailAddressBlock,
    PassageBlock,
    PhoneBlock,
    WebAddressBlock,
    missing,
    passage_html,
    text,
)
from cms.blocks.moments import LAST_OF_DAY, moment, time_error
from cms.blocks.struct import ContentStruct
from cms.blocks.zones import site_zone, zone_choices, zone_text
from cms.document.blocks import Apply, ContactCard, Deadline, OpportunityValue
from cms.document.states import opportunity_state


class DeadlineBlock(ContentStruct):
    """The last moment to apply."""

    date = DateBlock(required=False)
    time = TimeBlock(required=False, help_text="“The 5th” is midnight to some readers and noon to others.")
    timezone = ChoiceBlock(
        choices=zone_choices, default=site_zone, required=False, label="Time zone", search_index=False
    )

    class Meta:
        icon = "time"
        label_format = "{date} {time}"

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """A deadline is whole, or there is none."""
        date, time = value.get("date"), value.get("time")
        if not date:
            return {"date": missing("There is a time but no date. Add the date.")} if time else {}
        if not time:
            return {"time": missing("Readers cannot tell when that day this closes. Add the time.")}
        if not value.get("timezone"):
            return {"timezone": missing("Readers elsewhere cannot tell which clock this means. Choose a time zone.")}
        error = time_error(date, time, text(value, "timezone"))
        return {"time": error} if error else {}

    def closes(self, value: Any) -> dt.datetime | None:
        """The moment after which nobody can apply; the end of the day while a draft has no time."""
        if not value or not value.get("date"):
            return None
        return moment(value["date"], value.get("time") or LAST_OF_DAY, text(value, "timezone"))

    def present(self, value: Any, presenting: Presenting) -> Deadline | None:
        """See :class:`cms.document.blocks.Deadline`."""
        closes = self.closes(value)
        if closes is None:
            return None
        zone_name = text(value, "timezone") or site_zone()
        return {
            "at": closes.isoformat(),
            "timezone": zone_name,
            "timezone_text": zone_text(zone_name, presenting.language),
        }


class ApplyBlock(ContentStruct):
    """How to apply: one way, said in words."""

    text = CharBlock(required=False, label="Words of the link", help_text="For example “Apply for the grant”.")
    url = WebAddressBlock(required=False, label="A web address", help_text="Starts with https://")
    email = EmailAddressBlock(required=False, label="Or an email address")
    form = PageChooserBlock(required=False, label="Or a page of this site with a form")

    class Meta:
        icon = "form"
        label_format = "{text}"
        label = "How to apply"

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """One way at most, and words for it."""
        ways = [name for name in ("url", "email", "form") if value.get(name)]
        errors: dict[str, ValidationError] = {
            name: ValidationError("Give one way to apply, so that nobody wonders which one counts. Empty the other.")
            for name in ways[1:]
        }
        if ways and not text(value, "text"):
            errors["text"] = missing("The link has no words, so readers cannot tell what it does. Write a few.")
        if text(value, "text") and not ways:
            errors["url"] = missing("The link leads nowhere. Give a web address, an email address or a form.")
        return errors

    def present(self, value: Any, presenting: Presenting) -> Apply | None:
        """See :class:`cms.document.blocks.Apply`."""
        words = text(value or {}, "text")
        if not value:
            return None
        if address := text(value, "url"):
            return {"kind": "link", "text": words, "url": address}
        if address := text(value, "email"):
            return {"kind": "email", "text": words, "url": f"mailto:{address}"}
        if value.get("form"):
            page = presenting.page(value["form"])
            return {"kind": "form", "text": words, "url": page["url"] if page else None}
        return None


class ContactDetailsBlock(ContentStruct):
    """Whom to ask."""

    name = CharBlock(required=False)
    email = EmailAddressBlock(required=False)
    phone = PhoneBlock(required=False, help_text="For example +44 29 2018 0000")

    class Meta:
        icon = "mail"
        label = "Whom to ask"
        label_format = "{name}"

    def present(self, value: Any) -> ContactCard | None:
        """See :class:`cms.document.blocks.ContactCard`."""
        details = value or {}
        card = ContactCard(name=text(details, "name"), email=text(details, "email"), phone=text(details, "phone"))
        return card if any(card.values()) else None


class OpportunityBlock(BlockContract, ContentStruct):
    """A job, a grant, a study to take part in, a group to join."""

    shape = OpportunityValue

    title = CharBlock()
    organisations = ListBlock(SnippetChooserBlock("base.Organisation"), default=[], help_text="Who offers it.")
    audience = TextBlock(required=False, rows=2, label="Who it is for")
    text = PassageBlock(label="What it is")
    pay = CharBlock(
        required=False,
        label="Pay or expenses",
        help_text="For example “£25 an hour and travel”, or “unpaid”.",
    )
    deadline = DeadlineBlock(help_text="Leave it empty when there is none. Readers see by themselves when it is over.")
    apply = ApplyBlock()
    contact = ContactDetailsBlock()

    class Meta:
        icon = "pick"
        group = "News"
        label = "Opportunity"
        label_format = "{title}"
        description = "Something that readers can apply for or join, with its deadline."
        template = "posts/blocks/opportunity.html"
        preview_value = {
            "title": "Join the garden steering group",
            "audience": "Anybody who lives within a mile",
            "text": "<p>Six evenings a year, food included.</p>",
            "pay": "£20 an evening",
        }

    def to_document(self, value: Any, presenting: Presenting) -> OpportunityValue:
        """See :class:`cms.document.blocks.OpportunityValue`."""
        deadline, apply, contact = (self.child_blocks[name] for name in ("deadline", "apply", "contact"))
        hosts = (presenting.organisation(host) for host in value.get("organisations") or [] if host)
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "organisations": [card for card in hosts if card],
            "audience": text(value, "audience"),
            "html": passage_html(value.get("text"), presenting),
            "pay": text(value, "pay"),
            "deadline": deadline.present(value.get("deadline"), presenting),
            "state": opportunity_state(deadline.closes(value.get("deadline")), presenting.now),
            "apply": apply.present(value.get("apply"), presenting),
            "contact": contact.present(value.get("contact")),
        }
