"""EARL reports are read by their JSON-LD meaning, as W3C's WCAG-EM Report Tool reads them: opened, or imported.

The tool is not here, so what it asks of a file is told once more: it frames the evaluation, then the assertions within
it, and finds page, criterion and outcome by what comes out under the names of its own context.
"""

import json
import re
from collections import Counter
from typing import Any

import pytest
from pyld import jsonld

from cms.accessibility.engine.finding import Outcome, Severity
from cms.audit.criteria import NAMES, slug
from cms.audit.report import formats
from cms.audit.results import PageResult, RunResult
from tests.unit.audit.examples import NASTY, everything, finding, run

WCAG_EM = "http://www.w3.org/TR/WCAG-EM/#"
THE_TOOLS_NAMES = {
    "id": "@id",
    "type": "@type",
    "earl": "http://www.w3.org/ns/earl#",
    "dcterms": "http://purl.org/dc/terms/",
    "WCAG20": "http://www.w3.org/TR/WCAG20/#",
    "WCAG21": "http://www.w3.org/TR/WCAG21/#",
    "name": "http://schema.org/name",
    "Evaluation": f"{WCAG_EM}procedure",
    "Website": f"{WCAG_EM}website",
    "Webpage": f"{WCAG_EM}webpage",
    "defineScope": f"{WCAG_EM}step1",
    "scope": f"{WCAG_EM}step1a",
    "conformanceTarget": f"{WCAG_EM}step1b",
    "selectSample": f"{WCAG_EM}step3",
    "structuredSample": f"{WCAG_EM}step3a",
    "auditSample": f"{WCAG_EM}step4",
    "reportFindings": f"{WCAG_EM}step5",
    "evaluationSpecifics": f"{WCAG_EM}step5b",
    "wcagVersion": "http://www.w3.org/WAI/standards-guidelines/wcag/#versions",
    **{name: f"earl:{name}" for name in ("Assertion", "assertedBy", "test", "subject", "result", "outcome")},
    **{name: f"dcterms:{name}" for name in ("title", "description", "summary", "date", "hasPart", "isPartOf")},
}
ADDRESS = re.compile(r"https?://[\da-z.-]+\.[a-z.]{2,6}[-\w@:%+.~#?,&/=]+")
"""What the tool takes for an address in a text: ``localhost`` has none."""

Node = dict[str, Any]


def framed(document: Node, kind: str) -> Node:
    frame = {"@context": THE_TOOLS_NAMES, "@type": THE_TOOLS_NAMES[kind]}
    answer: Node = jsonld.frame(document, frame, {"omitGraph": True})
    return answer


def assertions(document: Node) -> list[Node]:
    """The tool looks under ``@graph`` alone, where a single match is not put."""
    items: list[Node] = framed(document, "Assertion").get("@graph", [])
    return items


def opened(result: RunResult) -> tuple[Node, list[Node]]:
    """The evaluation, and the assertions that the tool finds in it once it is framed."""
    evaluation = framed(json.loads(formats()["earl"].write(result)), "Evaluation")
    return evaluation, assertions(evaluation)


def of_pages(found: list[Node]) -> list[Node]:
    return [one for one in found if "Webpage" in one["subject"]["type"]]


def sample(evaluation: Node) -> list[Node]:
    pages = evaluation["selectSample"]["structuredSample"]
    return pages if isinstance(pages, list) else [pages]


def criterion(assertion: Node) -> str:
    """The criterion's number, from what stands behind the first and only colon."""
    _, place = assertion["test"]["id"].split(":")
    return next(number for number in NAMES if slug(number) == place)


def test_an_opened_report_has_scope_sample_and_words() -> None:
    evaluation, _ = opened(everything())
    assert evaluation["defineScope"]["scope"]["title"] == "example.org"
    assert evaluation["defineScope"]["wcagVersion"] == "2.2"
    assert evaluation["defineScope"]["conformanceTarget"] == "AA"
    assert evaluation["reportFindings"]["date"]["@value"] == "2026-11-23"
    assert "Not audited, so that nothing can be said: 1 page." in evaluation["reportFindings"]["summary"]
    assert "led to /c" in evaluation["reportFindings"]["evaluationSpecifics"]
    assert [one["description"].split(" ")[0] for one in sample(evaluation)] == [page.url for page in everything().pages]
    assert sample(evaluation)[2]["description"].endswith("(not audited: the server answered 500)")


def test_every_finding_reaches_its_page_and_criterion_with_outcome_and_text() -> None:
    evaluation, found = opened(everything())
    titles = [one["title"] for one in sample(evaluation)]
    assert {one["subject"]["title"] for one in of_pages(found)} <= set(titles)
    assert {criterion(one): one["result"]["outcome"]["id"] for one in of_pages(found)} == {
        "1.1.1": "earl:failed",
        "2.5.8": "earl:cantTell",  # a warning: a person decides
        "2.4.1": "earl:cantTell",
    }
    texts = {criterion(one): one["result"]["description"] for one in of_pages(found)}
    assert "An image has no text alternative. Give it one." in texts["1.1.1"]
    assert "`#x > img`" in texts["1.1.1"]
    assert "To be looked at: " in texts["2.4.1"]


