"""The kitchen, the workshop and the glasshouse."""

from PIL import Image

from cms.demo.drawing.canvas import BLUSH, CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SAGE, SEA, SKY, STONE, WOOD, Canvas
from cms.demo.drawing.things import crate, jar, lamp, lettuce, person, pot_plant


def kitchen() -> Image.Image:
    """A bright kitchen: hanging lamps, shelves of jars, a pan that steams on a long table."""
    paper = Canvas(paper="#f3e3cb", seed=4)
    for row in range(6):
        for column in range(25):
            x, y = column * 49 - (row % 2) * 24, 300 + row * 34
            paper.rect(x, y, 45, 30, ("#e7f0ec", "#dbe8e3", "#eef4f0")[(row * 7 + column * 3) % 3], radius=2)
    for y, fillings in (
        (150, (CLAY, MUSTARD, PLUM, SAGE, "#d98b3f", CLAY)),
        (266, (SAGE, PLUM, MUSTARD, "#8a4b2d", CLAY, FOREST)),
    ):
        paper.rect(70, y, 460, 14, WOOD, radius=4)
        for number, filling in enumerate(fillings):
            jar(paper, 92 + number * 72, y, 72, filling, full=0.5 + number % 3 * 0.16)
    paper.rect(700, 90, 380, 250, CREAM, radius=8)
    paper.rect(716, 106, 348, 218, SKY, radius=4)
    paper.shape([(716, 260), (820, 200), (930, 250), (1064, 190), (1064, 324), (716, 324)], SAGE)
    paper.rect(884, 106, 12, 218, CREAM)
    pot_plant(paper, 770, 342, 90)
    pot_plant(paper, 1010, 342, 76, pot=SEA)
    for x in (330, 610, 890):
        lamp(paper, x, 120 if x != 610 else 96, 74)
    paper.rect(0, 560, 1200, 240, "#8a5f3e")
    paper.rect(0, 536, 1200, 44, "#b98a5e")
    for x in range(0, 1200, 150):
        paper.rect(x + 70, 584, 3, 216, "#6f4a2f")
    paper.rect(480, 410, 250, 130, "#43545f", radius=18)
    paper.rect(466, 402, 278, 22, "#5a6d79", radius=10)
    for side in (450, 742):
        paper.rect(side, 440, 18, 44, "#2f3d46", radius=8)
    paper.oval(605, 404, 118, 14, "#d9793b")
    for x, tall in ((560, 90), (610, 130), (655, 100)):
        paper.line([*paper.curve((x, 386), (x + 30, 386 - tall / 2), (x, 386 - tall))], "#ffffff90", 12)
    paper.rect(120, 516, 250, 24, "#d9b384", radius=8)
    for x, colour in ((150, "#d9793b"), (196, "#d9793b"), (250, "#6fa05b"), (308, CLAY)):
        paper.oval(x + 10, 504, 30, 18, colour)
        paper.leaf(x - 14, 500, 34, 150, "#5d9a5e")
    for number in range(4):
        paper.oval(930, 530 - number * 11, 86, 13, (CREAM, SKY, CREAM, BLUSH)[number])
    return paper.finish()


