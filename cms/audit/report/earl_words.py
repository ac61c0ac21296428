"""What an EARL report says in words: Markdown, which W3C's report tool shows in its forms and renders in its report."""

import re
from collections.abc import Mapping, Sequence

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.counting import counted
from cms.audit.criteria import slug
from cms.audit.results import RunResult

SIGNS = re.compile(r"([\\`*_<\[])")
"""What Markdown would take for its own in a sentence."""


def plain(text: str) -> str:
    """A text in one line that Markdown shows as it is."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    """A text as code, between more backticks than it has itself."""
    line = " ".join(text.split())
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    space = " " if "`" in line else ""
    return f"{fence}{space}{line}{space}{fence}"


def about_findings(findings: Sequence[Finding]) -> str:
    """What was found on one page under one criterion: a list, each finding with its place."""
    return "\n".join(map(_about, findings))


def _about(finding: Finding) -> str:
    certain = finding.outcome is Outcome.FAILED and finding.severity is Severity.ERROR
    facts = [
        ("Where", code(finding.selector) if finding.selector else ""),
        ("Block", code(finding.block_id) if finding.block_id else ""),
        ("Seen in", plain((finding.variant or "").replace(",", ", "))),
        ("Rule", code(finding.rule)),
    ]
    doubt = "" if certain else "To be looked at: "
    listed = "".join(f"\n    - {name}: {value}" for name, value in facts if value)
    return f"- {doubt}{plain(f'{finding.message} {finding.help}')}{listed}"


def about_site(failed: Mapping[str, bool]) -> str:
    """On which pages a criterion failed, and on which a person has to look.

    Args:
        failed: page's title → whether it failed there for certain.
    """
    groups = (
        ("Failed on", [title for title, certain in failed.items() if certain]),
        ("To be looked at on", [title for title, certain in failed.items() if not certain]),
    )
    return "\n\n".join(
        "\n".join([f"{words} {counted(len(titles), 'page')}:", "", *(f"- {plain(title)}" for title in titles)])
        for words, titles in groups
        if titles
    )


def about_run(run: RunResult) -> str:
    """What was done, and what may not be concluded from it."""
    missed = sum(not page.audited for page in run.pages)
    findings = [finding for page in run.pages for finding in page.findings]
    lines = [
        f"{counted(len(run.pages) - missed, 'page')} audited by machine: {counted(len(findings), 'finding')}.",
        "A machine finds a part of what there is. Criteria without a finding are left unchecked: they await a person.",
    ]
    if apart := sum(not any(map(slug, finding.wcag)) for finding in findings):
        belong = counted(apart, "finding belongs", "findings belong")
        lines.append(f"{belong} to no criterion, and can only be read in the audit's other reports.")
    if missed:
        lines.append(f"Not audited, so that nothing can be said: {counted(missed, 'page')}.")
    if run.interrupted:
        lines.append("The run was stopped before its end.")
    return "\n\n".join(lines)


def specifics(run: RunResult) -> str:
    """Browser and variants, and what the audit notes of single pages."""
    how = f"Looked at in {plain(run.browser or 'no browser')}, under {plain(', '.join(run.variants))}."
    noted = [
        f"- {plain(page.url)}: {plain(said)}"
        for page in run.pages
        for said in (*([f"not audited: {page.problem}"] if page.problem else []), *page.notes)
    ]
    return "\n".join([how, *(["", "Notes:", "", *noted] if noted else [])])
