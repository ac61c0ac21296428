"""axe-core is the one that was pinned, and its rules speak plainly."""

from pathlib import Path

import pytest

from cms.audit import axe
from cms.audit.axe_messages import MESSAGES
from cms.audit.checks import all_rules
from cms.audit.variants import parse


@pytest.fixture(autouse=True)
def _no_cache() -> None:
    axe.source.cache_clear()


def test_the_carried_axe_is_the_pinned_one() -> None:
    assert f"axe v{axe.VERSION}" in axe.source()[:40]


def test_a_changed_axe_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = tmp_path / "axe.min.js"
    changed.write_bytes(axe.SCRIPT.read_bytes() + b" ")
    monkeypatch.setattr(axe, "SCRIPT", changed)
    with pytest.raises(axe.AxeError, match="is not axe-core"):
        axe.source()


def test_axe_travels_with_its_licences() -> None:
    assert "Mozilla Public License" in (axe.VENDOR / "LICENSE").read_text()
    assert (axe.VENDOR / "LICENSE-3RD-PARTY.txt").read_text()


def test_messages_belong_to_rules_that_we_run() -> None:
    assert set(MESSAGES) <= set(axe.known_rules())


def test_every_message_says_what_and_how() -> None:
    for what, how in MESSAGES.values():
        assert what.endswith(".")
        assert how.endswith(".")


@pytest.mark.parametrize(
    ("tags", "numbers"),
    [(["wcag2aa", "wcag143"], ("1.4.3",)), (["wcag1410", "wcag21aa"], ("1.4.10",)), (["best-practice"], ())],
)
def test_criteria_come_from_axes_tags(tags: list[str], numbers: tuple[str, ...]) -> None:
    assert axe.criteria(tags) == numbers


def test_the_text_report_survives_shadow_roots_and_missing_impacts() -> None:
    violation = {"id": "x", "impact": None, "help": "Help", "nodes": [{"target": [["#host", "p"]]}]}
    assert "1) [['#host', 'p']]" in axe.Axe.report(object.__new__(axe.Axe), [violation])


def test_what_another_check_speaks_for_does_not_run() -> None:
    assert not set(axe.SPOKEN_FOR) & set(axe.default_options()["runOnly"]["values"])
    assert set(axe.SPOKEN_FOR.values()) <= set(all_rules())


def results(*bent: bool) -> dict[str, list[dict[str, object]]]:
    nodes = [{"bent": one} for one in bent]
    return {"violations": [{"id": "color-contrast", "nodes": nodes}, {"id": "label", "nodes": [{}]}], "incomplete": []}


def test_contrast_of_filtered_text_is_left_for_pixels_to_decide() -> None:
    found = axe.reconsidered(results(True, False), parse("1280"))
    assert [(one["id"], one["nodes"]) for one in found["violations"]] == [
        ("color-contrast", [{"bent": False}]),
        ("label", [{}]),
    ]
    assert [(one["id"], one["nodes"]) for one in found["incomplete"]] == [("color-contrast", [{"bent": True}])]


def test_axe_is_not_asked_about_contrast_where_the_system_chooses_the_colours() -> None:
    found = axe.reconsidered(results(False), parse("forced-colors"))
    assert [one["id"] for one in found["violations"]] == ["label"]
    assert found["incomplete"] == []
