"""Places that hold the keyboard, and controls that do something by merely having the focus."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.keyboard.hands import Hands, Key, Stop
from cms.audit.keyboard.walk import Held, Walk

TRAP = Rule(
    "keyboard-trap",
    ("2.1.2",),
    "Whatever the keyboard enters it can leave",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/no-keyboard-trap.html",
)
ON_FOCUS = Rule(
    "focus-context",
    ("3.2.1",),
    "Nothing happens by merely having the focus",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/on-focus.html",
)
KEYS_NAMED = re.compile(r"\b(esc|escape|ctrl|strg|control|alt|shift|umschalt|f6|tab|maj|échap|entf)\b", re.IGNORECASE)
WAITED_MS = 400
BY_KEY = {"escape": "Escape", "shift": "Shift+Tab", "arrows": "an arrow key"}
HAPPENS = {
    "navigate": "takes the reader to another page",
    "submit": "sends a form",
    "window": "opens a window",
    "blur": "throws the focus out again",
}


def traps(hands: Hands, walk: Walk) -> Iterator[Finding]:
    """Judge each place that Tab did not leave."""
    away = {key for key, kind in walk.departures if kind == "window"}
    for held in walk.held:
        if any(stop.key in away for stop in held.members):
            continue  # coming back from a window gives the focus to what opened it once more
        if held.dialog is not None and (held.way_out or any(stop.facts["button"] for stop in held.members)):
            continue  # a dialog may hold the keyboard: it is left by its own buttons or by Escape
        yield _trap(hands, held)


def _trap(hands: Hands, held: Held) -> Finding:
    first = held.members[0]
    told = any(KEYS_NAMED.search(stop.facts["told"]) for stop in held.members)
    closable = len(held.members) > 1 and any(stop.facts["button"] for stop in held.members)
    certain = not held.way_out and not told and not closable and held.wanted
    many = f"goes round between {len(held.members)} places" if len(held.members) > 1 else "stays"
    if certain:
        message = (
            f"At {first.name} the keyboard {many}: Tab, Shift+Tab, Escape and the arrow keys do not lead out. People "
            "who use the keyboard cannot go on from here."
        )
    else:
        way = (
            f"{BY_KEY[held.way_out]} leads out" if held.way_out else "something on the page may say or do how to leave"
        )
        message = f"At {first.name} Tab {many}; {way}. People have to be told how, before they come here."
    return found(
        hands.page,
        TRAP,
        first.element,
        inspected=f"trap {first.facts['words']}",
        message=message,
        help="Let Tab and Shift+Tab go on. If Tab has to mean something else here, let Escape release it, and say so.",
        outcome=Outcome.FAILED if certain else Outcome.REVIEW,
        severity=Severity.ERROR if certain else Severity.WARNING,
        evidence={"stops": [stop.element["selector"] for stop in held.members[:10]], "way_out": held.way_out},
    )


def on_focus(hands: Hands, walk: Walk) -> Iterator[Finding]:
    """Controls that left the page, sent a form or opened a window when Tab came, tried a second time to be certain."""
    known = {stop.key: stop for stop in walk.stops}
    told: set[tuple[Key, str]] = set()
    for key, kind in [*walk.departures, *((one, "blur") for one in walk.shunned)]:
        if (key, kind) in told:
            continue
        told.add((key, kind))
        again = _again(hands, key, kind)
        if not again and kind == "blur":
            continue
        yield _on_focus(hands, key, kind, known.get(key), certain=again)


def _again(hands: Hands, key: Key, kind: str) -> bool:
    """Give the element the focus once more, and see whether the same happens."""
    frame, place = key
    hands.ask("() => altogetherStops.active()?.blur()", frame=frame)
    hands.where()
    kept = hands.ask("async (place) => altogetherStops.focus(place)", place, frame=frame)
    hands.ask("async (time) => altogetherStops.pause(time)", WAITED_MS, frame=frame)
    happened = {event["kind"] for _, event in hands.where().happened}
    return not kept and "focus" in happened if kind == "blur" else kind in happened


def _on_focus(hands: Hands, key: Key, kind: str, stop: Stop | None, *, certain: bool) -> Finding:
    if stop is None:
        facts = hands.ask("(place) => altogetherStops.look(altogetherStops.element(place))", key[1], frame=key[0])
        element = {name: facts[name] for name in ("selector", "block_id", "html", "rect")}
        name = f"“{facts['words']}”" if facts["words"] else f"<{facts['tag']}>"
    else:
        element, name = dict(stop.element), stop.name
    sure = (
        f"{name} {HAPPENS[kind]} as soon as the keyboard comes to it. Nobody asked for that, and it cannot be passed."
    )
    return found(
        hands.page,
        ON_FOCUS,
        element,  # type: ignore[arg-type]  # a stop of the walk is always an element
        inspected=f"{kind} on focus",
        message=sure if certain else f"While the keyboard was at {name}, the page did something: it {HAPPENS[kind]}.",
        help="Wait until the reader presses Enter or a button.",
        outcome=Outcome.FAILED if certain else Outcome.REVIEW,
        severity=Severity.ERROR if certain else Severity.WARNING,
    )
