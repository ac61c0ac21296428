"""Every rule: its own examples, its messages, its place in the documentation."""

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from cms.accessibility.engine.examples import as_case, page
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.registry import RuleError, all_rules, rule
from cms.accessibility.engine.rule import Message, Rule
from cms.document.blocks import VALUE_TYPES
from cms.document.pages import PostPageDocument
from tests.unit.accessibility.documents import findings

RULES = list(all_rules().values())
CRITERION = re.compile(r"^[1-4]\.[1-5]\.\d{1,2}$")
EXAMPLES = [
    (each, kind, index) for each in RULES for kind in ("good", "bad") for index in range(len(getattr(each, kind)))
]


def name(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("each", "kind", "index"), EXAMPLES, ids=name)
def test_a_rule_speaks_of_its_bad_examples_and_is_silent_about_its_good_ones(each: Rule, kind: str, index: int) -> None:
    found = findings(getattr(each, kind)[index], each.id)
    assert bool(found) == (kind == "bad"), [finding.message for finding in found]


@pytest.mark.parametrize("each", RULES, ids=name)
def test_a_rule_has_at_least_two_examples_of_each_kind(each: Rule) -> None:
    assert len(each.good) >= 2
    assert len(each.bad) >= 2


@pytest.mark.parametrize("each", RULES, ids=name)
def test_messages_are_whole_sentences_in_plain_words(each: Rule) -> None:
    for message in each.messages.values():
        for part in (message.what, message.why, message.how):
            assert part[-1] in ".?!:…" or part.endswith("}"), part
            assert not re.match(r"(?:WCAG|SC |[1-4]\.\d)", part), part
            assert "ERROR" not in part


@pytest.mark.parametrize("each", RULES, ids=name)
def test_a_finding_leaves_no_brace_unfilled(each: Rule) -> None:
    for example in each.bad:
        for finding in findings(example, each.id):
            assert not re.search(r"\{\w+\}", finding.message + finding.help)
            assert len(finding.fingerprint) == 32


@pytest.mark.parametrize("each", RULES, ids=name)
def test_criteria_are_numbers_of_wcag(each: Rule) -> None:
    assert all(CRITERION.match(criterion) for criterion in each.wcag)


def test_no_two_rules_say_the_same() -> None:
    said = [message.what for each in RULES for key, message in each.messages.items() if not key]
    assert len(said) == len(set(said))


def test_there_are_at_least_seventy_rules() -> None:
    assert len(RULES) >= 70


def test_a_second_rule_of_the_same_id_is_refused() -> None:
    known = RULES[0]
    with pytest.raises(RuleError, match=known.id):
        rule(
            id=known.id,
            wcag=(),
            over=known.over,
            applies="",
            expects="",
            severity=Severity.ADVICE,
            message=Message("", "", ""),
            good=(),
            bad=(),
        )(lambda node, tree: [])
    assert all_rules()[known.id] is known


def values(kind: str) -> TypeAdapter[object]:
    return TypeAdapter(VALUE_TYPES[kind])


def test_examples_are_documents_as_the_contract_has_them() -> None:
    TypeAdapter(PostPageDocument).validate_python(page())
    for each in RULES:
        for example in each.good:
            for block in as_case(example)[0].get("body", []):
                if each.id != "heading-h1-in-body":
                    values(block["type"]).validate_python(block["value"])


def test_the_documentation_lists_every_rule_as_it_is() -> None:
    from cms.accessibility.engine.reference import render

    written = (Path(__file__).parents[3] / "docs" / "rules.md").read_text()
    assert render(written) == written, "docs/rules.md is stale: run `python -m cms.accessibility.engine.reference`"
