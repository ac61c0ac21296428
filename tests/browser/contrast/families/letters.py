"""Shadows, strokes, backgrounds clipped to letters, transforms and scripts."""

from collections.abc import Iterator
from math import cos, pi, sin

from tests.browser.contrast.case import LARGE, Case, text, within
from tests.browser.contrast.pictures import photo
from tests.browser.contrast.truth import BLACK, WHITE, Colour, css, gradient, gradient_css, grey, mix

BIG = "font-size: 26px; line-height: 1.4"


def _ring(radius: float, colour: Colour) -> str:
    """A shadow with sharp edges all around the letters, this wide in pixels."""
    reaches = [radius * part / 3 for part in (1, 2, 3)] if radius > 2 else [radius]
    turns = [turn * pi / 8 for turn in range(16)]
    shadows = [
        f"{reach * cos(turn):.2f}px {reach * sin(turn):.2f}px 0 {css(colour)}" for reach in reaches for turn in turns
    ]
    return ", ".join(shadows)


def shadows() -> Iterator[Case]:
    halos: list[tuple[str, Colour, Colour, Colour]] = [
        ("black halo around white on white", WHITE, BLACK, WHITE),
        ("grey halo around white on white", WHITE, grey(190), WHITE),
        ("white halo around black on black", BLACK, WHITE, BLACK),
        ("dark halo around dark on white", grey(90), grey(40), WHITE),
        ("pale halo around grey on dark", grey(150), grey(230), grey(30)),
    ]
    for name, letters, halo, beside in halos:
        html = text(f"color: {css(letters)}; background: {css(beside)}; text-shadow: {_ring(4.5, halo)}; padding: 6px")
        yield Case("shadow", name, html, [(letters, halo)])
    borders: list[tuple[str, Colour, Colour, Colour]] = [
        ("black border around white on white", WHITE, BLACK, WHITE),
        ("pale border around white on white", WHITE, grey(205), WHITE),
        ("grey border around white on black", WHITE, grey(160), BLACK),
        ("dark border around dark on black", grey(50), grey(70), BLACK),
    ]
    for name, letters, border, beside in borders:
        html = text(
            f"color: {css(letters)}; background: {css(beside)}; text-shadow: {_ring(1, border)}; font-weight: 600"
        )
        yield Case("shadow", name, html, [(border, beside)])
    soft: list[tuple[str, Colour, str, Colour, Colour]] = [
        ("soft shadow under dark letters", grey(20), "1px 1px 2px rgba(0, 0, 0, .3)", WHITE, mix(WHITE, BLACK, 0.3)),
        ("soft shadow under pale letters", grey(190), "1px 1px 3px rgba(0, 0, 0, .1)", WHITE, mix(WHITE, BLACK, 0.1)),
        ("soft glow that is enough", WHITE, "0 0 8px rgba(0, 0, 0, .8)", grey(100), mix(grey(100), BLACK, 0.8)),
        ("soft glow that is too little", WHITE, "0 0 8px rgba(0, 0, 0, .15)", grey(220), mix(grey(220), BLACK, 0.15)),
        ("shadow far below", grey(90), "0 24px 0 #eee", WHITE, WHITE),
        ("shadow far below pale letters", grey(160), "0 24px 0 #000", WHITE, WHITE),
    ]
    for name, letters, shadow, lightest, darkest in soft:
        html = text(f"color: {css(letters)}; background: {css(lightest)}; text-shadow: {shadow}")
        yield Case("shadow", name, html, [(letters, lightest), (letters, darkest)])


def strokes() -> Iterator[Case]:
    drawn: list[tuple[str, str, Colour, Colour, Colour, list[tuple[Colour, Colour]]]] = [
        ("black border, white fill", "1px", WHITE, BLACK, WHITE, [(BLACK, WHITE)]),
        ("pale border, white fill", "1px", WHITE, grey(200), WHITE, [(grey(200), WHITE)]),
        ("white border, black fill on black", "2px", BLACK, WHITE, BLACK, [(WHITE, BLACK)]),
        ("dark border, dark fill on black", "2px", grey(60), grey(70), BLACK, [(grey(70), BLACK)]),
        ("white halo, black fill on black", "9px", BLACK, WHITE, BLACK, [(BLACK, WHITE)]),
        ("white halo, pale fill on black", "9px", grey(180), WHITE, BLACK, [(grey(180), WHITE)]),
    ]
    for name, width, fill, stroke, beside, pairs in drawn:
        style = f"-webkit-text-stroke: {width} {css(stroke)}; paint-order: stroke fill; letter-spacing: .3em"
        html = text(f"{BIG}; color: {css(fill)}; background: {css(beside)}; {style}", "Every letter")
        yield Case("stroke", name, html, pairs, LARGE)
    for level in (60, 200):
        html = text(f"{BIG}; color: transparent; -webkit-text-stroke: 2px {css(grey(level))}", "Hollow letters")
        yield Case("stroke", f"outlines only, {level}", html, [(grey(level), WHITE)], LARGE)


