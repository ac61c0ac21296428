"""What WCAG asks of a text, by its size and weight, and what counts as its letters."""

import pytest

from cms.audit.contrast.capture import paints
from cms.audit.contrast.targets import shadow_reach
from tests.unit.audit_contrast.scene import target


@pytest.mark.parametrize(
    ("size", "weight", "limit"),
    [
        (16, 400, 4.5),
        (23.9, 400, 4.5),
        (24, 400, 3),
        (18.5, 700, 4.5),
        (18.6667, 700, 3),
        (18.6667, 600, 4.5),
        (20, 900, 3),
    ],
)
def test_large_text_is_24_pixels_or_14_points_bold(size: float, weight: int, limit: float) -> None:
    assert target(size=size, weight=weight).threshold == limit


@pytest.mark.parametrize(
    ("shadow", "reach"),
    [
        ("rgb(0, 0, 0) 1px 1px 2px", 3),
        ("rgba(0, 0, 0, 0.5) 0px -8px 0px", 8),
        ("rgb(1, 2, 3) 1px 0px 0px, color(srgb 0.1 0.2 0.3) 0px 0px 5px", 5),
        ("oklch(0.5 0.1 20 / 0.4) 0px 0px 0px", 0),
    ],
)
def test_how_far_a_shadow_reaches(shadow: str, reach: float) -> None:
    assert shadow_reach(shadow) == pytest.approx(reach)


def test_a_narrow_border_is_the_letter_and_a_wide_one_is_not() -> None:
    assert target(stroke=1.0).bordered
    assert not target(stroke=6.0).bordered
    assert not target(stroke=1.0, ink=(0, 0, 0, 0)).bordered


@pytest.mark.parametrize(
    ("facts", "needed"),
    [
        ({}, ("plain", "clear", "white", "black")),
        ({"shadow": "rgb(0, 0, 0) 1px 1px 2px"}, ("plain", "clear", "white", "black", "bare")),
        ({"stroke": 1.0}, ("plain", "clear", "white", "black", "fill-white", "fill-black")),
        ({"stroke": 6.0}, ("plain", "fill-clear", "fill-white", "fill-black")),
        ({"stroke": 1.0, "ink": (0, 0, 0, 0)}, ("plain", "clear", "stroke-white", "stroke-black")),
        ({"kind": "pseudo"}, ("plain", "clear", "pseudo-white", "pseudo-black")),
    ],
)
def test_each_text_gets_the_paints_that_it_needs(facts: dict[str, object], needed: tuple[str, ...]) -> None:
    assert paints(target(**facts)) == needed
