"""Whether a person sees where the keyboard is: pictures of every stop with the focus and without."""

from collections.abc import Iterator
from dataclasses import dataclass

from cms.audit.contrast.colour import Picture
from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands, Key, Stop
from cms.audit.keyboard.pixels import Change, clipped, compare, needed_for, part, photograph
from cms.audit.page import PageSession, Rect

MARGIN = 24.0
CARET_PIXELS = 4.0
"""A caret is a line of one pixel: WCAG's own example of visible focus in a text field (Understanding 2.4.7)."""
BLINK_SECONDS = 0.55


@dataclass
class Look:
    """What one stop looks like with the focus, at the moment when Tab came to it."""

    stop: Stop
    box: Rect | None
    picture: Picture | None


@dataclass(frozen=True)
class Closer:
    """A second, careful look: focus given and taken again, and the element itself kept out of the picture.

    Attributes:
        near: what changes in the place of the element.
        anywhere: what changes in the whole window.
        drawn: whether the element has any part in the picture at all while it has the focus, its outline too.
        inside: whether it has any part in the picture of its own box.
        pictures: the place without and with focus.
    """

    near: Change
    anywhere: Change
    drawn: bool
    inside: bool
    pictures: tuple[Picture, Picture] | None


class Gallery:
    """Pictures of the stops of one walk."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.page: PageSession = hands.page
        self.looks: dict[Key, Look] = {}

    def see(self, stop: Stop) -> None:
        """Take the picture of a stop that has the focus."""
        box = clipped(stop.in_window(stop.facts["area"]), stop.view, MARGIN)
        picture = photograph(self.page, stop.view, box) if box else None
        self.looks[stop.key] = Look(stop, box, picture)

    def first_looks(self) -> Iterator[tuple[Look, Change | None]]:
        """Each stop, and what its focus changes; None where the two pictures cannot be compared."""
        groups: dict[tuple[tuple[str, str], ...], list[Look]] = {}
        for look in self.looks.values():
            groups.setdefault(look.stop.scroll, []).append(look)
        self._nobody()
        for scroll, looks in groups.items():
            self.scroll_back(scroll)
            view = looks[0].stop.view
            window = photograph(self.page, view)
            places = self._places(looks)
            for look, place in zip(looks, places, strict=True):
                yield look, self._first(look, window, place)

    def _first(self, look: Look, window: Picture, place: Rect | None) -> Change | None:
        if look.box is None or look.picture is None or place is None or not _same(place, look.stop.facts["box"]):
            return None
        before = part(window, look.box)
        if before.shape != look.picture.shape:
            return None
        return compare(before, look.picture, enough(look.stop))

    def _places(self, looks: list[Look]) -> list[Rect | None]:
        """Where stops of one frame are now."""
        numbers = [look.stop.key[1] for look in looks]
        try:
            boxes: list[Rect | None] = self.hands.ask(
                "(places) => altogetherStops.boxes(places)", numbers, frame=looks[0].stop.key[0]
            )
        except BrowserError:
            return [None] * len(looks)
        return boxes

    def scroll_back(self, scroll: tuple[tuple[str, str], ...]) -> None:
        """Scroll everything to where it was."""
        for frame, places in scroll:
            self.hands.ask(f"() => altogetherStops.scrollBack({places})", frame=frame)

    def _nobody(self) -> None:
        for frame in self.hands.frames:
            try:
                self.hands.ask("async () => altogetherStops.blur()", frame=frame)
            except BrowserError:
                continue

    def closer(self, stop: Stop) -> Closer | None:
        """Look at one stop carefully; None where it cannot be given the focus again."""
        frame, place = stop.key
        ask = self.hands.ask
        self.scroll_back(stop.scroll)
        if not ask("async (place) => altogetherStops.focus(place)", place, frame=frame):
            return None
        ask("async () => { await altogetherStops.pause(80); await altogetherStops.drawn(); }", frame=frame)
        having = [photograph(self.page, stop.view)]
        if stop.facts["editable"]:
            ask("async (time) => altogetherStops.pause(time)", BLINK_SECONDS * 1000, frame=frame)
            having.append(photograph(self.page, stop.view))
        last = having[-1]
        ask("async (place) => altogetherStops.hide(place)", place, frame=frame)
        veiled = photograph(self.page, stop.view)
        ask("() => altogetherStops.unhide()", frame=frame)
        ask("async () => { await altogetherStops.blur(); await altogetherStops.pause(80); }", frame=frame)
        without = photograph(self.page, stop.view)
        if ask("(place) => altogetherStops.has(place)", place, frame=frame):
            return None  # it does not let go: another finding, and no picture without focus
        needed = enough(stop)
        best = max(having, key=lambda picture: compare(without, picture, needed).contrasting)
        box = clipped(stop.in_window(stop.facts["area"]), stop.view, MARGIN)
        own = clipped(stop.in_window(stop.facts["box"]), stop.view, 0.0)
        pictures = (part(without, box), part(best, box)) if box else None
        return Closer(
            near=compare(*pictures, needed) if pictures else Change(0, 0, 1.0, needed),
            anywhere=compare(without, best, needed),
            drawn=not compare(veiled, last, needed).none,
            inside=own is not None and not compare(part(veiled, own), part(last, own), needed).none,
            pictures=pictures,
        )


def _same(one: Rect, other: Rect) -> bool:
    apart = (
        one["x"] - other["x"],
        one["y"] - other["y"],
        one["width"] - other["width"],
        one["height"] - other["height"],
    )
    return max(map(abs, apart)) <= 1


def enough(stop: Stop) -> float:
    """Contrasting pixels that make this stop's focus clear."""
    return CARET_PIXELS if stop.facts["editable"] else needed_for(stop.facts["box"])