def clips() -> Iterator[Case]:
    """Letters cut out of a background."""
    cut = "-webkit-background-clip: text; background-clip: text; color: transparent"
    for name, first, second in (
        ("dark", (120, 0, 60), (0, 40, 120)),
        ("pale", (255, 190, 120), (170, 220, 255)),
        ("from dark to pale", grey(30), grey(240)),
        ("from pale to dark", grey(250), grey(20)),
    ):
        stops = [(0.0, first), (1.0, second)]
        pairs = [(colour, WHITE) for colour in gradient(stops)]
        html = text(f"{BIG}; background-image: {gradient_css(stops, '90deg')}; {cut}", "Cut out of a gradient")
        yield Case("clip", f"gradient, {name}", html, pairs, LARGE, along=True)
    for number, (dark, light) in enumerate((((20, 30, 60), (90, 60, 70)), ((170, 190, 200), (240, 240, 230)))):
        pairs = [(mix(dark, light, share / 10), WHITE) for share in range(11)]
        html = text(f"{BIG}; background-image: url({photo(dark, light, 60 + number)}); {cut}", "Cut out of a photo")
        yield Case("clip", f"photo, {dark[0]}", html, pairs, LARGE)
    for level, beside in ((40, 70), (230, 30)):
        html = text(f"{BIG}; background-color: {css(grey(level))}; {cut}", "Cut out of a colour")
        outer = within(f"background: {css(grey(beside))}", html)
        yield Case("clip", f"colour {level} on {beside}", outer, [(grey(level), grey(beside))], LARGE)


def transforms() -> Iterator[Case]:
    turns = [
        ("rotated a little", "rotate(-5deg)"),
        ("upside down", "rotate(180deg)"),
        ("slanted", "skewX(25deg)"),
        ("mirrored", "scaleX(-1)"),
        ("smaller", "scale(.7)"),
        ("in perspective", "perspective(200px) rotateY(25deg)"),
    ]
    for name, turn in turns:
        for letters, first, second in ((WHITE, grey(30), grey(95)), (WHITE, grey(150), grey(230))):
            background = gradient_css([(0, first), (1, second)], "to right")
            html = text(f"color: {css(letters)}; background: {background}; transform: {turn}")
            pairs = [(letters, beside) for beside in gradient([(0, first), (1, second)])]
            yield Case("transform", f"{name}, {second[0]}", html, pairs)


SCRIPTS = [
    ("la", "", "Ærøskøbing, çà et là: ½"),
    ("ru", "", "Каждую букву можно прочесть"),
    ("el", "", "Κάθε γράμμα διαβάζεται εδώ"),
    ("ar", 'dir="rtl"', "يمكن قراءة كل حرف هنا"),
    ("he", 'dir="rtl"', "אפשר לקרוא כאן כל אות"),
    ("hi", "", "हर अक्षर यहाँ पढ़ा जा सकता है"),
    ("ja", "", "すべての文字が読めます"),
    ("zh", "", "这里的每个字都能看清楚"),
    ("ko", "", "모든 글자를 읽을 수 있습니다"),
    ("th", "", "ทุกตัวอักษรอ่านได้ที่นี่"),
    ("ka", "", "ყველა ასოს წაკითხვა შეიძლება"),
]


def scripts() -> Iterator[Case]:
    grounds: list[tuple[str, Colour, Colour, Colour]] = [
        ("enough", WHITE, (20, 30, 60), (90, 60, 80)),
        ("too little", WHITE, (150, 160, 190), (250, 230, 240)),
    ]
    for number, (language, direction, words) in enumerate(SCRIPTS):
        for name, letters, dark, light in grounds:
            picture = photo(dark, light, 80 + number)
            html = text(
                f"color: {css(letters)}; background: url({picture})", words, attributes=f'lang="{language}" {direction}'
            )
            pairs = [(letters, mix(dark, light, share / 10)) for share in range(11)]
            yield Case("script", f"{language}, {name}", html, pairs)
