"""What a mouse can work and the keyboard cannot."""

from collections.abc import Iterator
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands
from cms.audit.keyboard.listeners import listen
from cms.audit.keyboard.walk import Walk
from cms.audit.page import Element

UNREACHABLE = Rule(
    "keyboard-unreachable",
    ("2.1.1",),
    "Whatever a mouse can work, the keyboard can work",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html",
)
ASKED = "(places, whole) => altogetherReach.deaf(places).concat(whole ? altogetherReach.unreached(places) : [])"
MAX_COMPOSITES = 8
MAX_MEMBERS = 30
WHY = "People who do not use a mouse cannot use it."
CERTAIN = {
    "role": "{name} calls itself a {role}, yet neither Tab nor the arrow keys reach it.",
    "dead-link": "{name} looks and works like a link for a mouse, but it leads nowhere by itself, so Tab passes it by.",
    "hidden-control": "{name} switches a control that is hidden from the keyboard: only a mouse can switch it.",
    "member": "The arrow keys do not reach {name}, which is a {role} among others, and neither does Tab.",
    "widget": "Neither Tab nor the arrow keys reach {name} or anything of the widget that it belongs to.",
    "deaf": "{name} takes the focus and answers to clicks, but to no key: nothing listens for Enter or Space.",
}
POSSIBLE = {
    "clickable": "{name} answers to clicks, but the keyboard does not reach it.",
    "taken-out": "{name} is taken out of the order of Tab.",
    "passed-by": "Tab passes {name} by, though it could stop there.",
    "file": "{name} opens a choice of files that is hidden from the keyboard.",
    "deaf-unclaimed": "{name} takes the focus and answers to clicks, but to no key.",
}
HELP = {
    "role": 'Use a real <button> or <a href>; or give it tabindex="0" and let it answer to Enter and Space.',
    "dead-link": "Give it an href, or make it a <button>.",
    "hidden-control": "Hide the control with a class that hides from sight only, not with display: none or hidden.",
    "file": "Hide the field with a class that hides from sight only, or offer a button that opens it.",
    "member": "Move focus between the members with the arrow keys, or let Tab reach each of them.",
    "widget": 'Give one of its members tabindex="0", and move between them with the arrow keys.',
    "deaf": "Use a real <button> or <a href>; or let it answer to Enter, and a button to Space too.",
    "deaf-unclaimed": "If a click does something that is not offered elsewhere, make it a <button>.",
    "clickable": "If a click does something that is not offered elsewhere, make it a <button> or a link.",
    "taken-out": 'If what it does is not offered elsewhere, remove tabindex="-1".',
    "passed-by": 'Look for a script that keeps the keyboard away, or for an ancestor with tabindex="-1".',
}


def unreachable(hands: Hands, walk: Walk) -> Iterator[Finding]:
    """Compare what can be worked with what was reached.

    Args:
        hands: on the page that was walked.
        walk: a whole walk; a walk that was cut short says nothing of what it did not come to.
    """
    listen(hands)
    held = any(one.dialog is None for one in walk.held)  # who put the focus past a place that holds it proves nothing
    for frame in hands.frames:
        places = [place for where, place in walk.reached if where == frame]
        inside = _owner(hands, walk, frame)
        if inside is None:
            continue
        try:
            found_here = hands.ask(ASKED, places, walk.whole, frame=frame)
            if walk.whole:
                found_here += list(_members(hands, frame, places))
        except BrowserError:
            if frame == hands.page.main_frame:
                raise
            continue
        yield from (
            _finding(hands, one, inside)
            for one in found_here
            if one["kind"] != "passed-by" or held or _passed_again(hands, frame, one["number"])
        )


def _passed_again(hands: Hands, frame: str, place: int) -> bool:
    """Whether Tab passes something by once more; it may have come when Tab was past its place already."""
    if not hands.ask("async (place) => altogetherStops.focus(place)", place, frame=frame):
        return True
    hands.press("Tab", shift=True)
    stop = hands.press("Tab", wait=True).stop
    return stop is None or stop.key != (frame, place)


def _owner(hands: Hands, walk: Walk, frame: str) -> list[Element] | None:
    """The frame element around what is found there; None for a frame that the walk never entered."""
    if frame == hands.page.main_frame:
        return []
    for stop in walk.stops:
        chain = [where for where, _ in stop.scroll]
        if stop.key[0] == frame and len(chain) > 1:
            outer = stop.element["selector"].rpartition(" >>> ")[0]
            return [Element(selector=outer, block_id=stop.element["block_id"], html="", rect=stop.element["rect"])]
    return None


def _members(hands: Hands, frame: str, places: list[int]) -> Iterator[dict[str, Any]]:
    """Members of composite widgets that the arrow keys do not reach either."""
    for widget in hands.ask("(places) => altogetherReach.composites(places)", places, frame=frame)[:MAX_COMPOSITES]:
        if widget["entry"] is None:
            yield {**widget["members"][0], "kind": "widget"}
            continue
        if not widget["members"] or len(widget["all"]) > MAX_MEMBERS:
            continue
        visited = _by_arrows(hands, frame, widget)
        yield from (one for one in widget["members"] if one["number"] not in visited)


def _by_arrows(hands: Hands, frame: str, widget: dict[str, Any]) -> set[int]:
    visited: set[int] = set()
    wanted = set(widget["all"])
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        if wanted <= visited:
            break
        hands.ask("async (place) => altogetherStops.focus(place)", widget["entry"], frame=frame)
        for _ in wanted:
            hands.page.press(key)
            at = set(hands.ask("() => altogetherReach.current()", frame=frame))
            visited |= at
            if not at & wanted:
                break
    return visited


def _finding(hands: Hands, one: dict[str, Any], outer: list[Element]) -> Finding:
    kind = one["kind"]
    certain = kind in CERTAIN
    name = f"“{one['words']}”" if one["words"] else f"<{one['tag']}>"
    text = (CERTAIN if certain else POSSIBLE)[kind].format(name=name, role=one["role"])
    element = Element(
        selector=" >>> ".join([*(each["selector"] for each in outer), one["selector"]]),
        block_id=one["block_id"] or (outer[0]["block_id"] if outer else None),
        html=one["html"],
        rect=outer[0]["rect"] if outer else one["rect"],
    )
    return found(
        hands.page,
        UNREACHABLE,
        element,
        inspected=f"{kind} {one['words']}",
        message=f"{text} {WHY}" if certain else f"{text} It may be that people who do not use a mouse cannot use it.",
        help=HELP[kind],
        outcome=Outcome.FAILED if certain else Outcome.REVIEW,
        severity=Severity.ERROR if certain else Severity.WARNING,
    )
