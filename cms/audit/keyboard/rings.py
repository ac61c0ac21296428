"""What a plain outline will look like: known from style and surroundings, once pictures of its like have shown it so.

A page has few kinds of outline and many stops. The first stops of each kind are photographed; the others are believed
where the browser says that the same outline is drawn there whole (``rings.js``) and its colour stands out from the
pixels behind it. Believing only ever saves a picture of what is right: whatever is in doubt is photographed.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from cms.audit.contrast.colour import Picture, luminance, ratio
from cms.audit.keyboard.pixels import STATE_RATIO, Change
from cms.audit.page import Rect

SAMPLES = 2
"""Stops of each kind that are photographed before others of the kind are believed."""
AS_FORETOLD = 0.5
"""Pixels of the foretold line that must be there in a picture; edges between pixels take some of a thin one."""
PLENTY = 3.0
"""Times the pixels that make an indicator, where it is foretold and not seen."""
Ring = dict[str, Any]


@dataclass
class Kinds:
    """Kinds of outline that the stops of a walk have, and what pictures have shown of them."""

    photographed: dict[str, int] = field(default_factory=dict)
    held: dict[str, bool] = field(default_factory=dict)

    def wanted(self, ring: Ring | None) -> bool:
        """Whether a stop with this outline needs a picture of its own."""
        if ring is None:
            return True
        seen = self.photographed.get(ring["kind"], 0)
        self.photographed[ring["kind"]] = seen + 1
        return seen < SAMPLES

    def learn(self, ring: Ring, before: Picture, after: Picture, corner: Rect) -> None:
        """Compare what was foretold with a picture; one that does not hold is one too many."""
        foretold = _contrasting(ring, before, corner)
        if foretold.any():
            seen = ratio(luminance(before), luminance(after)) >= STATE_RATIO
            right = bool((seen & foretold).sum() >= AS_FORETOLD * foretold.sum())
            self.held[ring["kind"]] = self.held.get(ring["kind"], True) and right

    def foretold(self, ring: Ring, before: Picture, corner: Rect, needed: float) -> Change | None:
        """What its focus changes; None where that is not certain to be clear.

        Args:
            ring: as ``rings.js`` told of it.
            before: the place without the focus.
            corner: where that picture begins in the window.
            needed: contrasting pixels that make an indicator.
        """
        if not self.held.get(ring["kind"], False):
            return None
        contrasting = int(_contrasting(ring, before, corner).sum())
        return Change(contrasting, contrasting, STATE_RATIO, needed) if contrasting >= PLENTY * needed else None


def around(ring: Ring) -> Rect:
    """The box of a whole outline."""
    reach, box = ring["reach"], ring["box"]
    return Rect(
        x=box["x"] - reach,
        y=box["y"] - reach,
        width=box["width"] + 2 * reach,
        height=box["height"] + 2 * reach,
    )


def _contrasting(ring: Ring, before: Picture, corner: Rect) -> Any:
    """Pixels that the outline gives a colour which stands out from what was there."""
    there = luminance(before)
    pixels = np.zeros(there.shape, dtype=bool)
    for band in ring["bands"]:
        colour = luminance(np.array(band["colour"], dtype=np.uint8).reshape(1, 1, 3))
        pixels |= _line(ring, band, corner, there.shape) & (ratio(there, colour) >= STATE_RATIO)
    return pixels


def _line(ring: Ring, band: dict[str, Any], corner: Rect, shape: tuple[int, ...]) -> Any:
    """The straight parts of one band of an outline as pixels of a picture; between them its corners bend.

    Of what is broken into lines only the top of the first and the bottom of the last are sure.
    """
    far, near, bend = band["far"], band["near"], ring["radius"]
    x, y = np.arange(shape[1]) + 0.5 + corner["x"], np.arange(shape[0]) + 0.5 + corner["y"]

    def between(places: Any, start: float, end: float) -> Any:
        return (places >= start) & (places < end)

    def level(box: Rect) -> Any:
        return between(x, box["x"] + bend, box["x"] + box["width"] - bend)[None, :]

    first, last = ring["first"], ring["last"]
    above = between(y, first["y"] - far, first["y"] - near)[:, None] & level(first)
    bottom = last["y"] + last["height"]
    below = between(y, bottom + near, bottom + far)[:, None] & level(last)
    if ring["broken"]:
        return above | below
    right = first["x"] + first["width"]
    sides = between(x, first["x"] - far, first["x"] - near) | between(x, right + near, right + far)
    return above | below | (between(y, first["y"] + bend, bottom - bend)[:, None] & sides[None, :])
