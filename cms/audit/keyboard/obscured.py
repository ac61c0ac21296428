"""Whether something that stays in place, such as a header or a cookie bar, hides what has the focus."""

from collections import Counter
from collections.abc import Iterator

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.keyboard.gallery import Gallery
from cms.audit.keyboard.hands import Hands, Key, Stop
from cms.audit.keyboard.walk import Walk

OBSCURED = Rule(
    "focus-obscured",
    ("2.4.11",),
    "Nothing that stays in place hides what has the focus",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html",
)
PARTLY = 0.5
"""From this share of an element on, it is worth saying that a part of it is hidden."""
SURE = 3
"""What has hidden so many stops from pictures too is opaque: what lies under it is hidden."""


def backwards(hands: Hands, walk: Walk) -> list[Stop]:
    """Walk back with Shift+Tab: what comes into the window from above meets the header, not the footer."""
    if not walk.whole or not hands.ask("() => altogetherStops.sticky()"):
        return []
    stops: list[Stop] = []
    for _ in walk.stops:
        if hands.too_late():
            break
        stop = hands.press("Tab", shift=True).stop
        if stop is None and stops:
            break
        if stop is not None:
            stops.append(stop)
    return stops


def hidden(gallery: Gallery, stops: list[Stop]) -> Iterator[tuple[Key, Finding]]:
    """Judge stops that something fixed or sticky covers; all of an element is an error, much of it advice."""
    told: set[Key] = set()
    sure: Counter[str] = Counter()
    for stop in stops:
        cover = stop.facts["cover"]
        if not cover["fixed"] or cover["share"] < PARTLY or stop.key in told or stop.facts["frame"]:
            continue
        if gallery.hands.too_late() or not gallery.covered(stop):
            continue  # the page had not come to rest: what hid it has gone, or the page has scrolled on
        if cover["share"] < 1:
            told.add(stop.key)
            yield stop.key, _partly(gallery, stop)
            continue
        if sure[cover["by"]] < SURE:
            closer = gallery.closer(stop)
            if closer is None or closer.inside:
                continue
            sure[cover["by"]] += 1
        told.add(stop.key)
        yield stop.key, _entirely(gallery, stop)


def _entirely(gallery: Gallery, stop: Stop) -> Finding:
    return found(
        gallery.page,
        OBSCURED,
        stop.element,
        inspected=f"hidden {stop.facts['words']}",
        message=f"When the keyboard comes to {stop.name}, something that stays in place hides all of it. People who "
        "use the keyboard cannot see what they are about to do.",
        help="Keep room for what stays in place: scroll-padding on the page, or let it go away when it is not needed.",
        evidence={"hidden_by": stop.facts["cover"]["by"]},
    )


def _partly(gallery: Gallery, stop: Stop) -> Finding:
    share = stop.facts["cover"]["share"]
    return found(
        gallery.page,
        OBSCURED,
        stop.element,
        inspected=f"hidden {stop.facts['words']}",
        message=f"When the keyboard comes to {stop.name}, something that stays in place hides about {share:.0%} of it.",
        help="Keep room for what stays in place: scroll-padding on the page is enough in most cases.",
        outcome=Outcome.REVIEW,
        severity=Severity.ADVICE,
        evidence={"hidden_by": stop.facts["cover"]["by"], "share": share},
    )
