"""Signs of organisations, without words, on no ground at all."""

from collections.abc import Callable
from math import sin

from PIL import Image

from cms.demo.drawing.canvas import CLAY, CREAM, FOREST, INK, MUSTARD, PLUM, SEA, SKY, WOOD, Canvas


def logo(name: str) -> Image.Image:
    """One of :data:`LOGOS`, 640 pixels square."""
    paper = Canvas(600, 600, pixels=640, paper=None)
    LOGOS[name](paper)
    return paper.finish()


def _tide(paper: Canvas) -> None:
    paper.ring(300, 300, 250, SEA, 40)
    for row in (-1, 0, 1):
        paper.line([(110 + x * 20, 300 + row * 70 + 34 * sin(x / 1.6)) for x in range(20)], SEA, 30)


def _kiln(paper: Canvas) -> None:
    paper.rect(90, 150, 420, 400, CLAY, radius=190)
    paper.rect(220, 300, 160, 250, CREAM, radius=80)
    paper.leaf(300, 540, 200, 90, MUSTARD)


def _oak(paper: Canvas) -> None:
    for x, y, radius in ((300, 250, 200), (180, 330, 120), (420, 330, 120)):
        paper.disc(x, y, radius, FOREST)
    paper.rect(265, 380, 70, 190, WOOD, radius=12)


def _signal(paper: Canvas) -> None:
    for radius in (90, 180, 270):
        paper.ring(300, 300, radius, PLUM, 34)
    paper.disc(300, 300, 40, MUSTARD)


def _loaf(paper: Canvas) -> None:
    paper.oval(300, 300, 270, 180, "#c98345")
    for cut in range(3):
        paper.line([(190 + cut * 90, 380), (250 + cut * 90, 210)], CREAM, 30)


def _bridge(paper: Canvas) -> None:
    paper.rect(40, 170, 520, 60, INK, radius=10)
    for x in (170, 430):
        paper.ring(x, 360, 120, INK, 44)
    paper.rect(40, 380, 520, 130, SKY, radius=10)


def _wheel(paper: Canvas) -> None:
    paper.ring(300, 300, 240, "#3f7d54", 46)
    for turn in range(8):
        paper.leaf(300, 300, 230, turn * 45, "#3f7d54", breadth=0.05)
    paper.disc(300, 300, 52, MUSTARD)


LOGOS: dict[str, Callable[[Canvas], None]] = {
    "tide": _tide,
    "kiln": _kiln,
    "oak": _oak,
    "signal": _signal,
    "loaf": _loaf,
    "bridge": _bridge,
    "wheel": _wheel,
}
