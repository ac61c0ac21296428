"""The colours of the second site: clay, and the blue of its glaze."""

KILN = {
    "light": {
        "paper": "#fbf6f3", "surface": "#ffffff", "wash": "#f6e3d8", "wash-cool": "#e3edf2", "wash-rose": "#f7e0e4",
        "ink": "#2b1a14", "ink-soft": "#65524a", "accent": "#9c3a16", "link": "#1d4f7a", "link-hover": "#123350",
        "button": "#1d4f7a", "button-hover": "#123350", "on-button": "#ffffff", "line-strong": "#8a756b",
        "band": "#3a2018", "on-band": "#fdf3ec", "on-band-soft": "#e2cfc4", "on-band-link": "#ffcf9e",
        "band-button": "#ffb877", "on-band-button": "#2b1a14", "focus": "#2b1a14", "focus-halo": "#ffd54d",
        "line": "#e6d5cb", "sun": "#e8a33d", "leaf": "#3f7f8c", "coral": "#d9693f",
    },
    "dark": {
        "paper": "#1a1210", "surface": "#261a16", "wash": "#34241d", "wash-cool": "#17303c", "wash-rose": "#3b2128",
        "ink": "#f7ede7", "ink-soft": "#cfbcb2", "accent": "#ffa983", "link": "#9fd0f5", "link-hover": "#cfe7fb",
        "button": "#9fd0f5", "button-hover": "#cfe7fb", "on-button": "#0d2031", "line-strong": "#9d877c",
        "band": "#4a2a1f", "on-band": "#fdf3ec", "on-band-soft": "#e2cfc4", "on-band-link": "#ffcf9e",
        "band-button": "#ffb877", "on-band-button": "#2b1a14", "focus": "#1a1210", "focus-halo": "#ffd54d",
        "line": "#453229", "sun": "#e8a33d", "leaf": "#4c93a1", "coral": "#d9693f",
    },
}  # fmt: skip
"""Scheme → name → colour; see :mod:`cms.theme.colours`."""
