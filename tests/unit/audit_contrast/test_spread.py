"""Neighbourhoods, against the slow and obvious way."""

import numpy as np
import pytest

from cms.audit.contrast.spread import largest_near, sum_near

VALUES = np.random.default_rng(3).random((9, 13)).astype(np.float32)


def around(row: int, column: int, radius: int) -> np.ndarray:
    return VALUES[max(0, row - radius) : row + radius + 1, max(0, column - radius) : column + radius + 1]


@pytest.mark.parametrize("radius", [0, 1, 2, 3, 5, 20])
def test_the_largest_value_nearby(radius: int) -> None:
    expected = [[around(row, column, radius).max() for column in range(13)] for row in range(9)]
    assert largest_near(VALUES, radius) == pytest.approx(np.array(expected))


@pytest.mark.parametrize("radius", [1, 2, 4])
def test_the_sum_nearby(radius: int) -> None:
    expected = [[around(row, column, radius).sum() for column in range(13)] for row in range(9)]
    assert sum_near(VALUES, radius) == pytest.approx(np.array(expected), rel=1e-5)


def test_masks_grow() -> None:
    mask = np.zeros((5, 5), dtype=bool)
    mask[2, 2] = True
    assert largest_near(mask, 1).sum() == 9
