"""Letters are found by what changes between white and black, whatever lies behind and however faded."""

import numpy as np
import pytest

from cms.audit.contrast.coverage import cover
from tests.unit.audit_contrast.scene import EM_PX, plain, scene, stop

DRAWN = scene()
EVERYWHERE = np.ones(DRAWN.share.shape, dtype=bool)


def covered(fade: float, behind: np.ndarray):
    shots = stop(DRAWN, (9, 9, 9), behind, fade)[0].shots
    return cover(shots["white"], shots["black"], EVERYWHERE, EM_PX)


@pytest.mark.parametrize("fade", [1.0, 0.6, 0.2])
def test_the_core_is_the_whole_letter_however_faded(fade: float) -> None:
    behind = plain((40, 90, 200), DRAWN)
    assert (covered(fade, behind).core == (DRAWN.share == 1)).all()


def test_a_busy_background_hides_no_letter() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (*DRAWN.share.shape, 3)).astype(float)
    assert (covered(1.0, noise).core == (DRAWN.share == 1)).all()


def test_smoothed_edges_are_ink_but_not_core() -> None:
    found = covered(1.0, plain((255, 255, 255), DRAWN))
    edge = DRAWN.share == 0.5
    assert found.ink[edge].all()
    assert not found.core[edge].any()


def test_text_that_cannot_be_seen_has_no_coverage() -> None:
    assert covered(0.0, plain((255, 255, 255), DRAWN)) is None


def test_letters_outside_the_region_belong_to_other_text() -> None:
    shots = stop(DRAWN, (0, 0, 0), plain((255, 255, 255), DRAWN))[0].shots
    region = EVERYWHERE.copy()
    region[:, 40:] = False
    assert not cover(shots["white"], shots["black"], region, EM_PX).ink[:, 40:].any()


def test_a_blend_that_weakens_letters_over_dark_parts_is_seen_through() -> None:
    """Multiplied letters change dark parts little: coverage is measured against what is possible nearby."""
    behind = plain((255, 255, 255), DRAWN)
    behind[:, 80:] = 90
    share = DRAWN.share[..., None]
    white, black = behind, behind * (1 - share)
    found = cover(white.astype(np.uint8), black.round().astype(np.uint8), EVERYWHERE, EM_PX)
    assert found.core[(DRAWN.share == 1) & (np.arange(DRAWN.width) > 100)].mean() > 0.95
