"""Rain, evening and snow."""

from math import cos, sin

from PIL import Image

from cms.demo.drawing.canvas import BLUSH, CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SAGE, SEA, STONE, Canvas
from cms.demo.drawing.things import flower, person, round_tree


def winter_courtyard() -> Image.Image:
    """A courtyard in snow at dusk, every window lit."""
    paper = Canvas(seed=25)
    paper.wash("#27395c", "#d59a86", end=560)
    for _ in range(60):
        paper.disc(
            paper.random.uniform(0, 1200), paper.random.uniform(0, 260), paper.random.uniform(1, 2.6), "#ffffffb0"
        )
    for x, wide, tall, colour in ((40, 330, 300, "#8b5a4a"), (370, 460, 380, "#a9735a"), (830, 330, 280, "#7a5a66")):
        paper.rect(x, 600 - tall, wide, tall, colour)
        paper.shape([(x - 24, 600 - tall), (x + wide / 2, 500 - tall), (x + wide + 24, 600 - tall)], "#eef2f6")
        paper.shape(
            [
                (x - 24, 612 - tall),
                (x + wide / 2, 520 - tall),
                (x + wide + 24, 612 - tall),
                (x + wide + 24, 600 - tall),
                (x + wide / 2, 508 - tall),
                (x - 24, 600 - tall),
            ],
            "#c7d3e0",
        )
        for column in range(int(wide // 100)):
            for floor in range(int(tall // 120)):
                left, top = x + 34 + column * 98, 640 - tall + floor * 118
                paper.glow(left + 26, top + 34, 80, "#ffd98a", strength=110)
                paper.rect(left, top, 52, 68, "#ffdf9a", radius=4)
                paper.rect(left + 24, top, 4, 68, colour)
                paper.rect(left - 5, top + 68, 62, 8, "#f4f7fa", radius=4)
    paper.rect(560, 490, 80, 112, "#4c2f2a", radius=8)
    paper.hill(610, 14, 1000, "#e8eef4", shift=0.6)
    paper.hill(680, 18, 1300, "#f8fafc", shift=2)
    for x, ground, size in ((150, 690, 220), (1050, 700, 250)):
        paper.line([(x, ground), (x, ground - size * 0.3)], "#4c3a30", 16)
        for tier in range(3):
            y, reach = ground - size * (0.2 + tier * 0.26), size * (0.42 - tier * 0.1)
            paper.shape([(x - reach, y), (x + reach, y), (x, y - size * 0.46)], "#2d5a50")
            paper.shape(
                [(x - reach * 0.5, y - size * 0.23), (x + reach * 0.5, y - size * 0.23), (x, y - size * 0.46)],
                "#e8eef4",
            )
    person(paper, 470, 740, 150, coat=CLAY, skin="#c68e63", hair=MUSTARD, walks=True)
    person(paper, 560, 750, 104, coat=SEA, skin="#c68e63", hair=PLUM, walks=True)
    for _ in range(240):
        paper.disc(
            paper.random.uniform(0, 1200), paper.random.uniform(0, 800), paper.random.uniform(1.5, 5), "#ffffffd8"
        )
    return paper.finish()


def lantern_walk() -> Image.Image:
    """People carrying paper lanterns beside the water at night."""
    paper = Canvas(seed=27)
    paper.wash("#141f3a", "#3d4270", end=520)
    paper.disc(180, 130, 46, "#f6edcf")
    paper.disc(200, 118, 44, "#18233f")
    for _ in range(90):
        paper.disc(
            paper.random.uniform(0, 1200), paper.random.uniform(0, 360), paper.random.uniform(0.8, 2.4), "#fff7dcb0"
        )
    paper.hill(440, 40, 1100, "#202c4e", shift=1)
    paper.wash("#28406b", "#15233f", start=470)
    paper.shape([(0, 650), (300, 620), (800, 640), (1200, 610), (1200, 800), (0, 800)], "#101a2e")
    walkers = (
        (110, 150, CLAY),
        (240, 170, SAGE),
        (350, 120, MUSTARD),
        (490, 176, PLUM),
        (640, 160, SEA),
        (760, 116, CLAY),
        (890, 172, FOREST),
        (1040, 158, BLUSH),
    )
    for number, (x, tall, coat) in enumerate(walkers):
        ground = 690 + number % 3 * 12
        light_x, light_y = x + tall * 0.42, ground - tall * 1.06
        paper.line([(x + tall * 0.16, ground - tall * 0.5), (light_x, light_y - 34)], "#7d5334", 5)
        paper.glow(light_x, light_y, 130, "#ffcf73", strength=200)
        colour = ("#ffb84d", "#ff8a5c", "#ffe08a", "#f6a6b2")[number % 4]
        if number % 2:
            for turn in range(5):
                angle = turn * 1.2566
                paper.shape(
                    [
                        (light_x, light_y),
                        (light_x + 34 * sin(angle - 0.32), light_y - 34 * cos(angle - 0.32)),
                        (light_x + 54 * sin(angle), light_y - 54 * cos(angle)),
                        (light_x + 34 * sin(angle + 0.32), light_y - 34 * cos(angle + 0.32)),
                    ],
                    colour,
                )
            paper.disc(light_x, light_y, 24, "#fff3c9")
        else:
            paper.oval(light_x, light_y, 34, 40, colour)
            paper.oval(light_x, light_y, 18, 40, "#fff0c4a0")
        paper.oval(light_x, 560, 22, 4, f"{colour}90")
        paper.oval(light_x + 6, 584, 14, 3, f"{colour}70")
        person(
            paper,
            x,
            ground,
            tall,
            coat=coat,
            skin=("#8d5a3b", "#f0c9a6", "#c68e63")[number % 3],
            hair=(INK, "#7b4a26", "#d9d2c5")[number % 3],
            walks=True,
        )
    return paper.finish()


def rain_garden() -> Image.Image:
    """Rain over a garden: a water butt, puddles, one person under a yellow umbrella."""
    paper = Canvas(seed=29)
    paper.wash("#8ba3ad", "#cfd8d4", end=520)
    paper.hill(430, 30, 1000, "#93ab9d", shift=2)
    paper.hill(500, 18, 1300, "#74967f", shift=0.4)
    for x, size in ((90, 190), (1090, 230), (960, 150)):
        round_tree(paper, x, 540, size, crown="#3b6a58", light="#6f9a80")
    paper.rect(0, 560, 1200, 240, "#5f7f5a")
    paper.shape([(120, 560), (420, 560), (420, 330), (270, 250), (120, 330)], "#8a6a50")
    paper.shape([(96, 340), (270, 236), (444, 340), (444, 318), (270, 214), (96, 318)], "#4d5a60")
    paper.rect(232, 420, 80, 140, "#5b4030", radius=4)
    paper.line([(436, 336), (452, 360), (452, 450)], STONE, 10)
    paper.rect(430, 450, 84, 116, "#2f5f5a", radius=14)
    for y in (470, 510, 545):
        paper.rect(430, y, 84, 5, "#1f4440")
    for x, y, across in ((330, 690, 150), (700, 740, 190), (1010, 660, 120)):
        paper.oval(x, y, across, 26, "#a9bfc4")
        paper.oval(x - 20, y - 3, across * 0.6, 12, "#c9d8da")
    for number in range(16):
        flower(
            paper, 560 + number * 40, 640 + number % 3 * 14, 56 + number % 4 * 12, (PLUM, MUSTARD, BLUSH)[number % 3]
        )
    person(paper, 640, 720, 230, coat=CLAY, skin="#c68e63", hair=INK)
    paper.line([(676, 590), (676, 420)], INK, 6)
    paper.shape(
        [
            *paper.curve((540, 470), (676, 300), (812, 470)),
            *paper.curve((812, 470), (778, 446), (744, 470)),
            *paper.curve((744, 470), (710, 446), (676, 470)),
            *paper.curve((676, 470), (642, 446), (608, 470)),
            *paper.curve((608, 470), (574, 446), (540, 470)),
        ],
        MUSTARD,
    )
    paper.shape(
        [*paper.curve((608, 470), (640, 340), (676, 386)), *paper.curve((676, 470), (642, 446), (608, 470))], "#f3c873"
    )
    for _ in range(260):
        left, top = paper.random.uniform(-40, 1200), paper.random.uniform(-20, 800)
        paper.line([(left, top), (left + 9, top + 34)], "#ffffff6a", 2.4)
    return paper.finish()


def spring_seedlings() -> Image.Image:
    """Three seedlings in clay pots on a sunny ledge, each taller than the last."""
    paper = Canvas(seed=31)
    paper.wash("#dcecc9", "#f7f2d6")
    greens = ("#b6d39a", "#9cc487", "#cfe3b2", "#86b27c")
    for _ in range(60):
        x, y = paper.random.uniform(-50, 1250), paper.random.uniform(-50, 560)
        turn, size = paper.random.uniform(0, 360), paper.random.uniform(90, 220)
        paper.leaf(x, y, size, turn, paper.random.choice(greens))
    paper.soften(14)
    paper.glow(760, 260, 460, "#fffbd9", strength=200)
    paper.rect(0, 690, 1200, 110, "#d9b384")
    paper.rect(0, 690, 1200, 14, "#e8cba4")
    for x, tall, pairs in ((270, 150, 1), (600, 250, 2), (930, 350, 3)):
        paper.oval(x + 30, 706, 120, 12, "#00000022")
        paper.line([*paper.curve((x, 540), (x - 14, 540 - tall / 2), (x, 540 - tall))], "#5d9a5e", 13)
        for pair in range(pairs):
            y, size = 540 - tall * (pair + 1) / pairs, 130 - pair * 18
            paper.leaf(x, y, size, 32, "#4f8f4f", breadth=0.36)
            paper.leaf(x, y, size, 148, "#6cab62", breadth=0.36)
        paper.leaf(x, 540 - tall, 70, 90, "#8cc07a", breadth=0.34)
        paper.oval(x, 540, 92, 18, "#4a3223")
        paper.shape([(x - 92, 540), (x + 92, 540), (x + 66, 706), (x - 66, 706)], CLAY)
        paper.shape([(x - 92, 540), (x - 50, 540), (x - 34, 706), (x - 66, 706)], "#d9735a")
        paper.rect(x - 104, 528, 208, 38, "#cf6147", radius=8)
        paper.oval(x, 531, 90, 10, "#4a3223")
    return paper.finish()


def sunflowers() -> Image.Image:
    """Tall sunflowers against a blue wall in late summer."""
    paper = Canvas(paper="#6fa3bd", seed=38)
    for row in range(12):
        for column in range(14):
            shade = ("#74a8c2", "#6a9db7", "#7bafc8")[(row * 5 + column * 3) % 3]
            paper.rect(column * 92 - (row % 2) * 46, row * 68, 88, 64, shade, radius=3)
    paper.rect(0, 716, 1200, 84, CREAM)
    for number in range(9):
        x, y, size = 70 + number * 134, 190 + (number * 83) % 190, 74 + (number * 31) % 30
        paper.line([*paper.curve((x + 16, 800), (x - 20, y + 260), (x, y))], "#4f7f3c", 14)
        for step, angle in ((0.35, 24), (0.5, 156), (0.68, 28), (0.82, 150)):
            paper.leaf(x - 4, y + (800 - y) * step, 116, angle, ("#5f9447", "#4b7a39")[angle > 90], breadth=0.44)
        for turn in range(18):
            paper.leaf(x, y, size * 1.16, turn * 20, "#e9a52f", breadth=0.2)
        for turn in range(18):
            paper.leaf(x, y, size, turn * 20 + 10, "#f6c544", breadth=0.2)
        paper.disc(x, y, size * 0.5, "#5b3823")
        for ring in range(1, 5):
            for dot in range(ring * 6):
                turned = dot * 6.2832 / (ring * 6)
                paper.disc(x + cos(turned) * ring * size * 0.1, y + sin(turned) * ring * size * 0.1, 3, "#84552f")
    return paper.finish()
