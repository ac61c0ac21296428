"""A site's brand colours, as frontends receive them."""

from typing import Annotated

from pydantic import Field, with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT

Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]


def _for(purpose: str) -> object:
    return Field(description=purpose)


ThemeTokens = TypedDict(
    "ThemeTokens",
    {
        "paper": Annotated[Colour, _for("The page's ground.")],
        "surface": Annotated[Colour, _for("Cards, tables and form fields.")],
        "wash": Annotated[Colour, _for("The ground of callouts.")],
        "wash-cool": Annotated[Colour, _for("A second ground for callouts.")],
        "wash-rose": Annotated[Colour, _for("A third ground for callouts.")],
        "band": Annotated[Colour, _for("Wide bands: the footer, and where a page asks for something.")],
        "ink": Annotated[Colour, _for("Text, on any of the five grounds.")],
        "ink-soft": Annotated[Colour, _for("Dates, captions and other quiet text, on any of the five grounds.")],
        "accent": Annotated[Colour, _for("Words that stand out, on any of the five grounds.")],
        "link": Annotated[Colour, _for("Links, on any of the five grounds.")],
        "link-hover": Annotated[Colour, _for("Links under the pointer.")],
        "on-band": Annotated[Colour, _for("Text on the band; also the ground of its button under the pointer.")],
        "on-band-soft": Annotated[Colour, _for("Quiet text on the band.")],
        "on-band-link": Annotated[Colour, _for("Links on the band.")],
        "button": Annotated[Colour, _for("The ground of buttons on page and cards.")],
        "button-hover": Annotated[Colour, _for("The ground of buttons under the pointer.")],
        "on-button": Annotated[Colour, _for("Text on buttons, at rest and under the pointer.")],
        "band-button": Annotated[Colour, _for("The ground of buttons on the band.")],
        "on-band-button": Annotated[Colour, _for("Text on the band's buttons.")],
        "line-strong": Annotated[Colour, _for("Edges of form fields and other controls, on page and cards.")],
        "focus": Annotated[Colour, _for("The line around what has the focus.")],
        "focus-halo": Annotated[Colour, _for("The line around that line: one of the two stands out on any ground.")],
        "line": Annotated[Colour, _for("Lines that only decorate.")],
        "sun": Annotated[Colour, _for("Drawing; never carries meaning.")],
        "leaf": Annotated[Colour, _for("Drawing; never carries meaning.")],
        "coral": Annotated[Colour, _for("Drawing; never carries meaning.")],
    },
)
"""The named colours of one scheme. Every pair that ``docs/theme.md`` lists has the contrast of WCAG 2.2 AA."""
ThemeTokens.__pydantic_config__ = STRICT  # type: ignore[attr-defined]  # the functional form takes no decorator


@with_config(STRICT)
class ThemeSchemes(TypedDict):
    """The colours for each of the schemes that readers ask for with ``prefers-color-scheme``."""

    light: ThemeTokens
    dark: ThemeTokens


@with_config(STRICT)
class Theme(TypedDict):
    """A site's brand colours, checked for contrast before they were saved."""

    tokens: ThemeSchemes
