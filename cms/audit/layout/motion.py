"""What moves, blinks or flashes by itself: 2.2.2 Pause, Stop, Hide, and 2.3.1 Three Flashes or Below Threshold.

Animations of style sheets are held while the page is audited; they are known by what they change, and looked at moment
by moment as fast as pictures can be taken. Everything else (scripts, moving pictures) is watched in real time, and for
longer than a glance only where a glance or the markup says that something may move.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import Rule, check
from cms.audit.evidence import with_pictures
from cms.audit.layout.flashes import flashing
from cms.audit.layout.frames import Film, places, take, watch
from cms.audit.layout.glance import MOST_HEIGHT, begin, moved
from cms.audit.layout.losses import Fact, report
from cms.audit.layout.probe import conditions, sized
from cms.audit.page import PageSession
from cms.audit.variants import Variant

MOTION = Rule(
    "motion", ("2.2.2",), "What moves by itself for more than five seconds can be stopped",
    Severity.ERROR, "https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html",
)  # fmt: skip
FLASHES = Rule(
    "flashes", ("2.3.1",), "Nothing flashes more than three times a second",
    Severity.ERROR, "https://www.w3.org/WAI/WCAG22/Understanding/three-flashes-or-below-threshold.html",
)  # fmt: skip
LONG_SECONDS = 5.0
WATCH_SECONDS = 6.5
FEW_CHANGES = 3
MOMENTS = tuple(number * (5**0.5 - 1) / 2 % 1 for number in range(8))
"""Parts of an animation's round at which it is looked at: spaced by the golden ratio, they fall into step with none."""
FLASH_MS = 1000 / 30
QUICK = 6.0
"""Changes a second from which an animation may flash too often."""
WHY = "People who are distracted by movement, or read slowly, cannot read what is beside it."
STOP = "Let it stop by itself within five seconds, or add a button that pauses it."


