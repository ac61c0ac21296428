"""Pictures of the same letters in several paints, in one layout: the raw material of every measurement.

The window is photographed as it stands, never "beyond the viewport": for that the browser lays the page out again in
a window of one pixel, and everything that depends on the window's size moves. Finer pixels than the screen's come from
the clip's scale, which the page cannot notice.
"""

import base64
import io
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from PIL import Image

from cms.audit.contrast.colour import Picture
from cms.audit.contrast.targets import SCRIPTS, Target

DENSITY = 2.0
"""Picture pixels for one CSS pixel."""
MARGIN_PX = 6.0
FAR_PX = 200.0
"""A picture more costs about as much as this much of a window."""
MAX_STOPS = 80
REFUSED = "the page does not let the text's colour be changed, so it cannot be measured"
UNSEEN = "there is too much of the page to look at all of it"


class Session(Protocol):
    """The part of :class:`cms.audit.page.PageSession` that measuring needs."""

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a function in the page's isolated world."""

    def cdp(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Send a DevTools command."""


@dataclass(frozen=True)
class Seen:
    """Letters of one target within a stop: number and box (x, y, width, height in CSS pixels of the window)."""

    place: int
    tiles: bool
    boxes: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Stop:
    """A place to which the page was scrolled, what can be seen from there, and its pictures by paint."""

    density: float
    left: float
    top: float
    seen: tuple[Seen, ...]
    shots: dict[str, Picture] = field(repr=False)


def open_probe(session: Session) -> list[Target]:
    """Put our functions into the page's isolated world and list the page's text."""
    for script in SCRIPTS:
        session.evaluate(script)
    facts = session.evaluate("() => altogetherContrast.collect()")
    return [Target.from_page(place, one) for place, one in enumerate(facts)]


@contextmanager
def painted(session: Session) -> Iterator[None]:
    """Whatever happens within, the page gets its own paint and scroll positions back."""
    try:
        yield
    finally:
        session.evaluate("() => { altogetherContrast.clean(); altogetherContrast.restore(); }")


def stops(session: Session, targets: Collection[Target], density: float = DENSITY) -> Iterator[Stop]:
    """Scroll from text to text and photograph each window in all the paints that its text needs.

    Args:
        session: a page in which ``open_probe`` has run.
        targets: the text to look at.
        density: picture pixels for one CSS pixel.
    """
    wanted = {target.place: target for target in targets}
    session.evaluate("(places) => altogetherContrast.keep(places)", list(wanted))
    with painted(session):
        session.evaluate("() => altogetherContrast.paint('plain')")
        for _ in range(MAX_STOPS):
            answer = session.evaluate("() => altogetherContrast.stop()")
            if answer is None:
                return
            yield from _photograph_all(session, answer, wanted, density)


def _photograph_all(
    session: Session, answer: dict[str, Any], wanted: dict[int, Target], density: float
) -> Iterator[Stop]:
    """One set of pictures for all text that needs the same paints: rare paints are taken of small parts only."""
    groups: dict[tuple[str, ...], list[Seen]] = {}
    for one in answer["seen"]:
        seen = Seen(one["place"], one["tiles"], tuple(tuple(box) for box in one["boxes"]))
        groups.setdefault(paints(wanted[seen.place]), []).append(seen)
    for needed, group in groups.items():
        for band in _bands(group):
            yield _photograph(session, answer, tuple(band), needed, density)
    session.evaluate("() => altogetherContrast.paint('plain')")


def _bands(group: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Text in stretches that lie far apart: what is between them need not be photographed."""
    band: list[Seen] = []
    bottom = 0.0
    for seen in sorted(group, key=lambda one: min(box[2] for box in one.boxes)):
        top = min(box[2] for box in seen.boxes)
        if band and top > bottom + FAR_PX:
            yield band
            band = []
        band.append(seen)
        bottom = max(bottom if len(band) > 1 else 0.0, *(box[2] + box[4] for box in seen.boxes))
    yield band


def obstacles(session: Session) -> dict[int, str]:
    """Why nothing that was measured of some texts counts, by their places."""
    refused, unseen = session.evaluate("() => [altogetherContrast.refused(), altogetherContrast.unseen()]")
    return dict.fromkeys(unseen, UNSEEN) | dict.fromkeys(refused, REFUSED)


def paints(target: Target) -> tuple[str, ...]:
    """The paints (see paint.js) that this text needs, the plain one first."""
    own = letter_paint(target)
    needed = ["plain", "fill-clear" if own == "fill-" else "clear", f"{own}white", f"{own}black"]
    if target.shadow:
        needed += ["clear", "bare"]
    if target.bordered:
        needed += ["fill-white", "fill-black"]
    return tuple(dict.fromkeys(needed))


def letter_paint(target: Target) -> str:
    """The family of paints that colours what counts as this text's letters."""
    if target.kind == "pseudo":
        return "pseudo-"
    if target.hollow:
        return "stroke-"
    return "fill-" if target.stroke and not target.narrow_stroke else ""


def _photograph(
    session: Session, answer: dict[str, Any], seen: tuple[Seen, ...], needed: tuple[str, ...], density: float
) -> Stop:
    boxes = np.array([box[1:] for one in seen for box in one.boxes])
    low = np.floor(np.maximum(boxes[:, :2].min(axis=0) - MARGIN_PX, 0))
    high = np.ceil(
        np.minimum((boxes[:, :2] + boxes[:, 2:]).max(axis=0) + MARGIN_PX, (answer["width"], answer["height"]))
    )
    width, height = high - low
    clip = {
        "x": answer["x"] + float(low[0]),
        "y": answer["y"] + float(low[1]),
        "width": float(width),
        "height": float(height),
        "scale": density / answer["ratio"],
    }
    with ThreadPoolExecutor(1) as aside:  # a picture is unpacked while the browser makes the next one
        unpacking = {}
        for paint in needed:
            session.evaluate("(mode) => altogetherContrast.paint(mode)", paint)
            data = session.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=True, clip=clip)["data"]
            unpacking[paint] = aside.submit(_unpacked, data)
        shots = {paint: picture.result() for paint, picture in unpacking.items()}
    return Stop(density, float(low[0]), float(low[1]), seen, shots)


def _unpacked(data: str) -> Picture:
    picture = Image.open(io.BytesIO(base64.b64decode(data)))
    return np.asarray(picture if picture.mode == "RGB" else picture.convert("RGB"))
