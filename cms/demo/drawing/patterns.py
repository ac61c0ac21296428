"""Pictures that only please the eye, a mural, and drawings on a transparent ground."""

from math import cos, sin

from PIL import Image

from cms.demo.drawing.canvas import BLUSH, CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SAGE, SEA, SKY, Canvas
from cms.demo.drawing.things import person


def waves() -> Image.Image:
    """Rows of overlapping waves: an ornament."""
    paper = Canvas(1200, 420, paper="#e9f1ef")
    colours = (SKY, "#9cc4cf", SEA, "#2b6484", SAGE, CREAM)
    for row in range(9):
        for column in range(-1, 14):
            x, y = column * 100 + row % 2 * 50, 40 + row * 52
            for ring, radius in enumerate((58, 44, 30, 15)):
                paper.disc(x, y + 30, radius, colours[(row + ring) % 6] if ring % 2 == 0 else CREAM)
    return paper.finish()


def seeds() -> Image.Image:
    """Seeds and leaves strewn in a pattern: an ornament."""
    paper = Canvas(1200, 420, paper="#f3e6cf", seed=14)
    for row in range(5):
        for column in range(13):
            x, y = 50 + column * 96 + row % 2 * 48, 50 + row * 84
            kind, turn = (row * 2 + column) % 4, paper.random.uniform(0, 360)
            if kind == 0:
                paper.leaf(x, y, 54, turn, FOREST)
                paper.leaf(x, y, 40, turn + 50, SAGE)
            elif kind == 1:
                for seed in range(5):
                    angle = turn + seed * 1.2566
                    paper.oval(x + cos(angle) * 18, y + sin(angle) * 18, 8, 6, PLUM)
            elif kind == 2:
                paper.disc(x, y, 20, CLAY)
                paper.leaf(x, y - 14, 26, 60, FOREST)
            else:
                for blade in (70, 90, 110):
                    paper.leaf(x, y + 20, 48, blade, MUSTARD, breadth=0.22)
    return paper.finish()


def mural() -> Image.Image:
    """A painted gable: a heron, the sun and the river, people on the pavement before it."""
    paper = Canvas(paper="#d7cdb9", seed=41)
    paper.wash("#bcd7e0", "#e6e4d8", end=300)
    paper.shape([(150, 690), (150, 230), (600, 60), (1050, 230), (1050, 690)], "#e9c9a5")
    paper.disc(770, 280, 120, MUSTARD)
    for turn in range(16):
        angle = turn * 0.3927
        paper.line(
            [(770 + cos(angle) * 138, 280 + sin(angle) * 138), (770 + cos(angle) * 176, 280 + sin(angle) * 176)],
            MUSTARD,
            10,
        )
    for band, colour in enumerate((SEA, "#5d9db8", SKY, "#2b6484")):
        top = 480 + band * 54
        ridge = [(x, top + 20 * sin(x / 90 + band)) for x in range(150, 1051, 10)]
        paper.shape([*ridge, (1050, 690), (150, 690)], colour)
    paper.line([(420, 480), (410, 630)], INK, 9)
    paper.line([(470, 480), (476, 630)], INK, 9)
    paper.leaf(560, 470, 250, 160, PLUM, breadth=0.4)
    paper.leaf(540, 440, 210, 168, "#8a6a8f", breadth=0.26)
    paper.line([*paper.curve((530, 440), (640, 400), (560, 290))], PLUM, 30)
    paper.disc(566, 276, 34, PLUM)
    paper.shape([(590, 262), (690, 284), (590, 292)], CLAY)
    paper.disc(574, 268, 6, CREAM)
    paper.line([(560, 250), (480, 226)], INK, 7)
    for x in (220, 290, 900, 970):
        for angle in (70, 90, 110):
            paper.leaf(x, 660, 220, angle, ("#4f8f5f", FOREST, SAGE)[angle // 20 % 3], breadth=0.1)
    paper.rect(0, 690, 1200, 110, "#9a917f")
    paper.rect(0, 690, 1200, 12, "#b8ae9a")
    for x, tall, coat, skin, hair in (
        (330, 150, CLAY, "#5f3d2a", INK),
        (400, 132, MUSTARD, "#f0c9a6", "#a3552c"),
        (860, 156, FOREST, "#c68e63", "#d9d2c5"),
    ):
        person(paper, x, 770, tall, coat=coat, skin=skin, hair=hair)
    return paper.finish()


def sprig() -> Image.Image:
    """A sprig of rosemary on no ground at all."""
    paper = Canvas(800, 800, pixels=1280, paper=None)
    stem = paper.curve((400, 780), (350, 420), (420, 60), steps=40)
    paper.line(stem, "#6b7a4b", 12)
    for place, (x, y) in enumerate(stem[4:-1]):
        for side in (1, -1):
            paper.leaf(x, y, 150 - place * 2.4, 90 - side * 52, (FOREST, "#5b8a6b")[(place + side) % 2], breadth=0.11)
    for x, y in stem[20::4]:
        paper.disc(x + 16, y - 6, 11, "#8f7fb5")
    return paper.finish()


def banner() -> Image.Image:
    """Bunting across a street for a party."""
    paper = Canvas(paper="#bcdce6", seed=44)
    paper.wash("#a9d3e2", "#f4ecd6")
    houses = (
        (0, 470, "#c98f6c"),
        (150, 420, BLUSH),
        (310, 450, CREAM),
        (740, 440, SAGE),
        (900, 480, "#d8b98c"),
        (1060, 430, "#b5735a"),
    )
    for x, tall, colour in houses:
        paper.rect(x, 800 - tall - 120, 146, tall + 120, colour)
        for floor in range(3):
            for column in range(2):
                paper.rect(x + 20 + column * 62, 800 - tall - 80 + floor * 120, 42, 64, "#5b7285", radius=4)
    paper.shape([(456, 800), (540, 470), (660, 470), (740, 800)], "#b3a994")
    for start, end, sag in (((60, 160), (1140, 120), 150), ((20, 300), (1180, 260), 140)):
        string = paper.curve(start, ((start[0] + end[0]) / 2, start[1] + sag), end, steps=26)
        paper.line(string, INK, 4)
        for place, (left, top) in enumerate(string[1:-1]):
            paper.shape(
                [(left - 19, top), (left + 19, top), (left, top + 46)],
                (CLAY, MUSTARD, SEA, FOREST, PLUM, CREAM)[place % 6],
            )
    paper.rect(330, 610, 540, 26, CREAM, radius=6)
    for x in (350, 840):
        paper.rect(x, 634, 12, 130, "#7d5334")
    for number in range(7):
        paper.oval(384 + number * 72, 604, 24, 9, (CLAY, MUSTARD, SAGE)[number % 3])
    for number, (x, tall) in enumerate(((250, 190), (310, 150), (930, 200), (880, 140))):
        coat, skin = (SEA, CLAY, PLUM, MUSTARD)[number], ("#8d5a3b", "#f0c9a6", "#c68e63")[number % 3]
        person(paper, x, 760, tall, coat=coat, skin=skin, hair=(INK, "#7b4a26", "#d9d2c5")[number % 3])
    return paper.finish()
