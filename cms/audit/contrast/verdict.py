"""From pixels to a verdict on a text: pass, fail, or a person has to look.

The unit is the letter, as in technique G18 and in ACT rule afw4f7 ("every text character"):

- a letter *has* the contrast when at least nine tenths of its outline have it (a corner that touches a patch of the
  background takes nothing from the letter's shape);
- a letter *lacks* it when at least half of its outline lacks it: the median pixel next to it falls short;
- text fails when a letter lacks it, passes when every letter has it, and is for a person to judge in between.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.colour import FLARE, hexadecimal, luminance_of, shown
from cms.audit.contrast.reading import Reading
from cms.audit.contrast.targets import Target

HAS, LACKS = 0.9, 0.5
FEWEST_PIXELS = 12
"""A letter with a shorter outline (its rest is covered or cut off) says nothing by itself."""
STEADY = 0.8
THIN_DOUBT = 0.1
"""How far the colour of strokes thinner than a pixel may be off."""
UNSTEADY = "the picture behind the text changes by itself"
WHITE = (255.0, 255.0, 255.0)


class Decision(StrEnum):
    """What became of a text."""

    PASS = "pass"  # noqa: S105 - a verdict, not a secret
    FAIL = "fail"
    REVIEW = "review"
    EXEMPT = "exempt"
    """WCAG asks nothing of it."""
    INVISIBLE = "invisible"
    """Drawn, in the colour of its background (1:1): not a matter of contrast."""
    HIDDEN = "hidden"
    """Nothing of it reaches the screen."""


@dataclass(frozen=True)
class Measured:
    """What the pixels of a text say.

    Attributes:
        decision: the verdict.
        reason: why, when it is not plain from the numbers.
        worst: the share of its outline that falls short, of the letter that is worst off (0 to 1).
        bad: the share of all pixels beside letters that fall short (0 to 1).
        letter: the median contrast ratio beside the letter that is worst off (of a text that passes: the minimum).
        minimum, tenth, median: contrast ratios of the pixels beside letters: lowest, tenth percentile, median.
        foreground, background: typical colours of the letters and beside them, ``#rrggbb``.
    """

    decision: Decision
    reason: str = ""
    worst: float = 0.0
    bad: float = 0.0
    letter: float = 0.0
    minimum: float = 0.0
    tenth: float = 0.0
    median: float = 0.0
    foreground: str = ""
    background: str = ""


def judge(target: Target, readings: Sequence[Reading]) -> Measured:
    """Decide about a text.

    Args:
        target: the text.
        readings: its stretches, measured; empty where nothing of it could be seen.
    """
    if target.exempt:
        return Measured(Decision.EXEMPT, target.exempt)
    if not readings:
        return Measured(Decision.HIDDEN)
    if all(reading.unchanged for reading in readings) and not target.drawn_by_shadow:
        return Measured(Decision.INVISIBLE)
    doubt = max(_doubt(target, reading) for reading in readings)
    strict, lax = (_shares(readings, target.threshold * factor) for factor in (1 + doubt, 1 / (1 + doubt)))
    decision, reason = _decide(target, readings, strict, lax)
    exact = _shares(readings, target.threshold)
    return _numbers(target, readings, decision, reason, exact)


def _decide(
    target: Target, readings: Sequence[Reading], strict: NDArray[np.floating], lax: NDArray[np.floating]
) -> tuple[Decision, str]:
    if obstacle := _obstacle(target, readings, strict):
        return Decision.REVIEW, obstacle
    if strict.min() >= HAS:
        return Decision.PASS, ""
    if lax.min() < LACKS:
        return (Decision.REVIEW, "a single letter may be an icon") if target.lone_letter else (Decision.FAIL, "")
    if lax.min() >= HAS or strict.min() < LACKS:
        return Decision.REVIEW, "the contrast is as close to the limit as a screen's rounding of colours"
    return Decision.REVIEW, "some letters have the contrast along part of their outline only"


def _obstacle(target: Target, readings: Sequence[Reading], shares: NDArray[np.floating]) -> str:
    """Why pixels cannot decide; empty where they can."""
    if target.drawn_by_shadow:
        return "the letters are drawn by their shadow only"
    if np.mean(np.concatenate([reading.outline.steady for reading in readings])) < STEADY:
        return UNSTEADY
    return "" if len(shares) else "too little of the letters can be seen"


def _doubt(target: Target, reading: Reading) -> float:
    """By which factor a ratio may be off: colours on a screen are rounded to a level, unless they are plain."""
    own = target.opaque and bool((reading.colour == np.array(target.ink[:3])).all())
    beside = reading.flat and any(
        bool((reading.behind == np.array(colour)).all()) for colour in (*target.backgrounds, WHITE)
    )
    doubt = THIN_DOUBT if reading.thin else 0.0
    for colour, plain in ((reading.colour, own), (reading.behind, beside)):
        if not plain:
            low, high = luminance_of(np.stack([np.maximum(colour - 0.5, 0), np.minimum(colour + 0.5, 255)]))
            doubt += (high - low) / (low + FLARE)
    return float(doubt)


def _shares(readings: Sequence[Reading], threshold: float) -> NDArray[np.floating]:
    """The share of each letter's outline that has the contrast, in the way that serves the letter best."""
    best: dict[int, float] = {}
    for reading in readings:
        for way in reading.ways:
            for number, share in _by_letter(way.unit, way.ratio, threshold):
                best[number] = max(best.get(number, 0.0), share)
    return np.array(list(best.values()))


def _by_letter(unit: NDArray[np.int32], ratio: NDArray[np.floating], threshold: float) -> list[tuple[int, float]]:
    count = np.bincount(unit)
    enough = np.bincount(unit, weights=ratio >= threshold)
    long = np.nonzero(count >= max(1, min(FEWEST_PIXELS, count.max())))[0]
    return [(int(number), float(enough[number] / count[number])) for number in long]


def _numbers(
    target: Target, readings: Sequence[Reading], decision: Decision, reason: str, shares: NDArray[np.floating]
) -> Measured:
    ratios = np.concatenate([reading.ways[0].ratio for reading in readings])
    worst = min(readings, key=lambda reading: float(np.median(reading.ways[0].ratio)))
    return Measured(
        decision,
        reason,
        worst=1 - float(shares.min(initial=1)),
        bad=float((ratios < target.threshold).mean()),
        letter=shown(_worst_letter(readings) if decision is not Decision.PASS else float(ratios.min())),
        minimum=shown(float(ratios.min())),
        tenth=shown(float(np.percentile(ratios, 10))),
        median=shown(float(np.median(ratios))),
        foreground=hexadecimal(worst.colour),
        background=hexadecimal(worst.behind),
    )


def _worst_letter(readings: Sequence[Reading]) -> float:
    """The lowest of the letters' medians, each seen in the way that serves it best."""
    best: dict[int, float] = {}
    for reading in readings:
        for way in reading.ways:
            order = np.argsort(way.unit, kind="stable")
            numbers, starts = np.unique(way.unit[order], return_index=True)
            for number, ratios in zip(numbers, np.split(way.ratio[order], starts[1:]), strict=True):
                if len(ratios) >= FEWEST_PIXELS:
                    best[int(number)] = max(best.get(int(number), 0.0), float(np.median(ratios)))
    return min(best.values(), default=0.0)
