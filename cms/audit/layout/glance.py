"""A glance at the whole page, to learn whether anything moves: begun before all checks, ended after the gentle ones.

What they take is time in which a page may move, so that the glance costs little waiting. Scripts that change the
document are noticed by the browser itself, for a second at least. What can move without the document (animated
pictures, canvases, frames) is filmed for a second, where there is any.
"""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.layout.frames import Film, take
from cms.audit.layout.moving_pictures import any_moves
from cms.audit.layout.probe import open_probe
from cms.audit.page import PageSession
from cms.audit.variants import Variant

SECONDS = 1.0
"""What changes twice a second at least is seen; what scripts change, once a second too."""
PAUSE_SECONDS = 0.1
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
    time.sleep(max(0.0, glance.began + SECONDS - time.monotonic()))
    scripted = page.evaluate("() => altogetherLayout.hush()")
    if scripted or page.evaluate("() => altogetherLayout.suspicious()"):
        return None
    film = _seen_since(page, glance, _moves_unseen(page))
    if film.changed().any():  # something may only have come late
        film = _seen_since(page, Glance(time.monotonic(), film.pictures[-1], glance.window), long=True)
    return None if film.changed().any() else film


def _moves_unseen(page: PageSession) -> bool:
    """Whether there is anything that can move without the document changing."""
    facts = page.evaluate("() => altogetherLayout.opaque()")
    return bool(facts["closed"]) or any_moves(page, facts["pictures"])


def _seen_since(page: PageSession, glance: Glance, long: bool) -> Film:
    """The glance's picture and the present one; or a second's pictures from now on."""
    pictures, times = [glance.picture], [0.0]
    end = time.monotonic() + (SECONDS if long else 0.0)
    while len(pictures) < 2 or time.monotonic() < end:
        time.sleep(PAUSE_SECONDS if len(pictures) > 1 else 0.0)
        pictures.append(take(page, *glance.window, whole=True))
        times.append(time.monotonic() - glance.began)
    return Film(np.stack(pictures), np.array(times))
