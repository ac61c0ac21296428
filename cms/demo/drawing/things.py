"""Things that appear in several pictures."""

from cms.demo.drawing.canvas import CLAY, CREAM, FOREST, INK, MUSTARD, SAGE, STONE, WOOD, Canvas


def round_tree(paper: Canvas, x: float, ground: float, size: float, *, crown: str = FOREST, light: str = SAGE) -> None:
    """A tree with a round crown, lit from the left."""
    paper.line([(x, ground), (x, ground - size * 0.7)], WOOD, size * 0.09)
    paper.line([(x, ground - size * 0.45), (x + size * 0.16, ground - size * 0.68)], WOOD, size * 0.05)
    for across, up, radius in ((0, 0.98, 0.36), (-0.24, 0.8, 0.27), (0.25, 0.82, 0.28)):
        paper.disc(x + across * size, ground - up * size, radius * size, crown)
    for across, up, radius in ((-0.1, 1.1, 0.16), (-0.3, 0.86, 0.1), (0.18, 0.9, 0.09)):
        paper.disc(x + across * size, ground - up * size, radius * size, light)


def lettuce(paper: Canvas, x: float, y: float, size: float, colours: tuple[str, str]) -> None:
    """A head of salad seen a little from above."""
    for ring, (reach, colour) in enumerate(((1.0, colours[0]), (0.72, colours[1]), (0.45, colours[0]))):
        for turn in range(9):
            paper.leaf(x, y, size * reach, turn * 40 + ring * 20, colour, breadth=0.42)


def person(
    paper: Canvas, x: float, ground: float, height: float, *, coat: str, skin: str, hair: str, walks: bool = False
) -> None:
    """A small standing or walking figure without a face."""
    stride = 0.09 if walks else 0.05
    for side in (-1, 1):
        paper.line(
            [(x + side * height * 0.03, ground - height * 0.42), (x + side * height * stride, ground)],
            INK,
            height * 0.075,
        )
    paper.rect(x - height * 0.12, ground - height * 0.78, height * 0.24, height * 0.42, coat, radius=height * 0.1)
    for side in (-1, 1):
        swing = 0.06 if walks else 0.03
        paper.line(
            [
                (x + side * height * 0.1, ground - height * 0.7),
                (x + side * height * (0.12 + swing), ground - height * 0.43),
            ],
            coat,
            height * 0.065,
        )
    paper.disc(x, ground - height * 0.88, height * 0.085, skin)
    paper.oval(x, ground - height * 0.925, height * 0.09, height * 0.06, hair)


def crate(paper: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A wooden crate by its top left corner."""
    paper.rect(x, y, width, height, "#7d5334", radius=4)
    slats = 3
    for slat in range(slats):
        paper.rect(x - 3, y + slat * height / slats + 2, width + 6, height / slats - 7, "#b98a5e", radius=3)


def jar(paper: Canvas, x: float, ground: float, size: float, filling: str, *, full: float = 0.75) -> None:
    """A preserving jar with something in it."""
    paper.rect(x, ground - size, size * 0.62, size, "#dfe9e6", radius=size * 0.12)
    paper.rect(x + 3, ground - size * full, size * 0.62 - 6, size * full - 4, filling, radius=size * 0.1)
    paper.rect(x + size * 0.04, ground - size * 1.12, size * 0.54, size * 0.16, STONE, radius=4)
    paper.rect(x + size * 0.14, ground - size * 0.52, size * 0.34, size * 0.26, CREAM, radius=3)


def lamp(paper: Canvas, x: float, y: float, size: float, colour: str = CLAY) -> None:
    """A lamp that hangs from the ceiling, and its light."""
    paper.glow(x, y + size * 0.4, size * 2.6, "#ffe9b0", strength=170)
    paper.line([(x, 0), (x, y - size * 0.4)], INK, 4)
    paper.shape(
        [
            (x - size * 0.16, y - size * 0.45),
            (x + size * 0.16, y - size * 0.45),
            (x + size * 0.55, y),
            (x - size * 0.55, y),
        ],
        colour,
    )
    paper.oval(x, y, size * 0.2, size * 0.12, "#fff3cf")


def pot_plant(paper: Canvas, x: float, ground: float, size: float, *, pot: str = CLAY, green: str = FOREST) -> None:
    """A plant in a pot."""
    for angle in (40, 65, 90, 115, 140):
        paper.leaf(x, ground - size * 0.42, size * 0.75, angle, green, breadth=0.2)
    for angle in (55, 100, 125):
        paper.leaf(x, ground - size * 0.42, size * 0.5, angle, SAGE, breadth=0.18)
    paper.shape(
        [
            (x - size * 0.26, ground - size * 0.45),
            (x + size * 0.26, ground - size * 0.45),
            (x + size * 0.18, ground),
            (x - size * 0.18, ground),
        ],
        pot,
    )
    paper.rect(x - size * 0.29, ground - size * 0.5, size * 0.58, size * 0.1, pot, radius=3)


def flower(paper: Canvas, x: float, ground: float, size: float, petals: str) -> None:
    """A flower on its stem."""
    paper.line([(x, ground), (x, ground - size)], FOREST, max(2.5, size * 0.05))
    paper.leaf(x, ground - size * 0.3, size * 0.4, 35, SAGE)
    paper.leaf(x, ground - size * 0.2, size * 0.4, 145, SAGE)
    for turn in range(8):
        paper.leaf(x, ground - size, size * 0.3, turn * 45, petals, breadth=0.36)
    paper.disc(x, ground - size, size * 0.09, MUSTARD)
