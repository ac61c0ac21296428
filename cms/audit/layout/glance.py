"""A glance at the whole page, to learn whether anything moves: begun before the other checks, ended after them.

What they take is time in which a page may move, so that the glance costs pictures and no waiting. Scripts that change
the document are noticed by the browser itself, however short they show what they show; pictures notice the rest.
"""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.layout.frames import Film, take
from cms.audit.layout.probe import open_probe
from cms.audit.page import PageSession
from cms.audit.variants import Variant

SECONDS = 1.0
"""What changes once a second at least is seen."""
MORE_PICTURES = 3
PAUSE_SECONDS = 0.05
MOST_HEIGHT = 4000
"""CSS pixels of the page that are watched: beyond it pictures take too long to show anything quick."""


@dataclass(frozen=True)
class Glance:
    """A glance that has begun: when, what was seen, and how much of the page (CSS pixels)."""

    began: float
    picture: NDArray[np.uint8]
    window: tuple[int, int]


def begin(page: PageSession, variant: Variant) -> None:
    """Take the first picture, and have the browser notice what scripts change from now on."""
    open_probe(page, "motion")
    height = min(MOST_HEIGHT, max(variant.height, page.evaluate("() => document.documentElement.scrollHeight")))
    window = (variant.width, height)
    take(page, *window, whole=True)  # images out of the window are unpacked for the first picture, and are in the next
    page.kept["glance"] = Glance(time.monotonic(), take(page, *window, whole=True), window)
    page.evaluate("() => altogetherLayout.listen()")  # after the pictures, for which the window changes its size


def moved(page: PageSession, variant: Variant) -> Film | None:
    """End the glance.

    Returns:
        what was seen, where nothing has changed; None where something has, or may have without our seeing it.
    """
    if "glance" not in page.kept:
        begin(page, variant)
    glance: Glance = page.kept.pop("glance")
    if page.evaluate("() => altogetherLayout.suspicious() || altogetherLayout.hush()"):
        return None
    film = _ended(page, glance)
    if film.changed().any():  # something may only have come late
        film = _ended(page, Glance(time.monotonic(), film.pictures[-1], glance.window))
    return None if film.changed().any() else film


def _ended(page: PageSession, glance: Glance) -> Film:
    pictures, times = [glance.picture], [0.0]
    time.sleep(max(0.0, glance.began + SECONDS - MORE_PICTURES * PAUSE_SECONDS - time.monotonic()))
    for number in range(MORE_PICTURES):
        time.sleep(PAUSE_SECONDS if number else 0.0)
        pictures.append(take(page, *glance.window, whole=True))
        times.append(time.monotonic() - glance.began)
    return Film(np.stack(pictures), np.array(times))
