"""A chart and a map. What they say is also in their long descriptions, and in the tables beside them."""

from collections.abc import Sequence

from PIL import Image, ImageFont

from cms.demo.drawing.canvas import CLAY, CREAM, INK, MUSTARD, SAGE, SEA, STONE, Canvas


def write(
    paper: Canvas, x: float, y: float, text: str, size: float, *, colour: str = INK, anchor: str = "mm", halo: str = ""
) -> None:
    """Words on a drawing; ``anchor`` is Pillow's, ``mm`` for the middle."""
    font = ImageFont.load_default(size * paper.scale)
    paper.draw.text(
        (x * paper.scale, y * paper.scale),
        text,
        fill=colour,
        font=font,
        anchor=anchor,
        stroke_width=round(4 * paper.scale) if halo else 0,
        stroke_fill=halo or None,
    )


def bar_chart(rows: Sequence[tuple[str, int]], title: str) -> Image.Image:
    """Upright bars, each with its number above and its name below."""
    paper = Canvas(paper="#fffaf0")
    write(paper, 70, 64, title, 34, anchor="lm")
    highest = max(number for _, number in rows)
    room = 1060 / len(rows)
    for share in range(0, 5):
        y = 690 - share * 130
        paper.line([(70, y), (1130, y)], "#e3d9c4", 2)
    for place, (name, number) in enumerate(rows):
        x, tall = 70 + place * room, 520 * number / highest
        paper.rect(x + room * 0.16, 690 - tall, room * 0.68, tall, CLAY if number == highest else SEA, radius=6)
        write(paper, x + room / 2, 670 - tall, f"{number:,}", 25)
        write(paper, x + room / 2, 726, name, 25)
    paper.line([(70, 690), (1130, 690)], INK, 4)
    return paper.finish()


def meals_chart() -> Image.Image:
    """Meals served at the community table in each month of spring and summer."""
    rows = (("March", 410), ("April", 455), ("May", 520), ("June", 610), ("July", 690), ("August", 575))
    return bar_chart(rows, "Meals served at the community table, by month")


STREETS = (
    ((0, 330), (1200, 300)),
    ((0, 620), (1200, 640)),
    ((300, 200), (260, 800)),
    ((700, 200), (720, 800)),
    ((1000, 190), (1040, 800)),
)
BLOCKS = ((60, 380, 170, 190), (340, 370, 320, 210), (340, 680, 330, 120), (770, 690, 230, 110), (60, 690, 160, 110))


def garden_map() -> Image.Image:
    """The step-free way from the station to the garden."""
    paper = Canvas(paper="#e9efdc")
    paper.shape([(0, 0), (1200, 0), (1200, 150), (760, 190), (420, 140), (0, 200)], "#a9d0de")
    write(paper, 600, 80, "Harbour", 34, colour="#1f4f6b")
    for start, end in (
        ((0, 330), (1200, 300)),
        ((0, 620), (1200, 640)),
        ((300, 200), (260, 800)),
        ((700, 200), (720, 800)),
        ((1000, 190), (1040, 800)),
    ):
        paper.line([start, end], "#ffffff", 38)
    for x, y, wide, tall in BLOCKS:
        paper.rect(x, y, wide, tall, "#d9d2bf", radius=10)
    paper.rect(770, 350, 210, 230, SAGE, radius=14)
    for row in range(3):
        paper.rect(796, 384 + row * 62, 158, 34, "#6f9d72", radius=8)
    way = [(140, 628), (706, 636), (700, 470), (770, 470)]
    paper.line(way, INK, 20)
    paper.line(way, MUSTARD, 12)
    paper.disc(140, 628, 34, CLAY)
    write(paper, 140, 628, "1", 34, colour="#ffffff")
    paper.disc(450, 633, 30, SEA)
    write(paper, 450, 633, "2", 32, colour="#ffffff")
    paper.disc(780, 470, 34, CLAY)
    write(paper, 780, 470, "3", 34, colour="#ffffff")
    write(paper, 140, 560, "Station", 30, halo="#e9efdc")
    write(paper, 450, 566, "Tram stop", 30, halo="#d9d2bf")
    write(paper, 1040, 470, "Garden", 30, anchor="lm", halo="#e9efdc")
    write(paper, 500, 660, "Ropewalk Street", 24, anchor="mt", halo="#e9efdc")
    write(paper, 560, 312, "Quay Street", 24, halo="#ffffff")
    paper.rect(30, 746, 150, 8, STONE, radius=4)
    write(paper, 105, 770, "100 metres", 22, halo=CREAM)
    return paper.finish()
