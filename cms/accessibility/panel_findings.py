"""Findings as the editor's panel shows them: by block, worst first, in counted words."""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from cms.accessibility.acknowledged import acknowledged_fingerprints
from cms.accessibility.browser.panel import BrowserNews
from cms.accessibility.browser.verdict import REQUIRED
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.engine.fixes import Fix, propose
from cms.accessibility.gate import Inspection

VARIANTS = {
    "1280": _lazy("wide window"),
    "768": _lazy("tablet"),
    "320": _lazy("phone, or 400% zoom"),
    "dark": _lazy("dark colours"),
    "light": _lazy("light colours"),
    "more-contrast": _lazy("more contrast"),
    "forced-colors": _lazy("forced colours"),
    "reduced-motion": _lazy("less motion"),
    "zoom-200": _lazy("200% zoom"),
    "print": _lazy("print"),
}
"""What an editor calls the conditions under which a browser looks."""
WORST_FIRST = [Severity.ERROR, Severity.WARNING, Severity.ADVICE]


@dataclass
class ShownFinding:
    """A finding with what the panel knows besides."""

    finding: Finding
    answered: bool
    refuses: bool
    fix: Fix | None = None
    picture: str = ""
    """Address of a picture of the place, where a browser took one."""
    in_browser: bool = False

    @property
    def seen_in(self) -> str:
        """Under which conditions a browser saw it; empty for what the rules read."""
        if not self.in_browser:
            return ""
        names = [name for name in (self.finding.variant or "").split(",") if name]
        return ", ".join(str(VARIANTS.get(name, name)) for name in names)

    @property
    def can_be_answered(self) -> bool:
        """Errors are put right; everything else may be answered."""
        return self.finding.severity is not Severity.ERROR

    @property
    def fix_json(self) -> str:
        """The proposed repair for the panel's script."""
        return json.dumps(self.fix.as_json()) if self.fix else ""

    @property
    def label(self) -> str:
        """The severity in an editor's words."""
        if self.answered:
            return _("Answered")
        if self.finding.severity is Severity.ERROR and not self.refuses:
            return _("Keeps readers out")
        return {
            Severity.ERROR: _("Must be put right"),
            Severity.WARNING: _("Should be looked at"),
            Severity.ADVICE: _("Could be better"),
        }[self.finding.severity]


@dataclass
class BlockFindings:
    """Everything that was found on one block, or on the page as a whole."""

    block_id: str
    label: str
    position: int
    findings: list[ShownFinding] = field(default_factory=list)

    @property
    def open(self) -> list[ShownFinding]:
        """Those that nobody has answered."""
        return [shown for shown in self.findings if not shown.answered]


class PanelFindings:
    """What the panel says about a page.

    Args:
        page: as typed, saved or not.
        inspection: what the gate saw.
        news: what a browser saw.
    """

    def __init__(self, page: Any, inspection: Inspection, news: BrowserNews | None = None) -> None:
        news = news or BrowserNews()
        answered = acknowledged_fingerprints(page, [*inspection.findings, *news.findings])
        refusing = {finding.fingerprint for finding in inspection.refusing}
        self.page = page
        self.unchecked = any(finding.rule == REQUIRED for finding in inspection.refusing)
        self.shown = [
            ShownFinding(
                finding,
                answered=finding.fingerprint in answered,
                refuses=finding.fingerprint in refusing,
                fix=propose(finding, inspection.document),
            )
            for finding in inspection.findings
        ] + [
            ShownFinding(
                finding,
                answered=finding.fingerprint in answered,
                refuses=finding.fingerprint in refusing,
                picture=news.pictures.get(finding.fingerprint, ""),
                in_browser=True,
            )
            for finding in news.findings
        ]

    @cached_property
    def open(self) -> list[ShownFinding]:
        """Findings that nobody has answered."""
        return [shown for shown in self.shown if not shown.answered]

    @property
    def counts(self) -> dict[str, int]:
        """How many open findings there are of each severity."""
        counted = Counter(shown.finding.severity.value for shown in self.open)
        return {severity.value: counted[severity.value] for severity in WORST_FIRST}

    @property
    def marks(self) -> list[dict[str, Any]]:
        """For each block with open findings: its id, its worst severity and how many there are, in words."""
        return [_mark(group) for group in self.groups if group.block_id and group.open]

    @property
    def summary(self) -> str:
        """One sentence for the live region."""
        errors = sum(one.refuses and one.finding.severity is Severity.ERROR for one in self.open)
        warnings = self.counts["error"] - errors + self.counts["warning"]
        unanswered = sum(one.refuses for one in self.open) - errors
        if errors:
            must = ngettext("%d thing must be put right", "%d things must be put right", errors) % errors
            first = _("%s before this page can be published.") % must
        elif unanswered > 0:
            must = ngettext(
                "%d thing must be put right or answered", "%d things must be put right or answered", unanswered
            )
            first = _("%s before this page can be published.") % (must % unanswered)
        elif self.unchecked:
            first = _("This page can be published once it has passed a check in a browser.")
        else:
            first = _("This page can be published.")
        second = ngettext("%d thing should be looked at.", "%d things should be looked at.", warnings) % warnings
        return f"{first} {second}" if warnings else first

    @cached_property
    def groups(self) -> list[BlockFindings]:
        """By block, in the order of the page; what concerns the page as a whole, or another field, comes first."""
        labels = block_labels(self.page)
        grouped: dict[str, BlockFindings] = {}
        for shown in self.shown:
            block_id = shown.finding.block_id or ""
            label, position = labels.get(block_id) or field_label(self.page, shown.finding.path)
            grouped.setdefault(block_id or label, BlockFindings(block_id, label, position)).findings.append(shown)
        for group in grouped.values():
            group.findings.sort(key=lambda one: (one.answered, WORST_FIRST.index(one.finding.severity)))
        return sorted(grouped.values(), key=lambda group: group.position)


def block_labels(page: Any) -> dict[str, tuple[str, int]]:
    """Block id → what editors call the block, and its position on the page."""
    blocks = enumerate(getattr(page, "body", None) or [])
    return {str(child.id or f"new-{index}"): (f"{index + 1}. {child.block.label}", index) for index, child in blocks}


def field_label(page: Any, path: str) -> tuple[str, int]:
    """What editors call the field that a finding outside of any block is about; before all blocks."""
    try:
        field = page._meta.get_field(path.partition(".")[0])
    except FieldDoesNotExist:
        return _("The page as a whole"), -2
    return capfirst(str(field.verbose_name)), -1


def _mark(group: BlockFindings) -> dict[str, Any]:
    worst = min((shown.finding.severity for shown in group.open), key=WORST_FIRST.index)
    count = len(group.open)
    return {
        "block": group.block_id,
        "severity": worst.value,
        "text": ngettext("%d finding", "%d findings", count) % count,
    }
