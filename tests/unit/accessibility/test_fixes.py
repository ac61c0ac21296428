"""Quick fixes: once made, the finding is gone, nothing new appears, and nothing else has changed."""

import json
from collections import Counter
from typing import Any

import pytest

from cms.accessibility.engine.check import check
from cms.accessibility.engine.examples import (
    NOW,
    activity,
    as_document,
    documents,
    file,
    heading,
    image,
    link,
    opportunity,
    page,
    paragraph,
    picture,
    quote,
    spotlight,
)
from cms.accessibility.engine.fixes import Edit, Fix, apply, fixable, propose, repairs, value_at

TEXT = "A few lines about the garden, the people in it and what they plan to do."
CRUMBS = [{"title": "How the orchard was planted", "url": "/orchard/"}]
CREDITED = {"text": "Ana Silva", "url": None, "licence": ""}
PDF = file("Plot list", url="/d/plots.pdf", file_type="PDF", size_text="3 MB")

CASES: list[tuple[str, Any, dict[str, Any]]] = [
    ("alt-redundant-prefix", image("Photo of Carys at the gate"), {"body.0.value.image.alt": "Carys at the gate"}),
    (
        "alt-redundant-prefix",
        spotlight(image=picture("A image of our gardener")),
        {"body.0.value.image.alt": "Our gardener"},
    ),
    (
        "alt-redundant-prefix",
        page(image("Llun o griw’r ardd"), language="cy"),
        {"body.0.value.image.alt": "Griw’r ardd"},
    ),
    (
        "alt-credit",
        page(headline_image=picture("A runner at the line - Image credit Example Stock")),
        {"headline_image.alt": "A runner at the line", "headline_image.credit.text": "Example Stock"},
    ),
    (
        "alt-credit",
        image("The harbour at dawn. Photo by Ana Silva", credit=CREDITED),
        {"body.0.value.image.alt": "The harbour at dawn", "body.0.value.image.credit.text": "Ana Silva"},
    ),
    ("heading-skip", (heading("A"), paragraph(TEXT), heading("B", 4), paragraph(TEXT)), {"body.2.value.level": 3}),
    (
        "heading-skip",
        (
            heading("A"),
            paragraph(TEXT),
            heading("B", 4),
            paragraph(TEXT),
            heading("C", 4),
            opportunity(heading_level=5),
        ),
        {"body.2.value.level": 3, "body.4.value.level": 3, "body.5.value.heading_level": 4},
    ),
    ("heading-first", (heading("A", 3), paragraph(TEXT), heading("B", 3), paragraph(TEXT)), {"body.2.value.level": 2}),
    ("heading-first", (heading("A", 3), paragraph(TEXT), heading("B", 2), paragraph(TEXT)), {"body.2.value.level": 2}),
    ("heading-h1-in-body", (heading("A", 1), paragraph(TEXT)), {"body.0.value.level": 2}),
    (
        "fake-list",
        paragraph("<p>Bring:<br/>- a mug<br/>- gloves</p>"),
        {"body.0.value.html": "<p>Bring:</p><ul><li>a mug</li><li>gloves</li></ul>"},
    ),
    (
        "fake-list",
        paragraph(f"<p>1. Dig</p><p>2. <em>Sow</em></p><p>{TEXT}</p>"),
        {"body.0.value.html": f"<ol><li>Dig</li><li><em>Sow</em></li></ol><p>{TEXT}</p>"},
    ),
    (
        "fake-list",
        paragraph('<p>• <a href="/b/">Beans of all kinds</a><br>• peas &amp; plums</p>'),
        {"body.0.value.html": '<ul><li><a href="/b/">Beans of all kinds</a></li><li>peas &amp; plums</li></ul>'},
    ),
    (
        "empty-paragraphs",
        paragraph(f"<p>{TEXT}</p><p></p><p>&nbsp;</p><p>{TEXT} Yes.</p>"),
        {"body.0.value.html": f"<p>{TEXT}</p><p>{TEXT} Yes.</p>"},
    ),
    (
        "date-no-year",
        paragraph("Apply by Friday 4 December, please."),
        {"body.0.value.html": "<p>Apply by Friday 4 December 2026, please.</p>"},
    ),
    (
        "date-no-year",
        opportunity("<p>Send it by <strong>29 January</strong>.</p>"),
        {"body.0.value.html": "<p>Send it by <strong>29 January 2027</strong>.</p>"},
    ),
    (
        "date-no-year",
        page(paragraph("Dewch ddydd Gwener 4 Rhagfyr i'r ardd."), language="cy"),
        {"body.0.value.html": "<p>Dewch ddydd Gwener 4 Rhagfyr 2026 i'r ardd.</p>"},
    ),
    (
        "time-no-zone",
        opportunity("<p>We meet online at 10am each week.</p>"),
        {"body.0.value.html": "<p>We meet online at 10am (UK time) each week.</p>"},
    ),
    (
        "link-file-undeclared",
        (paragraph('<p>See <a href="/d/plots.pdf">all plots &amp; sheds</a>.</p>'), documents(PDF)),
        {"body.0.value.html": '<p>See <a href="/d/plots.pdf">all plots &amp; sheds (PDF, 3 MB)</a>.</p>'},
    ),
    (
        "link-file-undeclared",
        activity(links=[link("Budget", "/d/b.xlsx", "document")]),
        {"body.0.value.links.0.text": "Budget (XLSX)"},
    ),
    (
        "link-generic",
        page(paragraph('<p><a href="/orchard/">Read more</a></p>'), breadcrumbs=CRUMBS),
        {"body.0.value.html": '<p><a href="/orchard/">How the orchard was planted</a></p>'},
    ),
    (
        "link-generic",
        page(activity(links=[link("here", "/orchard/", "page")]), breadcrumbs=CRUMBS),
        {"body.0.value.links.0.text": "How the orchard was planted"},
    ),
    ("link-symbol-cta", activity(links=[link("All plots →")]), {"body.0.value.links.0.text": "All plots"}),
]


