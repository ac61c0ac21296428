"""EARL 1.0 as JSON-LD: an evaluation that W3C's WCAG-EM Report Tool opens whole, or adds to one that is begun.

The tool reads a file by its JSON-LD meaning, and some of its ways shape this one:

* It shows one result for each page and criterion: what was found there is one assertion, whose parts name each finding.
* It tells the pages of an opened evaluation apart by their titles, and those of an import by the address that it finds
  in title or description. So titles differ and hold no address, and descriptions begin with it.
* It takes a single assertion for none. What holds for a page also holds for the site, so there are never less than two.
* It knows the names of WCAG 2.1 only. Criteria that are new in 2.2 are written as it writes them: unabbreviated, with
  a scheme of their own.

Source: EARL 1.0 Schema; WCAG-EM 1.0, steps 1 to 5; the tool's ``evaluationStore.js`` and ``assertionStore``.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any
from urllib.parse import urlsplit

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import place_of
from cms.audit.criteria import NAMES, NEW_IN_22, label, slug
from cms.audit.report import report_format
from cms.audit.report.earl_words import about_findings, about_run, about_site, specifics
from cms.audit.results import PageResult, RunResult
from cms.audit.version import VERSION

CONTEXT = {
    "id": "@id",
    "type": "@type",
    "dcterms": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "earl": "http://www.w3.org/ns/earl#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "W3CDTF": "http://www.w3.org/TR/NOTE-datetime",
    "WCAG21": "http://www.w3.org/TR/WCAG21/#",
    "name": "http://schema.org/name",
    "wcagVersion": "http://www.w3.org/WAI/standards-guidelines/wcag/#versions",
    **{term: f"dcterms:{term}" for term in ("title", "description", "summary", "date", "creator", "hasPart")},
    **{term: f"earl:{term}" for term in ("assertedBy", "mode", "outcome", "pointer", "result", "subject", "test")},
    "Evaluation": "wcagem:procedure",
    "defineScope": "wcagem:step1",
    "scope": "wcagem:step1a",
    "conformanceTarget": "wcagem:step1b",
    "selectSample": "wcagem:step3",
    "structuredSample": "wcagem:step3a",
    "auditSample": "wcagem:step4",
    "reportFindings": "wcagem:step5",
    "evaluator": "wcagem:evaluator",
    "evaluationSpecifics": "wcagem:step5b",
}
TOOL = f"Altogether audit {VERSION}"
ASSERTOR = {"id": "_:altogether", "type": ["earl:Assertor", "earl:Software"], "name": TOOL, "doap:revision": VERSION}
SITE = "_:site"
FAILED, CANNOT_TELL = "earl:failed", "earl:cantTell"
Pages = dict[str, list[PageResult]]
"""The results of each address: a live page and its draft have the same one."""


def _outcome(findings: Iterable[Finding]) -> str:
    """Failed when something is certain and an error; whatever else was found is put to the person who evaluates."""
    certain = any(one.outcome is Outcome.FAILED and one.severity is Severity.ERROR for one in findings)
    return FAILED if certain else CANNOT_TELL


def _titles(pages: Pages) -> dict[str, str]:
    """A name for each address, as a person knows the page; no two are alike, and none holds an address."""
    given = {url: " ".join(results[0].title.split()) for url, results in pages.items()}
    titles: dict[str, str] = {}
    for url, title in given.items():
        place = urlsplit(url).netloc + place_of(url)
        plain = title and "://" not in title
        alone = list(given.values()).count(title) == 1
        wanted = (title if alone else f"{title} ({place})") if plain else place
        names = (wanted if number == 1 else f"{wanted} ({number})" for number in count(1))
        titles[url] = next(name for name in names if name not in titles.values())
    return titles


def _page(url: str, title: str, results: Sequence[PageResult]) -> dict[str, Any]:
    problems = [f"not audited: {one.problem}" for one in results if not one.audited]
    description = f"{url} ({'; '.join(problems)})" if problems else url
    return {"id": url, "type": ["earl:TestSubject", "wcagem:webpage"], "title": title, "description": description}


def _part(finding: Finding) -> dict[str, Any]:
    part: dict[str, Any] = {
        "type": "earl:TestResult",
        "title": finding.rule,
        "outcome": {"id": _outcome([finding])},
        "dcterms:identifier": finding.fingerprint,
    }
    if finding.selector:
        part["pointer"] = {"type": "ptr:CSSSelectorPointer", "ptr:expression": finding.selector}
    return part


def _criterion(number: str) -> dict[str, Any]:
    version = "WCAG22" if number in NEW_IN_22 else "WCAG21"
    return {"id": f"{version}:{slug(number)}", "type": "earl:TestCriterion", "title": label(number)}


def _assertion(subject: dict[str, Any], number: str, date: str, result: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "earl:Assertion",
        "assertedBy": {"id": ASSERTOR["id"]},
        "mode": {"id": "earl:automatic"},
        "subject": subject,
        "test": _criterion(number),
        "result": {"type": "earl:TestResult", "date": date, **result},
    }


def _by_criterion(pages: Pages) -> dict[str, dict[str, list[Finding]]]:
    """Criterion → address → what was found, in the standard's order."""
    found: dict[str, dict[str, list[Finding]]] = {number: defaultdict(list) for number in NAMES}
    for url, results in pages.items():
        for finding in (finding for one in results for finding in one.findings):
            for number in filter(slug, finding.wcag):
                found[number][url].append(finding)
    return {number: places for number, places in found.items() if places}


