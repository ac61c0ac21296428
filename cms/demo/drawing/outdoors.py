"""The harbour, the garden and the country around."""

from math import sin

from PIL import Image

from cms.demo.drawing.canvas import BLUSH, CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SAGE, SEA, SKY, STONE, WOOD, Canvas
from cms.demo.drawing.things import crate, flower, lettuce, person, round_tree


def harbour() -> Image.Image:
    """Painted houses along a quay at sunrise, boats in front."""
    paper = Canvas(seed=3)
    paper.wash("#9cc4d6", "#fbe3c4", end=520)
    paper.glow(900, 250, 420, "#fff2c2", strength=210)
    paper.disc(900, 250, 54, "#ffe7a3")
    paper.hill(360, 40, 1100, "#9fb9b4", shift=1)
    paper.hill(400, 26, 800, "#7ea193", shift=3)
    paper.wash(SEA, "#1f4f6b", start=520)
    colours = (CLAY, CREAM, MUSTARD, SKY, BLUSH, SAGE, "#d98b6a", "#e7dcc4", PLUM)
    for number, colour in enumerate(colours):
        x, tall = 40 + number * 125, 190 + (number * 37) % 60
        paper.shape([(x, 500 - tall), (x + 57, 450 - tall), (x + 114, 500 - tall)], "#5a5f66")
        paper.rect(x, 500 - tall, 114, tall, colour)
        paper.rect(x + 80, 445 - tall, 18, 44, "#7a5a4a")
        for floor in range(2):
            for column in range(2):
                lit = (number * 2 + floor + column) % 4 == 0
                paper.rect(
                    x + 18 + column * 48, 520 - tall + floor * 72, 30, 42, "#ffe2a0" if lit else "#41576a", radius=3
                )
        paper.rect(x + 44, 448, 28, 52, INK, radius=3)
        for wave in range(7):  # its reflection, broken by the waves
            paper.rect(x + 6 * sin(wave * 2 + number), 540 + wave * 22, 108 - wave * 12, 7, f"{colour}66", radius=3)
    paper.rect(0, 496, 1200, 32, STONE)
    paper.rect(0, 524, 1200, 9, "#8d877a")
    for x, y, size, hull in ((210, 640, 1.3, CLAY), (610, 600, 0.9, CREAM), (900, 690, 1.6, MUSTARD)):
        paper.line([(x, y - 10), (x, y - 140 * size)], INK, 5 * size)
        paper.shape([(x + 6, y - 136 * size), (x + 6, y - 26 * size), (x + 72 * size, y - 26 * size)], CREAM)
        paper.shape(
            [
                (x - 80 * size, y - 20),
                (x + 90 * size, y - 20),
                (x + 62 * size, y + 26 * size),
                (x - 56 * size, y + 26 * size),
            ],
            hull,
        )
        paper.rect(x - 70 * size, y + 28 * size, 140 * size, 5, "#ffffff55", radius=2)
    return paper.finish()


def raised_beds() -> Image.Image:
    """Raised beds full of salad and beans under low hills."""
    paper = Canvas(seed=5)
    paper.wash("#bfe0ea", "#f6f0d8", end=420)
    paper.disc(1010, 130, 60, "#fff0b8")
    for x, y in ((180, 120), (560, 80), (760, 170)):
        for across, radius in ((0, 34), (38, 44), (84, 30)):
            paper.disc(x + across, y, radius, "#ffffffcc")
    paper.hill(330, 46, 1300, "#a9c7b0", shift=0.5)
    paper.hill(380, 30, 900, "#86ad8e", shift=2.2)
    for number in range(7):
        round_tree(paper, 60 + number * 190, 420, 90 + (number * 29) % 40)
    paper.rect(0, 410, 1200, 390, "#c9b48d")
    for row, (y, deep, inset) in enumerate(((440, 80, 150), (550, 96, 80), (680, 110, 10))):
        for half in range(2):
            left, wide = inset + half * (600 - inset / 2 + 10), 560 - inset
            paper.shape([(left, y), (left + wide, y), (left + wide + 14, y + deep), (left - 14, y + deep)], "#5b3f2c")
            paper.rect(left - 14, y + deep - 26, wide + 28, 30, WOOD, radius=3)
            plants = 6
            for plant in range(plants):
                at = (left + 40 + plant * (wide - 80) / (plants - 1), y + deep * 0.42)
                if (row + half) % 3 == 1:
                    paper.line([(at[0], at[1]), (at[0], at[1] - 96)], "#a98457", 4)
                    for step in range(6):
                        paper.leaf(at[0], at[1] - step * 17, 32, 20 if step % 2 else 160, FOREST, breadth=0.45)
                    paper.disc(at[0] + 9, at[1] - 60, 6, CLAY)
                else:
                    greens = (("#5d9a5e", "#8cc07a"), ("#7c3f58", "#a9627c"))[(row + plant) % 2]
                    lettuce(paper, at[0], at[1], 34 + row * 5, greens)
    return paper.finish()


