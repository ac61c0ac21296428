"""Small pictures of the window over time, and what changes between them."""

import base64
import io
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cms.audit.contrast.spread import largest_near
from cms.audit.page import PageSession

SCALE = 0.25
"""Picture pixels for one CSS pixel."""
LEVELS = 12
"""A change of colour that no rounding makes, in levels of 255."""
NEAR = 2
"""Places this many picture pixels apart are one place."""
LEAST_PIXELS = 4
"""A figure of small text that changes into another one; less is a speck."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Film:
    """Pictures (time, height, width, 3) with their times in seconds, at ``SCALE``."""

    pictures: NDArray[np.uint8]
    times: NDArray[np.float64]

    def changed(self) -> NDArray[np.bool_]:
        """Where anything differs at any time: (height, width)."""
        anywhere: NDArray[np.bool_] = np.logical_or.reduce(self.changes())
        return anywhere

    def changes(self) -> NDArray[np.bool_]:
        """Where each picture differs from the one before, specks left out: (time - 1, height, width)."""
        later, earlier = self.pictures[1:].astype(np.int16), self.pictures[:-1]
        different: NDArray[np.bool_] = np.abs(later - earlier).max(axis=3) > LEVELS
        different[different.sum(axis=(1, 2)) < LEAST_PIXELS] = False
        return different


def take(page: PageSession, width: int, height: int, *, whole: bool = False) -> NDArray[np.uint8]:
    """One picture of the first ``width`` by ``height`` CSS pixels: of the window, or of the page beyond it too."""
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": SCALE / page.variant.scale}
    how = {"format": "png", "optimizeForSpeed": True, "captureBeyondViewport": whole}
    data = page.cdp("Page.captureScreenshot", **how, clip=clip)["data"]
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"))


def watch(page: PageSession, width: int, height: int, seconds: float, *, pause: float = 0.0) -> Film:
    """Pictures for some seconds of real time, one after another."""
    start = time.monotonic()
    pictures: list[NDArray[np.uint8]] = []
    times: list[float] = []
    while not times or times[-1] < seconds:
        pictures.append(take(page, width, height))
        times.append(time.monotonic() - start)
        time.sleep(pause)
    return Film(np.stack(pictures), np.array(times))


def places(changed: NDArray[np.bool_]) -> Iterator[tuple[Box, NDArray[np.bool_]]]:
    """Stretches of a picture that changed, each with its box in CSS pixels and its mask."""
    left = largest_near(changed, NEAR)
    while left.any():
        row, column = np.argwhere(left)[0]
        seed = np.zeros_like(left)
        seed[row, column] = True
        while True:
            grown = largest_near(seed, 8) & left
            if (grown == seed).all():
                break
            seed = grown
        left = left & ~seed
        mask = seed & changed
        if mask.sum() >= LEAST_PIXELS:
            rows, columns = np.nonzero(mask)
            top, bottom, first, last = rows.min(), rows.max() + 1, columns.min(), columns.max() + 1
            box = tuple(float(value) / SCALE for value in (first, top, last - first, bottom - top))
            yield (box[0], box[1], box[2], box[3]), mask