def _assertions(pages: Pages, titles: dict[str, str], date: str) -> list[dict[str, Any]]:
    """For each criterion under which something was found: one for each page, and one for the site.

    A criterion without a finding gets none: that nothing was found by machine is no proof that it is met.
    """
    assertions = []
    site = {"id": SITE, "type": ["earl:TestSubject", "wcagem:website"]}
    for number, places in _by_criterion(pages).items():
        outcomes = {titles[url]: _outcome(findings) == FAILED for url, findings in places.items()}
        whole = {
            "outcome": {"id": FAILED if any(outcomes.values()) else CANNOT_TELL},
            "description": about_site(outcomes),
        }
        assertions.append(_assertion(site, number, date, whole))
        for url, findings in places.items():
            result = {
                "outcome": {"id": _outcome(findings)},
                "description": about_findings(findings),
                "hasPart": list(map(_part, findings)),
            }
            assertions.append(_assertion({"id": url}, number, date, result))
    return assertions


@report_format("earl", "jsonld")
def write(run: RunResult) -> str:
    """One evaluation: its scope, every page as its sample, the assertions, and what readers of the report must know."""
    pages: Pages = defaultdict(list)
    for page in run.pages:
        pages[page.url].append(page)
    titles = _titles(pages)
    hosts = ", ".join(dict.fromkeys(urlsplit(url).netloc for url in pages))
    date = run.started.date().isoformat()
    evaluation = {
        "@context": CONTEXT,
        "type": "Evaluation",
        "creator": ASSERTOR,
        "defineScope": {
            "scope": {"title": hosts, "description": f"The pages that were audited on {hosts}, named in the sample."},
            "wcagVersion": "2.2",
            "conformanceTarget": "AA",
        },
        "selectSample": {"structuredSample": [_page(url, titles[url], results) for url, results in pages.items()]},
        "auditSample": _assertions(pages, titles, date),
        "reportFindings": {
            "title": f"Accessibility audit of {hosts}",
            "date": {"@type": "W3CDTF", "@value": date},
            "evaluator": f"{TOOL} (by machine)",
            "summary": about_run(run),
            "evaluationSpecifics": specifics(run),
        },
    }
    return json.dumps(evaluation, indent=1, ensure_ascii=False) + "\n"
