"""Which colours of a palette stand on which: what frontends may rely on, and what is checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cms.accessibility.engine.colour import AA, AA_LARGE, ColourError, contrast_ratio
from cms.accessibility.engine.theme import Pair
from cms.theme.colours import COLOURS, SCHEMES

GROUNDS = ("paper", "surface", "wash", "wash-cool", "wash-rose")
TEXT: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((word, GROUNDS) for word in ("ink", "ink-soft", "accent", "link", "link-hover")),
    *((word, ("band",)) for word in ("on-band", "on-band-soft", "on-band-link")),
    ("on-button", ("button", "button-hover")),
    ("on-band-button", ("band-button", "on-band")),
)
"""Words on what they stand on: 4.5:1 (WCAG 1.4.3)."""
SHAPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("button", ("paper", "surface")),
    ("line-strong", ("paper", "surface")),
    ("band-button", ("band",)),
    ("focus", ("focus-halo",)),
)
"""What shows where a control is, and the focus: 3:1 (WCAG 1.4.11)."""
FOCUS = ("focus", "focus-halo")
FOCUS_ON = (*GROUNDS, "band", "button", "band-button")
"""On each of these the focus's line or its halo has to reach 3:1; the better of the two is judged."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A pair and the names of its two colours."""

    foreground: str
    background: str
    shape: bool

    def named(self, scheme: str) -> str:
        """The pair in an editor's words."""
        front, back = COLOURS[self.foreground].label, COLOURS[self.background].label
        return f"{SCHEMES[scheme]} colours, {front[0].lower()}{front[1:]} on {back[0].lower()}{back[1:]}"


def placed(palette: Mapping[str, str]) -> list[Placed]:
    """Every pair of a palette, in the order of the form."""
    words = [Placed(front, back, shape=False) for front, backs in TEXT for back in backs]
    shapes = [Placed(front, back, shape=True) for front, backs in SHAPES for back in backs]
    focus = [Placed(_better(palette, back), back, shape=True) for back in FOCUS_ON]
    return words + shapes + focus


def _better(palette: Mapping[str, str], ground: str) -> str:
    """Whichever of line and halo stands out more on a ground; the line while either is no colour."""
    try:
        return max(FOCUS, key=lambda name: contrast_ratio(palette[name], palette[ground]))
    except ColourError:
        return FOCUS[0]


def as_pair(one: Placed, scheme: str, palette: Mapping[str, str], every: list[Placed]) -> Pair:
    """A pair for the engine, knowing what else its first colour meets."""
    also = tuple(neighbours(one.foreground, palette, [other for other in every if other != one]))
    return Pair(one.named(scheme), palette[one.foreground], palette[one.background], one.shape, also)


def neighbours(name: str, palette: Mapping[str, str], every: list[Placed]) -> Iterator[tuple[str, float]]:
    """What a colour meets, in front of it or behind it, with the contrast that is needed there."""
    for one in every:
        wanted = AA_LARGE if one.shape else AA
        met = {one.foreground: one.background, one.background: one.foreground}.get(name)
        if met is not None and _is_colour(palette[met]):
            yield palette[met], wanted


def _is_colour(text: str) -> bool:
    try:
        return bool(contrast_ratio(text, text))
    except ColourError:
        return False
