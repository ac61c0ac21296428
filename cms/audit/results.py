"""What an audit leaves: a result for each page, and the run as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.audit.checks import Rule, place_of

NOT_AUDITED = Rule("not-audited", (), "The page could be audited")
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
OUTCOMES = (Outcome.FAILED, Outcome.REVIEW)


@dataclass(frozen=True)
class PageResult:
    """One page's audit.

    ``problem`` is empty when the page was audited whole; otherwise it says why it was not, and nothing about the page
    may be concluded from a finding that is missing.
    """

    url: str
    title: str = ""
    problem: str = ""
    findings: tuple[Finding, ...] = ()
    variants: tuple[str, ...] = ()
    seconds: float = 0.0
    content_hash: str = ""
    notes: tuple[str, ...] = ()
    reused: bool = False
    """Whether the findings are those of an earlier audit of the same content."""

    @property
    def audited(self) -> bool:
        """Whether the verdict is whole."""
        return not self.problem

    def all_findings(self) -> tuple[Finding, ...]:
        """The findings, with one more for a page that was not audited: no report can leave that out."""
        return (*self.findings, not_audited(self)) if self.problem else self.findings

    def as_json(self) -> dict[str, Any]:
        """The result as the state file keeps it."""
        return {**vars(self), "findings": [finding.as_json() for finding in self.findings]}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "PageResult":
        """Read what ``as_json`` wrote."""
        findings = tuple(Finding.from_json(one) for one in data["findings"])
        tuples = {name: tuple(data[name]) for name in ("variants", "notes")}
        return cls(**{**data, **tuples, "findings": findings})


@dataclass(frozen=True)
class RunResult:
    """A whole run: what was looked at, with what, and what came of it."""

    pages: tuple[PageResult, ...]
    variants: tuple[str, ...]
    started: datetime
    seconds: float
    browser: str
    interrupted: bool = False
    blocked: tuple[str, ...] = ()
    """Addresses inside the network that pages asked for and were refused."""
    rules: dict[str, Rule] = field(default_factory=dict)
    tool: str = "Altogether audit"
    """What made it, as reports name it."""

    def findings(self) -> list[Finding]:
        """Every finding of every page, worst first within a page."""
        return [finding for page in self.pages for finding in page.all_findings()]


def not_audited(page: PageResult) -> Finding:
    """The finding that stands for a page without a verdict."""
    return Finding(
        rule=NOT_AUDITED.id,
        severity=Severity.ERROR,
        outcome=Outcome.FAILED,
        wcag=(),
        block_id=None,
        path="",
        message=f"This page was not audited: {page.problem}. Whether people can use it is not known.",
        help="Make the page load as a visitor gets it, then audit it again.",
        fingerprint=fingerprint(NOT_AUDITED.id, None, place_of(page.url)),
        url=page.url,
    )


def merge(groups: Iterable[Sequence[Finding]]) -> tuple[Finding, ...]:
    """One finding for each defect, however many variants show it.

    Args:
        groups: the findings of each variant, in the order of the variants.

    Returns:
        the findings, worst first; ``variant`` has the names with commas between, ``evidence`` is of the first variant.
    """
    merged: dict[str, Finding] = {}
    for group in groups:
        for finding in _told_apart(group):
            earlier = merged.get(finding.fingerprint)
            merged[finding.fingerprint] = finding if earlier is None else _joined(earlier, finding)
    return tuple(sorted(merged.values(), key=lambda one: (SEVERITIES.index(one.severity), one.rule)))


def _told_apart(group: Sequence[Finding]) -> Iterable[Finding]:
    """Two elements alike in one block are two findings: the second, third … get identities of their own."""
    places: dict[str, list[str | None]] = {}
    for finding in group:
        known = places.setdefault(finding.fingerprint, [])
        if finding.selector not in known:
            known.append(finding.selector)
        if (number := known.index(finding.selector)) == 0:
            yield finding
        else:
            name = fingerprint(finding.rule, finding.block_id, f"{finding.fingerprint}\x1f{number + 1}")
            yield replace(finding, fingerprint=name)


def _joined(first: Finding, second: Finding) -> Finding:
    names = [name for one in (first, second) for name in (one.variant or "").split(",") if name]
    return replace(
        first,
        severity=min(first.severity, second.severity, key=SEVERITIES.index),
        outcome=min(first.outcome, second.outcome, key=OUTCOMES.index),
        variant=",".join(dict.fromkeys(names)) or None,
    )
