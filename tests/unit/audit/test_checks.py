"""The registry of checks."""

import pytest

from cms.audit import checks
from cms.audit.checks import DuplicateCheck, Rule, all_checks, all_rules, check
from cms.audit.errors import AuditError
from cms.audit.plan import longest_first, make_plan
from cms.audit.variants import parse


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The registry as it is, to be put back afterwards."""
    all_checks()
    monkeypatch.setattr(checks, "_checks", dict(checks._checks))
    monkeypatch.setattr(checks, "_rules", dict(checks._rules))


@pytest.mark.usefixtures("registry")
def test_a_second_check_of_the_same_name_is_refused() -> None:
    check("mine", rules=(Rule("mine-1", (), "x"),))(lambda page, variant: ())
    with pytest.raises(DuplicateCheck, match="mine"):
        check("mine", rules=(Rule("mine-2", (), "x"),))(lambda page, variant: ())


@pytest.mark.usefixtures("registry")
def test_a_rule_belongs_to_one_check() -> None:
    with pytest.raises(DuplicateCheck, match="axe-image-alt"):
        check("mine", rules=(Rule("axe-image-alt", (), "x"),))(lambda page, variant: ())


@pytest.mark.usefixtures("registry")
def test_a_check_that_needs_a_variant_brings_it_into_the_plan() -> None:
    check("mine", rules=(Rule("mine-1", (), "x"),), variants=("768",))(lambda page, variant: ())
    plan = make_plan(only=["mine-1"])
    assert "768" in [variant.name for variant in plan.variants]
    assert [one.name for one in plan.checks] == ["mine"]
    assert not plan.checks[0].wanted_in(parse("1280"))


@pytest.mark.usefixtures("registry")
def test_variants_that_were_named_are_the_only_ones() -> None:
    check("mine", rules=(Rule("mine-1", (), "x"),), variants=("768",))(lambda page, variant: ())
    plan = make_plan((parse("dark"),))
    assert [variant.name for variant in plan.variants] == ["dark"]
    assert "mine" not in [one.name for one in plan.checks]


def test_a_rule_that_does_not_exist_is_refused() -> None:
    with pytest.raises(AuditError, match="axe-nonsense"):
        make_plan(only=["axe-nonsense"])


def test_nothing_left_to_check_is_refused() -> None:
    with pytest.raises(AuditError, match="No rule is left"):
        make_plan(only=["axe-image-alt"], skip=["axe-image-alt"])


def test_the_plans_key_changes_with_what_a_result_depends_on() -> None:
    keys = {
        make_plan().key,
        make_plan((parse("dark"),)).key,
        make_plan(skip=["axe-image-alt"]).key,
    }
    assert len(keys) == 3
    assert make_plan().key == make_plan().key


def test_the_longest_page_comes_first_and_one_never_seen_before_it() -> None:
    assert longest_first(["a", "b", "new", "c", "a"], {"a": 1, "b": 3, "c": 2}) == ["new", "b", "c", "a"]


def test_every_rule_says_what_it_is_about() -> None:
    for rule in all_rules().values():
        assert rule.title
        assert all(number.count(".") == 2 for number in rule.wcag)
