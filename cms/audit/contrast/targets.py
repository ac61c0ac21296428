"""The text of a page: what it is, how large it is, and what WCAG asks of it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.audit.page import Element

SCRIPTS = tuple((Path(__file__).with_name("js") / name).read_text() for name in ("targets.js", "stops.js", "paint.js"))

LARGE_PX = 24.0
"""18 point (WCAG 2.2, large scale text; 1 pt = 4/3 px)."""
LARGE_BOLD_PX = 14 * 4 / 3
"""14 point bold: 18.66… px, so that ``font-size: 14pt`` counts and 18.66 px does not fall short by rounding."""
BOLD = 700
SMALL_RATIO, LARGE_RATIO = 4.5, 3.0
NARROW_EM = 0.2
"""A border of up to a fifth of the letter's size leaves its inner details open (WCAG 2.2, contrast ratio, note 5)."""
SIZE_SLACK = 0.01

_LENGTH = re.compile(r"(-?[\d.]+)px")
_COLOUR = re.compile(r"\w+\([^()]*(?:\([^()]*\)[^()]*)*\)|#\w+")


@dataclass(frozen=True)
class Target:
    """An element's own text.

    Attributes:
        place: its number in the list of all targets.
        element: selector, block id, HTML and box.
        kind: ``text``, ``value``, ``placeholder`` or ``pseudo``.
        text: its beginning.
        exempt: why WCAG asks nothing of it (``disabled``, ``inert``, ``logo``, ``decorative``; ``system`` where
            forced colours are in force and it keeps to them), or None.
        size: CSS pixels, transforms and zoom counted in.
        weight: 100 to 900.
        ink: red, green, blue in levels and opacity, as the style sheets say.
        stroke: width of the letters' stroke in CSS pixels, 0 for none.
        shadow: computed ``text-shadow``, empty for none.
        opaque: nothing above it fades, filters, masks or blends it.
        linear: nothing above it filters, masks or blends it; it may be faded.
        clipped: a background shows through its letters.
        veiled: something at or above it filters what lies behind it.
        drawing: whether it is SVG text.
        backgrounds: the opaque background colours at and above it.
    """

    place: int
    element: Element
    kind: str
    text: str
    exempt: str | None
    size: float
    weight: int
    ink: tuple[float, ...]
    stroke: float
    shadow: str
    opaque: bool
    linear: bool
    clipped: bool
    veiled: bool
    drawing: bool
    backgrounds: tuple[tuple[float, ...], ...]

    @classmethod
    def from_page(cls, place: int, facts: dict[str, Any]) -> "Target":
        """Read what ``collect()`` in targets.js answered."""
        return cls(
            place=place,
            element=Element(
                selector=facts["selector"], block_id=facts["block_id"], html=facts["html"], rect=facts["rect"]
            ),
            kind=facts["kind"],
            text=facts["text"],
            exempt=facts["exempt"],
            size=facts["size"],
            weight=facts["weight"],
            ink=tuple(facts["ink"]),
            stroke=facts["stroke"],
            shadow=facts["shadow"],
            opaque=facts["opaque"] and facts["ink"][3] == 1 and facts["plainInk"],
            linear=facts["linear"],
            clipped=facts["clipped"],
            veiled=facts["veiled"],
            drawing=facts["drawing"],
            backgrounds=tuple(tuple(colour) for colour in facts["backgrounds"]),
        )

    @property
    def large(self) -> bool:
        """Whether it is large scale text (WCAG 2.2): at least 24 px, or 18.66 px and bold."""
        limit = LARGE_BOLD_PX if self.weight >= BOLD else LARGE_PX
        return self.size >= limit - SIZE_SLACK

    @property
    def threshold(self) -> float:
        """The least contrast ratio that success criterion 1.4.3 accepts."""
        return LARGE_RATIO if self.large else SMALL_RATIO

    @property
    def narrow_stroke(self) -> bool:
        """Whether its stroke is a border that belongs to the letter, rather than a halo around it."""
        return self.stroke < NARROW_EM * self.size

    @property
    def hollow(self) -> bool:
        """Whether only the outlines of its letters are drawn."""
        return self.stroke > 0 and self.ink[3] == 0 and not self.clipped

    @property
    def intricate(self) -> bool:
        """Whether rules over style sheets cannot judge it, whatever they say (filters, strokes, controls, drawings)."""
        drawn = self.clipped or self.stroke or self.shadow or self.drawing
        return bool(self.kind != "text" or drawn or self.veiled or not self.linear)

    @property
    def bordered(self) -> bool:
        """Whether its letters have a narrow border around their fill."""
        return self.stroke > 0 and self.narrow_stroke and not self.hollow

    @property
    def drawn_by_shadow(self) -> bool:
        """Whether nothing of the letters is drawn but their shadow."""
        return bool(self.shadow) and self.ink[3] == 0 and not self.clipped and not self.stroke

    @property
    def lone_letter(self) -> bool:
        """Whether it is a single letter that may be an icon, such as the x of a closing button."""
        return len(self.text) == 1 and self.text.isalpha() and self.text.isascii()

    @property
    def narrow_shadow(self) -> bool:
        """Whether its shadow stays so close that it is a border of the letters."""
        return bool(self.shadow) and shadow_reach(self.shadow) < NARROW_EM * self.size


def shadow_reach(shadow: str) -> float:
    """How far a computed ``text-shadow`` reaches beyond the letters, in CSS pixels, offset and blur together."""
    reach = 0.0
    for part in _COLOUR.sub("", shadow).split(","):
        across, down, blur, *_ = [*(float(length) for length in _LENGTH.findall(part)), 0.0, 0.0, 0.0]
        reach = max(reach, max(abs(across), abs(down)) + blur)
    return reach
