"""Check a brand palette by arithmetic: every pair of colours that the frontend will put on each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cms.accessibility.engine.check import check_tree
from cms.accessibility.engine.colour import (
    AA,
    AA_LARGE,
    AAA,
    AAA_LARGE,
    ColourError,
    contrast_ratio,
    nearest_passing_all,
)
from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.nodes import ColourPair, PageInfo, Place
from cms.accessibility.engine.tree import ContentTree


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours of a palette that stand on each other.

    ``large`` says that they are only used for large text (from 24 px, or 18.66 px bold) or for shapes.
    """

    name: str
    """In an editor's words, for example "link on page"."""
    foreground: str
    background: str
    large: bool = False
    also: tuple[tuple[str, float], ...] = ()
    """What else the foreground meets in the palette, each with the least contrast: a suggestion passes there too."""

    @property
    def wanted(self) -> float:
        """The contrast ratio that level AA asks for."""
        return AA_LARGE if self.large else AA


@dataclass(frozen=True, slots=True)
class Verdict:
    """What arithmetic says of a pair."""

    pair: Pair
    ratio: float
    """Rounded down to two digits, so that 4.499 never reads as 4.5."""
    passes_aa: bool
    passes_aaa: bool
    suggestion: str | None
    """The nearest foreground that passes AA here and wherever else it is used; None when it passes, or when no
    lightness would do."""


def judge(pair: Pair) -> Verdict:
    """The contrast of a pair.

    Raises:
        ColourError: when either is not a colour.
    """
    most = AAA_LARGE if pair.large else AAA
    ratio = contrast_ratio(pair.foreground, pair.background)
    passes = ratio >= pair.wanted
    neighbours = [(pair.background, pair.wanted), *pair.also]
    suggestion = None if passes else nearest_passing_all(pair.foreground, neighbours)
    return Verdict(pair, int(ratio * 100) / 100, passes, ratio >= most, suggestion)


def check_theme(pairs: Iterable[Pair]) -> list[Finding]:
    """Findings for the pairs that fail, in their order; the pair's name is the finding's path.

    Colours that cannot be read fail too.
    """
    tree = ContentTree(PageInfo(Place(0), "", "", is_document=False), datetime.now(UTC))
    for number, pair in enumerate(pairs, 1):
        place = Place(number, pair.name)
        tree.pairs.append(ColourPair(place, pair.name, pair.foreground, pair.background, pair.large, pair.also))
    return check_tree(tree, rules=["palette-contrast"])


__all__ = ["ColourError", "Pair", "Verdict", "check_theme", "judge"]
