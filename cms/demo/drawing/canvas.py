"""A sheet of paper, 1200 by 800 units, and the few strokes that every picture is made of."""

from collections.abc import Sequence
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageColor, ImageDraw, ImageFilter

Point = tuple[float, float]
FINE = 2
"""Everything is drawn this many times larger and then reduced, so that edges are smooth."""

INK, CREAM, CLAY, MUSTARD, SAGE, FOREST = "#24323d", "#f8f0e1", "#c4553b", "#e8b04a", "#93b89a", "#2f5d50"
SEA, SKY, BLUSH, PLUM, STONE, WOOD = "#35789c", "#c3dde4", "#f1c5b1", "#6b4a6e", "#b9b2a3", "#9a6b46"


class Canvas:
    """A drawing. Positions and lengths are in units; the finished picture is 1920 pixels wide unless told otherwise."""

    def __init__(
        self, width: float = 1200, height: float = 800, *, pixels: int = 1920, paper: str | None = CREAM, seed: int = 1
    ) -> None:
        self.width, self.height, self.random = width, height, Random(seed)  # noqa: S311 (drawings, not secrets)
        self.scale = pixels * FINE / width
        size = (pixels * FINE, round(height * self.scale))
        self.image = Image.new("RGBA", size, paper or (0, 0, 0, 0)) if paper is None else Image.new("RGB", size, paper)
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def finish(self) -> Image.Image:
        """The picture in its final size."""
        return self.image.reduce(FINE)

    def at(self, points: Sequence[Point]) -> list[Point]:
        """Units turned into pixels."""
        return [(x * self.scale, y * self.scale) for x, y in points]

    def rect(self, x: float, y: float, width: float, height: float, fill: str, *, radius: float = 0) -> None:
        """A rectangle by its top left corner, its corners rounded if told."""
        (corner, opposite) = self.at([(x, y), (x + width, y + height)])
        self.draw.rounded_rectangle((*corner, *opposite), radius=radius * self.scale, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """A filled circle around a point."""
        self.oval(x, y, radius, radius, fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: str) -> None:
        """A filled ellipse around a point, by its two radii."""
        (corner, opposite) = self.at([(x - across, y - down), (x + across, y + down)])
        self.draw.ellipse((*corner, *opposite), fill=fill)

    def ring(self, x: float, y: float, radius: float, colour: str, width: float) -> None:
        """A circle's outline."""
        (corner, opposite) = self.at([(x - radius, y - radius), (x + radius, y + radius)])
        self.draw.ellipse((*corner, *opposite), outline=colour, width=round(width * self.scale))

    def shape(self, points: Sequence[Point], fill: str) -> None:
        """A filled polygon."""
        self.draw.polygon(self.at(points), fill=fill)

    def line(self, points: Sequence[Point], colour: str, width: float = 4) -> None:
        """A stroke through points, with round ends."""
        self.draw.line(self.at(points), fill=colour, width=max(1, round(width * self.scale)), joint="curve")
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, colour)

    def curve(self, start: Point, bend: Point, end: Point, *, steps: int = 24) -> list[Point]:
        """Points along a quadratic curve."""
        walk = [step / steps for step in range(steps + 1)]
        return [
            tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in zip(start, bend, end, strict=True))  # type: ignore[misc]  # pairs stay pairs
            for t in walk
        ]

    def blob(self, start: Point, *curves: tuple[Point, Point], fill: str) -> None:
        """A filled shape bounded by curves: each one's bend and end; the last end joins the start."""
        edge: list[Point] = [start]
        for bend, end in curves:
            edge += self.curve(edge[-1], bend, end)
        self.shape(edge, fill)

    def wash(self, top: str, bottom: str, *, start: float = 0, end: float | None = None) -> None:
        """A band across the sheet that passes from one colour to another."""
        end = self.height if end is None else end
        strip = Image.new("RGB", (1, 2))
        strip.putpixel((0, 0), ImageColor.getrgb(top)[:3])
        strip.putpixel((0, 1), ImageColor.getrgb(bottom)[:3])
        size = (self.image.width, round((end - start) * self.scale))
        # Sampling from the middle of the first pixel to the middle of the second gives the whole passage.
        band = strip.resize(size, Image.Resampling.BILINEAR, box=(0, 0.5, 1, 1.5))
        self.image.paste(band, (0, round(start * self.scale)))

    def hill(self, height: float, rise: float, length: float, fill: str, *, shift: float = 0) -> None:
        """Rolling ground from edge to edge, down to the foot of the sheet."""
        ridge = [
            (x, height - rise * (sin(2 * pi * x / length + shift) + 0.4 * sin(4.6 * pi * x / length + 2 * shift)))
            for x in range(0, round(self.width) + 13, 12)
        ]
        self.shape([*ridge, (self.width, self.height), (0, self.height)], fill)

    def leaf(self, x: float, y: float, length: float, angle: float, fill: str, *, breadth: float = 0.32) -> None:
        """A leaf that grows from a point; the angle in degrees, 0 to the right and 90 upwards."""
        turn = angle * pi / 180
        along, across = (cos(turn), -sin(turn)), (sin(turn), cos(turn))
        tip = (x + along[0] * length, y + along[1] * length)

        def bend(side: float) -> Point:
            reach, out = length * 0.45, side * length * breadth * 1.4
            return (x + along[0] * reach + across[0] * out, y + along[1] * reach + across[1] * out)

        self.shape([*self.curve((x, y), bend(1), tip), *self.curve(tip, bend(-1), (x, y))], fill)

    def glow(self, x: float, y: float, radius: float, colour: str, *, strength: int = 150) -> None:
        """Soft light around a point."""
        side = round(2 * radius * self.scale)
        spot = Image.radial_gradient("L").point(lambda value: round(max(0, 1 - value / 181) ** 1.6 * strength))
        mask = spot.resize((side, side), Image.Resampling.BILINEAR)
        corner = (round((x - radius) * self.scale), round((y - radius) * self.scale))
        self.image.paste(Image.new("RGB", (side, side), colour), corner, mask)

    def soften(self, radius: float) -> None:
        """Blur everything drawn so far, as a lens blurs what is far away."""
        small = self.image.reduce(4).filter(ImageFilter.GaussianBlur(radius * self.scale / 4))
        self.image.paste(small.resize(self.image.size, Image.Resampling.BILINEAR))
