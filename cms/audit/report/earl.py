"""EARL 1.0 as JSON-LD, in the shape that W3C's WCAG-EM Report Tool imports in its step "Audit sample".

The tool matches an assertion by two addresses: the subject's, which must be a page of its sample, letter for letter;
and the criterion's, which must lie in a standard that its context abbreviates. The outcome is an object with an id.
"""

import json
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome
from cms.audit.criteria import NEW_IN_22, label, slug
from cms.audit.report import report_format
from cms.audit.results import PageResult, RunResult
from cms.audit.version import VERSION

CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "doap": "http://usefulinc.com/ns/doap#",
    "WCAG21": "http://www.w3.org/TR/WCAG21/#",
    "WCAG22": "http://www.w3.org/TR/WCAG22/#",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "date": "dcterms:date",
}
ASSERTOR = {
    "@id": "#altogether",
    "@type": ["earl:Assertor", "earl:Software"],
    "doap:name": "Altogether audit",
    "title": "Altogether audit",
}
OUTCOMES = {Outcome.FAILED: "earl:failed", Outcome.REVIEW: "earl:cantTell"}


def _criterion(number: str) -> dict[str, Any]:
    version = "WCAG22" if number in NEW_IN_22 else "WCAG21"
    return {"@id": f"{version}:{slug(number)}", "@type": "earl:TestCriterion", "title": label(number)}


def _described(finding: Finding) -> str:
    facts = [("Where", finding.selector), ("Block", finding.block_id), ("Variants", finding.variant)]
    places = "".join(f"\n{name}: {value}" for name, value in facts if value)
    return f"{finding.message} {finding.help}{places}\nRule: {finding.rule}"


def _assertion(
    page: PageResult, date: str, number: str, outcome: str, text: str, pointer: str | None
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "@type": "earl:TestResult",
        "earl:outcome": {"@id": outcome},
        "description": text,
        "date": date,
    }
    if pointer:
        result["earl:pointer"] = pointer
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": ASSERTOR["@id"]},
        "earl:mode": {"@id": "earl:automatic"},
        "earl:subject": {"@id": page.url},
        "earl:test": _criterion(number),
        "earl:result": result,
    }


def _assertions(page: PageResult, date: str) -> list[dict[str, Any]]:
    """One assertion for each finding and criterion.

    A criterion without a finding gets none: that nothing was found by machine is no proof that it is met.
    """
    return [
        _assertion(page, date, number, OUTCOMES[finding.outcome], _described(finding), finding.selector)
        for finding in page.findings
        for number in finding.wcag
        if slug(number)
    ]


def _subject(page: PageResult) -> dict[str, Any]:
    subject = {"@id": page.url, "@type": ["earl:TestSubject", "http://www.w3.org/TR/WCAG-EM/#webpage"]}
    facts = {"title": page.title or page.url, "description": page.url}
    if not page.audited:
        facts["description"] = f"Not audited: {page.problem}"
    return subject | facts


@report_format("earl", "jsonld")
def write(run: RunResult) -> str:
    """One graph: the tool, every page as a subject, and the assertions."""
    date = run.started.date().isoformat()
    assertions = [one for page in run.pages for one in _assertions(page, date)]
    assertor = {**ASSERTOR, "doap:release": {"doap:revision": VERSION}}
    graph = {"@context": CONTEXT, "@graph": [assertor, *map(_subject, run.pages), *assertions]}
    return json.dumps(graph, indent=1, ensure_ascii=False) + "\n"
