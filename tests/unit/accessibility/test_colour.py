"""Contrast by arithmetic, against figures that WCAG and its tools publish."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.accessibility.engine.colour import (
    ColourError,
    contrast_ratio,
    nearest_passing,
    nearest_passing_all,
    parse_colour,
    relative_luminance,
)
from cms.accessibility.engine.theme import Pair, check_theme, judge

HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#f00", "#fff", 3.998),
        ("#abc", "#aabbcc", 1.0),
        ("#0000ff", "#ffffff", 8.592),
    ],
)
def test_known_contrasts(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.002)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


def test_the_dark_end_is_linear_up_to_the_corrected_threshold() -> None:
    assert relative_luminance((0.0404, 0.0404, 0.0404)) == pytest.approx(0.0404 / 12.92)


@pytest.mark.parametrize("text", ["red", "#12", "#12345", "", "rgb(0,0,0)", "#ggg"])
def test_what_is_no_colour_is_named(text: str) -> None:
    with pytest.raises(ColourError, match="is not a colour"):
        parse_colour(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(HEX, HEX)
def test_a_suggestion_passes(colour: str, against: str) -> None:
    found = nearest_passing(colour, against)
    assert found is not None
    assert contrast_ratio(found, against) >= 4.5


def test_a_suggestion_passes_everywhere_that_the_colour_is_used() -> None:
    found = nearest_passing_all("#62a0ea", [("#ffffff", 4.5), ("#d0d0d0", 4.5), ("#111111", 1.2)])
    assert found is not None
    assert contrast_ratio(found, "#d0d0d0") >= 4.5
    assert nearest_passing_all("#62a0ea", [("#ffffff", 4.5), ("#000000", 8)]) is None


def test_a_palettes_suggestion_thinks_of_the_colours_other_places() -> None:
    pair = Pair("Link", "#62a0ea", "#ffffff", also=(("#d0d0d0", 4.5),))
    suggested = check_theme([pair])[0].evidence["suggestion"]
    assert contrast_ratio(suggested, "#d0d0d0") >= 4.5
    assert judge(pair).suggestion == suggested


def test_a_passing_colour_is_its_own_suggestion() -> None:
    assert nearest_passing("#000", "#fff") == "#000000"


def test_a_pair_just_below_is_never_rounded_up() -> None:
    verdict = judge(Pair("text", "#777777", "#ffffff"))
    assert (verdict.passes_aa, verdict.ratio) == (False, 4.47)
    assert verdict.suggestion is not None


def test_large_text_asks_for_less() -> None:
    assert judge(Pair("banner", "#777777", "#ffffff", large=True)).passes_aa
    assert judge(Pair("banner", "#777777", "#ffffff", large=True)).passes_aaa is not True


def test_a_palette_is_refused_pair_by_pair_with_what_would_pass() -> None:
    found = check_theme(
        [Pair("Text", "#111111", "#ffffff"), Pair("Link", "#62a0ea", "#ffffff"), Pair("Button", "blue", "#fff")]
    )
    assert [finding.path for finding in found] == ["Link", "Button"]
    assert contrast_ratio(found[0].evidence["suggestion"], "#ffffff") >= 4.5
    assert "Use #" in found[0].help
