"""Colours as the standards define them: what the browser *should* show. Knows nothing of the product.

A colour is red, green, blue in levels of 0 to 255, with fractions. Compositing, blending and filters follow the W3C's
Compositing and Blending 1, Filter Effects 1 and CSS Images 3, all in sRGB as browsers do.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

Colour = tuple[float, float, float]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)


def grey(level: float) -> Colour:
    """A grey of this level."""
    return (level, level, level)


def css(colour: Colour, alpha: float | None = None) -> str:
    """A colour as CSS writes it."""
    red, green, blue = (round(part) for part in colour)
    return f"rgb({red}, {green}, {blue})" if alpha is None else f"rgba({red}, {green}, {blue}, {alpha})"


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    light = []
    for part in colour:
        share = min(max(part, 0), 255) / 255
        light.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(below: Colour, above: Colour, alpha: float) -> Colour:
    """``above`` laid over ``below`` with this opacity."""
    red, green, blue = (low + (high - low) * alpha for low, high in zip(below, above, strict=True))
    return (red, green, blue)


def gradient(stops: Sequence[tuple[float, Colour]], steps: int = 41) -> list[Colour]:
    """Colours along a linear gradient, from its start to its end."""
    return [_at(stops, step / (steps - 1)) for step in range(steps)]


def _at(stops: Sequence[tuple[float, Colour]], place: float) -> Colour:
    if place <= stops[0][0]:
        return stops[0][1]
    for (start, first), (end, second) in pairwise(stops):
        if place <= end:
            return mix(first, second, (place - start) / (end - start)) if end > start else second
    return stops[-1][1]


def gradient_css(stops: Sequence[tuple[float, Colour]], direction: str) -> str:
    """The same gradient as CSS writes it."""
    return f"linear-gradient({direction}, {', '.join(f'{css(colour)} {place:.1%}' for place, colour in stops)})"


def _hard_light(below: float, above: float) -> float:
    return 2 * below * above if above <= 0.5 else 1 - 2 * (1 - below) * (1 - above)


BLENDS: dict[str, Callable[[float, float], float]] = {
    "multiply": lambda below, above: below * above,
    "screen": lambda below, above: below + above - below * above,
    "darken": min,
    "lighten": max,
    "difference": lambda below, above: abs(below - above),
    "exclusion": lambda below, above: below + above - 2 * below * above,
    "hard-light": _hard_light,
    "overlay": lambda below, above: _hard_light(above, below),
}


def blend(mode: str, below: Colour, above: Colour) -> Colour:
    """``above`` blended onto an opaque ``below``."""
    red, green, blue = (BLENDS[mode](low / 255, high / 255) * 255 for low, high in zip(below, above, strict=True))
    return (red, green, blue)


def _clamp(colour: Sequence[float]) -> Colour:
    red, green, blue = (min(max(part, 0), 255) for part in colour)
    return (red, green, blue)


def _matrix(rows: Sequence[Sequence[float]], colour: Colour) -> Colour:
    return _clamp([sum(weight * part for weight, part in zip(row, colour, strict=True)) for row in rows])


def _saturation(amount: float) -> list[list[float]]:
    weights = (0.213, 0.715, 0.072)
    return [
        [weight * (1 - amount) + (amount if row == column else 0) for column, weight in enumerate(weights)]
        for row in range(3)
    ]


SEPIA = ((0.393, 0.769, 0.189), (0.349, 0.686, 0.168), (0.272, 0.534, 0.131))

FILTERS: dict[str, Callable[[Colour, float], Colour]] = {
    "brightness": lambda colour, amount: _clamp([part * amount for part in colour]),
    "contrast": lambda colour, amount: _clamp([(part - 127.5) * amount + 127.5 for part in colour]),
    "invert": lambda colour, amount: _clamp([part + (255 - 2 * part) * amount for part in colour]),
    "grayscale": lambda colour, amount: _matrix(_saturation(1 - amount), colour),
    "saturate": lambda colour, amount: _matrix(_saturation(amount), colour),
    "sepia": lambda colour, amount: mix(colour, _matrix(SEPIA, colour), amount),
}


def filtered(name: str, amount: float, colour: Colour) -> Colour:
    """A colour seen through a CSS filter function."""
    return FILTERS[name](colour, amount)
