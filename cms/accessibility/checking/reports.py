"""A run as text for people, or in a format that ``altogether audit`` has too: those are written once, over there."""

from collections import Counter

from cms.accessibility.checking.run import Checked, Run
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.engine.registry import all_rules


def render(run: Run, form: str) -> str:
    """The report.

    Args:
        run: what was found.
        form: ``text``, or the name of a format of :mod:`cms.audit.report`.
    """
    return as_text(run) if form == "text" else _as_audit(run, form)


def as_text(run: Run) -> str:
    """Document by Document, in the order in which a reader meets the findings."""
    told = [_told(one) for one in run.checked if one.findings or one.problem]
    return "\n".join(told)


def summary(run: Run, known: int = 0) -> str:
    """One line on the whole run."""
    counts = Counter(finding.severity for finding in run.findings())
    numbers = ", ".join(f"{counts[severity]} {severity.value}" for severity in Severity)
    excused = f"; {known} of them known" if known else ""
    unread = len(run.problems())
    read = len(run.checked) - unread
    missing = f"; {unread} NOT checked" if unread else ""
    return f"{read} {'Document' if read == 1 else 'Documents'} in {run.seconds:.1f} s: {numbers}{excused}{missing}."


def _told(one: Checked) -> str:
    head = f"{one.title or 'Untitled'} ({one.place})" if one.title else one.place
    if one.problem:
        return f"{head}\n  not checked: {one.problem}\n"
    return head + "\n" + "".join(_line(finding) for finding in one.findings)


def _line(finding: Finding) -> str:
    review = " (to review)" if finding.outcome.value == "review" else ""
    where = finding.path or "the page"
    return (
        f"  {finding.severity.value}{review} · {finding.rule} · {where}\n    {finding.message}\n    → {finding.help}\n"
    )


def _as_audit(run: Run, form: str) -> str:
    from cms.audit.checks import Rule
    from cms.audit.report import formats
    from cms.audit.results import PageResult, RunResult

    pages = tuple(
        PageResult(url=one.place, title=one.title, problem=one.problem, findings=one.findings, seconds=one.seconds)
        for one in run.checked
    )
    known = {rule.id: Rule(rule.id, rule.wcag, rule.expects, rule.severity) for rule in all_rules().values()}
    for finding in run.findings():
        known.setdefault(finding.rule, Rule(finding.rule, finding.wcag, finding.message, finding.severity))
    if run.problems():
        from cms.audit.results import NOT_AUDITED

        known[NOT_AUDITED.id] = NOT_AUDITED
    result = RunResult(pages, (), run.started, run.seconds, browser="", rules=known, tool="Altogether check")
    return formats()[form].write(result)