def repair_bench() -> Image.Image:
    """A workbench: tools on a board, a radio with its back off, a reading lamp."""
    paper = Canvas(paper="#33505a", seed=6)
    paper.rect(120, 70, 700, 380, "#d8b98c", radius=10)
    for row in range(11):
        for column in range(22):
            paper.disc(146 + column * 31, 96 + row * 33, 3, "#a98457")
    for number, x in enumerate((180, 250, 320)):
        paper.rect(x, 120, 14, 90, (CLAY, MUSTARD, SEA)[number], radius=7)
        paper.rect(x + 3, 206, 8, 110 - number * 18, "#8d979c", radius=2)
    paper.rect(420, 120, 20, 190, "#7d5334", radius=8)
    paper.rect(384, 112, 96, 40, "#5d6a70", radius=6)
    paper.ring(560, 150, 34, "#8d979c", 16)
    paper.rect(548, 176, 24, 160, "#8d979c", radius=6)
    paper.shape([(560, 116), (600, 96), (600, 150)], "#d8b98c")
    paper.line([(660, 130), (690, 230), (668, 330)], CLAY, 14)
    paper.line([(720, 130), (690, 230), (712, 330)], CLAY, 14)
    paper.disc(690, 230, 10, INK)
    for number, colour in enumerate((MUSTARD, CLAY, SAGE)):
        paper.ring(200 + number * 84, 386, 26, colour, 10)
    paper.glow(960, 420, 400, "#ffe3a1", strength=190)
    paper.rect(0, 570, 1200, 60, "#b98a5e")
    paper.rect(0, 626, 1200, 174, "#7d5334")
    for x in (90, 480, 870):
        paper.rect(x, 652, 250, 110, "#91633f", radius=8)
        paper.rect(x + 95, 694, 60, 16, "#d8b98c", radius=8)
    paper.line([(1080, 570), (1050, 380), (960, 300)], CREAM, 14)
    paper.shape([(920, 320), (986, 266), (1010, 330), (936, 366)], MUSTARD)
    paper.rect(1030, 556, 110, 18, CREAM, radius=8)
    paper.rect(360, 400, 330, 172, "#8a4b2d", radius=20)
    paper.rect(378, 418, 294, 136, "#3c2a20", radius=12)
    for number, colour in enumerate((MUSTARD, CLAY, SAGE, SKY)):
        paper.line(
            [*paper.curve((400, 450 + number * 22), (480 + number * 20, 400 + number * 40), (560, 460 + number * 18))],
            colour,
            5,
        )
    paper.disc(614, 486, 44, "#8d979c")
    paper.disc(614, 486, 30, "#5d6a70")
    for number in range(5):
        paper.rect(410 + number * 28, 516, 18, 24, ("#c9a23d", STONE)[number % 2], radius=3)
    paper.line([(700, 566), (800, 556)], "#c0392b", 10)
    for x in (760, 800, 830, 850):
        paper.disc(x, 562, 6, STONE)
    return paper.finish()


def bakery() -> Image.Image:
    """Loaves on a wooden board, flour on the table, a window behind."""
    paper = Canvas(paper="#ecd9c0", seed=9)
    paper.rect(640, 60, 440, 320, "#fff7e6", radius=200)
    paper.rect(660, 80, 400, 290, SKY, radius=180)
    paper.glow(860, 230, 260, "#fff6d2", strength=220)
    paper.rect(854, 70, 14, 310, "#fff7e6")
    paper.rect(650, 240, 420, 12, "#fff7e6")
    paper.rect(620, 370, 480, 20, WOOD, radius=4)
    pot_plant(paper, 700, 372, 110, green="#4f8f5f")
    pot_plant(paper, 1020, 372, 90, pot=PLUM)
    for x in range(0, 560, 140):
        paper.line([(x + 60, 0), (x + 60, 120 + x % 3 * 30)], WOOD, 4)
        for step in range(6):
            paper.leaf(
                x + 60, 130 + x % 3 * 30 + step * 16, 44, 230 + (step % 2) * 80, ("#8fa562", "#b9a35a")[step % 2]
            )
    paper.rect(0, 520, 1200, 280, "#a8754c")
    for y in (600, 690):
        paper.rect(0, y, 1200, 4, "#8a5f3e")
    for _ in range(240):
        left, top = paper.random.gauss(330, 180), paper.random.gauss(660, 50)
        paper.oval(left, min(790, max(536, top)), paper.random.uniform(2, 7), 2.4, "#fff8ea")
    paper.rect(420, 560, 640, 92, "#d9b384", radius=40)
    paper.rect(1010, 588, 130, 34, "#d9b384", radius=17)
    for x, y, across, down in ((560, 530, 150, 78), (860, 520, 160, 92)):
        paper.oval(x, y + down * 0.72, across, 18, "#00000022")
        paper.oval(x, y, across, down, "#b5713a")
        paper.oval(x - across * 0.08, y - down * 0.14, across * 0.86, down * 0.76, "#d08c4c")
        for cut in (-1, 0, 1):
            middle = x + cut * across * 0.42
            paper.line(
                [*paper.curve((middle - 26, y + down * 0.3), (middle, y - down * 0.2), (middle + 34, y - down * 0.5))],
                "#f4dcae",
                11,
            )
    paper.rect(110, 480, 190, 150, CREAM, radius=30)
    paper.oval(205, 484, 96, 22, "#fffaf0")
    paper.rect(110, 540, 190, 16, SEA)
    paper.line([(250, 470), (350, 380)], WOOD, 16)
    return paper.finish()


