"""The pairs of a palette as the form shows them: contrast, levels, and a colour that would pass."""

from collections.abc import Mapping
from dataclasses import dataclass

from cms.accessibility.engine.colour import ColourError, nearest_passing_all
from cms.accessibility.engine.theme import judge
from cms.theme.colours import COLOURS
from cms.theme.pairs import Placed, as_pair, neighbours, placed


@dataclass(frozen=True, slots=True)
class Offer:
    """A colour that would pass wherever it is used, to be taken with one press."""

    scheme: str
    name: str
    colour: str

    @property
    def field(self) -> str:
        """The form field that it goes into."""
        return field_name(self.scheme, self.name)

    @property
    def words(self) -> str:
        """What the button says."""
        return f"Use {self.colour} for {COLOURS[self.name].label[0].lower()}{COLOURS[self.name].label[1:]}"


@dataclass(frozen=True, slots=True)
class Row:
    """One pair. ``ratio`` is None while one of its colours is none; ``aaa`` is None where there is no such level."""

    foreground: str
    background: str
    front: str
    back: str
    wanted: float
    ratio: float | None
    aa: bool
    aaa: bool | None
    offer: Offer | None


def field_name(scheme: str, name: str) -> str:
    """The form field of a colour."""
    return f"{scheme}-{name}"


def rows(scheme: str, palette: Mapping[str, str]) -> list[Row]:
    """Every pair, those that fail first.

    Args:
        scheme: ``light`` or ``dark``.
        palette: name → what was typed; every name is there.
    """
    every = placed(palette)
    found = [_row(scheme, palette, one, every) for one in every]
    return sorted(found, key=lambda row: row.aa)


def _row(scheme: str, palette: Mapping[str, str], one: Placed, every: list[Placed]) -> Row:
    front, back = palette[one.foreground], palette[one.background]
    words = COLOURS[one.foreground].label, COLOURS[one.background].label
    pair = as_pair(one, scheme, palette, every)
    try:
        verdict = judge(pair)
    except ColourError:
        return Row(*words, front, back, pair.wanted, None, aa=False, aaa=False, offer=None)
    offer = None if verdict.passes_aa else _offer(scheme, palette, one, every, verdict.suggestion)
    aaa = None if one.shape else verdict.passes_aaa
    return Row(*words, front, back, pair.wanted, verdict.ratio, verdict.passes_aa, aaa, offer)


def _offer(
    scheme: str, palette: Mapping[str, str], one: Placed, every: list[Placed], suggestion: str | None
) -> Offer | None:
    """The nearest first colour that passes everywhere; where no shade would, the nearest second one that does."""
    if suggestion:
        return Offer(scheme, one.foreground, suggestion)
    other = nearest_passing_all(palette[one.background], neighbours(one.background, palette, every))
    return Offer(scheme, one.background, other) if other else None
