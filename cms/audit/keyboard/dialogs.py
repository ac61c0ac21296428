"""Dialogs, opened by the keyboard: whether the focus goes in, stays in, gets out, and comes back."""

from collections.abc import Callable, Iterator
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.keyboard.escape import escaped, no_escape, until
from cms.audit.keyboard.hands import Hands, Key, Stop, script
from cms.audit.keyboard.reach import UNREACHABLE
from cms.audit.keyboard.walk import Walk

FOCUS = Rule(
    "dialog-focus",
    ("2.4.3",),
    "A dialog takes the focus, keeps it, and gives it back",
    Severity.ERROR,
    "https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/",
)
MAX_OPENERS = 6
MAX_INSIDE = 40
MAX_NESTED = 3


def dialogs(hands: Hands, walk: Walk, renew: Callable[[], None]) -> Iterator[Finding]:
    """Open each dialog that a button of the page declares, by Enter, and see how it treats the keyboard.

    Only buttons that say of themselves that they open a dialog are pressed: never a link that leads elsewhere, never
    one that sends or resets a form, and nothing within the dialog.

    Args:
        hands: on the page that was walked.
        walk: gives the stops.
        renew: loads the page again and puts our functions back, where a dialog does not close.
    """
    main = hands.page.main_frame
    places = [stop.key[1] for stop in walk.stops if stop.key[0] == main]
    ready = f"(places) => {{ ({script('dialogs.js')})(); return altogetherDialogs.openers(places); }}"
    wanted = hands.ask(ready, places)[:MAX_OPENERS]
    selectors = {stop.key[1]: stop for stop in walk.stops if stop.key[0] == main}
    clean = True
    for place in wanted:
        if hands.too_late():
            return
        if not clean:
            renew()
            hands.ask(script("dialogs.js"))
            again = "(path) => { const one = altogether.find(path); return one ? altogetherStops.number(one) : null; }"
            for number, other in list(selectors.items()):
                if (fresh := hands.ask(again, other.element["selector"])) is not None:
                    selectors[number] = _renumbered(other, (main, fresh))
        findings, clean = _one(hands, selectors[place], walk)
        yield from findings


def _renumbered(stop: Stop, key: Key) -> Stop:
    return Stop(key, stop.facts, stop.element, stop.offset, stop.view, stop.scroll)


def _one(hands: Hands, stop: Stop, walk: Walk) -> tuple[list[Finding], bool]:
    """Open one dialog. Returns what is wrong, and whether the page is as it was before."""
    place = stop.key[1]
    hands.ask("() => altogetherDialogs.remember()")
    dialog = _opened(hands, place)
    if dialog is None:
        return _deaf(hands, stop)
    findings = list(_entering(hands, stop, dialog))
    if dialog["inside"] and dialog["modal"]:
        findings += _staying(hands, stop, dialog)
    for _ in range(MAX_NESTED):
        answer = escaped(hands, dialog["number"])
        if answer is None and not dialog["popover"]:
            findings += no_escape(hands, stop, dialog)
        if answer != "closed":
            return findings, False
        if (outer := hands.ask("() => altogetherDialogs.opened()")) is None:
            break
        dialog = dict(outer)
    findings += _returning(hands, stop, dialog, walk)
    return findings, True


def _opened(hands: Hands, place: int) -> dict[str, Any] | None:
    hands.ask("async (place) => altogetherStops.focus(place)", place)
    opened = "() => altogetherDialogs.opened()"
    for key in ("Enter", " "):
        hands.page.press(key)
        if until(hands, lambda: hands.ask(opened)):
            dialog = until(hands, lambda: (one := hands.ask(opened)) and one["inside"] and one)
            return dict(dialog or hands.ask(opened) or {}) or None
    return None