def long_table() -> Image.Image:
    """A shared meal from above: bowls, bread, hands' width between plates, a striped runner."""
    paper = Canvas(paper="#8f6746", seed=12)
    for x in range(0, 1200, 120):
        paper.rect(x, 0, 114, 800, ("#9a7050", "#936a4a", "#a07655")[x // 120 % 3])
    paper.rect(0, 300, 1200, 200, CREAM)
    for y in (312, 476):
        paper.rect(0, y, 1200, 12, CLAY)
    foods = ((CLAY, "#e38a5f"), ("#7fa35c", "#a8c783"), (MUSTARD, "#f4d58a"), (PLUM, "#94709a"), ("#d9793b", "#efb07c"))
    for side, y in ((0, 150), (1, 650)):
        for number in range(5):
            x = 130 + number * 235
            paper.disc(x + 6, y + 10, 96, "#00000022")
            paper.disc(x, y, 94, ("#f6f1e7", "#dbe7ea")[(number + side) % 2])
            paper.disc(x, y, 66, "#fffdf8")
            deep, light = foods[(number + side * 2) % 5]
            paper.disc(x, y, 56, deep)
            for _ in range(14):
                spot_x, spot_y = paper.random.uniform(-34, 34), paper.random.uniform(-34, 34)
                paper.oval(x + spot_x, y + spot_y, 9, 6, light)
            paper.leaf(x - 10, y - 4, 34, 30, FOREST)
            paper.rect(x + 106, y - 64, 9, 128, "#c9c6bd", radius=5)
            paper.oval(x + 110, y - 64, 12, 20, "#c9c6bd")
    for x, deep, light in ((230, "#7fa35c", "#c5d98f"), (600, "#d9793b", "#f2b66f"), (970, "#b5713a", "#dba566")):
        paper.disc(x + 6, 408, 92, "#00000022")
        paper.disc(x, 400, 90, SEA)
        paper.disc(x, 400, 76, deep)
        if x == 230:
            lettuce(paper, x, 400, 70, ("#5d9a5e", "#8cc07a"))
        else:
            for _ in range(30):
                paper.oval(x + paper.random.uniform(-50, 50), 400 + paper.random.uniform(-50, 50), 15, 9, light)
    for x in (415, 785):
        paper.disc(x, 360, 26, "#dfe9ec")
        paper.disc(x, 360, 20, "#b9d3da")
        paper.disc(x + 30, 440, 26, "#dfe9ec")
        paper.disc(x + 30, 440, 20, "#b9d3da")
    return paper.finish()


def glasshouse() -> Image.Image:
    """Inside a glasshouse: seedlings on benches either side of a path, light through the roof."""
    paper = Canvas(seed=15)
    paper.wash("#d9eef0", "#f4f6df")
    paper.glow(600, 330, 420, "#fffbe0", strength=230)
    paper.hill(430, 20, 900, "#b8d2ae", shift=1)
    for x in range(0, 1201, 120):
        paper.line([(x, 470), (600 + (x - 600) * 0.12, 90)], "#ffffffd0", 7)
    for share in (0.0, 0.28, 0.55, 0.8, 1.0):
        y = 90 + share * 380
        paper.line([(600 - 528 * share - 72, y), (600 + 528 * share + 72, y)], "#ffffffd0", 6)
    paper.shape([(0, 470), (1200, 470), (1200, 800), (0, 800)], "#c8bfa4")
    paper.shape([(540, 470), (660, 470), (860, 800), (340, 800)], "#e3d9bd")
    for side in (-1, 1):
        for step in range(7):
            near = step / 6
            x, y, size = 600 + side * (110 + 330 * near**1.4), 500 + 180 * near**1.4, 30 + 74 * near
            paper.rect(x - size * 1.2, y, size * 2.4, size * 0.36, WOOD, radius=3)
            paper.rect(x - size * 1.1, y + size * 0.36, size * 0.14, size * 1.1, "#7d5334")
            paper.rect(x + size * 0.96, y + size * 0.36, size * 0.14, size * 1.1, "#7d5334")
            for pot in (-0.8, 0, 0.8):
                pot_plant(
                    paper,
                    x + pot * size,
                    y,
                    size * 0.95,
                    pot=(CLAY, "#b5713a", MUSTARD)[step % 3],
                    green=("#3f7d54", FOREST)[step % 2],
                )
    for x in (190, 1010):
        paper.line([(x, 0), (x, 90)], INK, 3)
        for angle in range(200, 345, 18):
            paper.leaf(x, 120, 96, angle, ("#4f8f5f", SAGE)[angle // 18 % 2], breadth=0.16)
        paper.shape([(x - 40, 84), (x + 40, 84), (x + 26, 132), (x - 26, 132)], CLAY)
    return paper.finish()


def bicycle() -> Image.Image:
    """A green bicycle on a repair stand, a person beside its front wheel."""
    paper = Canvas(paper="#f0dcc0", seed=18)
    paper.rect(0, 620, 1200, 180, "#b0a08a")
    paper.rect(60, 80, 330, 260, "#ffffff70", radius=8)
    paper.rect(76, 96, 298, 228, SKY, radius=4)
    paper.shape([(76, 280), (180, 220), (374, 290), (374, 324), (76, 324)], SAGE)
    for number, colour in enumerate((CLAY, SEA, MUSTARD)):
        paper.ring(1020, 150 + number * 130, 52, INK, 12)
        paper.rect(1016, 84 + number * 130, 8, 20, WOOD)
        paper.ring(1020, 150 + number * 130, 38, colour, 5)
    paper.line([(600, 690), (600, 330)], "#56636b", 18)
    paper.line([(500, 700), (700, 700)], "#56636b", 18)
    rear, front, seat, crank, head = (430, 480), (800, 480), (540, 320), (590, 480), (742, 330)
    for x, y in (rear, front):
        paper.ring(x, y, 126, INK, 14)
        paper.ring(x, y, 112, STONE, 5)
        for spoke in range(0, 360, 24):
            paper.leaf(x, y, 110, spoke, "#8d979c", breadth=0.008)
        paper.disc(x, y, 12, INK)
    for start, end in ((rear, crank), (rear, seat), (seat, crank), (seat, head), (crank, head), (head, front)):
        paper.line([start, end], "#3f7d54", 15)
    paper.line([head, (734, 282), (786, 268)], INK, 12)
    paper.line([seat, (530, 284)], INK, 10)
    paper.rect(486, 268, 96, 22, "#6d4326", radius=11)
    paper.ring(590, 480, 34, INK, 9)
    paper.line([(590, 480), (630, 530)], INK, 9)
    paper.oval(900, 706, 120, 14, "#00000022")
    person(paper, 946, 704, 330, coat=CLAY, skin="#8d5a3b", hair=INK)
    crate(paper, 130, 610, 180, 96)
    for x, colour in ((150, MUSTARD), (190, SEA), (236, CLAY), (270, SAGE)):
        paper.rect(x, 560, 22, 54, colour, radius=8)
    return paper.finish()