def orchard() -> Image.Image:
    """Apple trees in autumn, a ladder and full crates."""
    paper = Canvas(seed=8)
    paper.wash("#f6d9a8", "#fbeed3", end=480)
    paper.glow(180, 160, 460, "#fff3c4", strength=200)
    paper.hill(420, 34, 1000, "#d0b072", shift=1.2)
    paper.hill(500, 22, 1400, "#a8ad62", shift=0.2)
    paper.hill(640, 16, 1600, "#8b9a4e", shift=2)
    for x, ground, size in ((230, 560, 260), (980, 570, 280), (610, 640, 420)):
        round_tree(paper, x, ground, size, crown="#b5562f", light="#dd8a3d")
        for _ in range(round(size / 16)):
            across, up = paper.random.uniform(-0.42, 0.42), paper.random.uniform(0.62, 1.22)
            paper.disc(x + across * size, ground - up * size, 9, "#d43a2c")
            paper.disc(x + across * size - 3, ground - up * size - 3, 2.5, "#ffc9a8")
    for side in (0, 46):
        paper.line([(760 + side, 690), (700 + side * 0.6, 330)], "#d9b384", 9)
    for step in range(8):
        along = step / 8
        paper.line([(757 - along * 55, 660 - along * 320), (803 - along * 72, 660 - along * 320)], "#d9b384", 7)
    for x, y in ((150, 650), (290, 668), (214, 590), (900, 670)):
        for apple in range(5):
            paper.disc(x + 16 + apple * 24, y - 2, 15, ("#d43a2c", "#e0a02f", "#b8321f")[apple % 3])
        crate(paper, x, y, 126, 72)
    for _ in range(90):
        left, top = paper.random.uniform(0, 1200), paper.random.uniform(600, 795)
        paper.leaf(left, top, 18, paper.random.uniform(0, 360), paper.random.choice(("#c66a2f", "#e0a04a", "#9c4226")))
    return paper.finish()


def coast_path() -> Image.Image:
    """Six people on a path along cliffs, a lighthouse beyond."""
    paper = Canvas(seed=13)
    paper.wash("#86b8d0", "#f3e8d2", end=430)
    paper.wash("#4b94b4", "#2b6b8c", start=400)
    for _ in range(70):
        x, y = paper.random.uniform(0, 1200), paper.random.uniform(415, 640)
        paper.line([(x, y), (x + paper.random.uniform(20, 70), y)], "#ffffff3a", 3)
    paper.shape([(760, 400), (860, 352), (1010, 340), (1200, 372), (1200, 470), (820, 440)], "#6f8f77")
    paper.shape([(820, 440), (1200, 470), (1200, 500), (850, 466)], "#a79f8c")
    paper.shape([(968, 345), (980, 190), (1012, 190), (1024, 345)], CREAM)
    for band in (0, 1):
        paper.rect(974 - band * 3, 232 + band * 60, 44 + band * 6, 26, CLAY)
    paper.rect(978, 164, 36, 28, "#ffe9a8")
    paper.shape([(972, 166), (996, 142), (1020, 166)], INK)
    paper.shape([(0, 430), (150, 452), (330, 520), (560, 600), (800, 690), (980, 800), (0, 800)], "#7fa36b")
    paper.shape(
        [(330, 520), (560, 600), (800, 690), (980, 800), (1030, 800), (830, 690), (590, 596), (350, 520)], "#8f7f69"
    )
    path = [*paper.curve((20, 470), (330, 560), (480, 800)), *paper.curve((640, 800), (420, 560), (40, 462))]
    paper.shape(path, "#e3cf9f")
    coats = (CLAY, MUSTARD, PLUM, SEA, CREAM, FOREST)
    skins, hairs = ("#8d5a3b", "#f0c9a6", "#c68e63", "#5f3d2a"), (INK, "#7b4a26", "#d9d2c5", "#a3552c")
    for number, (x, ground, tall) in enumerate(
        ((96, 500, 66), (170, 532, 84), (222, 548, 92), (300, 610, 124), (392, 690, 166), (470, 742, 190))
    ):
        person(paper, x, ground, tall, coat=coats[number], skin=skins[number % 4], hair=hairs[number % 4], walks=True)
    for x in range(20, 1000, 26):
        ground = 800 - (x % 7) * 4
        if x > 640 or x < 420:
            flower(paper, x, ground + 20, 46 + x % 30, (BLUSH, "#ffffff", MUSTARD)[x % 3])
    for x, y, size in ((470, 170, 26), (560, 130, 18), (640, 205, 22)):
        paper.line([*paper.curve((x - size, y - size * 0.3), (x - size * 0.4, y - size * 0.6), (x, y))], INK, 4)
        paper.line([*paper.curve((x, y), (x + size * 0.4, y - size * 0.6), (x + size, y - size * 0.3))], INK, 4)
    return paper.finish()


