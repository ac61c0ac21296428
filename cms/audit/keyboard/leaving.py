"""Ways out of places that Tab does not leave."""

from cms.audit.keyboard.hands import Hands, Key, Step, Stop

MAX_WITHIN = 14
"""Tab stops several times within a date field, a player, or an element whose inside is closed to us."""


def past(hands: Hands, wanted: Key) -> Stop | None:
    """Put the keyboard where it would have come to, had nothing held it; says where it is then."""
    hands.ask("async (place) => altogetherStops.focus(place)", wanted[1], frame=wanted[0])
    hands.where()
    hands.press("Tab", shift=True)
    hands.ask("async (place) => altogetherStops.focus(place)", wanted[1], frame=wanted[0])
    hands.rest()
    return hands.where().stop


def lets_go(hands: Hands, first: Stop, last: Stop) -> bool:
    """Whether Tab leads from the last stop to the page's end.

    Where a browser's window has nothing else that takes the focus, or has not got it itself, Tab goes from the end of a
    page straight to its beginning, and that looks like going round.
    """
    frame, place = last.key[0], last.key[1]
    hands.ask("async (place) => altogetherStops.focus(place)", place, frame=frame)
    hands.ask("() => altogetherStops.putLast(true)")
    for _ in range(MAX_WITHIN if last.facts["many"] else 1):
        hands.page.press("Tab")
        hands.rest()
        if not hands.ask("(place) => altogetherStops.has(place)", place, frame=frame):
            break
    if hands.ask("() => altogetherStops.putLast(false)"):
        return True
    hands.ask("async (place) => altogetherStops.focus(place)", first.key[1], frame=first.key[0])
    return False


def way_out(hands: Hands, members: tuple[Stop, ...]) -> str:
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
            step = hands.press(key, shift=shift)
            if key == "Escape":
                hands.rest()  # what a closed dialog hides has the focus until the page is drawn anew
                step = hands.where()
            if out(step):
                return name
        if key != "Tab" and out(hands.press("Tab")):
            return name
    return ""
