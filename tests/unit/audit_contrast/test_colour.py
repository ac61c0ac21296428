"""Luminance and contrast are WCAG's."""

import numpy as np
import pytest

from cms.audit.contrast.colour import contrast, hexadecimal, luminance, luminance_of, shown

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)


@pytest.mark.parametrize(("level", "expected"), [(118, 4.54), (119, 4.48), (148, 3.03), (149, 2.99)])
def test_greys_on_white_near_the_limits(level: int, expected: float) -> None:
    assert contrast((level,) * 3, WHITE) == pytest.approx(expected, abs=0.006)


def test_contrast_does_not_depend_on_which_is_the_letter() -> None:
    assert contrast((200, 30, 90), (10, 220, 40)) == contrast((10, 220, 40), (200, 30, 90))


def test_whole_pictures_agree_with_single_colours() -> None:
    colours = np.random.default_rng(1).integers(0, 256, (5, 7, 3)).astype(np.uint8)
    assert luminance(colours) == pytest.approx(luminance_of(colours.astype(float)), abs=1e-6)


def test_a_ratio_is_cut_and_never_rounded_up_to_the_limit() -> None:
    assert shown(4.4999) == 4.49
    assert shown(4.5) == 4.5
    assert shown(20.99998) == 20.99 or shown(20.999999) == 21


def test_colours_are_written_as_six_digits() -> None:
    assert hexadecimal((0.4, 254.6, 300)) == "#00ffff"
