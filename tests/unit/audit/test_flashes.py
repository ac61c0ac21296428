"""Counting flashes in pictures over time."""

import numpy as np
import pytest

from cms.audit.layout.flashes import flashing
from cms.audit.layout.frames import SCALE, Film

SIDE = 400


def film(levels: list[tuple[int, int, int]], seconds: float, width: int = SIDE, height: int = SIDE) -> Film:
    """A square of the window that shows these colours one after another, evenly over so many seconds."""
    pictures = np.full((len(levels), round(SIDE * SCALE), round(SIDE * SCALE), 3), 255, dtype=np.uint8)
    for picture, level in zip(pictures, levels, strict=True):
        picture[: round(height * SCALE), : round(width * SCALE)] = level
    return Film(pictures, np.linspace(0, seconds, len(levels)))


WHITE, BLACK, GREY, PALE = (255, 255, 255), (0, 0, 0), (120, 120, 120), (238, 238, 238)
RED, DEEP = (255, 0, 0), (100, 0, 0)


@pytest.mark.parametrize(
    ("levels", "seconds", "flashes"),
    [
        ([WHITE, BLACK] * 4, 0.9, True),
        ([WHITE, BLACK] * 3 + [WHITE], 0.9, False),  # three flashes are allowed
        ([WHITE, BLACK] * 4, 3.0, False),
        ([WHITE, PALE] * 8, 0.9, False),
        ([PALE, GREY] * 8, 0.9, True),
        ([WHITE] * 16, 0.9, False),
        ([RED, DEEP] * 8, 0.9, True),
        ([(value, value, value) for value in range(0, 256, 16)], 0.9, False),  # one way only
    ],
)
def test_more_than_three_flashes_a_second_are_found(levels: list, seconds: float, flashes: bool) -> None:
    assert (flashing(film(levels, seconds)) is not None) is flashes


@pytest.mark.parametrize(("side", "flashes"), [(140, False), (160, True)])
def test_a_quarter_of_ten_degrees_is_the_least_area_that_counts(side: int, flashes: bool) -> None:
    # A quarter of 341 by 256 pixels is a square of 148 pixels.
    assert (flashing(film([WHITE, BLACK] * 8, 0.9, side, side)) is not None) is flashes
