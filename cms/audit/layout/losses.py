"""From what the page's functions answer to findings in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.page import Element, PageSession

Fact = dict[str, Any]
"""What a function of ours says of an element: an :class:`Element`, ``kind``, ``text``, perhaps ``sure``, ``number``."""


def element_of(fact: Fact) -> Element:
    """The part of it that identifies the element."""
    return Element(selector=fact["selector"], block_id=fact["block_id"], html=fact["html"], rect=fact["rect"])


def quoted(fact: Fact) -> str:
    """The text at fault in quotes, and how many more share its place."""
    more = int(fact.get("number", 1)) - 1
    return f"“{fact['text']}”" + (f" and {more} more" if more > 0 else "")


def report(
    page: PageSession, rule: Rule, fact: Fact, *, message: str, help: str, evidence: Fact | None = None
) -> Finding:
    """A finding; one that is not ``sure`` is a warning for a person to judge."""
    sure = bool(fact.get("sure", False))
    return found(
        page,
        rule,
        element_of(fact),
        inspected=f"{fact['kind']} {fact['text']}",
        message=message,
        help=help,
        outcome=Outcome.FAILED if sure else Outcome.REVIEW,
        severity=rule.severity if sure else Severity.WARNING,
        evidence=evidence,
    )


def lost(page: PageSession, rule: Rule, facts: Sequence[Fact], when: str, why: str) -> Iterator[Finding]:
    """Text that is cut off or written over under some condition.

    Args:
        page: the page, under that condition.
        rule: what is broken.
        facts: what ``losses()`` in losses.js answered.
        when: the condition, as the end of a sentence ("when …").
        why: why it matters.
    """
    for fact in facts:
        if fact["kind"] == "overlap":
            message = f"The text {quoted(fact)} and the text “{fact['other']}” lie on each other {when}. {why}"
            advice = "Let boxes grow with their text: no fixed heights, no negative margins, no absolute positions."
        elif fact["sure"]:
            message = f"The text {quoted(fact)} is cut off {when}. {why}"
            advice = (
                "Let the box grow with its text: min-height instead of height, and no overflow: hidden around text."
            )
        else:
            message = (
                f"The text {quoted(fact)} may be out of reach {when}: it is shortened or moved out of sight. {why}"
            )
            advice = "Make sure that all of it can be reached there, and let it wrap where it is shortened."
        yield report(page, rule, fact, message=message, help=advice)


def without(facts: Iterable[Fact], known: Iterable[Fact]) -> list[Fact]:
    """Those about other elements."""
    places = {fact["selector"] for fact in known}
    return [fact for fact in facts if fact["selector"] not in places]
