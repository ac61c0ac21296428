"""Every pixel beside a letter, paired with the nearest of the letter's own colour.

Only local pairs count: text that changes colour along with its background (or lets it shine through) is as legible as
each letter is against what lies next to *it* (technique G18: "the background pixels immediately next to the letter").
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.colour import Mask, Picture, Plane, luminance, luminance_of, ratio
from cms.audit.contrast.coverage import PARTIAL, Coverage
from cms.audit.contrast.spread import largest_near, sum_near

REACH_EM = 0.12
"""How far a letter's own colour is looked for: about the width of a stroke."""
RING_PX = 1.0
"""How far "next to the letter" reaches, in CSS pixels (G18 speaks of an outline "at least one pixel wide")."""
STEADY_LEVELS = 3


@dataclass(frozen=True)
class Outline:
    """The pixels around letters, one entry for each.

    Attributes:
        unit: which letter it belongs to (its number, or -1).
        rows, columns: where it is in the picture.
        ratio: its contrast with the letter's own colour.
        fore: luminance of that colour.
        behind: the pixel's own colour in levels.
        steady: whether the pixel is the same in every picture.
    """

    unit: NDArray[np.int32]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    ratio: NDArray[np.floating]
    fore: NDArray[np.floating]
    behind: Picture
    steady: Mask


def outline(
    coverage: Coverage,
    seen: Picture,
    clear: Picture,
    beside: Picture,
    units: NDArray[np.int32],
    em: float,
    density: float,
) -> Outline:
    """Pair letters and surroundings.

    Args:
        coverage: where the letters are.
        seen: the page as it is.
        clear: the page without its letters.
        beside: what lies beside the letters, shadows and all (right only where no letter is).
        units: number of the letter that each pixel belongs to, -1 for none.
        em: the text's size in picture pixels.
        density: picture pixels for one CSS pixel.
    """
    ring = largest_near(coverage.ink, max(1, round(RING_PX * density))) & ~coverage.ink & (units >= 0)
    fore = own_luminance(coverage, seen, clear, max(2, round(REACH_EM * em)))
    ring &= np.isfinite(fore)
    rows, columns = np.nonzero(ring)
    behind = beside[rows, columns]
    letters = fore[rows, columns]
    steady = _close(seen[rows, columns], behind) | _close(clear[rows, columns], behind)
    return Outline(units[rows, columns], rows, columns, ratio(letters, luminance(behind)), letters, behind, steady)


def _close(one: Picture, other: Picture) -> Mask:
    near: Mask = (np.maximum(one, other) - np.minimum(one, other)).max(axis=-1, initial=0) <= STEADY_LEVELS
    return near


def own_luminance(coverage: Coverage, seen: Picture, clear: Picture, reach: int) -> Plane:
    """The luminance of the letters' own colour, near each pixel; not a number where none is near.

    Wholly covered pixels show it. Where strokes are too thin to cover any, the smoothing of edges is undone from those
    covered in part (WCAG 2.2, contrast ratio, note 2: evaluated with anti-aliasing turned off).
    """
    core = seen[coverage.core]
    if len(core) and (core == core[0]).all():
        whole = np.full(coverage.ink.shape, luminance(core[:1])[0], dtype=np.float32)
        near = largest_near(coverage.core, reach)
        known = np.where(near, whole, np.nan)
    else:
        known = _mean_near(luminance(seen), coverage.core, reach)
    missing = ~np.isfinite(known) & largest_near(coverage.ink, reach)
    if not missing.any():
        return known
    partial = coverage.ink & (coverage.share >= PARTIAL)
    return np.where(np.isfinite(known), known, _mean_near(_undone(coverage, seen, clear, partial), partial, reach))


def _undone(coverage: Coverage, seen: Picture, clear: Picture, partial: Mask) -> Plane:
    behind = clear[partial].astype(np.float64)
    mixed = seen[partial].astype(np.float64)
    plane = np.zeros(partial.shape, dtype=np.float32)
    plane[partial] = luminance_of(np.clip(behind + (mixed - behind) / coverage.share[partial][:, None], 0, 255))
    return plane


def _mean_near(values: Plane, where: Mask, reach: int) -> Plane:
    count = sum_near(where, reach)
    total = sum_near(np.where(where, values, 0), reach)
    mean = np.full(values.shape, np.nan, dtype=np.float32)
    np.divide(total, count, out=mean, where=count > 0.5, casting="unsafe")
    return mean


def letter_numbers(
    boxes: NDArray[np.floating], tiles: bool, em: float, shape: tuple[int, int], margin: float
) -> NDArray[np.int32]:
    """Which letter each pixel belongs to: its own box first, then those within ``margin`` of it.

    Args:
        boxes: number, x, y, width, height of each letter in picture pixels.
        tiles: whether the boxes are whole runs of text, to be cut into squares of one em.
        em: the text's size in picture pixels.
        shape: height and width of the picture.
        margin: picture pixels around a letter that still belong to it.
    """
    numbers = np.full(shape, -1, dtype=np.int32)
    pieces = _tiles(boxes, em) if tiles else boxes
    for reach in (margin, 0.0):
        for number, x, y, width, height in pieces:
            top, bottom = max(0, round(y - reach)), max(0, round(y + height + reach))
            left, right = max(0, round(x - reach)), max(0, round(x + width + reach))
            numbers[top:bottom, left:right] = number
    return numbers


def _tiles(boxes: NDArray[np.floating], em: float) -> NDArray[np.floating]:
    pieces: list[tuple[float, ...]] = []
    for _, x, y, width, height in boxes:
        for row in np.arange(0, height, max(1.5 * em, 1)):
            for column in np.arange(0, width, max(em, 1)):
                pieces.append((len(pieces), x + column, y + row, min(em, width - column), min(1.5 * em, height - row)))
    return np.array(pieces)
