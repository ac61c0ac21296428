"""The conditions under which a page is looked at: window, colours, motion, zoom and print.

A variant is written as traits joined by ``+``: ``320+dark``, ``zoom-200``, ``1280+forced-colors``. A trait left out has
its default (1280 CSS pixels wide, light, no preference, screen).
"""

from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from cms.audit.errors import AuditError

HEIGHTS = {320: 640, 768: 1024, 1280: 900}


@dataclass(frozen=True)
class Variant:
    """One set of conditions. Sizes are in CSS pixels; ``scale`` is device pixels in one CSS pixel."""

    name: str
    width: int = 1280
    height: int = 900
    scale: float = 1.0
    color_scheme: str = "light"
    contrast: str = "no-preference"
    forced_colors: bool = False
    reduced_motion: bool = False
    print: bool = False

    @property
    def only_sizes(self) -> bool:
        """Whether it is about the window's size alone, which every browser can be given."""
        plain = Variant(self.name, self.width, self.height, self.scale)
        return self == plain

    @property
    def media_features(self) -> list[dict[str, str]]:
        """The media features, as the browser's emulation takes them."""
        return [
            {"name": "prefers-color-scheme", "value": self.color_scheme},
            {"name": "prefers-contrast", "value": self.contrast},
            {"name": "forced-colors", "value": "active" if self.forced_colors else "none"},
            {"name": "prefers-reduced-motion", "value": "reduce" if self.reduced_motion else "no-preference"},
        ]


TRAITS: dict[str, dict[str, Any]] = {
    "1280": {"width": 1280, "height": HEIGHTS[1280]},
    "768": {"width": 768, "height": HEIGHTS[768]},
    "320": {"width": 320, "height": HEIGHTS[320]},
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more-contrast": {"contrast": "more"},
    "forced-colors": {"forced_colors": True},
    "reduced-motion": {"reduced_motion": True},
    # A browser's own zoom halves the window that the page sees and doubles the pixels: WCAG 1.4.4.
    "zoom-200": {"width": 640, "height": 450, "scale": 2.0},
    "print": {"print": True},
}
"""Each trait and what it changes. The order is the order of traits in a variant's name."""

DEFAULT = ("1280", "320", "dark")
ALL = ("1280", "768", "320", "dark", "more-contrast", "forced-colors", "reduced-motion", "zoom-200", "print")


def parse(name: str) -> Variant:
    """Read a variant's name.

    Args:
        name: traits joined by ``+``, in any order.

    Returns:
        the variant; its name has the traits in a fixed order, so that equal variants have equal names.

    Raises:
        AuditError: a trait is unknown; the text lists those there are.
    """
    traits = [trait.strip() for trait in name.split("+")]
    if unknown := [trait for trait in traits if trait not in TRAITS]:
        raise AuditError(f"There is no variant {', '.join(map(repr, unknown))}; choose from {', '.join(TRAITS)}.")
    ordered = [trait for trait in TRAITS if trait in traits]
    return reduce(lambda variant, trait: replace(variant, **TRAITS[trait]), ordered, Variant("+".join(ordered)))


def parse_all(text: str) -> tuple[Variant, ...]:
    """Read a list of variants: names with commas between, ``default`` or ``all``; each once, in the order given."""
    names: list[str] = []
    for word in text.split(","):
        names += {"default": DEFAULT, "all": ALL}.get(word.strip(), (word.strip(),))
    variants = {variant.name: variant for variant in map(parse, names)}
    return tuple(variants.values())
