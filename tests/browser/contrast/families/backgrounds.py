"""Gradients, noise, photographs and what is laid over them."""

from collections.abc import Iterator

from tests.browser.contrast.case import Case, Pair, text, within
from tests.browser.contrast.pictures import noise, photo
from tests.browser.contrast.truth import BLACK, WHITE, Colour, css, gradient, gradient_css, grey, mix

Stops = list[tuple[float, Colour]]

GRADIENTS: list[tuple[str, Colour, Stops]] = [
    ("dark ends under white", WHITE, [(0, BLACK), (1, grey(100))]),
    ("light ends under black", BLACK, [(0, WHITE), (1, grey(130))]),
    ("light ends under grey", grey(160), [(0, WHITE), (1, grey(210))]),
    ("dark ends under grey", grey(90), [(0, BLACK), (1, grey(50))]),
    ("coloured, enough", WHITE, [(0, (90, 0, 120)), (1, (0, 60, 140))]),
    ("coloured, too little", WHITE, [(0, (255, 170, 90)), (1, (255, 120, 160))]),
    ("three stops, enough", BLACK, [(0, (255, 220, 150)), (0.5, (180, 220, 255)), (1, (200, 255, 200))]),
]

ALONG: list[tuple[str, Colour, Stops]] = [
    ("white over black to white", WHITE, [(0, BLACK), (1, WHITE)]),
    ("black over black to white", BLACK, [(0, BLACK), (1, WHITE)]),
    ("grey over white to black to white", grey(118), [(0, WHITE), (0.5, BLACK), (1, WHITE)]),
    ("black over a dark middle", BLACK, [(0, WHITE), (0.3, grey(60)), (0.7, grey(60)), (1, WHITE)]),
    ("white over a light end", WHITE, [(0, grey(40)), (0.5, grey(60)), (1, grey(230))]),
]


def gradients() -> Iterator[Case]:
    for name, letters, stops in GRADIENTS:
        for direction in ("to right", "to bottom", "135deg"):
            html = text(f"color: {css(letters)}; background: {gradient_css(stops, direction)}")
            yield Case("gradient", f"{name}, {direction}", html, _against(letters, gradient(stops)))
    for name, letters, stops in ALONG:
        html = text(f"color: {css(letters)}; background: {gradient_css(stops, 'to right')}")
        yield Case("gradient", name, html, _against(letters, gradient(stops)), along=True)
    for shape in ("radial-gradient(circle, {0}, {1})", "conic-gradient({0}, {1}, {0})"):
        for letters, first, second in ((WHITE, grey(20), grey(90)), (WHITE, grey(150), grey(250))):
            html = text(f"color: {css(letters)}; background: {shape.format(css(first), css(second))}")
            yield Case(
                "gradient", f"{shape[:6]}, {first[0]}", html, _against(letters, gradient([(0, first), (1, second)]))
            )
    for alpha, level in ((0.7, 255), (0.7, 120)):
        stops: Stops = [(0, grey(20)), (1, grey(70))]
        pairs = [(mix(beside, grey(level), alpha), beside) for beside in gradient(stops)]
        html = text(f"color: {css(grey(level), alpha)}; background: {gradient_css(stops, 'to right')}")
        yield Case("gradient", f"see-through letters, {level}", html, pairs, along=True)


def _against(letters: Colour, besides: list[Colour]) -> list[Pair]:
    return [(letters, beside) for beside in besides]


def noises() -> Iterator[Case]:
    ranges = [
        (WHITE, 0, 70, "dark noise under white"),
        (BLACK, 150, 255, "light noise under black"),
        (grey(140), 170, 255, "light noise under grey"),
        (grey(90), 0, 60, "dark noise under dark grey"),
        (WHITE, 130, 255, "light noise under white"),
        (WHITE, 60, 200, "noise on both sides of the limit"),
    ]
    for number, (letters, low, high, name) in enumerate(ranges):
        for grain, coloured in ((1, False), (3, False), (1, True)):
            picture = noise(low, high, number, coloured=coloured, grain=grain)
            html = text(f"color: {css(letters)}; background: url({picture})")
            title = f"{name}, grain {grain}{', coloured' if coloured else ''}"
            yield Case("noise", title, html, [(letters, grey(low)), (letters, grey(high))])


PHOTOS: list[tuple[str, Colour, Colour, Colour]] = [
    ("night, white text", WHITE, (5, 5, 20), (70, 80, 110)),
    ("snow, black text", BLACK, (160, 170, 180), (250, 252, 255)),
    ("snow, white text", WHITE, (160, 170, 180), (250, 252, 255)),
    ("night, dark text", (60, 60, 70), (5, 5, 20), (60, 70, 90)),
    ("woods, pale text", (250, 250, 220), (10, 30, 10), (60, 90, 50)),
]


def photos() -> Iterator[Case]:
    for number, (name, letters, dark, light) in enumerate(PHOTOS):
        picture = photo(dark, light, number)
        pairs = [(letters, mix(dark, light, share / 10)) for share in range(11)]
        colour = f"color: {css(letters)}"
        cover = "position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover"
        above = "position: relative"
        for way, html in (
            ("background", text(f"{colour}; background: url({picture})")),
            ("image", within("", f'<img src="{picture}" alt="" style="{cover}">' + text(f"{colour}; {above}"))),
            ("poster", within("", f'<video poster="{picture}" style="{cover}"></video>' + text(f"{colour}; {above}"))),
        ):
            yield Case("photo", f"{name}, {way}", html, pairs)


def scrims() -> Iterator[Case]:
    """A picture, a half-transparent layer, and text on top."""
    bright, dim = ((90, 80, 70), (240, 235, 230)), ((15, 20, 25), (150, 160, 150))
    layers: list[tuple[Colour, Colour, float, tuple[Colour, Colour]]] = [
        (WHITE, BLACK, 0.7, bright),
        (WHITE, BLACK, 0.2, ((190, 180, 170), (250, 245, 240))),
        (BLACK, WHITE, 0.75, dim),
        (BLACK, WHITE, 0.1, ((5, 10, 10), (80, 90, 80))),
        (BLACK, WHITE, 0.1, dim),
        (WHITE, (0, 40, 90), 0.85, bright),
    ]
    for number, (letters, scrim, alpha, (dark, light)) in enumerate(layers):
        picture = photo(dark, light, 20 + number)
        pairs = [(letters, mix(mix(dark, light, share / 10), scrim, alpha)) for share in range(11)]
        veil = f"linear-gradient({css(scrim, alpha)}, {css(scrim, alpha)})"
        colour = f"color: {css(letters)}"
        title = f"{css(letters)} on {css(scrim, alpha)}, {dark[0]}"
        layered = text(f"{colour}; background: {veil}, url({picture})")
        yield Case("scrim", f"{title} in one background", layered, pairs)
        veiled = text(f"{colour}; background: {css(scrim, alpha)}")
        yield Case("scrim", f"{title} as the text's own", within(f"background: url({picture})", veiled), pairs)
        layer = f'<i style="position: absolute; inset: 0; background: {css(scrim)}; opacity: {alpha}"></i>'
        nested = within(f"background: url({picture})", layer + text(f"{colour}; position: relative"))
        yield Case("scrim", f"{title} as a layer", nested, pairs)
    for alpha, level in ((0.3, 0), (0.6, 0)):
        over = f'<i style="position: absolute; inset: 0; background: {css(WHITE, alpha)}"></i>'
        pairs = [(mix(grey(level), WHITE, alpha), WHITE)]
        yield Case("scrim", f"fog of {alpha} over black text", within("", text("color: #000") + over), pairs)
