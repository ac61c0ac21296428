"""Stops whose focus nobody sees, and stops that nobody sees at all."""

from collections.abc import Iterator
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.contrast.colour import Picture, shown
from cms.audit.keyboard.gallery import Closer, Gallery
from cms.audit.keyboard.hands import Key, Stop
from cms.audit.keyboard.pixels import STATE_RATIO, Change, side_by_side
from cms.audit.page import PageSession

VISIBLE = Rule(
    "focus-visible",
    ("2.4.7",),
    "Whoever uses the keyboard sees where it is",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/focus-visible.html",
)
INVISIBLE_STOP = Rule(
    "focus-invisible-stop",
    ("2.4.3", "2.4.7"),
    "The keyboard stops only at what can be seen",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/focus-order.html",
)
MAX_CLOSER = 30
"""So many careful looks that agree with the quick ones, and two quick ones are believed."""


def unseen(gallery: Gallery, axe: dict[str, Any] | None, obscured: set[Key]) -> Iterator[Finding]:
    """Stops that cannot be seen, and stops whose focus cannot: nothing is said that only one look has shown.

    Args:
        gallery: pictures of a walk.
        axe: axe's results, None where it has not run: what it says of hidden controls is not said twice.
        obscured: stops that are hidden behind something else, which is another finding.
    """
    agreed = 0
    for look, change in list(gallery.first_looks()):
        stop = look.stop
        if stop.facts["silent"] and not _said(axe, stop):
            yield _silent(gallery.page, stop)
        if stop.facts["frame"] or stop.key in obscured or (change is not None and change.clear):
            continue
        believed = agreed >= MAX_CLOSER and stop.facts["opacity"] > 0
        first = change if change is not None and not believed else gallery.again(stop)
        if gallery.hands.too_late() or (first is not None and first.clear):
            continue
        if first is None:
            yield _lost(gallery.page, stop)
            continue
        if believed and first.none and change is not None and change.none:
            yield _no_indicator(gallery.page, stop, first, None)
            continue
        if (closer := gallery.closer(stop)) is None:
            yield _lost(gallery.page, stop)
            continue
        if closer.near.clear:
            continue
        agreed += first.none and closer.near.none
        yield _judged(gallery.page, stop, first, closer)


def _judged(page: PageSession, stop: Stop, first: Change, closer: Closer) -> Finding:
    """Of two looks at a stop that neither shows clearly the milder one counts."""
    if first.none and closer.anywhere.none and not closer.drawn and not stop.facts["labelled"]:
        return _not_there(page, stop)
    if first.none and closer.anywhere.none:
        return _no_indicator(page, stop, closer.near, closer.pictures)
    return _faint(page, stop, first, closer)


def _said(axe: dict[str, Any] | None, stop: Stop) -> bool:
    """Whether axe says it: of the stop, or of what hides it from screen readers."""
    nodes = [
        node for one in (axe or {}).get("violations", ()) if one["id"] == "aria-hidden-focus" for node in one["nodes"]
    ]
    frames = stop.element["selector"].split(" >>> ")[:-1]
    hiders = {" >>> ".join([*frames, one["selector"].split(" >>> ")[-1]]) for one in stop.facts["hiders"]}
    heads = {one["html"][:80] for one in stop.facts["hiders"]} | {stop.element["html"][:80]}
    return any(
        node["html"][:80] in heads or (node["element"] or {}).get("selector") in {stop.element["selector"], *hiders}
        for node in nodes
    )


def _silent(page: PageSession, stop: Stop) -> Finding:
    return found(
        page,
        INVISIBLE_STOP,
        stop.element,
        inspected=f"silent {stop.facts['words']}",
        message=f"The keyboard stops at {stop.name}, which is hidden from screen readers. Their users land on silence.",
        help="Take it out of the order of Tab as well, or remove aria-hidden from it and from what is around it.",
    )


def _not_there(page: PageSession, stop: Stop) -> Finding:
    return found(
        page,
        INVISIBLE_STOP,
        stop.element,
        inspected=f"invisible {stop.facts['words']}",
        message=f"The keyboard stops at {stop.name}, which nobody can see: it has no size, no opacity, or lies out of "
        "the window or under something else. People who look for the focus believe that they have lost it.",
        help="Hide it from the keyboard too (display: none, inert), or show it while it has the focus.",
        evidence={"opacity": stop.facts["opacity"], "cover": stop.facts["cover"]},
    )


def _lost(page: PageSession, stop: Stop) -> Finding:
    return found(
        page,
        VISIBLE,
        stop.element,
        inspected=f"focus {stop.facts['words']}",
        message=f"Whether people see when the keyboard is at {stop.name} is not known: it could not be looked at a "
        "second time, because it is not there any more, or does not take the focus again, or does not give it away.",
        help="Go there with Tab and look. If a script draws it anew whenever the focus comes or goes, let it stay.",
        outcome=Outcome.REVIEW,
        severity=Severity.WARNING,
    )


def _no_indicator(page: PageSession, stop: Stop, change: Change, pictures: tuple[Picture, Picture] | None) -> Finding:
    return found(
        page,
        VISIBLE,
        stop.element,
        inspected=f"focus {stop.facts['words']}",
        message=f"Nothing changes when the keyboard comes to {stop.name}: not a single pixel. People who use the "
        "keyboard cannot see where they are.",
        help="Leave the outline, or give :focus-visible one of your own, 2 pixels wide, that stands out 3 to 1.",
        evidence=_evidence(stop, change, pictures),
    )


def _faint(page: PageSession, stop: Stop, first: Change, closer: Closer) -> Finding:
    near = max(first, closer.near, key=lambda change: change.contrasting)
    far = first.none and closer.near.none
    if far:
        what = "only something in another place changes"
    else:
        what = (
            f"the strongest change of colour is {shown(near.highest):.2f} to 1"
            if near.highest < STATE_RATIO
            else f"only {near.contrasting} pixels change clearly"
        )
    return found(
        page,
        VISIBLE,
        stop.element,
        inspected=f"focus {stop.facts['words']}",
        message=f"People may not see when the keyboard is at {stop.name}: {what}.",
        help="Compare the two pictures. A line 2 pixels wide that stands out 3 to 1 is seen by nearly everyone.",
        outcome=Outcome.REVIEW,
        severity=Severity.WARNING,
        evidence=_evidence(stop, closer.anywhere if far else near, closer.pictures),
    )


def _evidence(stop: Stop, change: Change, pictures: tuple[Picture, Picture] | None) -> dict[str, Any]:
    facts: dict[str, Any] = {"focus": change.facts(stop.facts["box"])}
    return {**facts, "image": side_by_side(*pictures)} if pictures else facts