def _deaf(hands: Hands, stop: Stop) -> tuple[list[Finding], bool]:
    """Neither Enter nor Space opens anything: certain only when a click does."""
    hands.ask("(place) => altogetherDialogs.click(place)", stop.key[1])
    dialog = until(hands, lambda: hands.ask("() => altogetherDialogs.opened()"))
    if not dialog:
        return [], False
    what = f"A click on {stop.name} opens a dialog, but neither Enter nor Space does."
    one = found(
        hands.page,
        UNREACHABLE,
        stop.element,
        inspected=f"deaf {stop.facts['words']}",
        message=f"{what} People who do not use a mouse cannot open it.",
        help="Use a real <button>; or let it answer to Enter and Space.",
    )
    return [one], False


def _entering(hands: Hands, stop: Stop, dialog: dict[str, Any]) -> Iterator[Finding]:
    if dialog["inside"] or dialog["popover"]:
        return
    if (
        not dialog["modal"]
        and hands.press("Tab").stop
        and hands.ask("(d) => altogetherDialogs.place(d)", dialog["number"]) == "inside"
    ):
        return
    modal = dialog["modal"]
    yield _finding(
        hands,
        stop,
        dialog,
        "enter",
        f"{stop.name} opens a dialog, but the focus does not go into it. People who use the keyboard or hear the page "
        "do not learn that it is there."
        if modal
        else f"{stop.name} opens a dialog, and neither the focus nor the next Tab goes into it.",
        "Move the focus to the dialog's first control or to its heading; <dialog> with showModal() does so by itself.",
        certain=modal,
    )


def _staying(hands: Hands, stop: Stop, dialog: dict[str, Any]) -> Iterator[Finding]:
    where = "(place) => altogetherDialogs.place(place)"
    for shift in (False, True):
        for _ in range(min(MAX_INSIDE, dialog["tabbables"] + 2)):
            at = hands.press("Tab", shift=shift).stop
            if not hands.ask("(place) => altogetherDialogs.open(place)", dialog["number"]):
                return
            if at is not None and hands.ask(where, dialog["number"]) == "outside":
                yield _finding(
                    hands,
                    stop,
                    dialog,
                    "stay",
                    f"The dialog that {stop.name} opens covers the page, but {'Shift+Tab' if shift else 'Tab'} leads "
                    f"out of it to {at.name}. People act on a page that they are not meant to see.",
                    "Make the rest of the page inert while it is open; <dialog> with showModal() does so by itself.",
                )
                return


def _returning(hands: Hands, stop: Stop, dialog: dict[str, Any], walk: Walk) -> Iterator[Finding]:
    at = "() => altogetherDialogs.at()"
    if until(hands, lambda: hands.ask(at) == stop.key[1]):
        return
    now = hands.ask(at)
    order = [one.key[1] for one in walk.stops if one.key[0] == stop.key[0]]
    near: set[int] = set()
    if now is None and stop.key[1] in order:
        place = order.index(stop.key[1])
        near = set(order[max(0, place - 1) : place + 2])
        after = hands.press("Tab").stop
        if after is not None and after.key[1] in near:
            yield _finding(
                hands,
                stop,
                dialog,
                "return",
                f"When the dialog that {stop.name} opens is closed, nothing has the focus. The next Tab goes on from "
                "the right place, but who hears the page is not told where they are.",
                "Give the focus back to the button that opened the dialog.",
                certain=False,
            )
            return
    yield _finding(
        hands,
        stop,
        dialog,
        "return",
        f"When the dialog that {stop.name} opens is closed, the focus does not come back to it. People have to find "
        "their place anew.",
        "Give the focus back to the button that opened the dialog; <dialog> with showModal() does so by itself.",
        certain=now is None,
    )


def _finding(
    hands: Hands, stop: Stop, dialog: dict[str, Any], what: str, message: str, help: str, *, certain: bool = True
) -> Finding:
    return found(
        hands.page,
        FOCUS,
        stop.element,
        inspected=f"{what} {stop.facts['words']}",
        message=message,
        help=help,
        outcome=Outcome.FAILED if certain else Outcome.REVIEW,
        severity=Severity.ERROR if certain else Severity.WARNING,
        evidence={"dialog": dialog["selector"], "modal": dialog["modal"]},
    )
