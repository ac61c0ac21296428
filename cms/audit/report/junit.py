"""JUnit XML, as build servers read it: a suite a page, a failed case a finding, one passed case for a clean page."""

import re
from xml.sax.saxutils import escape, quoteattr

from cms.accessibility.engine.finding import Finding
from cms.audit.report import report_format
from cms.audit.results import NOT_AUDITED, PageResult, RunResult

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot carry at all."""


def _text(value: str) -> str:
    return escape(NOT_XML.sub("�", value))


def _attribute(value: str) -> str:
    return quoteattr(NOT_XML.sub("�", value))


def _case(finding: Finding) -> str:
    kind = "error" if finding.rule == NOT_AUDITED.id else "failure"
    place = " ".join(part for part in (finding.selector or finding.path, finding.variant) if part)
    details = "\n".join(
        part
        for part in (
            finding.help,
            f"WCAG {', '.join(finding.wcag)}" if finding.wcag else "",
            f"Block {finding.block_id}" if finding.block_id else "",
            f"Selector {finding.selector}" if finding.selector else "",
            f"Variants {finding.variant}" if finding.variant else "",
            f"Fingerprint {finding.fingerprint}",
        )
        if part
    )
    return (
        f"<testcase classname={_attribute(finding.rule)} name={_attribute(place or finding.rule)}>"
        f"<{kind} type={_attribute(finding.severity)} message={_attribute(finding.message)}>{_text(details)}</{kind}>"
        "</testcase>"
    )


def _suite(page: PageResult) -> str:
    findings = page.all_findings()
    errors = sum(one.rule == NOT_AUDITED.id for one in findings)
    counts = f'tests="{max(1, len(findings))}" failures="{len(findings) - errors}" errors="{errors}"'
    cases = "".join(map(_case, findings)) or '<testcase classname="altogether" name="nothing found"/>'
    noted = "".join(f"{note}\n" for note in page.notes)
    said = f"<system-out>{_text(noted)}</system-out>" if noted else ""
    return f'<testsuite name={_attribute(page.url)} {counts} time="{page.seconds:.3f}">{cases}{said}</testsuite>'


@report_format("junit", "xml")
def write(run: RunResult) -> str:
    """One document for the run."""
    suites = "".join(map(_suite, run.pages))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name={_attribute(run.tool)}>{suites}</testsuites>\n'
