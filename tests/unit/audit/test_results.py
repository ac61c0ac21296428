"""The same defect in eight variants is one finding; two defects alike are two."""

from dataclasses import replace

from cms.accessibility.engine.finding import Outcome, Severity
from cms.audit.results import PageResult, merge
from tests.unit.audit.examples import everything, finding


def test_a_defect_in_several_variants_is_one_finding_with_their_names() -> None:
    (merged,) = merge([[finding(variant=name)] for name in ("1280", "320", "dark")])
    assert merged.variant == "1280,320,dark"


def test_a_defect_twice_in_one_variant_names_it_once() -> None:
    (merged,) = merge([[finding(), finding()]])
    assert merged.variant == "1280"


def test_two_elements_alike_in_one_block_are_two_findings() -> None:
    both = merge([[finding(selector="img:nth-of-type(1)"), finding(selector="img:nth-of-type(2)")]])
    assert [one.selector for one in both] == ["img:nth-of-type(1)", "img:nth-of-type(2)"]
    assert len({one.fingerprint for one in both}) == 2


def test_two_elements_alike_stay_two_in_every_variant() -> None:
    group = [finding(selector="a"), finding(selector="b")]
    merged = merge([group, [replace(one, variant="320") for one in group]])
    assert [one.variant for one in merged] == ["1280,320", "1280,320"]


def test_a_joined_finding_is_as_bad_as_its_worst_variant() -> None:
    mild = finding(severity=Severity.WARNING, outcome=Outcome.REVIEW)
    (merged,) = merge([[mild], [finding(variant="dark")]])
    assert (merged.severity, merged.outcome) == (Severity.ERROR, Outcome.FAILED)


def test_the_worst_findings_come_first() -> None:
    advice, error = finding(severity=Severity.ADVICE, fingerprint="1"), finding(fingerprint="2")
    assert merge([[advice, error]]) == (error, advice)


def test_a_result_survives_being_written_and_read() -> None:
    for page in everything().pages:
        assert PageResult.from_json(page.as_json()) == page


def test_a_page_that_was_not_audited_cannot_be_left_out() -> None:
    page = PageResult("https://example.org/", problem="it is blank")
    (only,) = page.all_findings()
    assert (only.rule, only.severity) == ("not-audited", Severity.ERROR)
    assert "it is blank" in only.message
