"""Whether the keyboard goes through a page in the order in which people read it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands, Key, Stop
from cms.audit.keyboard.walk import Walk
from cms.audit.page import Rect

ORDER = Rule(
    "focus-order",
    ("2.4.3",),
    "The keyboard goes through the page in the order in which it is read",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/focus-order.html",
)
LINE_PX = 16.0
"""Less than a line up is not a leap: things on one line are rarely of one height."""
SHARED = 0.5
"""Two boxes are in one column, or on one line, when they share this much of the smaller one's extent."""
MAX_LEAPS = 10
BACKWARDS = 3
"""So many neighbours against the direction of reading are a row in reverse; one may be a matter of taste."""


def leaps(hands: Hands, walk: Walk) -> Iterator[Finding]:
    """Steps that go back against the direction of reading.

    Columns, sidebars and cards are read one after the other, so a step up counts only within a column; what floats
    over the page (position: fixed, sticky, absolute) has no place in it. Nothing but a positive tabindex that scrambles
    a form is certain.
    """
    now = Places(hands, walk.stops)
    number = 0
    for before, after in pairwise(walk.stops):
        if number < MAX_LEAPS and _up(before, after) and (leap := _up(*now.of(before, after))):
            number += 1
            yield _finding(hands, before, after, leap)
    yield from _reversed_rows(hands, walk, now)


class Places:
    """Where stops are, all at one moment: a page that still loads, or scrolls within, moves them during the walk."""

    def __init__(self, hands: Hands, stops: list[Stop]) -> None:
        self.hands = hands
        self.stops = stops
        self._known: dict[Key, Rect | None] | None = None

    def of(self, *stops: Stop) -> tuple[Stop, ...]:
        """The stops where they are now; as they were met, if one of them shows only while it has the focus."""
        if self._known is None:
            self._known = dict(self._asked())
        rects = [self._known.get(stop.key) for stop in stops]
        if any(rect is None or not rect["width"] or not rect["height"] for rect in rects):
            return stops
        return tuple(
            replace(stop, element={**stop.element, "rect": rect})
            for stop, rect in zip(stops, rects, strict=True)
            if rect
        )

    def _asked(self) -> Iterator[tuple[Key, Rect | None]]:
        for frame in dict.fromkeys(stop.key[0] for stop in self.stops):
            places = [stop.key[1] for stop in self.stops if stop.key[0] == frame]
            with suppress(BrowserError):  # a frame that has gone
                rects = self.hands.ask("(places) => altogetherStops.rects(places)", places, frame=frame)
                yield from (((frame, place), rect) for place, rect in zip(places, rects, strict=True))


def _placed(stop: Stop) -> Rect | None:
    box = stop.element["rect"]
    if stop.facts["frame"] or box["width"] < 2 or box["height"] < 2 or stop.facts["opacity"] == 0:
        return None
    return box if box["x"] + box["width"] > 0 and box["y"] + box["height"] > 0 else None


def _overlap(start: float, size: float, other: float, other_size: float) -> float:
    shared = min(start + size, other + other_size) - max(start, other)
    return shared / max(1.0, min(size, other_size))


def _up(before: Stop, after: Stop) -> float:
    """How far a step goes up within a column, CSS pixels; 0 where it does not."""
    one, two = _placed(before), _placed(after)
    if one is None or two is None or before.key[0] != after.key[0] or before.facts["fixed"] or after.facts["fixed"]:
        return 0.0
    rise = one["y"] - (two["y"] + two["height"])
    same_column = _overlap(one["x"], one["width"], two["x"], two["width"]) >= SHARED
    floating = before.facts["lifted"] or after.facts["lifted"]
    far = before.view["height"] if floating else 0.0
    if not same_column or one["y"] - two["y"] < LINE_PX or rise < max(-2.0, far):
        return 0.0
    return one["y"] - two["y"]


def _finding(hands: Hands, before: Stop, after: Stop, pixels: float) -> Finding:
    jumped = any((stop.facts["tabindex"] or 0) > 0 for stop in (before, after))
    same_form = before.facts["form"] is not None and before.facts["form"] == after.facts["form"]
    certain = jumped and same_form and _tree_agrees(hands, before, after)
    where = f"From {before.name} the keyboard goes {pixels:.0f} pixels back up to {after.name}"
    why = "People who see the focus lose it, and people who hear the page lose the thread."
    return found(
        hands.page,
        ORDER,
        after.element,
        inspected=f"{before.facts['words']} → {after.facts['words']}",
        message=f"{where}, against the order in which the page is read. {why}"
        if certain
        else f"{where}. If what is there belongs together, people lose the thread.",
        help="Remove the positive tabindex, and let the order of the page decide."
        if jumped
        else "Put the elements into the page's code in the order in which they are read.",
        outcome=Outcome.FAILED if certain else Outcome.REVIEW,
        severity=Severity.ERROR if certain else Severity.WARNING,
        evidence={"from": before.element["selector"], "pixels": round(pixels)},
    )


def _tree_agrees(hands: Hands, before: Stop, after: Stop) -> bool:
    """Whether the page's code has them in the order in which they are read: then tabindex alone is to blame."""
    follows = """(one, two) => Boolean(
      altogetherStops.element(two).compareDocumentPosition(altogetherStops.element(one))
      & Node.DOCUMENT_POSITION_FOLLOWING)"""
    return bool(hands.ask(follows, before.key[1], after.key[1], frame=before.key[0]))


def _reversed_rows(hands: Hands, walk: Walk, now: Places) -> Iterator[Finding]:
    run: list[Stop] = []
    for before, after in pairwise(walk.stops):
        if _against(before, after) and _against(*now.of(before, after)):
            run = [*run, after] if run else [before, after]
            continue
        yield from _row(hands, run)
        run = []
    yield from _row(hands, run)


def _against(before: Stop, after: Stop) -> bool:
    """A step to the neighbour on the same line, against the direction of reading."""
    one, two = _placed(before), _placed(after)
    if one is None or two is None or before.key[0] != after.key[0] or before.facts["rtl"] != after.facts["rtl"]:
        return False
    if _overlap(one["y"], one["height"], two["y"], two["height"]) < SHARED:
        return False
    if before.facts["rtl"]:
        return two["x"] >= one["x"] + one["width"] - 1
    return two["x"] + two["width"] <= one["x"] + 1


def _row(hands: Hands, run: list[Stop]) -> Iterator[Finding]:
    if len(run) < BACKWARDS:
        return
    yield found(
        hands.page,
        ORDER,
        run[0].element,
        inspected=f"row {run[0].facts['words']} → {run[-1].facts['words']}",
        message=f"The keyboard goes through {len(run)} neighbours against the direction of reading, from {run[0].name} "
        f"to {run[-1].name}. If their order matters, people lose the thread.",
        help="Put them into the page's code in the order in which they are shown, rather than turning the row around.",
        outcome=Outcome.REVIEW,
        severity=Severity.WARNING,
        evidence={"to": run[-1].element["selector"], "stops": len(run)},
    )
