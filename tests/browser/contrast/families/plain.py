"""One colour on one colour, sizes and weights, and split backgrounds."""

from collections.abc import Iterator

from tests.browser.contrast.case import LARGE, SMALL, Case, text
from tests.browser.contrast.truth import BLACK, WHITE, Colour, css, grey, mix

SOLID: list[tuple[str, Colour, Colour]] = [
    ("black on white", BLACK, WHITE),
    ("just enough grey on white", grey(118), WHITE),
    ("just too little grey on white", grey(119), WHITE),
    ("just enough grey on black", grey(117), BLACK),
    ("just too little grey on black", grey(116), BLACK),
    ("just enough grey on dark grey", grey(155), grey(51)),
    ("just too little grey on dark grey", grey(154), grey(51)),
    ("just enough grey on light grey", grey(108), grey(238)),
    ("just too little grey on light grey", grey(109), grey(238)),
    ("red on white", (255, 0, 0), WHITE),
    ("dark red on white", (200, 0, 0), WHITE),
    ("blue on black", (0, 0, 255), BLACK),
    ("yellow on white", (255, 255, 0), WHITE),
    ("yellow on navy", (255, 255, 0), (0, 0, 128)),
    ("green on white", (0, 128, 0), WHITE),
    ("lime on white", (0, 255, 0), WHITE),
    ("white on orange", WHITE, (255, 140, 0)),
    ("red on green of equal lightness", (230, 0, 0), (0, 130, 0)),
]

NOTATIONS = [
    ("hsl", "hsl(0 0% 40%)", grey(102)),
    ("named", "slategray", (112, 128, 144)),
    ("oklch", "oklch(0 0 0)", BLACK),
    ("mixed", "color-mix(in srgb, black 60%, white)", grey(102)),
    ("srgb", "color(srgb 0.6 0.6 0.6)", grey(153)),
    ("variable", "var(--ink, #8a8a8a)", grey(138)),
    ("current", "currentColor", BLACK),
]

SIZES = [
    ("nine pixels", "font-size: 9px", SMALL),
    ("eleven pixels, light", "font-size: 11px; font-weight: 300", SMALL),
    ("thirteen pixels, bold", "font-size: 13px; font-weight: 700", SMALL),
    ("eighteen pixels, bold", "font-size: 18px; font-weight: 700", SMALL),
    ("fourteen points, bold", "font-size: 14pt; font-weight: 700", LARGE),
    ("fourteen points, semi-bold", "font-size: 14pt; font-weight: 600", SMALL),
    ("twenty-three pixels", "font-size: 23px", SMALL),
    ("eighteen points", "font-size: 18pt", LARGE),
    ("thirty pixels, thin", "font-size: 30px; font-weight: 100", LARGE),
    ("thirty-two pixels, black", "font-size: 32px; font-weight: 900", LARGE),
    ("two em", "font-size: 2em", LARGE),
]


def solid() -> Iterator[Case]:
    for name, letters, beside in SOLID:
        html = text(f"color: {css(letters)}; background: {css(beside)}")
        yield Case("solid", name, html, [(letters, beside)], exact=True)
    for name, notation, letters in NOTATIONS:
        html = text(f"color: {notation}; background: #fff")
        yield Case("solid", f"colour written as {name}", html, [(letters, WHITE)])


def sizes() -> Iterator[Case]:
    """Four greys on white for each size: 2.85 and 2.4, 3.6, 5.1 to one, so that each limit has its two sides."""
    for name, style, limit in SIZES:
        for level in (153, 135, 110):
            words = "Every letter can be read"
            html = text(f"{style}; line-height: 1.3; color: {css(grey(level))}", words)
            yield Case("size", f"{name}, {level}", html, [(grey(level), WHITE)], limit, exact=True)


def split() -> Iterator[Case]:
    """Two plain halves: text that has the contrast on one of them only fails, letter by letter."""
    halves: list[tuple[str, Colour, float, Colour, Colour]] = [
        ("white over black and white", WHITE, 1, BLACK, WHITE),
        ("black over white and pale", BLACK, 1, WHITE, grey(200)),
        ("white over black and dark", WHITE, 1, BLACK, grey(80)),
        ("black over white and dark", BLACK, 1, WHITE, grey(70)),
        ("mid grey over black and white", grey(118), 1, BLACK, WHITE),
        ("grey over two light halves", grey(150), 1, WHITE, grey(225)),
        ("see-through grey over black and white", grey(90), 0.8, WHITE, BLACK),
        ("see-through white over two dark halves", WHITE, 0.8, BLACK, grey(60)),
        ("see-through black over two light halves", BLACK, 0.5, WHITE, grey(230)),
        ("yellow over navy and white", (255, 255, 0), 1, (0, 0, 128), WHITE),
    ]
    for name, letters, alpha, first, second in halves:
        background = f"linear-gradient(90deg, {css(first)} 50%, {css(second)} 50%)"
        pairs = [(mix(side, letters, alpha), side) for side in [first] * 10 + [second] * 10]
        html = text(f"color: {css(letters, alpha)}; background: {background}")
        yield Case("split", name, html, pairs, along=True, exact=alpha == 1)
    for level, name in ((255, "stripes that pass"), (100, "stripes that fail")):
        stripes = f"repeating-linear-gradient(90deg, {css(grey(20))} 0 7px, {css(grey(60))} 7px 14px)"
        pairs = [(grey(level), grey(20)), (grey(level), grey(60))]
        yield Case("split", name, text(f"color: {css(grey(level))}; background: {stripes}"), pairs)
    lines = "linear-gradient(#000 50%, #fff 50%)"
    html = text(f"color: {css(grey(118))}; background: {lines}")
    yield Case("split", "above and below", html, [(grey(118), BLACK), (grey(118), WHITE)], exact=True)
