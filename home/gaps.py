"""What an organisation itself knows to be inaccessible."""

import re
from typing import Any

from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock

from cms.blocks.contract import Presenting
from cms.blocks.fields import PassageBlock, passage_html
from cms.blocks.struct import ContentStruct
from cms.document.statement import KnownGap

CRITERION = re.compile(r"\b[1-4]\.[1-5]\.\d{1,2}\b")


class KnownGapBlock(ContentStruct):
    """Content that does not work for some readers, and why it stands."""

    reason = ChoiceBlock(
        choices=[
            ("non_compliance", "It does not meet the standard yet"),
            ("disproportionate_burden", "Putting it right would be a disproportionate burden"),
            ("out_of_scope", "The law does not ask for it"),
        ],
        default="non_compliance",
    )
    text = PassageBlock(
        help_text="What does not work, for whom, how people get it otherwise. For a burden: what was weighed up."
    )
    criteria = CharBlock(required=False, label="WCAG criteria", help_text="Numbers, for example 1.2.2, 1.3.1.")
    fix_by = DateBlock(required=False, label="To be put right by")

    class Meta:
        icon = "warning"
        label_format = "{text}"


def present_gaps(gaps: Any, presenting: Presenting) -> list[KnownGap]:
    """The gaps as frontends receive them."""
    return [
        KnownGap(
            id=str(gap.id or ""),
            reason=gap.value["reason"] or "non_compliance",
            html=passage_html(gap.value["text"], presenting),
            wcag=CRITERION.findall(gap.value["criteria"] or ""),
            fix_by=gap.value["fix_by"].isoformat() if gap.value["fix_by"] else None,
        )
        for gap in gaps
    ]
