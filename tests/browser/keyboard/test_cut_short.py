"""A walk that does not come to the page's end is no pass: what it did not look at is put to a person."""

from collections.abc import Callable

import pytest

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.keyboard.hands import Hands, Stop
from cms.audit.keyboard.walk import Walk, walk
from tests.browser.keyboard.conftest import Walked

pytestmark = pytest.mark.browser

BARE = '<p><a id="bare" href="#x" style="outline: 0">Behind</a></p>'
FINE = '<p><a href="#y">Behind too</a></p>'
MODAL = '<dialog id="d" aria-label="Cookies"><button type="button">Accept</button></dialog>'
STUBBORN = f"""{MODAL}<script>d.addEventListener("cancel", (e) => e.preventDefault());
    d.addEventListener("keydown", (e) => {{ if (e.key === "Escape") e.preventDefault(); }}); d.showModal();</script>"""
HANDMADE = """<div role="dialog" aria-modal="true" aria-label="Cookies" id="d" {style}><button type="button" id="yes">Yes</button>
    <button type="button" id="no">No</button></div><script>
    d.onkeydown = (e) => {{ if (e.key === "Tab") {{ e.preventDefault(); (document.activeElement === yes ? no : yes).focus(); }}
        if (e.key === "Escape") {{ {escape} }} }}; yes.focus();</script>"""
OVER = 'style="position: fixed; inset: 300px; background: #fff; border: 2px solid"'
SWALLOWS = """<label>{name} <textarea onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea></label>"""
REVIEW = (Outcome.REVIEW, Severity.WARNING)
UNSEEN = "what lies beyond was not looked at"


def told(findings: list[Finding]) -> list[tuple[str, str | None]]:
    return [(one.rule, one.selector) for one in findings]


def cut(findings: list[Finding]) -> list[Finding]:
    return [one for one in findings if UNSEEN in one.message]


@pytest.mark.parametrize(
    "body",
    [
        BARE + STUBBORN,
        STUBBORN + BARE,
        HANDMADE.format(style="", escape="") + BARE,
        f"<div inert>{BARE}</div>" + HANDMADE.format(style="", escape=""),
    ],
    ids=["modal at the end", "modal at the beginning", "by hand", "page inert meanwhile"],
)
def test_a_dialog_that_stays_open_is_no_pass_for_what_is_behind_it(walked: Walked, body: str) -> None:
    (one,) = walked(body)
    assert (one.rule, one.outcome, one.severity) == ("keyboard-trap", *REVIEW)
    assert "an open dialog holds the keyboard" in one.message
    assert UNSEEN in one.message
    assert one.selector is not None


@pytest.mark.parametrize(
    "body",
    [
        BARE + FINE + MODAL + "<script>d.showModal()</script>",
        f'<div inert id="rest">{BARE}{FINE}</div>'
        + HANDMADE.format(style=OVER, escape="d.hidden = true; rest.inert = false;"),
        BARE + FINE + HANDMADE.format(style=OVER, escape="d.remove();"),
    ],
    ids=["native", "page inert meanwhile", "taken away"],
)
def test_a_dialog_that_escape_closes_is_closed_and_the_page_behind_it_walked(walked: Walked, body: str) -> None:
    assert told(walked(body)) == [("focus-visible", "#bare")]


def test_focus_in_a_dialog_that_escape_closes_is_looked_at_before_it_is_closed(walked: Walked) -> None:
    body = HANDMADE.format(style=OVER, escape="d.hidden = true;").replace('id="no"', 'id="no" style="outline: 0"')
    (one,) = walked(FINE + body)
    assert (one.rule, one.selector) == ("focus-visible", "#no")


def test_a_page_that_is_nothing_but_a_dialog_is_followed_to_its_end(walked: Walked) -> None:
    assert told(walked(STUBBORN)) == []


def test_a_walk_without_time_is_no_pass(walked: Walked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.audit.keyboard.check.SECONDS", 0.0)
    (one,) = walked(FINE)
    assert (one.rule, one.outcome, one.severity) == ("keyboard-unreachable", *REVIEW)
    assert "its time was up" in one.message


def test_stops_that_there_was_no_time_to_look_at_are_no_pass(walked: Walked, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(hands: Hands, see: Callable[[Stop], bool], leave: Callable[[list[Stop]], None]) -> Walk:
        found = walk(hands, see, leave)
        hands.deadline = 0.0
        return found

    monkeypatch.setattr("cms.audit.keyboard.check.walk", slow)
    (one,) = walked(BARE)
    assert (one.rule, one.outcome, one.severity) == ("focus-visible", *REVIEW)
    assert "no time" in one.message


def test_more_holding_places_than_it_goes_past_are_no_pass(walked: Walked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.audit.keyboard.walk.MAX_HELD", 1)
    found = walked(SWALLOWS.format(name="One") + SWALLOWS.format(name="Two") + FINE)
    assert [one.rule for one in found if one.outcome is Outcome.FAILED] == ["keyboard-trap"] * 2
    assert [(one.rule, one.outcome, one.severity) for one in cut(found)] == [("keyboard-unreachable", *REVIEW)]
