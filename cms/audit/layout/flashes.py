"""Flashes as WCAG defines them (general flash and red flash thresholds), counted in pictures over time."""

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.colour import linear, luminance
from cms.audit.layout.frames import SCALE, Film

STEP = 0.1
"""A flash is a pair of opposing changes of relative luminance by a tenth of the most …"""
DARK = 0.8
"""… where the darker state is below 0.80."""
RED_STEP = 20.0
RED_SHARE = 0.8
"""A red flash goes to or from a saturated red: R / (R + G + B) of 0.8 or more, (R - G - B) * 320 changing by 20."""
MOST = 6
"""Three flashes are six opposing changes; more within a second are too many."""
FIELD = (341, 256)
"""Ten degrees of the visual field, in CSS pixels (WCAG 2.2, definition of the thresholds)."""
SHARE = 0.25
WINDOW_SECONDS = 1.0

_LIGHT = linear(np.arange(256.0)).astype(np.float32)


def opposing(
    values: NDArray[np.floating], step: float, low_below: float, allowed: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Where each pixel's value turns by at least ``step`` against its last turn.

    Args:
        values: (time, height, width).
        step: the least change that counts.
        low_below: the lower of the two values has to be less than this.
        allowed: of each picture, pixels that make a change count when they are in either of its states; None for all.
    """
    lowest, highest = values[0].copy(), values[0].copy()
    direction = np.zeros(values[0].shape, dtype=np.int8)
    turns = np.zeros(values.shape, dtype=np.bool_)
    for number in range(1, len(values)):
        value = values[number]
        lowest, highest = np.minimum(lowest, value), np.maximum(highest, value)
        counts = True if allowed is None else allowed[number] | allowed[number - 1]
        rise = (value - lowest >= step) & (lowest < low_below) & (direction != 1) & counts
        fall = (highest - value >= step) & (value < low_below) & (direction != -1) & counts
        turned = rise | fall
        direction = np.where(rise, 1, np.where(fall, -1, direction)).astype(np.int8)
        lowest, highest = np.where(turned, value, lowest), np.where(turned, value, highest)
        turns[number] = turned
    return turns


def flashing(film: Film) -> NDArray[np.bool_] | None:
    """Where the film flashes more than three times within a second over too large an area; None where nowhere."""
    changed = film.changed()
    if _share(changed) <= SHARE:
        return None
    light = np.stack([luminance(picture) for picture in film.pictures])
    for turns in (opposing(light, STEP, DARK), _red(film)):
        for end in range(1, len(film.times)):
            within = (film.times > film.times[end] - WINDOW_SECONDS) & (film.times <= film.times[end])
            too_many = turns[within].sum(axis=0) > MOST
            if too_many.any() and _share(too_many) > SHARE:
                return too_many
    return None


def _red(film: Film) -> NDArray[np.bool_]:
    light = _LIGHT[film.pictures]
    total = light.sum(axis=3)
    saturated = np.divide(light[..., 0], total, out=np.zeros_like(total), where=total > 0) >= RED_SHARE
    strength = np.maximum(light[..., 0] - light[..., 1] - light[..., 2], 0) * 320
    return opposing(strength, RED_STEP, float("inf"), saturated)


def _share(mask: NDArray[np.bool_]) -> float:
    """The largest share of any ten degrees of the visual field that is marked."""
    width, height = (max(1, round(side * SCALE)) for side in FIELD)
    total = np.pad(mask.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    rows, columns = min(height, mask.shape[0]), min(width, mask.shape[1])
    sums = total[rows:, columns:] - total[:-rows, columns:] - total[rows:, :-columns] + total[:-rows, :-columns]
    return float(sums.max()) / (width * height)
