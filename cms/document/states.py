"""What a Document says about now: whether an opportunity is still open and whether an event is over.

The dates are content; the states follow from them and from the moment of reading. They are worked out here alone, so
that a stored Document can be brought up to date without the CMS that made it.
"""

from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime, time, timedelta
from typing import Any, Literal

from cms.document.blocks import OpportunityState

EventState = Literal["upcoming", "now", "past"]

CLOSING_SOON = timedelta(days=7)
"""How long before its deadline an opportunity counts as closing soon."""


def _moment(text: str | None) -> datetime | None:
    """A moment of the Document; None when there is none (drafts may lack one)."""
    return datetime.fromisoformat(text) if text else None


def opportunity_state(deadline: datetime | None, now: datetime) -> OpportunityState:
    """Whether one can still apply. The deadline's own moment still counts as open."""
    if deadline is None:
        return "no_deadline"
    if now > deadline:
        return "closed"
    return "closing_soon" if deadline - now <= CLOSING_SOON else "open"


def event_end(start: datetime, end: datetime | None) -> datetime:
    """When an event is over: its end, or the end of the day on which it starts, since nobody said otherwise."""
    return end or datetime.combine(start.date() + timedelta(days=1), time(), tzinfo=start.tzinfo)


def event_state(start: datetime | None, end: datetime | None, now: datetime) -> EventState:
    """Whether an event is to come, under way or over; a draft's event without a start is to come."""
    if start is None or now < start:
        return "upcoming"
    return "now" if now < event_end(start, end) else "past"


def _values(document: dict[str, Any], block_type: str) -> Iterator[dict[str, Any]]:
    """The values of the blocks of one type."""
    for block in document.get("body", []):
        if block["type"] == block_type:
            yield block["value"]


def _events(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every event of every series."""
    for value in _values(document, "events"):
        yield from value["events"]


def _deadline(value: dict[str, Any]) -> datetime | None:
    """The deadline of an opportunity's value."""
    return _moment((value["deadline"] or {}).get("at"))


def with_states(document: dict[str, Any], now: datetime) -> dict[str, Any]:
    """The Document as it reads at ``now``.

    Args:
        document: a page's Document; it is not changed.
        now: a moment with a time zone.
    """
    fresh = deepcopy(document)
    for value in _values(fresh, "opportunity"):
        value["state"] = opportunity_state(_deadline(value), now)
    for event in _events(fresh):
        event["state"] = event_state(_moment(event["start"]), _moment(event["end"]), now)
    return fresh


def _changes(document: dict[str, Any]) -> Iterator[datetime]:
    """Every moment at which some state changes."""
    for value in _values(document, "opportunity"):
        if deadline := _deadline(value):
            yield deadline - CLOSING_SOON
            yield deadline + timedelta(microseconds=1)
    for event in _events(document):
        if start := _moment(event["start"]):
            yield start
            yield event_end(start, _moment(event["end"]))


def valid_until(document: dict[str, Any], now: datetime) -> datetime | None:
    """The next moment after ``now`` at which the Document reads differently; None when it never will."""
    return min((moment for moment in _changes(document) if moment > now), default=None)
