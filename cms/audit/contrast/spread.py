"""Neighbourhoods in a picture: the largest value nearby, and the mean nearby. Separable, without loops over pixels."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)


def _running_maximum(values: NDArray[Kind], radius: int, axis: int) -> NDArray[Kind]:
    """The largest of the ``2 * radius + 1`` values around each, along one axis, by doubling the reach."""
    size = values.shape[axis]
    radius = min(radius, size)
    moved = np.moveaxis(values, axis, 0)
    padded = np.concatenate([np.repeat(moved[:1], radius, 0), moved, np.repeat(moved[-1:], radius, 0)])
    width, reach = 2 * radius + 1, 1
    while reach * 2 <= width:
        padded = np.maximum(padded[:-reach], padded[reach:])
        reach *= 2
    rest = width - reach
    if rest:
        padded = np.maximum(padded[:-rest], padded[rest:])
    return np.moveaxis(padded[:size], 0, axis)


def largest_near(values: NDArray[Kind], radius: int) -> NDArray[Kind]:
    """The largest value in the square of ``radius`` pixels around each pixel (a dilation, on masks)."""
    if radius < 1:
        return values
    return _running_maximum(_running_maximum(values, radius, 0), radius, 1)


def _running_sum(values: NDArray[np.float64], radius: int, axis: int) -> NDArray[np.float64]:
    size = values.shape[axis]
    radius = min(radius, size)
    edges = [(0, 0)] * values.ndim
    edges[axis] = (radius + 1, radius)
    total = np.moveaxis(np.cumsum(np.pad(values, edges), axis=axis), axis, 0)
    return np.moveaxis(total[2 * radius + 1 :] - total[: -(2 * radius + 1)], 0, axis)


def sum_near(values: NDArray[np.floating] | NDArray[np.bool_], radius: int) -> NDArray[np.float64]:
    """The sum over the square of ``radius`` pixels around each pixel; works on planes and on pictures."""
    return _running_sum(_running_sum(np.asarray(values, dtype=np.float64), radius, 0), radius, 1)