def names(value: Any) -> str:
    return value if isinstance(value, str) else ""


def identities(document: dict[str, Any]) -> Counter[str]:
    return Counter(finding.rule for finding in check(document, now=NOW))


@pytest.mark.parametrize(
    ("rule", "example", "expected"), CASES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_fix_removes_its_finding_and_brings_no_other(rule: str, example: Any, expected: dict[str, Any]) -> None:
    document = as_document(example)
    untouched = json.dumps(document)
    finding = next(one for one in check(document, now=NOW) if one.rule == rule)
    fix = propose(finding, document)
    assert fix is not None
    changed = apply(document, fix)
    assert {path: value_at(changed, path) for path in expected} == expected
    before, after = identities(document), identities(changed)
    assert after[rule] < before[rule]
    assert not after - before
    assert json.dumps(document) == untouched
    assert all(edit.path and edit.before != edit.after for edit in fix.edits)
    json.dumps(fix.as_json())


UNCERTAIN: list[tuple[str, Any]] = [
    ("date-no-year", paragraph("Send it by 29 January.")),
    ("date-no-year", paragraph("Come on 4 Ma<em>y</em>, or on 4 Ma<em>y</em>.")),
    ("date-no-year", paragraph("Friday 4 December and again: Friday 4 December")),
    ("time-no-zone", paragraph("We meet online at 10am on 4 May 2027.")),
    ("link-generic", paragraph('<p><a href="/x/">click here</a></p>')),
    (
        "link-generic",
        page(paragraph('<p><a href="/orchard/">here</a> or <a href="/orchard/">here</a></p>'), breadcrumbs=CRUMBS),
    ),
    ("alt-credit", image("The harbour. Photo by Ana Silva", credit={"text": "Jo Price", "url": None, "licence": ""})),
    ("heading-skip", (heading("A"), paragraph("<h4>Deep</h4><p>Text</p>"))),
    ("fake-list", quote("- one\n- two")),
    ("alt-missing", image()),
]


@pytest.mark.parametrize(("rule", "example"), UNCERTAIN, ids=names)
def test_where_no_repair_is_certain_none_is_proposed(rule: str, example: Any) -> None:
    document = as_document(example)
    for finding in check(document, now=NOW):
        if finding.rule == rule:
            assert propose(finding, document) is None


def test_every_repair_is_tried_here() -> None:
    assert fixable() == {rule for rule, _, _ in CASES}


def test_a_fix_is_refused_when_the_value_was_edited_meanwhile() -> None:
    document = page(image("Photo of a hat"))
    finding = next(one for one in check(document, now=NOW) if one.rule == "alt-redundant-prefix")
    fix = propose(finding, document)
    assert fix is not None
    document["body"][0]["value"]["image"]["alt"] = "Photo of two hats"
    with pytest.raises(ValueError, match="has been edited"):
        apply(document, fix)


def test_a_second_repair_for_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="two repairs"):
        repairs("alt-credit")(lambda finding, document: Fix("", (Edit("", 1, 2),)))
