"""Reports: each format says everything, for the tools that read it, whatever a page puts into it."""

import csv
import html
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from cms.audit.criteria import NAMES, slug
from cms.audit.report import formats, report_format
from cms.audit.results import PageResult
from tests.unit.audit.examples import NASTY, everything, finding, run

SARIF_SCHEMA = Path(__file__).with_name("data") / "sarif-2.1.0.schema.json"


def written(name: str) -> str:
    return formats()[name].write(everything())


@pytest.mark.parametrize("name", ["json", "html", "junit", "sarif", "earl", "csv"])
def test_every_format_names_every_finding_and_the_page_that_was_not_audited(name: str) -> None:
    text = html.unescape(written(name))
    assert "#x > img" in text
    assert "the server answered 500" in text


def test_two_formats_of_one_name_are_refused() -> None:
    formats()
    with pytest.raises(ValueError, match="two report formats"):
        report_format("sarif", "x")(lambda run: "")


def test_json_has_one_finding_a_line() -> None:
    lines = [json.loads(line) for line in written("json").splitlines()]
    assert [one["rule"] for one in lines][-1] == "not-audited"
    assert len(lines) == 6


def test_sarif_keeps_to_its_schema() -> None:
    jsonschema.validate(json.loads(written("sarif")), json.loads(SARIF_SCHEMA.read_text()))


def test_sarif_carries_identity_place_and_severity() -> None:
    (log,) = json.loads(written("sarif"))["runs"]
    first = log["results"][0]
    assert first["partialFingerprints"] == {"altogether/v1": "f" * 32}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "https://example.org/a/"
    assert first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "#x > img"
    assert log["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "axe-image-alt"
    assert first["properties"]["variants"] == ["1280"]
    assert [one["level"] for one in log["results"]] == ["error", "warning", "none", "note", "error", "error"]


def test_sarif_says_that_a_run_with_a_page_not_audited_was_no_success() -> None:
    (invocation,) = json.loads(written("sarif"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    clean = json.loads(formats()["sarif"].write(run(PageResult("https://example.org/"))))
    assert clean["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_junit_is_xml_with_a_suite_a_page() -> None:
    suites = ElementTree.fromstring(written("junit"))
    assert [(one.get("tests"), one.get("failures"), one.get("errors")) for one in suites] == [
        ("5", "5", "0"),
        ("1", "0", "0"),
        ("1", "0", "1"),
    ]
    assert suites[1].findtext("system-out") == "led to /c\n"
    failure = suites[0][0][0]
    assert failure.get("message") == "An image has no text alternative."
    assert "Block b-1" in (failure.text or "")


@pytest.mark.parametrize("name", ["html", "junit", "sarif", "earl"])
def test_what_is_noted_of_a_page_is_in_every_format_with_a_place_for_it(name: str) -> None:
    assert "led to /c" in written(name)


def test_json_says_beside_each_finding_what_is_noted_of_its_page() -> None:
    page = PageResult("https://example.org/", findings=(finding(), finding()), notes=("refused a request to x:1",))
    lines = [json.loads(line) for line in formats()["json"].write(run(page)).splitlines()]
    assert [one["notes"] for one in lines] == [["refused a request to x:1"]] * 2
    assert "notes" not in written("json")


def test_csv_has_a_row_a_finding_and_no_formulas() -> None:
    dangerous = formats()["csv"].write(run(PageResult("https://example.org/", findings=(finding(message="=1+1"),))))
    rows = list(csv.DictReader(io.StringIO(dangerous)))
    assert rows[0]["message"] == "'=1+1"
    assert rows[0]["wcag"] == "1.1.1"
    assert len(list(csv.DictReader(io.StringIO(written("csv"))))) == 6


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("1.1.1", "non-text-content"),
        ("1.2.1", "audio-only-and-video-only-prerecorded"),
        ("1.4.3", "contrast-minimum"),
        ("2.2.2", "pause-stop-hide"),
        ("2.4.4", "link-purpose-in-context"),
        ("3.3.4", "error-prevention-legal-financial-data"),
        ("4.1.2", "name-role-value"),
    ],
)
def test_a_criterions_name_gives_its_place_in_the_standard(number: str, name: str) -> None:
    assert slug(number) == name


def test_every_criterion_that_a_rule_names_has_a_name() -> None:
    named = {number for rule in everything().rules.values() for number in rule.wcag}
    assert named <= set(NAMES)


def test_html_lets_nothing_of_a_page_run() -> None:
    tree = LexborHTMLParser(written("html"))
    assert len(tree.css("script")) == 1
    policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert NASTY.split(" ")[1] not in written("html").replace("&lt;", "")


def test_html_links_only_to_the_web() -> None:
    text = formats()["html"].write(
        run(PageResult("javascript:alert(1)", findings=(finding(url="javascript:alert(1)"),)))
    )
    hrefs = [one.attributes["href"] or "" for one in LexborHTMLParser(text).css("a[href]")]
    assert not [one for one in hrefs if one.startswith("javascript")]


def test_html_needs_nothing_from_anywhere() -> None:
    tree = LexborHTMLParser(written("html"))
    sources = [one.attributes["src"] or "" for one in tree.css("[src]")]
    assert all(one.startswith("data:image/") for one in sources)
    assert not tree.css("link")


def test_html_opens_with_the_verdict() -> None:
    assert "1 page was not audited" in written("html")
    assert "Nothing was found" in formats()["html"].write(run(PageResult("https://example.org/")))
    one = formats()["html"].write(run(PageResult("https://example.org/", findings=(finding(),))))
    assert "1 thing stands in the way" in one
