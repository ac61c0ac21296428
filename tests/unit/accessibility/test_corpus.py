"""The rules against the corpus: seldom wrong, and seldom silent where they should speak."""

import pytest

from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.registry import all_rules
from tests.corpus.measure import FAMILIES, Score, measure, snippets, total

SCORES: dict[str, Score] = {}


def score(family: str) -> Score:
    if family not in SCORES:
        SCORES[family] = measure(family)
    return SCORES[family]


def told(family: str) -> str:
    missed = [f"missed {set(snippet.expected)}: {snippet.text}" for snippet in score(family).missed]
    alarms = [f"false {finding.rule}: {snippet.text}" for snippet, finding in score(family).alarms]
    return "\n".join(missed + alarms)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_at_least_150_good_and_150_bad_snippets_none_twice(family: str) -> None:
    texts = [(snippet.kind, snippet.language, snippet.text) for snippet in snippets(family)]
    assert len(texts) == len(set(texts)), {text for text in texts if texts.count(text) > 1}
    assert score(family).good >= 150
    assert score(family).bad >= 150


@pytest.mark.parametrize("family", FAMILIES)
def test_errors_are_right_98_times_in_100(family: str) -> None:
    assert score(family).precision(Severity.ERROR) >= 0.98, told(family)


@pytest.mark.parametrize("family", FAMILIES)
def test_warnings_are_right_90_times_in_100(family: str) -> None:
    assert score(family).precision(Severity.WARNING) >= 0.9, told(family)


@pytest.mark.parametrize("family", FAMILIES)
def test_bad_snippets_are_found_95_times_in_100(family: str) -> None:
    assert score(family).recall >= 0.95, told(family)


@pytest.mark.parametrize("family", FAMILIES)
def test_welsh_is_measured_too(family: str) -> None:
    welsh = [snippet for snippet in snippets(family) if snippet.language == "cy"]
    assert len(welsh) >= 20
    assert {bool(snippet.expected) for snippet in welsh} == {True, False}


def test_expected_rules_exist() -> None:
    expected = {rule for family in FAMILIES for snippet in snippets(family) for rule in snippet.expected}
    assert expected <= set(all_rules())


def test_nearly_every_error_and_warning_is_measured() -> None:
    expected = {rule for family in FAMILIES for snippet in snippets(family) for rule in snippet.expected}
    serious = {rule.id for rule in all_rules().values() if rule.severity is not Severity.ADVICE}
    assert serious - expected <= {"described-nowhere", "alt-too-long", "page-title-duplicate"}


def test_the_measure_tells_a_silent_rule_set_from_a_good_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.corpus.measure.check", lambda *arguments, **named: [])
    silent = measure("links")
    assert silent.recall == 0
    assert len(silent.missed) == silent.bad
    assert total([silent, silent]).bad == 2 * silent.bad


KNOWN: set[tuple[str, str]] = set()
"""``(family, text)`` of snippets that the rules are known to get wrong; may only shrink."""


@pytest.mark.parametrize("family", FAMILIES)
def test_no_snippet_is_judged_wrongly_but_the_known_ones(family: str) -> None:
    wrong = {(family, snippet.text) for snippet in score(family).missed}
    wrong |= {(family, snippet.text) for snippet, _ in score(family).alarms}
    assert wrong == {entry for entry in KNOWN if entry[0] == family}, told(family)
