"""The walk through a page with Tab: every stop once, in order, and every place where the keyboard is held."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cms.audit.keyboard.hands import Hands, Key, Step, Stop
from cms.audit.keyboard.leaving import MAX_WITHIN, lets_go, past, way_out

MAX_STOPS = 200
MAX_HELD = 3
OPEN_DIALOG = "an open dialog holds the keyboard"
BEHIND = "(dialog, seen) => altogetherStops.behind(dialog, seen)"


@dataclass(frozen=True)
class Held:
    """A place that Tab did not leave.

    Attributes:
        members: the stops that Tab goes round and round.
        way_out: ``escape``, ``shift``, ``arrows`` or nothing: the key that led out of it.
        dialog: number of the dialog that has all of them, if one does.
        wanted: whether something of the page lies beyond it that Tab never came to.
    """

    members: tuple[Stop, ...]
    way_out: str
    dialog: int | None
    wanted: bool


@dataclass
class Walk:
    """What Tab met.

    Attributes:
        stops: in order, each once.
        held: places that it did not leave.
        whole: whether the walk came to the end of the page.
        shunned: elements that gave the focus away as soon as they had it.
        passed: elements that had the focus for a moment, before the page moved it on.
        departures: stops with what leaving or opening happened at them.
        why_cut: why the walk did not come to the end of the page; empty where it did.
        holder: the stop at which something held the keyboard, where that is why.
    """

    stops: list[Stop] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    whole: bool = False
    shunned: list[Key] = field(default_factory=list)
    passed: set[Key] = field(default_factory=set)
    departures: list[tuple[Key, str]] = field(default_factory=list)
    why_cut: str = ""
    holder: Stop | None = None

    @property
    def reached(self) -> set[Key]:
        """Everything that Tab came to."""
        return {stop.key for stop in self.stops} | set(self.shunned) | self.passed


def walk(hands: Hands, see: Callable[[Stop], bool], leave: Callable[[list[Stop]], None]) -> Walk:
    """Press Tab until the page ends.

    Args:
        hands: on a page.
        see: called at each new stop while it has the focus; says whether that took time, in which the page may have
            moved the focus on.
        leave: called with the stops of an open dialog before keys are tried that may close it for good.
    """
    found = Walk()
    order: list[Key] = []
    within, empty = 0, False
    hands.begin()
    while len(found.stops) < MAX_STOPS and not hands.late:
        step = hands.press("Tab", wait=True)
        _happened(found, step)
        stop = step.stop
        if stop is None:
            if gone := _gave_away(step, order[-1] if order else None):
                if gone in found.shunned:
                    found.why_cut = "the focus is thrown out again and again"
                    return found
                found.shunned.append(gone)
                continue
            if not order and not empty:
                empty = True  # out of an open dialog the first Tab may lead to nobody
                continue
            if (after := _behind(hands, found, order, leave)) is None:
                return found
            _go_on(found, order, after, see)
            continue
        if stop.key not in order:
            within = 0
            order.append(stop.key)
            found.stops.append(stop)
            if not see(stop):
                continue
            later = hands.where()
            _happened(found, later)
            now = later.stop
            if now is None or now.key == stop.key or now.key not in order:
                continue
            found.stops.pop()  # the focus was taken back at once: this was never a place to stop at
            order.pop()
            stop = now
        if stop.key == order[-1] and stop.facts["many"] and within < MAX_WITHIN:
            within += 1
            continue
        if (after := _held(hands, found, order, stop, leave)) is None:
            return found
        _go_on(found, order, after, see)
        within = 0
    found.why_cut = "there are more stops than it follows" if not hands.late else "its time was up"
    return found


def _happened(found: Walk, step: Step) -> None:
    for frame, event in step.happened:
        if event["kind"] == "focus" and event["at"] is not None:
            found.passed.add((frame, event["at"]))
        if event["kind"] in {"navigate", "submit", "window"} and event["at"] is not None:
            found.departures.append(((frame, event["at"]), event["kind"]))


def _gave_away(step: Step, last: Key | None) -> Key | None:
    """The element that had the focus on this key and has it no more: the end of the page gives it to nobody."""
    had = [
        (frame, event["at"]) for frame, event in step.happened if event["kind"] == "focus" and event["at"] is not None
    ]
    return had[-1] if had and had[-1] != last else None


def _go_on(found: Walk, order: list[Key], after: Stop, see: Callable[[Stop], bool]) -> None:
    order.append(after.key)
    found.stops.append(after)
    see(after)


def _behind(hands: Hands, found: Walk, order: list[Key], leave: Callable[[list[Stop]], None]) -> Stop | None:
    """Where the keyboard goes on once a modal dialog is closed, whose end looks like the page's; None at the true end.

    Browsers lead Tab from the end of a modal <dialog> to their own controls, as from the end of a page.
    """
    frame = hands.page.main_frame
    place, members = None, []
    if modal := hands.ask("() => altogetherStops.modal()"):
        members = [one for one in found.stops if (one.key[0], one.facts["dialog"]) == (frame, modal["place"])]
        seen = [number for where, number in order if where == frame]
        holds = modal["certain"] or len(members) == len(found.stops)
        place = hands.ask(BEHIND, modal["place"], seen) if holds else None
    if place is None:
        found.whole = True
        return None
    if members:
        leave(members)
        hands.ask("async (place) => altogetherStops.focus(place)", members[0].key[1])
    hands.press("Escape")
    hands.rest()
    if (after := past(hands, (frame, place))) is None or after.key in order:
        found.why_cut = OPEN_DIALOG
        found.holder = members[0] if members else None
        return None
    return after


def _held(hands: Hands, found: Walk, order: list[Key], stop: Stop, leave: Callable[[list[Stop]], None]) -> Stop | None:
    """Tab came to a stop for the second time without the page's end between. Says where the walk goes on."""
    start = order.index(stop.key)
    members = tuple(one for one in found.stops if one.key in order[start:])
    dialogs = {(one.key[0], one.facts["dialog"]) for one in members}
    dialog = members[0].facts["dialog"] if len(dialogs) == 1 else None
    wanted = _beyond(hands, members, found, dialog)
    if start == 0 and (wanted is None or lets_go(hands, stop, found.stops[-1])):
        found.whole = True
        return None
    if dialog is not None:
        leave(list(members))
        hands.ask("async (place) => altogetherStops.focus(place)", stop.key[1], frame=stop.key[0])
    way = way_out(hands, members) or way_out(hands, members)
    if wanted is not None or not way:
        found.held.append(Held(members, way, dialog, wanted is not None))
    if wanted is None:
        found.whole = True
        return None
    after = None
    if dialog is not None and way != "escape":
        found.why_cut = OPEN_DIALOG
    elif len(found.held) > MAX_HELD:
        found.why_cut = "more places hold the keyboard than it goes past"
    elif (after := past(hands, wanted)) is None or after.key in order:
        found.why_cut = "something holds the keyboard" if dialog is None else OPEN_DIALOG
    if found.why_cut:
        found.holder = stop
        return None
    return after


def _beyond(hands: Hands, members: tuple[Stop, ...], found: Walk, dialog: int | None) -> Key | None:
    """The next place after some stops that Tab could have come to; wherever on the page, where they are of a dialog."""
    frame = members[0].key[0]
    chain = [where for where, _ in members[0].scroll]
    own = [one.key[1] for one in members if one.key[0] == frame]
    seen = [one.key[1] for one in found.stops if one.key[0] == frame]
    if dialog is None:
        place = hands.ask("(own, seen) => altogetherStops.next(own, seen)", own, seen, frame=frame)
    else:
        place = hands.ask(BEHIND, dialog, seen, frame=frame)
    if place is not None:
        return frame, place
    if len(chain) < 2:
        return None
    parent = chain[-2]
    seen = [one.key[1] for one in found.stops if one.key[0] == parent]
    after = "(seen) => altogetherStops.next([altogetherStops.number(document.activeElement)], seen)"
    place = hands.ask(after, seen, frame=parent)
    return (parent, place) if place is not None else None