@check("motion", rules=(MOTION, FLASHES), variants=("1280",), before=begin)
def motion(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Look at what is animated, at videos that play by themselves, and at what changes while nobody does anything."""
    glance = moved(page, variant)
    stoppable = page.evaluate("() => altogetherLayout.stoppable()")
    lasting = page.evaluate("() => altogetherLayout.lasting()")
    found: list[Finding] = [] if stoppable else [*_videos(page), *_ended(page, lasting)]
    if glance is not None and not lasting:
        return found
    height = min(MOST_HEIGHT, max(variant.height, page.evaluate("() => document.documentElement.scrollHeight")))
    with conditions(page, sized(variant, variant.name, variant.width, height)):
        window = (variant.width, height)
        films = []
        if lasting:
            moving, quick = _animations(page, window, lasting)
            films += quick
            found += [] if stoppable else list(_animated(page, variant, moving))
        if glance is None:
            film = watch(page, *window, WATCH_SECONDS)
            films.append(film)
            found += [] if stoppable else list(_seen(page, film))
        found += _flashes(page, films)
        return with_pictures(page, found, set())


def _animations(page: PageSession, window: tuple[int, int], lasting: list[Fact]) -> tuple[list[Fact], list[Film]]:
    """Those that change something on the screen; and where some are quick, a film of a second."""
    try:
        pictures = []
        period = max(float(fact["period"] or 0) for fact in lasting)
        for moment in MOMENTS:
            page.evaluate("(time) => altogetherLayout.seek(time)", moment * period)
            pictures.append(take(page, *window))
        changed = Film(np.stack(pictures), np.array(MOMENTS)).changed()
        moving = [fact for fact in lasting if _touches(changed, fact)]
        quick = [one for one in moving if one["steps"] * 1000 / max(float(one["period"] or 1e9), 1) >= QUICK]
        return moving, [_film(page, window)] if quick else []
    finally:
        page.evaluate("() => altogetherLayout.seek(0)")


def _film(page: PageSession, window: tuple[int, int]) -> Film:
    """A second and a bit of all animations, thirty moments to the second, however long it takes to look."""
    pictures = []
    for number in range(33):
        page.evaluate("(time) => altogetherLayout.seek(time)", number * FLASH_MS)
        pictures.append(take(page, *window))
    return Film(np.stack(pictures), np.arange(33) * FLASH_MS / 1000)


def _touches(changed: Any, fact: Fact) -> bool:
    """Whether something changes on the screen; by its box where that lies in the picture."""
    return bool(changed.any()) if fact["rect"]["y"] < MOST_HEIGHT else True


def _animated(page: PageSession, variant: Variant, moving: list[Fact]) -> Iterator[Finding]:
    if not moving:
        return
    calm = _without_motion(page, variant)
    words = {"moves": "moves", "blinks": "blinks", "changes": "keeps changing its colours"}
    for fact in moving:
        stops = fact["selector"] not in calm
        also = " It stops for readers who ask their system for less motion; the others need a way too." if stops else ""
        length = "without end" if fact["endless"] else "for more than five seconds"
        yield report(
            page,
            MOTION,
            fact,
            message=f"“{fact['text']}” {words[fact['kind']]} by itself {length}, and nothing stops it.{also} {WHY}",
            help=STOP + ("" if stops else " Switch it off under prefers-reduced-motion too."),
            evidence={"properties": fact["properties"], "reduced_motion_respected": stops},
        )


def _without_motion(page: PageSession, variant: Variant) -> set[str]:
    """What still moves for readers who prefer less motion."""
    with conditions(page, replace(page.variant, reduced_motion=True)):
        return {fact["selector"] for fact in page.evaluate("() => altogetherLayout.lasting()")}


def _videos(page: PageSession) -> Iterator[Finding]:
    controlled = set(page.evaluate("() => altogetherLayout.videos()"))
    for fact in page.shared.get("motion", ()):
        short = fact["seconds"] is not None and fact["seconds"] <= LONG_SECONDS
        if fact["kind"] != "video" or short or fact["selector"] in controlled:
            continue
        yield report(
            page,
            MOTION,
            {**fact, "text": "video", "sure": True},
            message=f"A video plays by itself, and there is no control that stops it. {WHY}",
            help="Add controls to the video, or a button that pauses it; or do not start it.",
        )


def _ended(page: PageSession, lasting: list[Fact]) -> Iterator[Finding]:
    """Animations that would have gone on for long, but were brought to their end when the page was brought to rest."""
    known = {fact["selector"] for fact in lasting}
    for fact in page.shared.get("motion", ()):
        seconds = fact["seconds"]
        if fact["kind"] != "animation" or seconds is None or seconds <= LONG_SECONDS or fact["selector"] in known:
            continue
        yield report(
            page,
            MOTION,
            {**fact, "text": "animation", "sure": False},
            message=f"Something here is animated by itself for {seconds:.0f} seconds. If it moves or blinks, nothing "
            f"stops it. {WHY}",
            help=STOP,
        )


def _seen(page: PageSession, film: Film) -> Iterator[Finding]:
    """Places that changed, with how long and how often they did."""
    changes = film.changes()
    if film.times[-1] < LONG_SECONDS or not changes.any():
        return
    told: set[str] = set()
    for box, mask in places(film.changed()):
        moments = film.times[1:][(changes & mask).any(axis=(1, 2))]
        fact = page.evaluate("(box) => altogetherLayout.at(box)", list(box))
        if len(moments) < 2 or fact is None or fact["control"] or fact["selector"] in told:
            continue
        told.add(fact["selector"])
        if moments[-1] < LONG_SECONDS:
            continue  # it came to rest
        lasting = len(moments) >= FEW_CHANGES and moments[0] < LONG_SECONDS / 2
        yield report(
            page,
            MOTION,
            {**fact, "sure": fact["sure"] and bool(lasting)},
            message=f"“{fact['text']}” moves or changes by itself, {len(moments)} times in "
            f"{film.times[-1]:.0f} seconds, and nothing on the page says how to stop it. {WHY}",
            help=STOP,
        )


def _flashes(page: PageSession, films: list[Film]) -> Iterator[Finding]:
    told: set[str] = set()
    for film in films:
        mask = flashing(film)
        if mask is None:
            continue
        box, _ = max(places(mask), key=lambda one: one[0][2] * one[0][3])
        fact = page.evaluate("(box) => altogetherLayout.at(box)", list(box))
        if fact is None or fact["selector"] in told:
            continue
        told.add(fact["selector"])
        yield report(
            page,
            FLASHES,
            {**fact, "kind": "flash", "sure": True},
            message=f"“{fact['text']}” flashes more than three times a second over a large part of the view. It can "
            "cause seizures.",
            help="Take it off the page now. Let nothing flash more than three times in any second.",
        )