def test_there_is_one_assertion_for_a_page_and_criterion_since_only_one_is_shown() -> None:
    _, found = opened(everything())
    assert max(Counter((one["subject"]["id"], one["test"]["id"]) for one in found).values()) == 1
    (images,) = [one for one in of_pages(found) if criterion(one) == "1.1.1"]
    assert [part["title"] for part in images["result"]["hasPart"]] == ["axe-image-alt", "axe-image-alt"]


def test_the_site_has_the_worst_of_its_pages() -> None:
    other = PageResult("https://example.org/b/", "B", findings=(finding(outcome=Outcome.REVIEW),))
    _, found = opened(run(PageResult("https://example.org/", "A", findings=(finding(),)), other))
    (site,) = [one for one in found if "Website" in one["subject"]["type"]]
    assert site["result"]["outcome"]["id"] == "earl:failed"
    assert site["result"]["description"] == "Failed on 1 page:\n\n- A\n\nTo be looked at on 1 page:\n\n- B"


@pytest.mark.parametrize("number", NAMES)
def test_a_lone_finding_of_any_criterion_is_seen(number: str) -> None:
    _, found = opened(run(PageResult("https://example.org/", "A", findings=(finding(wcag=(number,)),))))
    assert [criterion(one) for one in of_pages(found)] == [number]


@pytest.mark.parametrize(
    "titles",
    [
        ["News", "News", "News"],
        ["", ""],
        ["News", "News (example.org/2)"],
        ["See https://example.com/x", " News\n\t now "],
    ],
)
def test_pages_are_told_apart_by_title_and_none_is_taken_for_an_address(titles: list[str]) -> None:
    pages = [
        PageResult(f"https://example.org/{number}", title, findings=(finding(message=f"On {number}."),))
        for number, title in enumerate(titles)
    ]
    evaluation, found = opened(run(*pages))
    names = [one["title"] for one in sample(evaluation)]
    assert len(set(names)) == len(titles)
    assert all(name and not ADDRESS.search(name) for name in names)
    assert [ADDRESS.findall(one["description"]) for one in sample(evaluation)] == [[page.url] for page in pages]
    for one in of_pages(found):
        number = one["subject"]["id"].rpartition("/")[2]
        assert one["subject"]["title"] == names[int(number)]
        assert f"On {number}." in one["result"]["description"]


def test_a_page_and_its_draft_are_one_page_with_the_findings_of_both() -> None:
    live = PageResult("https://example.org/", "Live", findings=(finding(message="In the live page."),))
    draft = PageResult("https://example.org/", "Draft", findings=(finding(message="In the draft."),))
    evaluation, found = opened(run(live, draft))
    assert [one["title"] for one in sample(evaluation)] == ["Live"]
    (only,) = of_pages(found)
    assert "In the live page." in only["result"]["description"]
    assert "In the draft." in only["result"]["description"]


def test_an_import_finds_page_criterion_and_author() -> None:
    document = json.loads(formats()["earl"].write(everything()))
    imported = [one for one in assertions(document) if ADDRESS.search(one["subject"]["id"])]
    assert {(one["subject"]["id"], criterion(one)) for one in imported} == {
        ("https://example.org/a/", number) for number in ("1.1.1", "2.5.8", "2.4.1")
    }
    assert all("isPartOf" not in one["test"] for one in imported)
    assert all(one["assertedBy"]["name"].startswith("Altogether audit") for one in imported)
    assert all(one["result"]["outcome"]["id"].startswith("earl:") for one in imported)


def test_nothing_a_page_says_is_markup_in_the_report() -> None:
    nasty = f"{NASTY} *a* `b` [c](d) _e_"
    page = PageResult("https://example.org/", nasty, findings=(finding(message=nasty, selector="a`b``c"),))
    _, found = opened(run(page))
    (text,) = [one["result"]["description"] for one in of_pages(found)]
    assert r'\<script>alert("1")\</script>' in text
    assert r"\*a\* \`b\` \[c](d) \_e\_" in text
    assert "``` a`b``c ```" in text


def test_what_was_not_found_is_not_claimed_to_pass() -> None:
    evaluation, found = opened(run(PageResult("https://example.org/", "A")))
    assert found == []
    assert "Criteria without a finding are left unchecked" in evaluation["reportFindings"]["summary"]
    advice = finding(wcag=(), severity=Severity.ADVICE)
    evaluation, found = opened(run(PageResult("https://example.org/", "A", findings=(advice,))))
    assert found == []
    assert "1 finding belongs to no criterion" in evaluation["reportFindings"]["summary"]
