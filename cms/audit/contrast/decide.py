"""Decide the contrast of a page's text by looking at it."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from cms.audit.contrast.capture import DENSITY, Session, obstacles, open_probe, stops
from cms.audit.contrast.colour import luminance_of, ratio
from cms.audit.contrast.evidence import heat_map
from cms.audit.contrast.reading import Reading, Response, read
from cms.audit.contrast.suggest import Suggestion, suggest
from cms.audit.contrast.targets import Target
from cms.audit.contrast.verdict import UNSTEADY, Decision, Measured, judge

FINE_DENSITY = 6.0
"""For strokes thinner than a pixel at the usual density, and for letters that a filter bends."""
BENT = "a filter changes the colours along the edges of its letters"
EVEN_LEVELS, EVEN_SHARE = 8, 0.9
AGAINST = (Decision.FAIL, Decision.REVIEW)


@dataclass(frozen=True)
class TextVerdict:
    """A text, what was decided about it, and why.

    Attributes:
        target: the text.
        measured: the decision and its numbers.
        suggestion: what would make it pass, when it fails or is in doubt.
        picture: a heat map (PNG) when it fails or is in doubt.
    """

    target: Target
    measured: Measured
    suggestion: Suggestion | None = None
    picture: bytes | None = field(default=None, repr=False)

    @property
    def decision(self) -> Decision:
        """Pass, fail, review, exempt, invisible or hidden."""
        return self.measured.decision


def decide(
    session: Session,
    selectors: Collection[str] | None = None,
    *,
    sample: int | None = None,
    seed: int = 0,
    evidence: bool = True,
) -> list[TextVerdict]:
    """Decide the contrast of text in the page that is open, as it stands: scheme, window and zoom included.

    Args:
        session: the page; it must have loaded and settled. Its scroll position and styles are put back.
        selectors: only these elements' own text (as ``altogether.describe`` writes them); None for all text.
        sample: at most this many texts, chosen by ``seed``: for an audit of what something else passed.
        seed: makes the choice repeatable.
        evidence: whether to draw heat maps.

    Returns:
        one verdict for each text: plain text in the page's order, then form controls, then pseudo-elements.
    """
    targets = open_probe(session)
    if selectors is not None:
        wanted = set(selectors)
        targets = [target for target in targets if target.element["selector"] in wanted]
    if sample is not None and sample < len(targets):
        chosen = sorted(random.Random(seed).sample(range(len(targets)), sample))  # noqa: S311 - a sample, not a secret
        targets = [targets[place] for place in chosen]
    return decide_targets(session, targets, evidence=evidence)


def decide_targets(session: Session, targets: Sequence[Target], *, evidence: bool = True) -> list[TextVerdict]:
    """Decide these texts, which ``open_probe`` found in the page as it stands now.

    One look is enough to pass a text, and for nothing else: on a busy machine a picture may be taken of a window that
    is drawn in part, where letters are pale or missing. A text that passes at the second look has to pass at a third.
    """
    asked = [target for target in targets if not target.exempt]
    readings = _looked_at(session, asked)
    hindered = obstacles(session)
    readings |= _looked_at_again(session, asked, readings)
    return [
        _verdict(target, readings.get(target.place, []), hindered.get(target.place, ""), evidence) for target in targets
    ]


def _looked_at_again(
    session: Session, targets: Sequence[Target], first: dict[int, list[Reading]]
) -> dict[int, list[Reading]]:
    """Better readings, by place, of those texts that did not pass."""

    def verdict(target: Target, readings: dict[int, list[Reading]]) -> Measured:
        return judge(target, readings.get(target.place, []))

    doubted = [one for one in targets if verdict(one, first).decision is not Decision.PASS]
    again = _looked_at(session, doubted)
    passing = [one for one in doubted if verdict(one, again).decision is Decision.PASS]
    third = _looked_at(session, [one for one in passing if verdict(one, first).reason != UNSTEADY])
    refuted = {one.place for one in passing if verdict(one, third).decision is not Decision.PASS}
    return {place: found for place, found in again.items() if found and place not in refuted}


def _looked_at(session: Session, targets: Sequence[Target]) -> dict[int, list[Reading]]:
    """Readings of these texts by place, of finer pixels where those may tell more."""
    readings = measure(session, targets)
    unsure = [target for target in targets if _asks_for_more(target, readings.get(target.place, []))]
    return readings | {place: found for place, found in measure(session, unsure, FINE_DENSITY).items() if found}


def _asks_for_more(target: Target, readings: Sequence[Reading]) -> bool:
    """Whether finer pixels may tell more.

    A filter that clips takes pixels at a letter's edge for wholly covered ones, whose colour they do not have.
    """
    if any(reading.thin for reading in readings):
        return True
    return not target.linear and judge(target, readings).decision in AGAINST


def measure(session: Session, targets: Sequence[Target], density: float = DENSITY) -> dict[int, list[Reading]]:
    """Photograph and read these texts; by the target's place."""
    if not targets:
        return {}
    by_place = {target.place: target for target in targets}
    readings: dict[int, list[Reading]] = {}
    for stop in stops(session, targets, density):
        for seen in stop.seen:
            readings.setdefault(seen.place, []).extend(read(stop, seen, by_place[seen.place]))
    return readings


def _verdict(target: Target, readings: Sequence[Reading], hindrance: str, evidence: bool) -> TextVerdict:
    measured = judge(target, readings)
    if measured.decision is Decision.FAIL and not target.linear and _stronger_within(target, readings):
        measured = replace(measured, decision=Decision.REVIEW, reason=BENT)
    if hindrance and measured.decision not in (Decision.FAIL, Decision.EXEMPT):
        return TextVerdict(target, Measured(Decision.REVIEW, hindrance))
    if measured.decision not in AGAINST:
        return TextVerdict(target, measured)
    short = [reading for reading in readings if reading.response is not None]
    worst = max(short, key=lambda one: float((one.outline.ratio < target.threshold).mean()), default=None)
    if worst is None:
        return TextVerdict(target, measured)
    picture = heat_map(worst, target.threshold) if evidence and len(worst.picture) else None
    responses = [reading.response for reading in short if reading.response is not None]
    return TextVerdict(target, measured, _suggestion(target, Response.joined(responses)), picture)


def _stronger_within(target: Target, readings: Sequence[Reading]) -> bool:
    """Whether a text on what is nearly one colour has the contrast in the colour of most of its letters' pixels.

    A filter that clips makes pixels along the edges count as letter that are paler than it.
    """
    for reading in readings:
        even = (np.abs(reading.outline.behind - reading.behind).max(axis=1) <= EVEN_LEVELS).mean() >= EVEN_SHARE
        if even and ratio(luminance_of(reading.colour), luminance_of(reading.behind)) >= target.threshold:
            return True
    return False


def _suggestion(target: Target, response: Response) -> Suggestion | None:
    colour = np.array(target.ink[:3])
    if target.drawn_by_shadow or target.clipped or target.stroke:
        return None
    if not target.linear and not response.foretells(colour):
        return None
    return suggest(colour, response, target.threshold, see_through=target.ink[3] < 1)
