"""A Document says of now what follows from its dates, and knows when that changes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cms.document.states import CLOSING_SOON, valid_until, with_states

DEADLINE = datetime(2026, 12, 4, 12, tzinfo=UTC)
START, END = datetime(2026, 12, 10, 18, tzinfo=UTC), datetime(2026, 12, 10, 20, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def opportunity(at: str | None = "2026-12-04T12:00:00+00:00") -> dict[str, Any]:
    """A Document with an opportunity."""
    deadline = {"at": at, "timezone": "Europe/London", "timezone_text": "UK time"} if at else None
    return {"body": [{"type": "opportunity", "id": "1", "value": {"deadline": deadline, "state": "open"}}]}


def event(start: str = START.isoformat(), end: str | None = END.isoformat()) -> dict[str, Any]:
    """A Document with an event."""
    return {
        "body": [{"type": "events", "id": "1", "value": {"events": [{"start": start, "end": end, "state": "now"}]}}]
    }


def state_of(document: dict[str, Any], now: datetime) -> str:
    """The state at a moment."""
    value = with_states(document, now)["body"][0]["value"]
    return value["events"][0]["state"] if "events" in value else value["state"]


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (DEADLINE - CLOSING_SOON - MOMENT, "open"),
        (DEADLINE - CLOSING_SOON, "closing_soon"),
        (DEADLINE, "closing_soon"),
        (DEADLINE + MOMENT, "closed"),
    ],
)
def test_an_opportunity_is_open_until_the_moment_of_its_deadline(now: datetime, state: str) -> None:
    assert state_of(opportunity(), now) == state


def test_a_deadline_is_meant_in_its_own_zone() -> None:
    auckland = opportunity("2026-12-04T12:00:00+13:00")
    assert state_of(auckland, datetime(2026, 12, 3, 23, 0, 1, tzinfo=UTC)) == "closed"


def test_without_a_deadline_nothing_closes() -> None:
    assert state_of(opportunity(None), DEADLINE) == "no_deadline"
    assert valid_until(opportunity(None), DEADLINE) is None


@pytest.mark.parametrize(
    ("now", "state"), [(START - MOMENT, "upcoming"), (START, "now"), (END - MOMENT, "now"), (END, "past")]
)
def test_an_event_is_now_from_its_start_to_its_end(now: datetime, state: str) -> None:
    assert state_of(event(), now) == state


def test_an_event_without_an_end_is_over_with_its_day_where_it_takes_place() -> None:
    tokyo = event("2026-12-10T18:00:00+09:00", None)
    assert state_of(tokyo, datetime(2026, 12, 10, 14, 59, tzinfo=UTC)) == "now"
    assert state_of(tokyo, datetime(2026, 12, 10, 15, 0, tzinfo=UTC)) == "past"


@pytest.mark.parametrize("document", [opportunity(), event(), event(end=None)])
def test_the_state_changes_exactly_when_it_was_said_to(document: dict[str, Any]) -> None:
    now, changes = datetime(2026, 11, 1, tzinfo=UTC), 0
    while (following := valid_until(document, now)) is not None:
        assert state_of(document, following - MOMENT) == state_of(document, now)
        assert state_of(document, following) != state_of(document, now)
        now, changes = following, changes + 1
    assert changes == 2


def test_the_document_given_is_left_as_it_was() -> None:
    document = opportunity()
    with_states(document, DEADLINE + MOMENT)
    assert document == opportunity()


def test_a_page_without_blocks_never_changes() -> None:
    assert valid_until({"title": "About"}, DEADLINE) is None
    assert with_states({"title": "About"}, DEADLINE) == {"title": "About"}


def test_a_draft_whose_event_has_no_start_yet_is_not_an_error() -> None:
    assert state_of(event("", None), DEADLINE) == "upcoming"
