"""Something the team did or is going to do."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, DateBlock, ListBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import PassageBlock, passage_html, text
from cms.blocks.image import ImageUseBlock
from cms.blocks.link import LinkBlock
from cms.blocks.moments import date_text
from cms.blocks.struct import ContentStruct
from cms.document.blocks import ActivityValue


class ActivityBlock(BlockContract, ContentStruct):
    """What was done, by whom, with whom, where and when."""

    shape = ActivityValue

    text = PassageBlock(label="What happened", help_text="Or what is going to happen.")
    people = ListBlock(SnippetChooserBlock("base.Person"), default=[], help_text="Who took part.")
    partners = ListBlock(
        SnippetChooserBlock("base.Organisation"), default=[], label="Partner organisations", help_text="With whom."
    )
    funder = SnippetChooserBlock("base.Organisation", required=False, help_text="Who paid for it.")
    place = CharBlock(required=False, help_text="For example “Grangetown Pavilion, Cardiff”.")
    start_date = DateBlock(required=False, label="Date, or first day")
    end_date = DateBlock(required=False, label="Last day", help_text="Only when it took more than one day.")
    links = ListBlock(LinkBlock(), default=[])
    image = ImageUseBlock(required=False)

    class Meta:
        icon = "group"
        group = "News"
        label = "Activity"
        description = "Something the team did or is going to do: who, with whom, where and when."
        template = "posts/blocks/activity.html"
        preview_value = {
            "text": "<p>Forty neighbours planted the first beds of the <b>community garden</b>.</p>",
            "place": "Canal Street",
        }

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """The last day is not before the first."""
        start, end = value.get("start_date"), value.get("end_date")
        if end and not start:
            return {"start_date": ValidationError("There is a last day but no first. Add the first day.")}
        if start and end and end < start:
            return {"end_date": ValidationError("The last day is before the first. Change one of them.")}
        return {}

    def to_document(self, value: Any, presenting: Presenting) -> ActivityValue:
        """See :class:`cms.document.blocks.ActivityValue`."""
        people = (presenting.person(person) for person in value.get("people") or [] if person)
        partners = (presenting.organisation(partner) for partner in value.get("partners") or [] if partner)
        links = (presenting.link(link) for link in value.get("links") or [] if not link.empty)
        return {
            "html": passage_html(value.get("text"), presenting),
            "people": [card for card in people if card],
            "partners": [card for card in partners if card],
            "funder": presenting.organisation(value["funder"]) if value.get("funder") else None,
            "place": text(value, "place"),
            "start_date": date_text(value.get("start_date")),
            "end_date": date_text(value.get("end_date")),
            "links": [link for link in links if link],
            "image": self.child_blocks["image"].present(value.get("image"), presenting),
        }
