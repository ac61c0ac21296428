"""What one stop's pictures say of one text: its letters' outlines with their contrast, in every way that may count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.capture import Seen, Stop, letter_paint
from cms.audit.contrast.colour import Picture, Plane, luminance, ratio
from cms.audit.contrast.coverage import FAINTEST, Coverage, cover
from cms.audit.contrast.pairing import REACH_EM, RING_PX, Outline, letter_numbers, outline
from cms.audit.contrast.spread import largest_near
from cms.audit.contrast.targets import Target

UNCHANGED_LEVELS = 1
FORETOLD_LEVELS = 3
SAMPLE = 300
WINDOW_PIXELS = 150_000
"""Pixels that a suggestion is worked out from: beside letters, and of letters near those."""


@dataclass(frozen=True)
class Way:
    """One way of seeing letter and background, where WCAG allows several: pixels with letter number and contrast."""

    unit: NDArray[np.int32]
    ratio: NDArray[np.floating]


@dataclass(frozen=True)
class Response:
    """How the screen answers to the text's colour, at a sample of pixels beside letters (levels, three a pixel).

    The colour C shows as ``black + (white - black) * C / 255``: whatever fades or blends the text is in it.
    """

    black: NDArray[np.floating]
    white: NDArray[np.floating]
    behind: NDArray[np.floating]
    own: NDArray[np.floating]

    def foretells(self, colour: NDArray[np.floating]) -> bool:
        """Whether it explains how the present colour shows; filters and blend modes may bend it out of line."""
        expected = self.black + (self.white - self.black) * colour / 255
        return bool(np.median(np.abs(expected - self.own).max(axis=1)) <= FORETOLD_LEVELS)

    @classmethod
    def joined(cls, parts: Sequence["Response"]) -> "Response":
        """Several samples as one."""
        names = ("black", "white", "behind", "own")
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


@dataclass(frozen=True)
class Reading:
    """One stretch of one text, measured.

    Attributes:
        ways: every way of seeing it; the first is fill against what lies beside it.
        outline: the pixels of the first way.
        picture: the stretch as it is.
        colour: the letters' own colour in levels.
        behind: the colour beside them in levels.
        flat: whether there is one colour beside them only.
        unchanged: whether hiding the letters changes nothing (text in the colour of its background).
        thin: whether strokes are thinner than a pixel.
        response: for suggestions, where something falls short.
    """

    ways: tuple[Way, ...]
    outline: Outline
    picture: Picture
    colour: NDArray[np.floating]
    behind: NDArray[np.floating]
    flat: bool
    unchanged: bool
    thin: bool
    response: Response | None


@dataclass(frozen=True)
class Crop:
    """The part of a stop's pictures that holds some of a text's letters, in picture pixels."""

    shots: dict[str, Picture]
    boxes: NDArray[np.floating]
    tiles: bool
    em: float
    density: float

    def units(self, margin: float) -> NDArray[np.int32]:
        """The letter that each pixel belongs to."""
        shape = self.shots["plain"].shape
        return letter_numbers(self.boxes, self.tiles, self.em, (shape[0], shape[1]), margin)


def read(stop: Stop, seen: Seen, target: Target) -> Iterator[Reading]:
    """Measure what a stop shows of a text; nothing where nothing of it can be seen."""
    for crop in crops(stop, seen, target):
        reading = _read_crop(crop, target)
        if reading is not None:
            yield reading


def crops(stop: Stop, seen: Seen, target: Target) -> Iterator[Crop]:
    """Cut out a text, in as many pieces as it has stretches that lie apart."""
    em = target.size * stop.density
    boxes = np.array(seen.boxes, dtype=np.float64)
    boxes[:, 1:] = (boxes[:, 1:] - [stop.left, stop.top, 0, 0]) * stop.density
    order = boxes[np.argsort(boxes[:, 2], kind="stable")]
    bottoms = np.maximum.accumulate(order[:, 2] + order[:, 4])
    breaks = np.nonzero(order[1:, 2] > bottoms[:-1] + 2 * em)[0] + 1
    height, width = stop.shots["plain"].shape[:2]
    pad = em * 0.4 + 4 * stop.density
    for group in np.split(order, breaks):
        left, top = (int(max(0, np.floor(group[:, side].min() - pad))) for side in (1, 2))
        right = int(min(width, np.ceil((group[:, 1] + group[:, 3]).max() + pad)))
        bottom = int(min(height, np.ceil((group[:, 2] + group[:, 4]).max() + pad)))
        if right - left < 2 or bottom - top < 2:
            continue
        shots = {name: shot[top:bottom, left:right] for name, shot in stop.shots.items()}
        yield Crop(shots, group - [0, left, top, 0, 0], seen.tiles, em, stop.density)


def _read_crop(crop: Crop, target: Target) -> Reading | None:
    paint = letter_paint(target)
    white, black = crop.shots[f"{paint}white"], crop.shots[f"{paint}black"]
    plain, clear = crop.shots["plain"], crop.shots["fill-clear" if paint == "fill-" else "clear"]
    units = crop.units(RING_PX * crop.density)
    coverage = cover(white, black, crop.units(1.0) >= 0, crop.em)
    if coverage is None:
        return None
    edge = coverage
    fill = _fill(crop, units) if target.bordered else None
    if fill is not None:  # the border is the letter: its colour counts, not that of what it encloses
        share = np.where(fill.ink, 0, coverage.share).astype(np.float32)
        edge = Coverage(share, coverage.ink, coverage.core & ~fill.ink)
    first = outline(edge, plain, clear, _middle(white, black), units, crop.em, crop.density)
    if not len(first.ratio):
        return None
    ways = [Way(first.unit, first.ratio), *_other_ways(crop, target, coverage, fill, first)]
    core = coverage.core if coverage.core.any() else coverage.ink
    changes = np.abs(plain[core].astype(np.int16) - clear[core]).max(axis=1)
    short = bool((first.ratio < target.threshold * 1.03).any())
    return Reading(
        ways=tuple(ways),
        outline=first,
        picture=plain.copy() if short else plain[:0],
        colour=np.median(plain[core], axis=0),
        behind=np.median(first.behind, axis=0),
        flat=bool((first.behind == first.behind[0]).all()),
        unchanged=bool((changes <= UNCHANGED_LEVELS).mean() > 0.98),
        thin=edge.thin,
        response=_response(crop, coverage, first, white, black) if short else None,
    )


def _middle(white: Picture, black: Picture) -> Picture:
    return ((white.astype(np.uint16) + black) // 2).astype(np.uint8)


def _other_ways(crop: Crop, target: Target, coverage: Coverage, fill: Coverage | None, first: Outline) -> Iterator[Way]:
    """Narrow borders are letters, wide ones background; and a border may be drawn by a stroke or by a shadow."""
    units = crop.units(RING_PX * crop.density)
    if fill is not None:
        beside = _middle(crop.shots["fill-white"], crop.shots["fill-black"])
        inner = outline(fill, crop.shots["plain"], beside, beside, units, crop.em, crop.density)
        yield Way(inner.unit, inner.ratio)
    if target.narrow_shadow:
        bare = crop.shots["bare"]
        yield Way(first.unit, ratio(first.fore, luminance(bare[first.rows, first.columns])))
        border = _outline_of_border(crop, coverage, units)
        if border is not None:
            yield Way(border.unit, border.ratio)


def _fill(crop: Crop, units: NDArray[np.int32]) -> Coverage | None:
    """The letters without their border."""
    return cover(crop.shots["fill-white"], crop.shots["fill-black"], units >= 0, crop.em)


def _outline_of_border(crop: Crop, coverage: Coverage, units: NDArray[np.int32]) -> Outline | None:
    """Letters together with the shadow that borders them, against what lies beyond."""
    clear, bare = crop.shots["clear"], crop.shots["bare"]
    strength = (np.maximum(clear, bare) - np.minimum(clear, bare)).max(axis=2).astype(np.float32) / 255
    peak = largest_near(strength, max(2, round(crop.em / 2)))
    drawn = (strength >= FAINTEST) & (units >= 0)
    share = np.divide(strength, peak, out=np.zeros_like(strength), where=drawn)
    core = drawn & (share >= 0.9) & ~coverage.ink
    if not core.any():
        return None
    whole = Coverage(share, drawn | coverage.ink, core)
    return outline(whole, clear, bare, bare, units, crop.em, crop.density)


def _response(crop: Crop, coverage: Coverage, first: Outline, white: Picture, black: Picture) -> Response | None:
    reach = max(2, round(REACH_EM * crop.em))
    side = np.arange(-reach, reach + 1)
    size = max(30, min(SAMPLE, WINDOW_PIXELS // len(side) ** 2))
    chosen = _telling(luminance(first.behind), size)
    height, width = coverage.core.shape
    rows = np.clip(first.rows[chosen][:, None, None] + side[:, None], 0, height - 1)
    columns = np.clip(first.columns[chosen][:, None, None] + side[None, :], 0, width - 1)
    core = coverage.core[rows, columns]
    count = core.sum(axis=(1, 2))
    known = count > 0
    if not known.any():
        return None

    def near(picture: Picture) -> NDArray[np.floating]:
        total = (picture[rows, columns] * core[..., None]).sum(axis=(1, 2), dtype=np.float64)
        mean: NDArray[np.floating] = total[known] / count[known][:, None]
        return mean

    behind = first.behind[chosen][known].astype(np.float64)
    return Response(near(black), near(white), behind, near(crop.shots["plain"]))


def _telling(light: Plane, size: int) -> NDArray[np.int64]:
    """Places of at most ``size`` pixels: the darkest and the lightest surroundings, and an even sample of the rest."""
    order = np.argsort(light, kind="stable")
    ends = size // 3
    even = np.linspace(0, len(order) - 1, min(size - 2 * ends, len(order))).astype(int)
    return np.unique(np.concatenate([order[:ends], order[-ends:], order[even]]))
