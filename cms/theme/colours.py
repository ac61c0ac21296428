"""The named colours of a palette, in an editor's words, and those that a site starts with."""

from dataclasses import dataclass

from cms.document.theme import ThemeTokens


@dataclass(frozen=True, slots=True)
class Colour:
    """One named colour.

    Args:
        name: the token's name, as frontends receive it.
        label: what editors call it; begins a sentence.
        purpose: where readers see it, in a few words.
    """

    name: str
    label: str
    purpose: str = ""


GROUPS: dict[str, tuple[Colour, ...]] = {
    "Grounds": (
        Colour("paper", "Page", "Behind everything."),
        Colour("surface", "Cards", "Also tables and form fields."),
        Colour("wash", "Callouts"),
        Colour("wash-cool", "Callouts, second colour"),
        Colour("wash-rose", "Callouts, third colour"),
    ),
    "Text and links": (
        Colour("ink", "Text"),
        Colour("ink-soft", "Quiet text", "Dates, captions, small print."),
        Colour("accent", "Accent text", "Words that stand out."),
        Colour("link", "Links"),
        Colour("link-hover", "Links under the pointer"),
    ),
    "Buttons and controls": (
        Colour("button", "Buttons"),
        Colour("button-hover", "Buttons under the pointer"),
        Colour("on-button", "Text on buttons"),
        Colour("line-strong", "Edges of controls", "Form fields, tables, menus."),
    ),
    "Band": (
        Colour("band", "Band", "The footer, and where a page asks for something."),
        Colour("on-band", "Text on the band", "Also its buttons under the pointer."),
        Colour("on-band-soft", "Quiet text on the band"),
        Colour("on-band-link", "Links on the band"),
        Colour("band-button", "Buttons on the band"),
        Colour("on-band-button", "Text on buttons of the band"),
    ),
    "Keyboard focus": (
        Colour("focus", "Focus line", "Around whatever the keyboard has reached."),
        Colour("focus-halo", "Focus halo", "Around the line; one of the two has to stand out on every ground."),
    ),
    "Decoration": (
        Colour("line", "Dividing lines", "Nothing depends on seeing these four."),
        Colour("sun", "Drawing, first colour"),
        Colour("leaf", "Drawing, second colour"),
        Colour("coral", "Drawing, third colour"),
    ),
}
"""Heading → its colours, in the order of the form."""
COLOURS = {colour.name: colour for group in GROUPS.values() for colour in group}
SCHEMES = {"light": "Light", "dark": "Dark"}

STANDARD: dict[str, ThemeTokens] = {
    "light": {
        "paper": "#fdf9f2", "surface": "#ffffff", "wash": "#f7ecdc", "wash-cool": "#e2f0eb", "wash-rose": "#fce6dd",
        "ink": "#221a38", "ink-soft": "#5b5069", "accent": "#b0361c", "link": "#0a5a53", "link-hover": "#063a36",
        "button": "#0a5a53", "button-hover": "#063a36", "on-button": "#ffffff", "line-strong": "#85768a",
        "band": "#2a1c4b", "on-band": "#fdf6ea", "on-band-soft": "#d9cde6", "on-band-link": "#ffd277",
        "band-button": "#ffc95c", "on-band-button": "#221a38", "focus": "#221a38", "focus-halo": "#ffd54d",
        "line": "#e3d6c4", "sun": "#f4b740", "leaf": "#0f7a6f", "coral": "#e06a4a",
    },
    "dark": {
        "paper": "#15111e", "surface": "#1f1a2b", "wash": "#2a2233", "wash-cool": "#16302d", "wash-rose": "#3a2227",
        "ink": "#f5efe5", "ink-soft": "#c6bbce", "accent": "#ffa088", "link": "#86dccb", "link-hover": "#b9efe4",
        "button": "#86dccb", "button-hover": "#b9efe4", "on-button": "#0c1f1c", "line-strong": "#94869f",
        "band": "#33245a", "on-band": "#fdf6ea", "on-band-soft": "#dcd0ea", "on-band-link": "#ffd277",
        "band-button": "#ffc95c", "on-band-button": "#221a38", "focus": "#15111e", "focus-halo": "#ffd54d",
        "line": "#3b3148", "sun": "#f4b740", "leaf": "#2e9c8e", "coral": "#e87a5b",
    },
}  # fmt: skip
"""The reference frontend's own colours: what the form starts with."""
