"""Whether a person sees where the keyboard is: pictures of every stop with the focus and without."""

from collections.abc import Iterator
from dataclasses import dataclass

from cms.audit.contrast.colour import Picture
from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands, Key, Stop
from cms.audit.keyboard.pixels import Change, clipped, compare, needed_for, part, photograph
from cms.audit.keyboard.rings import Kinds, Ring, around
from cms.audit.page import PageSession, Rect

MARGIN = 24.0
CARET_PIXELS = 4.0
"""A caret is a line of one pixel: WCAG's own example of visible focus in a text field (Understanding 2.4.7)."""
BLINK_SECONDS = 0.55


@dataclass
class Look:
    """What one stop looks like with the focus, at the moment when Tab came to it.

    Attributes:
        stop: the stop.
        box: where its focus may show, in coordinates of the window; None where that is out of it.
        picture: that box; None where there was no need, or no place, for a picture.
    """

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
        self.kinds = Kinds()
        self.early: dict[Key, Change | None] = {}

    def see(self, stop: Stop) -> bool:
        """Take the picture of a stop that has the focus; says whether there was need of one."""
        ring = _ring(stop)
        wanted = self.kinds.wanted(ring)
        box = _area(stop) if wanted or ring is None else clipped(around(ring), stop.view, 0.0)
        picture = photograph(self.page, stop.view, box) if wanted and box else None
        self.looks[stop.key] = Look(stop, box, picture)
        return picture is not None

    def leave(self, stops: list[Stop]) -> None:
        """Compare the pictures of stops that may be gone for good in a moment, as a dialog's are once it is closed."""
        looks = [self.looks[stop.key] for stop in stops if stop.key in self.looks]
        self.early |= {look.stop.key: change for look, change in self._compared(looks)}

    def first_looks(self) -> Iterator[tuple[Look, Change | None]]:
        """Each stop, and what its focus changes; None where the two pictures cannot be compared."""
        yield from ((look, self.early[key]) for key, look in self.looks.items() if key in self.early)
        yield from self._compared([look for key, look in self.looks.items() if key not in self.early])

    def _compared(self, listed: list[Look]) -> Iterator[tuple[Look, Change | None]]:
        groups: dict[tuple[tuple[str, str], ...], list[Look]] = {}
        for look in listed:
            groups.setdefault(look.stop.scroll, []).append(look)
        self._nobody()
        for scroll, looks in groups.items():
            places = self._places(scroll, looks)
            whole = _joined([look.box for look in looks if look.box])
            window = photograph(self.page, looks[0].stop.view, whole) if whole else None
            changes = {
                look.stop.key: self._first(look, part(window, _from(look.box, whole)))
                for look, place in sorted(zip(looks, places, strict=True), key=lambda pair: pair[0].picture is None)
                if window is not None and whole and look.box and place and _same(place, look.stop.facts["box"])
            }
            yield from ((look, changes.get(look.stop.key)) for look in looks)

    def _first(self, look: Look, before: Picture) -> Change | None:
        """What the focus changes; stops with a picture come first, and what they teach stands for their likes."""
        ring, box, needed = _ring(look.stop), look.box, enough(look.stop)
        if box is None:
            return None
        if look.picture is None:
            return self.kinds.foretold(ring, before, box, needed) if ring else None
        if before.shape != look.picture.shape:
            return None
        if ring:
            self.kinds.learn(ring, before, look.picture, box)
        return compare(before, look.picture, needed)

    def _places(self, scroll: tuple[tuple[str, str], ...], looks: list[Look]) -> list[Rect | None]:
        """Scroll everything to where it was, and say where stops of one frame are now."""
        numbers = [look.stop.key[1] for look in looks]
        try:
            self.scroll_back(scroll[:-1])
            boxes: list[Rect | None] = self.hands.ask(
                f"(places) => {{ altogetherStops.scrollBack({scroll[-1][1]}); return altogetherStops.boxes(places); }}",
                numbers,
                frame=looks[0].stop.key[0],
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

    def again(self, stop: Stop) -> Change | None:
        """Give the focus once more and take it again: what that changes; None where it is not to be had."""
        frame, place = stop.key
        box = _area(stop)
        if box is None or not self._refocused(stop):
            return None
        having = photograph(self.page, stop.view, box)
        self.hands.ask("async () => altogetherStops.blur()", frame=frame)
        without = photograph(self.page, stop.view, box)
        if self.hands.ask("(place) => altogetherStops.has(place)", place, frame=frame):
            return None
        return compare(without, having, enough(stop))

    def _refocused(self, stop: Stop) -> bool:
        """Give a stop the focus as the keyboard did; a window that has lost the focus itself gets it back first."""
        self.scroll_back(stop.scroll)
        for _ in range(2):
            if self.hands.ask("async (place) => altogetherStops.refocus(place)", stop.key[1], frame=stop.key[0]):
                return True
            self.page.cdp("Page.bringToFront")
        return False

    def covered(self, stop: Stop) -> bool:
        """Whether something that stays in place still hides as much of a stop, once the page has come to rest."""
        frame, place = stop.key
        self.scroll_back(stop.scroll)
        cover = self.hands.ask("async (place) => altogetherStops.covered(place)", place, frame=frame)
        return bool(cover and cover["fixed"] and cover["share"] >= min(1.0, stop.facts["cover"]["share"]))

    def closer(self, stop: Stop) -> Closer | None:
        """Look at one stop carefully; None where it cannot be given the focus again."""
        frame, place = stop.key
        ask = self.hands.ask
        if not self._refocused(stop):
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
        box = _area(stop)
        own = clipped(stop.in_window(stop.facts["box"]), stop.view, 0.0)
        pictures = (part(without, box), part(best, box)) if box else None
        return Closer(
            near=compare(*pictures, needed) if pictures else Change(0, 0, 1.0, needed),
            anywhere=compare(without, best, needed),
            drawn=not compare(veiled, last, needed).none,
            inside=own is not None and not compare(part(veiled, own), part(last, own), needed).none,
            pictures=pictures,
        )


def _ring(stop: Stop) -> Ring | None:
    """What is known of a stop's outline; what lies in a frame may be hidden by things around the frame."""
    return stop.facts["ring"] if len(stop.scroll) == 1 else None


def _area(stop: Stop) -> Rect | None:
    return clipped(stop.in_window(stop.facts["area"]), stop.view, MARGIN)


def _joined(boxes: list[Rect]) -> Rect | None:
    """The smallest box around some."""
    if not boxes:
        return None
    left, top = min(box["x"] for box in boxes), min(box["y"] for box in boxes)
    right, bottom = max(box["x"] + box["width"] for box in boxes), max(box["y"] + box["height"] for box in boxes)
    return Rect(x=left, y=top, width=right - left, height=bottom - top)


def _from(box: Rect, whole: Rect) -> Rect:
    return {**box, "x": box["x"] - whole["x"], "y": box["y"] - whole["y"]}


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
