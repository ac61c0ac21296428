"""Contrast by arithmetic: WCAG 2.2's relative luminance and contrast ratio, and the nearest colour that passes.

Source: WCAG 2.2, "relative luminance" and "contrast ratio", with the corrected sRGB threshold 0.04045.
"""

import colorsys
import re
from collections.abc import Iterable
from itertools import chain

Rgb = tuple[float, float, float]
AA, AA_LARGE, AAA, AAA_LARGE = 4.5, 3.0, 7.0, 4.5
"""Success criteria 1.4.3 and 1.4.6, for text and for large text; 1.4.11 asks 3:1 of shapes."""
_HEX = re.compile(r"^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$", re.IGNORECASE)
_STEPS = 500


class ColourError(ValueError):
    """A text is not a colour."""


def parse_colour(text: str) -> Rgb:
    """Red, green and blue from 0 to 1 for ``#rgb`` or ``#rrggbb``.

    Raises:
        ColourError: for anything else.
    """
    if not _HEX.match(text.strip()):
        raise ColourError(
            f"{text!r} is not a colour: write # and three or six hexadecimal digits, for example #1a5fb4."
        )
    digits = text.strip().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4))
    return red, green, blue


def as_hex(colour: Rgb) -> str:
    """``#rrggbb``."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour)


def relative_luminance(colour: Rgb) -> float:
    """0 for black to 1 for white."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """From 1 (no difference) to 21 (black on white), whichever colour is in front.

    Raises:
        ColourError: when either is not a colour.
    """
    first, second = relative_luminance(parse_colour(one)), relative_luminance(parse_colour(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def nearest_passing(colour: str, against: str, wanted: float = AA) -> str | None:
    """The colour of the same hue that is nearest in lightness and reaches a contrast.

    Args:
        colour: the one to change.
        against: the one to keep.
        wanted: the least contrast ratio.

    Returns:
        ``#rrggbb``; the colour itself when it passes; None when not even black or white would do.

    Raises:
        ColourError: when either is not a colour.
    """
    return nearest_passing_all(colour, [(against, wanted)])


def nearest_passing_all(colour: str, neighbours: Iterable[tuple[str, float]]) -> str | None:
    """The colour of the same hue that is nearest in lightness and stands out from several colours at once.

    Args:
        colour: the one to change.
        neighbours: the colours to keep, each with the least contrast ratio to it.

    Returns:
        ``#rrggbb``; the colour itself when it passes; None when no lightness would do.

    Raises:
        ColourError: when any is not a colour.
    """
    kept = [(relative_luminance(parse_colour(against)), wanted) for against, wanted in neighbours]

    def passes(candidate: str) -> bool:
        own = relative_luminance(parse_colour(candidate))
        return all((max(own, other) + 0.05) / (min(own, other) + 0.05) >= wanted for other, wanted in kept)

    hue, lightness, saturation = colorsys.rgb_to_hls(*parse_colour(colour))
    lightnesses = (lightness + sign * step / _STEPS for step in range(_STEPS + 1) for sign in (-1, 1))
    candidates = (as_hex(colorsys.hls_to_rgb(hue, each, saturation)) for each in lightnesses if 0 <= each <= 1)
    own = as_hex(parse_colour(colour))
    return next((each for each in chain([own], candidates) if passes(each)), None)
