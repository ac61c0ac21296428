"""Portraits of people who do not exist: shapes and colours, no faces."""

from collections.abc import Callable
from typing import NamedTuple

from PIL import Image

from cms.demo.drawing.canvas import BLUSH, CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SAGE, SEA, SKY, Canvas

Hair = Callable[[Canvas, str], None]


class Look(NamedTuple):
    """How a portrait differs from the others."""

    backdrop: str
    halo: str
    skin: str
    hair: str
    clothes: str
    style: str
    extra: str = ""


LOOKS = {
    "nerys": Look(SAGE, "#a9cbb0", "#efc8a5", "#8b3f22", CLAY, "bob", "glasses"),
    "kwame": Look(MUSTARD, "#f0c473", "#6f452d", "#1d1714", FOREST, "short", "beard"),
    "iolo": Look(SKY, "#dceef2", "#f2d2b6", "#d8d3c8", SEA, "bald", "beard"),
    "farida": Look(BLUSH, "#f8dccd", "#b07a52", PLUM, "#43577a", "scarf", ""),
    "tomasz": Look("#9fb7c9", "#bdd0dc", "#f0c9a6", "#6b4423", MUSTARD, "curly", "glasses"),
    "maeve": Look(CREAM, "#efe0c4", "#f6d9c2", "#c9652d", FOREST, "long", ""),
    "dilip": Look("#d98b6a", "#e8ab90", "#a06a42", "#26201d", CREAM, "short", "glasses"),
    "sian": Look(PLUM, "#85628a", "#e9bd97", "#3a2a22", SAGE, "bun", ""),
    "oluchi": Look("#5e8d83", "#7fa79e", "#5b3a28", "#1a1513", MUSTARD, "afro", "earrings"),
    "gethin": Look("#c8b79a", "#dccdb4", "#efcaa8", "#a3772f", "#4a6d8c", "cap", ""),
    "yuki": Look("#e3b3a0", "#f0cdbf", "#f3d7ba", "#221d1c", SEA, "bob", "earrings"),
}


def portrait(name: str) -> Image.Image:
    """The head and shoulders of one of :data:`LOOKS`, 960 pixels square."""
    look = LOOKS[name]
    paper = Canvas(800, 800, pixels=960, paper=look.backdrop)
    paper.disc(400, 380, 310, look.halo)
    HAIR_BEHIND.get(look.style, _nothing)(paper, look.hair)
    paper.rect(340, 470, 120, 150, look.skin, radius=40)
    paper.oval(400, 548, 62, 30, "#00000016")
    paper.blob(
        (90, 800),
        ((110, 610), (330, 580)),
        ((400, 660), (470, 580)),
        ((690, 610), (710, 800)),
        fill=look.clothes,
    )
    paper.line([*paper.curve((330, 580), (400, 660), (470, 580))], "#00000022", 12)
    paper.oval(400, 370, 122, 152, look.skin)
    for side in (-1, 1):
        paper.oval(400 + side * 122, 384, 20, 32, look.skin)
    HAIR_BEFORE[look.style](paper, look.hair)
    EXTRAS.get(look.extra, _nothing)(paper, look.hair)
    return paper.finish()


def _nothing(paper: Canvas, colour: str) -> None:
    """Most portraits have nothing here."""


def _long_behind(paper: Canvas, colour: str) -> None:
    paper.rect(238, 250, 324, 420, colour, radius=130)


def _bob_behind(paper: Canvas, colour: str) -> None:
    paper.rect(250, 220, 300, 300, colour, radius=120)


def _afro_behind(paper: Canvas, colour: str) -> None:
    for x, y, radius in ((400, 260, 180), (290, 330, 120), (510, 330, 120)):
        paper.disc(x, y, radius, colour)


def _bun_behind(paper: Canvas, colour: str) -> None:
    paper.disc(400, 170, 74, colour)
    paper.oval(400, 320, 140, 130, colour)


def _scarf_behind(paper: Canvas, colour: str) -> None:
    paper.oval(400, 380, 176, 214, colour)
    paper.shape([(240, 460), (560, 460), (620, 700), (180, 700)], colour)


def _fringe(paper: Canvas, colour: str) -> None:
    paper.blob(
        (274, 372),
        ((270, 190), (430, 208)),
        ((540, 214), (528, 372)),
        ((510, 282), (430, 290)),
        ((310, 280), (274, 372)),
        fill=colour,
    )


def _short(paper: Canvas, colour: str) -> None:
    paper.blob(
        (276, 360),
        ((262, 200), (400, 200)),
        ((538, 200), (524, 360)),
        ((506, 276), (400, 272)),
        ((294, 276), (276, 360)),
        fill=colour,
    )


CURLS = ((300, 300, 46), (330, 250, 52), (390, 224, 58), (454, 236, 54), (500, 290, 48), (276, 350, 30), (522, 346, 30))


def _curly(paper: Canvas, colour: str) -> None:
    for x, y, radius in CURLS:
        paper.disc(x, y, radius, colour)


def _wrapped(paper: Canvas, colour: str) -> None:
    paper.blob(
        (268, 400),
        ((256, 196), (400, 196)),
        ((544, 196), (532, 400)),
        ((500, 272), (400, 266)),
        ((300, 272), (268, 400)),
        fill=colour,
    )
    paper.blob(
        (262, 460),
        ((310, 600), (400, 590)),
        ((490, 600), (538, 460)),
        ((560, 640), (560, 640)),
        ((240, 640), (240, 640)),
        fill=colour,
    )
    paper.line([*paper.curve((262, 470), (330, 600), (470, 610))], "#ffffff30", 8)


def _cap(paper: Canvas, colour: str) -> None:
    paper.rect(276, 300, 248, 70, colour, radius=20)
    paper.shape(
        [*paper.curve((266, 326), (266, 176), (400, 180)), *paper.curve((400, 180), (534, 176), (534, 326))], FOREST
    )
    paper.rect(256, 306, 330, 30, "#24473d", radius=15)


def _bald(paper: Canvas, colour: str) -> None:
    for side in (-1, 1):
        paper.oval(400 + side * 118, 350, 16, 46, colour)


def _beard(paper: Canvas, colour: str) -> None:
    paper.blob(
        (280, 400),
        ((290, 540), (400, 548)),
        ((510, 540), (520, 400)),
        ((480, 450), (400, 446)),
        ((320, 450), (280, 400)),
        fill=colour,
    )


def _glasses(paper: Canvas, colour: str) -> None:
    for x in (350, 450):
        paper.ring(x, 380, 42, INK, 8)
    paper.line([(388, 374), (412, 374)], INK, 8)


def _earrings(paper: Canvas, colour: str) -> None:
    for x in (272, 528):
        paper.ring(x, 436, 20, MUSTARD, 8)


HAIR_BEHIND: dict[str, Hair] = {
    "long": _long_behind,
    "bob": _bob_behind,
    "afro": _afro_behind,
    "bun": _bun_behind,
    "scarf": _scarf_behind,
}
HAIR_BEFORE: dict[str, Hair] = {
    "long": _fringe,
    "bob": _fringe,
    "afro": _short,
    "bun": _short,
    "short": _short,
    "curly": _curly,
    "scarf": _wrapped,
    "cap": _cap,
    "bald": _bald,
}
EXTRAS: dict[str, Hair] = {"beard": _beard, "glasses": _glasses, "earrings": _earrings}
