"""Which pixels are letters. The same text painted white and black differs exactly where letters are drawn.

Independent of what lies behind, and true under opacity, masks, blend modes and filters: whatever dims or turns the
difference does so to the whole letter, so it is measured against the largest difference nearby.
"""

from dataclasses import dataclass

import numpy as np

from cms.audit.contrast.colour import Mask, Picture, Plane
from cms.audit.contrast.spread import largest_near

FAINTEST = 0.5 / 255
"""Any difference at all: beside the letters the pictures are the same to the last level."""
VISIBLE = 0.02
"""A letter that changes the picture by less than 2 % whatever its colour is covered, clipped away or transparent."""
WHOLE, NEARLY_WHOLE = 0.999, 0.99
PARTIAL = 0.6


@dataclass(frozen=True)
class Coverage:
    """Where letters are.

    Attributes:
        share: how much of each pixel a letter covers, 0 to 1.
        ink: every pixel that a letter touches.
        core: pixels wholly covered: their colour is the letter's own, without any smoothing of edges.
    """

    share: Plane
    ink: Mask
    core: Mask

    @property
    def thin(self) -> bool:
        """Whether strokes are thinner than a pixel nearly everywhere: hardly a pixel shows the letters' own colour."""
        return bool(self.core.sum() < 0.03 * self.ink.sum())


def cover(white: Picture, black: Picture, region: Mask, em: float) -> Coverage | None:
    """Find the letters in a region.

    Args:
        white: the picture with white letters.
        black: the same with black letters.
        region: where this text's letters are.
        em: the text's size in picture pixels.

    Returns:
        the coverage, or None where nothing of the text can be seen.
    """
    difference = np.maximum(white, black) - np.minimum(white, black)
    alpha: Plane = difference.max(axis=2).astype(np.float32) / 255
    alpha[~region] = 0
    if alpha.max(initial=0) < VISIBLE:
        return None
    peak = largest_near(alpha, max(2, round(em / 2)))
    ink = (alpha >= FAINTEST) & (peak >= VISIBLE)
    share = np.divide(alpha, peak, out=np.zeros_like(alpha), where=ink)
    nearly = ink & (share >= NEARLY_WHOLE)
    whole = ink & (share >= WHOLE)
    return Coverage(share, ink, whole if whole.sum() >= 0.25 * nearly.sum() else nearly)
