"""A colour, or a scrim between text and background, with which a text would pass."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.colour import hexadecimal, luminance, ratio
from cms.audit.contrast.reading import Response

ROOM = 1.04
"""Suggestions keep 4 % above the limit, so that rounding to whole levels cannot take them below it."""
NEARLY_ALL = 0.99
STEPS = 128
UNFADED = 250
"""Levels between white and black text where nothing fades or blends it."""
MUCH = 0.8
"""A scrim more opaque than this hides the picture: better to change the text's colour as well."""
OPACITIES = np.arange(0.05, 1.0, 0.05)


@dataclass(frozen=True)
class Suggestion:
    """What would make a text pass.

    Attributes:
        colour: a text colour, the nearest to the present one; empty where none does.
        scrim: a colour (``#000000`` or ``#ffffff``) to lay between background and text; empty when not needed.
        opacity: how opaque that scrim has to be.
    """

    colour: str = ""
    scrim: str = ""
    opacity: float = 0.0
    unfade: bool = False
    """The text passes once nothing fades or blends it."""

    def in_words(self) -> str:
        """As advice to a person; empty when there is none."""
        if self.unfade:
            return "Take away what fades the text (its opacity, filter or blend mode): in its own colour it passes."
        if self.colour and not self.scrim:
            return f"Change the text's colour to {self.colour}, the nearest that passes."
        if self.scrim:
            name = "black" if self.scrim == "#000000" else "white"
            layer = f"lay {name} with an opacity of {self.opacity:.0%} between the picture and the text"
            return f"Set the text in {self.colour} and {layer}." if self.colour else f"{layer.capitalize()}."
        return ""


def suggest(
    colour: NDArray[np.floating], response: Response, threshold: float, *, see_through: bool = False
) -> Suggestion | None:
    """Find the smallest change that passes.

    First the text's lightness alone, hue kept; where no lightness passes everywhere (a background with light and dark
    parts), a scrim under the present colour; then under black or white text.

    Args:
        colour: the text's present colour in the style sheets, in levels.
        response: how the screen answers to colours.
        threshold: the contrast ratio to reach.
        see_through: whether the present colour is; what is suggested never is.
    """
    present = np.asarray(colour, dtype=np.float64)
    shades = _shades(present)
    good = _passing(_answers(response, shades), response.behind[None], threshold)
    if good.any() and (see_through or not good[0]):
        return Suggestion(colour=hexadecimal(shades[int(np.argmax(good))]))
    if np.median(response.white - response.black) > UNFADED:
        return _scrim(response, threshold, see_through)
    whole = np.broadcast_to(present, response.behind.shape)
    return Suggestion(unfade=True) if _passing(whole[None], response.behind[None], threshold).any() else None


def _shades(colour: NDArray[np.float64]) -> NDArray[np.float64]:
    """The colour mixed with black and with white in steps, the nearest to it first."""
    steps = np.linspace(0, 1, STEPS)[:, None]
    shades = np.round(np.concatenate([colour * (1 - steps), colour + (255 - colour) * steps]))
    nearest: NDArray[np.float64] = shades[np.argsort(np.abs(shades - colour).sum(axis=1), kind="stable")]
    return nearest


def _answers(response: Response, colours: NDArray[np.floating]) -> NDArray[np.floating]:
    reply: NDArray[np.floating] = response.black + (response.white - response.black) * (colours[:, None, :] / 255)
    return reply


def _passing(letters: NDArray[np.floating], behind: NDArray[np.floating], threshold: float) -> NDArray[np.bool_]:
    shown, beside = (np.clip(np.round(levels), 0, 255).astype(np.uint8) for levels in (letters, behind))
    enough = ratio(luminance(shown), luminance(beside)) >= threshold * ROOM
    passing: NDArray[np.bool_] = enough.mean(axis=1) >= NEARLY_ALL
    return passing


def _scrim(response: Response, threshold: float, see_through: bool) -> Suggestion | None:
    """The most transparent scrim: under the text as it is where that leaves something of the picture to be seen."""
    choices: list[tuple[float, Suggestion]] = []
    texts = [("", response.own), ("#ffffff", response.white), ("#000000", response.black)]
    for name, letters in texts[1:] if see_through else texts:
        for scrim in (0.0, 255.0):
            layered = response.behind[None] + (scrim - response.behind[None]) * OPACITIES[:, None, None]
            good = _passing(np.broadcast_to(letters[None], layered.shape), layered, threshold)
            if good.any():
                opacity = float(OPACITIES[int(np.argmax(good))])
                found = Suggestion(name, hexadecimal((scrim,) * 3), round(opacity, 2))
                choices.append((opacity, found))
    kept = [choice for choice in choices if not choice[1].colour and choice[0] <= MUCH]
    return min(kept or choices, key=lambda choice: choice[0])[1] if choices else None
