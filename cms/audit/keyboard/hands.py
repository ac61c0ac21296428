"""Keys pressed on a page, and where they lead: through shadow roots and frames, without ever leaving the page."""

import json
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cms.audit.errors import BrowserError
from cms.audit.page import Element, PageSession, Rect

JS = Path(__file__).with_name("js")
MAX_BACK = 30
REST_MS = 60
BEGIN = "() => {{ ({stops})(); ({rings})(); altogetherStops.guard(true); }}"
Key = tuple[str, int]
"""An element: the id of its frame, and its number there. Number 0 is the frame's document."""


@cache
def script(name: str) -> str:
    """A file of functions for the page."""
    return (JS / name).read_text().strip()


@dataclass(frozen=True)
class Stop:
    """A place where the keyboard stops.

    Attributes:
        key: the element.
        facts: what ``look`` in stops.js saw of it, in its own frame's coordinates.
        element: for findings; in the page's coordinates.
        offset: where its frame begins in the window, CSS pixels.
        view: the window: ``x`` and ``y`` scrolled, ``width``, ``height``.
        scroll: how far everything around it was scrolled: frame id and what its scrollers said.
    """

    key: Key
    facts: dict[str, Any]
    element: Element
    offset: tuple[float, float]
    view: Rect
    scroll: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What people call it, for messages."""
        words = self.facts["words"]
        return f"“{words}”" if words else f"<{self.facts['tag']}>"

    def in_window(self, box: Rect) -> Rect:
        """A box of its frame in coordinates of the window."""
        return {**box, "x": box["x"] + self.offset[0], "y": box["y"] + self.offset[1]}


@dataclass(frozen=True)
class Step:
    """Where the keyboard is after a key, and what happened: ``focus``, ``navigate``, ``submit`` or ``window``."""

    stop: Stop | None
    happened: tuple[tuple[str, dict[str, Any]], ...]


class Hands:
    """A person's hands on the keys of one page. Use ``guarded`` around everything that might lead away."""

    def __init__(self, page: PageSession, seconds: float) -> None:
        """Args: page: a page that has settled. seconds: after so long ``late`` is true."""
        self.page = page
        self.deadline = time.monotonic() + seconds
        self.skipped = False
        self.windows = self._windows()
        self._ready: dict[str, str] = {}
        self.prepare()

    @property
    def late(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self.deadline

    def too_late(self) -> bool:
        """Whether the time is up for something that would be done now; what is left out for it is kept in mind."""
        self.skipped = self.skipped or self.late
        return self.late

    def prepare(self) -> None:
        """Put our functions into every frame; frames that came meanwhile too."""
        for frame in self.page.frames():
            if self._ready.get(frame.id) != frame.loader:
                try:
                    self.page.evaluate(BEGIN.format(stops=script("stops.js"), rings=script("rings.js")), frame=frame.id)
                except BrowserError:
                    continue  # the frame has gone again
                self._ready[frame.id] = frame.loader

    @property
    def frames(self) -> list[str]:
        """Ids of the frames that have our functions, the page itself first."""
        return list(self._ready)

    def ask(self, function: str, *arguments: Any, frame: str | None = None) -> Any:
        """Call a function in a frame (the page itself when none is named), where ours are at hand."""
        return self.page.evaluate(function, *arguments, frame=frame)

    def begin(self) -> None:
        """Put the keyboard before the first stop of the page: out of it, at its top.

        From the top's own element Tab would go on in the order of the code, past any positive tabindex.
        """
        self.ask("() => altogetherStops.begin()")
        seen: set[Key] = set()
        while (stop := self.press("Tab", shift=True).stop) and stop.key not in seen and len(seen) < MAX_BACK:
            seen.add(stop.key)

    def press(self, key: str, *, shift: bool = False, wait: bool = False) -> Step:
        """Press a key, and look where that leads; with ``wait`` after a frame, when the page has had its say."""
        self.page.press(key, shift=shift)
        return self.where(wait=wait)

    def rest(self) -> None:
        """Wait a moment, for what a page does a little later."""
        self.ask("async (time) => altogetherStops.pause(time)", REST_MS)

    def where(self, *, wait: bool = False) -> Step:
        """Where the keyboard is: down through frames to the element itself; with ``wait`` after a frame is drawn."""
        frame, offset = self.page.main_frame, (0.0, 0.0)
        prefix: list[Element] = []
        scroll: list[tuple[str, str]] = []
        happened: list[tuple[str, dict[str, Any]]] = []
        view: Rect | None = None
        outer: Stop | None = None
        while True:
            answer = self._step(frame, wait)
            if answer is None:
                return Step(outer, tuple(happened))
            happened += [(frame, event) for event in answer["happened"]]
            if answer["unseen"] and not outer:
                happened.append((frame, {"kind": "window", "at": answer["at"]}))
                self.come_back()
            view = view or answer["view"]
            if answer["at"] is None:
                return Step(outer, tuple(happened))
            facts = answer["facts"]
            scroll.append((frame, json.dumps(facts["scroll"])))
            outer = Stop(
                (frame, answer["at"]), facts, _placed(facts, prefix, offset, view), offset, view, tuple(scroll)
            )
            inner = self._inside(frame) if facts["frame"] else None
            if inner is None or inner not in self._ready:
                return Step(outer, tuple(happened))
            prefix.append(outer.element)
            offset = (offset[0] + answer["inset"]["x"], offset[1] + answer["inset"]["y"])
            frame = inner

    def _step(self, frame: str, wait: bool) -> dict[str, Any] | None:
        answer = "async (wait) => (await globalThis.altogetherStops?.step(wait)) ?? null"
        try:
            found = self.page.evaluate(answer, wait, frame=frame)
            if found is None:  # another document has come
                self._ready.pop(frame, None)
                self.prepare()
                found = self.page.evaluate(answer, wait, frame=frame)
        except BrowserError:
            if frame == self.page.main_frame:
                raise
            self._ready.pop(frame, None)
            return None
        return dict(found) if found else None

    def _inside(self, frame: str) -> str | None:
        inner = self.page.frame_of("() => altogetherStops.active()", frame=frame)
        if inner and inner not in self._ready:
            self.prepare()
        return inner

    def _windows(self) -> set[str]:
        return {
            one["targetId"]
            for one in self.page.cdp("Target.getTargets").get("targetInfos", [])
            if one["type"] == "page"
        }

    def come_back(self) -> None:
        """Close windows that the page has opened, and bring the page to the front again."""
        for target in self._windows() - self.windows:
            self.page.cdp("Target.closeTarget", targetId=target)
        self.page.cdp("Page.bringToFront")

    def leave(self) -> None:
        """Take the hands off: nothing has the focus, nothing is held back any more."""
        for frame in self.frames:
            try:
                self.page.evaluate(
                    "() => { altogetherStops.active()?.blur(); altogetherStops.guard(false); }", frame=frame
                )
            except BrowserError:
                continue


def _placed(facts: dict[str, Any], outer: list[Element], offset: tuple[float, float], view: Rect) -> Element:
    """The element as findings name it: frames before it in the selector, their block id where it has none."""
    box = facts["box"]
    block = facts["block_id"] or next((one["block_id"] for one in reversed(outer) if one["block_id"]), None)
    return Element(
        selector=" >>> ".join([*([outer[-1]["selector"]] if outer else []), facts["selector"]]),
        block_id=block,
        html=facts["html"],
        rect=Rect(
            x=box["x"] + offset[0] + view["x"],
            y=box["y"] + offset[1] + view["y"],
            width=box["width"],
            height=box["height"],
        ),
    )