def beehives() -> Image.Image:
    """Three painted hives in a meadow of flowers."""
    paper = Canvas(seed=21)
    paper.wash("#cfe6ee", "#fdf4d6", end=470)
    paper.hill(430, 28, 1200, "#a7c48f", shift=0.4)
    for number in range(5):
        round_tree(paper, 90 + number * 270, 460, 150 + number % 2 * 40)
    paper.hill(500, 12, 900, "#86ad66", shift=1)
    for x, colour in ((250, SKY), (530, MUSTARD), (810, BLUSH)):
        paper.rect(x + 18, 640, 12, 46, WOOD)
        paper.rect(x + 150, 640, 12, 46, WOOD)
        for tier in range(3):
            paper.rect(x + tier * 4, 574 - tier * 74, 180 - tier * 8, 72, colour, radius=4)
            paper.rect(x + tier * 4, 636 - tier * 74, 180 - tier * 8, 10, "#00000022", radius=3)
        paper.shape([(x - 6, 424), (x + 186, 424), (x + 166, 396), (x + 14, 396)], "#6c7a83")
        paper.rect(x + 58, 622, 64, 12, INK, radius=5)
    for _ in range(26):
        left, top = paper.random.uniform(160, 1060), paper.random.uniform(330, 640)
        paper.oval(left - 4, top - 6, 6, 4, "#ffffffcc")
        paper.oval(left + 4, top - 6, 6, 4, "#ffffffcc")
        paper.oval(left, top, 8, 5, "#e0a424")
        paper.rect(left - 1.5, top - 5, 3, 10, INK)
    for number in range(110):
        left = paper.random.uniform(-10, 1210)
        ground = 690 + paper.random.uniform(0, 150)
        petals = (CLAY, "#ffffff", PLUM, MUSTARD, BLUSH)[number % 5]
        flower(paper, left, ground, paper.random.uniform(40, 84), petals)
    return paper.finish()


def tide_line() -> Image.Image:
    """A beach at low tide with three people collecting litter in buckets."""
    paper = Canvas(seed=34)
    paper.wash("#d8e7ea", "#f7ead2", end=300)
    paper.hill(280, 20, 1500, "#9db5b3", shift=2)
    paper.wash("#6aa7bd", "#8cc0c9", start=290, end=450)
    for band, (y, colour) in enumerate(((430, "#dfeef0"), (470, "#c9b58d"), (500, "#e5d3a8"))):
        paper.hill(y, 9, 700, colour, shift=band * 1.3)
    for _ in range(160):
        left, top = paper.random.uniform(0, 1200), paper.random.uniform(520, 795)
        paper.oval(
            left,
            top,
            paper.random.uniform(3, 12),
            paper.random.uniform(2, 6),
            paper.random.choice(("#cbb587", "#b9a37a", "#f2e6c8")),
        )
    for x, ground, tall, coat, skin, hair in (
        (300, 600, 210, MUSTARD, "#8d5a3b", INK),
        (560, 560, 170, CLAY, "#f0c9a6", "#a3552c"),
        (850, 660, 250, SEA, "#c68e63", "#d9d2c5"),
    ):
        paper.oval(x + 14, ground + 6, tall * 0.3, 9, "#00000022")
        person(paper, x, ground, tall, coat=coat, skin=skin, hair=hair)
        paper.shape(
            [(x + 50, ground - 52), (x + 100, ground - 52), (x + 92, ground + 4), (x + 58, ground + 4)], "#4f7f6c"
        )
        paper.line([*paper.curve((x + 52, ground - 52), (x + 75, ground - 92), (x + 98, ground - 52))], INK, 4)
    return paper.finish()
