"""Every case of the corpus, in a real browser, against a truth worked out without one."""

from collections import Counter

import pytest

from cms.audit.page import PageSession
from tests.browser.contrast.case import Case
from tests.browser.contrast.cases import corpus
from tests.browser.contrast.run import agrees, decision_of, run

pytestmark = pytest.mark.browser

CASES = corpus()


@pytest.fixture(scope="module")
def decisions(session: PageSession) -> list[tuple[Case, str]]:
    verdicts = run(session, CASES)
    return [(case, decision_of(verdicts.get(place, []))) for place, case in enumerate(CASES)]


def test_the_corpus_is_large_and_even() -> None:
    truths = Counter(case.truth for case in CASES)
    assert len(CASES) >= 250
    assert min(truths["pass"], truths["fail"]) >= 120
    assert truths["between"] >= 5
    assert len({(case.family, case.name) for case in CASES}) == len(CASES)


def test_no_case_is_decided_wrongly(decisions: list[tuple[Case, str]]) -> None:
    wrong = [
        f"{case.family}: {case.name} is {case.truth}, not {decision}"
        for case, decision in decisions
        if not agrees(case, decision)
    ]
    assert wrong == []


def test_nearly_every_case_is_decided(decisions: list[tuple[Case, str]]) -> None:
    asked = [(case, decision) for case, decision in decisions if case.truth != "exempt"]
    undecided = [f"{case.family}: {case.name}" for case, decision in asked if decision == "review"]
    assert len(undecided) <= 0.03 * len(asked), undecided
