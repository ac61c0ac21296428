"""A palette of one scheme: its shape, and what is wrong with its contrasts."""

from collections.abc import Mapping
from typing import Any, cast

from django.core.exceptions import ValidationError

from cms.accessibility.engine.colour import ColourError, as_hex, parse_colour
from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.theme import check_theme
from cms.accessibility.refused import PublishingRefused
from cms.document.theme import ThemeTokens
from cms.theme.colours import COLOURS, SCHEMES, STANDARD
from cms.theme.pairs import as_pair, placed


class PaletteRefused(PublishingRefused):
    """Colours may not be saved: the pairs that too few people can make out are in :attr:`findings`."""

    def _text(self) -> str:
        lines = [f"{self.title}: these colours were not saved, because readers could not make out what they show."]
        return "\n".join(lines + [f"- {finding.message} {finding.help}" for finding in self.findings])


def complete(palette: object) -> dict[str, str]:
    """A stored palette with every name that there is; a name that it lacks is empty.

    Raises:
        ValidationError: it is no palette, or names a colour that there is not.
    """
    if not isinstance(palette, Mapping):
        raise ValidationError("A palette is a set of named colours.")
    if unknown := sorted(set(map(str, palette)) - set(COLOURS)):
        raise ValidationError(f"There are no colours named {', '.join(unknown)}. There are: {', '.join(COLOURS)}.")
    return {name: str(palette.get(name, "")) for name in COLOURS}


def filled(scheme: str, palette: object) -> dict[str, str]:
    """The palette with the standard colour wherever it names none."""
    given = complete(palette)
    standard = cast("dict[str, str]", STANDARD[scheme])
    return {name: given[name] or standard[name] for name in COLOURS}


def normal(scheme: str, palette: object) -> ThemeTokens:
    """The palette as frontends receive it: every name, each colour as ``#rrggbb``.

    Raises:
        ValidationError: something in it is no colour.
    """
    try:
        colours = {name: as_hex(parse_colour(colour)) for name, colour in filled(scheme, palette).items()}
    except ColourError as error:
        raise ValidationError(str(error)) from error
    return cast("ThemeTokens", colours)


def palette_findings(scheme: str, palette: object) -> list[Finding]:
    """The pairs of a palette that fail WCAG 2.2 AA (1.4.3, 1.4.11), as findings whose path names the pair.

    Raises:
        ValidationError: it is no palette.
    """
    colours = filled(scheme, palette)
    every = placed(colours)
    return check_theme(as_pair(one, scheme, colours, every) for one in every)


def require_contrast(title: str, palettes: Mapping[str, Any]) -> None:
    """Let palettes be saved, or refuse them.

    Args:
        title: whose they are, for the message.
        palettes: scheme → palette.

    Raises:
        PaletteRefused: carrying the findings. No policy lowers this: the law asks for it.
        ValidationError: one of them is no palette.
    """
    findings = [
        finding for scheme in SCHEMES if scheme in palettes for finding in palette_findings(scheme, palettes[scheme])
    ]
    if findings:
        raise PaletteRefused(title, findings)
