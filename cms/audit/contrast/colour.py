"""WCAG's relative luminance and contrast ratio, on whole pictures at a time."""

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Height by width by 3, sRGB, 8 bits."""
Plane = NDArray[np.float32]
Mask = NDArray[np.bool_]

RED, GREEN, BLUE = 0.2126, 0.7152, 0.0722
FLARE = 0.05


def linear(levels: NDArray[np.floating]) -> NDArray[np.float64]:
    """Undo sRGB's transfer curve: levels of 0 to 255 become light of 0 to 1 (WCAG 2.2, relative luminance)."""
    share = np.clip(np.asarray(levels, dtype=np.float64) / 255.0, 0.0, 1.0)
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


_TABLE = linear(np.arange(256.0))
_TABLES = tuple((_TABLE * weight).astype(np.float32) for weight in (RED, GREEN, BLUE))


def luminance(picture: Picture) -> Plane:
    """Relative luminance of every pixel (WCAG 2.2): 0 is black, 1 is white."""
    red, green, blue = _TABLES
    return red[picture[..., 0]] + green[picture[..., 1]] + blue[picture[..., 2]]


def luminance_of(colours: NDArray[np.floating]) -> NDArray[np.float64]:
    """Relative luminance of colours with fractions of a level; the last axis holds red, green, blue."""
    light = linear(colours)
    return light[..., 0] * RED + light[..., 1] * GREEN + light[..., 2] * BLUE


def ratio(one: NDArray[np.floating], other: NDArray[np.floating]) -> NDArray[np.floating]:
    """Contrast ratio of two luminances, 1 to 21, whichever is the lighter (WCAG 2.2, contrast ratio)."""
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    quotient: NDArray[np.floating] = (lighter + FLARE) / (darker + FLARE)
    return quotient


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Contrast ratio of two colours, exact."""
    first, second = luminance_of(np.array([one, other], dtype=np.float64))
    return float(ratio(np.array(first), np.array(second)))


def shown(value: float) -> float:
    """A ratio as people are told it: cut, not rounded, so that 4.499 never reads as a passing 4.50."""
    return int(value * 100 + 1e-3) / 100


def hexadecimal(colour: NDArray[np.floating] | tuple[float, ...]) -> str:
    """``#rrggbb`` of a colour in levels."""
    red, green, blue = (int(np.clip(round(float(part)), 0, 255)) for part in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"
