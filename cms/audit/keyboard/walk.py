"""The walk through a page with Tab: every stop once, in order, and every place where the keyboard is held."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cms.audit.keyboard.hands import Hands, Key, Step, Stop

MAX_STOPS = 200
MAX_WITHIN = 14
"""Tab stops several times within a date field, a player, or an element whose inside is closed to us."""
MAX_HELD = 3


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
    """

    stops: list[Stop] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    whole: bool = False
    dialog_open: bool = False
    shunned: list[Key] = field(default_factory=list)
    passed: set[Key] = field(default_factory=set)
    departures: list[tuple[Key, str]] = field(default_factory=list)
    why_cut: str = ""

    @property
    def reached(self) -> set[Key]:
        """Everything that Tab came to."""
        return {stop.key for stop in self.stops} | set(self.shunned) | self.passed


def walk(hands: Hands, see: Callable[[Stop], bool]) -> Walk:
    """Press Tab until the page ends.

    Args:
        hands: on a page.
        see: called at each new stop while it has the focus; says whether that took time, in which the page may have
            moved the focus on.
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
                    break
                found.shunned.append(gone)
                continue
            if not order and not empty:
                empty = True  # out of an open dialog the first Tab may lead to nobody
                continue
            found.whole = True
            return found
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
        if not _held(hands, found, order, stop):
            return found
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


def _held(hands: Hands, found: Walk, order: list[Key], stop: Stop) -> bool:
    """Tab came to a stop for the second time without the page's end between. Says whether the walk goes on."""
    start = order.index(stop.key)
    members = tuple(one for one in found.stops if one.key in order[start:])
    wanted = _beyond(hands, members, found)
    if start == 0 and (wanted is None or _lets_go(hands, stop, found.stops[-1])):
        found.whole = True
        return False
    dialogs = {(one.key[0], one.facts["dialog"]) for one in members}
    dialog = members[0].facts["dialog"] if len(dialogs) == 1 else None
    way_out = _way_out(hands, members) or _way_out(hands, members)
    round_the_page = start == 0 and len(members) > MAX_HELD and members[0].facts["dialog"] is None
    if way_out and (wanted is None or round_the_page):
        found.whole = True
        return False
    found.held.append(Held(members, way_out, dialog, wanted is not None))
    if dialog is not None and way_out != "escape":
        found.dialog_open = True
        found.why_cut = "an open dialog holds the keyboard"
        return False
    if wanted is None or len(found.held) > MAX_HELD:
        found.whole = wanted is None
        return False
    hands.ask("async (place) => altogetherStops.focus(place)", wanted[1], frame=wanted[0])
    hands.where()
    hands.press("Tab", shift=True)
    hands.ask("async (place) => altogetherStops.focus(place)", wanted[1], frame=wanted[0])
    hands.rest()
    after = hands.where().stop
    if after is None or after.key in order:
        found.why_cut = "something holds the keyboard"
        return False
    order.append(after.key)
    found.stops.append(after)
    return True


def _lets_go(hands: Hands, first: Stop, last: Stop) -> bool:
    """Whether Tab leads from the last stop to the page's end.

    Where a browser's window has nothing else that takes the focus, or has not got it itself, Tab goes from the end of a
    page straight to its beginning, and that looks like going round.
    """
    hands.ask("async (place) => altogetherStops.focus(place)", last.key[1], frame=last.key[0])
    hands.ask("() => altogetherStops.putLast(true)")
    hands.page.press("Tab")
    hands.rest()
    if hands.ask("() => altogetherStops.putLast(false)"):
        return True
    hands.ask("async (place) => altogetherStops.focus(place)", first.key[1], frame=first.key[0])
    return False


def _beyond(hands: Hands, members: tuple[Stop, ...], found: Walk) -> Key | None:
    """The next place after some stops that Tab could have come to."""
    frame = members[0].key[0]
    chain = [where for where, _ in members[0].scroll]
    own = [one.key[1] for one in members if one.key[0] == frame]
    seen = [one.key[1] for one in found.stops if one.key[0] == frame]
    if (place := hands.ask("(own, seen) => altogetherStops.next(own, seen)", own, seen, frame=frame)) is not None:
        return frame, place
    if len(chain) < 2:
        return None
    parent = chain[-2]
    seen = [one.key[1] for one in found.stops if one.key[0] == parent]
    after = "(seen) => altogetherStops.next([altogetherStops.number(document.activeElement)], seen)"
    place = hands.ask(after, seen, frame=parent)
    return (parent, place) if place is not None else None


def _way_out(hands: Hands, members: tuple[Stop, ...]) -> str:
    """The key other than Tab that leads out of some stops, if one does."""
    own = {one.key for one in members}

    def out(step: Step) -> bool:
        if step.stop is not None and step.stop.key in own:
            return False
        hands.rest()  # some give the focus back a moment later
        stop = hands.where().stop
        return stop is None or stop.key not in own

    for key, shift, name in (("Escape", False, "escape"), ("Tab", True, "shift"), ("ArrowRight", False, "arrows")):
        times = len(members) + 1 if key == "Tab" else 1
        for _ in range(min(times, 12)):
            if out(hands.press(key, shift=shift)):
                return name
        if key != "Tab" and out(hands.press("Tab")):
            return name
    return ""
