"""Every rule of the keyboard check against pages that are right and pages that are wrong."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from cms.accessibility.engine.finding import Finding
from cms.audit.keyboard.check import RULES
from tests.browser.keyboard import covering, moving, opening, ordering, reaching, seeing
from tests.browser.keyboard.case import Case, shared
from tests.browser.keyboard.conftest import Walked

pytestmark = pytest.mark.browser

CASES: list[Case] = [
    case
    for module in (seeing, covering, moving, reaching, ordering, opening)
    for name, cases in vars(module).items()
    if name.endswith(("_GOOD", "_BAD"))
    for case in cases
]
SHARED = [case for case in CASES if not case.alone]
QUICK = {"": 2, "failed": 2, "review": 1}
"""Pages of their own that each rule keeps in every run, by verdict; the others are for `make test-long`."""


def alone() -> Iterator[Any]:
    """The cases that need a page to themselves, the first of each rule and verdict for every run."""
    met: Counter[tuple[str, str]] = Counter()
    for case in CASES:
        if case.alone:
            met[case.rule, case.verdict] += 1
            quick = met[case.rule, case.verdict] <= QUICK[case.verdict]
            yield pytest.param(case, id=case.id, marks=[] if quick else [pytest.mark.long])


ALONE = list(alone())


def said(findings: list[Finding]) -> list[str]:
    """What a failing test shows."""
    return [f"{one.rule} {one.outcome} {one.selector}: {one.message}" for one in findings]


def judged(case: Case, findings: list[Finding]) -> None:
    """A good page gives nothing at all; a bad one its own finding, and no other error."""
    if not case.verdict:
        assert said(findings) == []
        return
    own = [one for one in findings if one.rule == case.rule]
    assert [one.outcome.value for one in own][:1] == [case.verdict], said(findings)
    others = [one for one in findings if one.rule != case.rule and one.outcome.value == "failed"]
    assert said(others) == []


def test_every_rule_has_its_cases() -> None:
    good = Counter(case.rule for case in CASES if not case.verdict)
    bad = Counter(case.rule for case in CASES if case.verdict)
    for rule in RULES:
        assert (good[rule.id] >= 6, bad[rule.id] >= 6) == (True, True), rule.id
    assert len({case.id for case in CASES}) == len(CASES)


def test_every_run_has_two_good_and_two_bad_of_every_rule() -> None:
    quick = [*SHARED, *(one.values[0] for one in ALONE if not one.marks)]
    good = Counter(case.rule for case in quick if not case.verdict)
    bad = Counter(case.rule for case in quick if case.verdict)
    assert {rule.id: (good[rule.id] >= 2, bad[rule.id] >= 2) for rule in RULES} == {
        rule.id: (True, True) for rule in RULES
    }


@pytest.mark.parametrize("case", ALONE)
def test_a_page_gets_its_verdict(walked: Walked, case: Case) -> None:
    judged(case, walked(case.body, case.variant))


@pytest.mark.parametrize("rule", sorted({case.rule for case in SHARED}))
def test_good_parts_of_one_page_give_nothing(walked: Walked, rule: str) -> None:
    assert said(walked(shared([case for case in SHARED if case.rule == rule and not case.verdict]))) == []


@pytest.mark.parametrize("rule", sorted({case.rule for case in SHARED if case.verdict}))
def test_each_bad_part_of_one_page_is_found_where_it_is(walked: Walked, rule: str) -> None:
    cases = [case for case in SHARED if case.rule == rule and case.verdict]
    findings = walked(shared(cases))
    for case in cases:
        judged(case, [one for one in findings if one.selector and f"#{case.id} " in one.selector])


@pytest.mark.long
@pytest.mark.parametrize("case", SHARED, ids=lambda case: case.id)
def test_a_part_gets_its_verdict_on_a_page_of_its_own_too(walked: Walked, case: Case) -> None:
    judged(case, walked(case.body, case.variant))
