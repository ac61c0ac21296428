"""How much of what a person sees changes when an element has the focus."""

import base64
import io
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from PIL import Image

from cms.audit.contrast.colour import Picture, luminance, ratio, shown
from cms.audit.page import PageSession, Rect

STATE_RATIO = 3.0
"""What WCAG 1.4.11 asks of whatever shows a state, and 2.4.13 between the pixels with and without focus."""
NOISE_LEVELS = 3
"""Two pictures of the same thing may differ by so much where letters are drawn anew."""
LEAST_SIDE = 4.0
GAP = 6


@dataclass(frozen=True)
class Change:
    """What is different between two pictures of the same place.

    Attributes:
        changed: CSS pixels that differ at all.
        contrasting: CSS pixels whose colours before and after have 3:1 or more.
        highest: the highest of these ratios.
        needed: contrasting pixels that make an indicator: a line of one CSS pixel along the element's shortest side.
    """

    changed: int
    contrasting: int
    highest: float
    needed: float

    @property
    def none(self) -> bool:
        """Nothing changes at all: certain, whatever one thinks of thresholds."""
        return self.changed == 0

    @property
    def clear(self) -> bool:
        """A line of 3:1 or an area like it: nobody with the sight that WCAG assumes misses it."""
        return self.contrasting >= self.needed

    def facts(self, box: Rect) -> dict[str, Any]:
        """For the finding; with the area that WCAG 2.4.13 (AAA) would ask, as information."""
        perimeter = 2 * (box["width"] + box["height"])
        return {**asdict(self), "highest": shown(self.highest), "area_of_2_4_13": round(2 * perimeter)}


def needed_for(box: Rect) -> float:
    """Contrasting pixels that an indicator of an element of this size has at least."""
    return max(LEAST_SIDE, min(box["width"], box["height"]))


def compare(before: Picture, after: Picture, needed: float) -> Change:
    """Compare two pictures of one size, one pixel for each CSS pixel."""
    rows, columns = np.nonzero((before != after).any(axis=2))
    if not rows.size:
        return Change(0, 0, 1.0, needed)
    box = slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1)
    before, after = before[box], after[box]
    apart = np.abs(before.astype(np.int16) - after.astype(np.int16)).max(axis=2) > NOISE_LEVELS
    if not apart.any():
        return Change(0, 0, 1.0, needed)
    ratios = ratio(luminance(before)[apart], luminance(after)[apart])
    return Change(int(apart.sum()), int((ratios >= STATE_RATIO).sum()), float(ratios.max()), needed)


def photograph(page: PageSession, view: Rect, box: Rect | None = None) -> Picture:
    """The window, or a box of it (in coordinates of the window), one pixel for each CSS pixel.

    Never beyond the window: for that the browser would lay out the page anew.
    """
    part = box or Rect(x=0.0, y=0.0, width=view["width"], height=view["height"])
    clip = {**part, "x": part["x"] + view["x"], "y": part["y"] + view["y"], "scale": 1 / page.variant.scale}
    data = page.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=True, clip=clip)["data"]
    return decoded(data)


def decoded(data: str) -> Picture:
    """A picture as DevTools sends it."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"))


def clipped(box: Rect, view: Rect, margin: float) -> Rect | None:
    """A box and a margin around it, in whole pixels, as far as it lies in the window; None where it does not."""
    left, top = max(0.0, np.floor(box["x"] - margin)), max(0.0, np.floor(box["y"] - margin))
    right = min(view["width"], np.ceil(box["x"] + box["width"] + margin))
    bottom = min(view["height"], np.ceil(box["y"] + box["height"] + margin))
    if right - left < 1 or bottom - top < 1:
        return None
    return Rect(x=float(left), y=float(top), width=float(right - left), height=float(bottom - top))


def part(picture: Picture, box: Rect) -> Picture:
    """A box of a picture of the window."""
    x, y = int(box["x"]), int(box["y"])
    return picture[y : y + int(box["height"]), x : x + int(box["width"])]


def side_by_side(without: Picture, having: Picture) -> str:
    """Evidence: the place without focus, and with it, as a data address."""
    gap = np.full((GAP, without.shape[1], 3), (200, 0, 40), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(np.vstack([without, gap, having])).save(file, "WEBP", quality=80)
    return "data:image/webp;base64," + base64.b64encode(file.getvalue()).decode()
