"""A portrait of one member of the team."""

from typing import Any

from wagtail.blocks import CharBlock, ListBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import PassageBlock, passage_html
from cms.blocks.image import ImageUseBlock
from cms.blocks.struct import ContentStruct
from cms.document.blocks import TeamSpotlightValue


class TeamSpotlightBlock(BlockContract, ContentStruct):
    """Somebody introduces themselves."""

    shape = TeamSpotlightValue

    person = SnippetChooserBlock("base.Person")
    image = ImageUseBlock(required=False, help_text="Leave it out to show the photo that is kept with the person.")
    text = PassageBlock(help_text="Who they are, in their own words or yours.")
    fun_facts = ListBlock(CharBlock(), default=[], help_text="One each, for example “Bakes bread on Sundays”.")

    class Meta:
        icon = "user"
        group = "News"
        label = "Team spotlight"
        description = "A portrait of one member of the team."
        template = "posts/blocks/team_spotlight.html"
        preview_value = {
            "text": "<p>Nia joined us in May and looks after all volunteers.</p>",
            "fun_facts": ["Bakes bread on Sundays", "Knows every bus driver by name"],
        }

    def to_document(self, value: Any, presenting: Presenting) -> TeamSpotlightValue:
        """See :class:`cms.document.blocks.TeamSpotlightValue`."""
        return {
            "heading_level": presenting.heading_level,
            "person": presenting.person(value["person"]) if value.get("person") else None,
            "image": self.child_blocks["image"].present(value.get("image"), presenting),
            "html": passage_html(value.get("text"), presenting),
            "fun_facts": [fact.strip() for fact in value.get("fun_facts") or [] if fact and fact.strip()],
        }
