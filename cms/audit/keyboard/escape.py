"""Whether Escape closes a dialog."""

from collections.abc import Callable, Iterator
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands, Stop
from cms.audit.keyboard.traps import TRAP

ESCAPE = Rule(
    "dialog-escape",
    (),
    "Escape closes a dialog",
    Severity.WARNING,
    "https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/",
)
WAITS_MS = (30, 120, 350, 800)
"""Dialogs open and close with an effect, and take the focus after it."""


def until(hands: Hands, condition: Callable[[], Any], waits: tuple[int, ...] = WAITS_MS) -> Any:
    """What a condition answers, asked again and again until that is something or the waiting is over."""
    answer = condition()
    for wait in waits:
        if answer:
            return answer
        hands.ask("async (time) => altogetherStops.pause(time)", wait)
        answer = condition()
    return answer


def escaped(hands: Hands, number: int) -> str | None:
    """What Escape does to a dialog: it has ``closed``, or ``asked`` before it closes; None where nothing happens.

    A list or a field within may take the first Escape for itself, so it is pressed again from the next control. To go
    there by Tab also counts as an act of the reader, without which browsers let no dialog refuse a second Escape.
    """
    for again, waits in ((False, WAITS_MS[:-1]), (True, WAITS_MS)):
        if again:
            hands.press("Tab")
        hands.ask(
            "async (place) => { await altogetherDialogs.enter(place); altogetherDialogs.arm(); }",
            number,
        )
        if _prompted(hands):
            return "asked"
        if answer := until(hands, lambda: hands.ask("(place) => altogetherDialogs.answered(place)", number), waits):
            return str(answer)
    return None


def _prompted(hands: Hands) -> bool:
    """Press Escape; whether the page answers with a prompt of the browser. It does so each time the key is tried."""
    browser = hands.page.browser
    before = browser.prompts
    try:
        hands.press("Escape")
    except BrowserError:
        if browser.prompts == before:
            raise
    return browser.prompts > before


def no_escape(hands: Hands, stop: Stop, dialog: dict[str, Any]) -> Iterator[Finding]:
    """A dialog that nothing but its own buttons closes; without any it holds the keyboard.

    The ARIA practices ask Escape of modal dialogs, of those that alert too. What stands beside a page that stays
    usable may stay, and so may a hint that is no dialog at all.
    """
    if dialog["modal"] and dialog["inside"] and not dialog["tabbables"]:
        yield found(
            hands.page,
            TRAP,
            stop.element,
            inspected=f"dialog {stop.facts['words']}",
            message=f"{stop.name} opens a dialog that has no control in it, and Escape does not close it. People who "
            "use the keyboard cannot go on from here.",
            help="Give it a button that closes it, and let Escape close it.",
        )
        return
    modal = dialog["modal"]
    yield found(
        hands.page,
        ESCAPE,
        stop.element,
        inspected=f"escape {stop.facts['words']}",
        message=f"Escape does not close the dialog that {stop.name} opens. People who use the keyboard expect it, and "
        "look for a way out."
        if modal
        else f"Escape does not close the dialog that {stop.name} opens. The page stays usable beside it, so it "
        "may stay open; yet many people will try.",
        help="Close it on Escape; <dialog> with showModal() does so by itself.",
        outcome=Outcome.FAILED if modal else Outcome.REVIEW,
        severity=Severity.WARNING if modal else Severity.ADVICE,
        evidence={"dialog": dialog["selector"]},
    )
