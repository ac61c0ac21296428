"""Moments: a date and a time as somebody reads them on a wall clock, and the zone of that clock."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError

from cms.blocks.zones import zone

SKIPPED = "The clocks go forward over this time, so it never happens. Choose another."


def moment(date: dt.date | None, time: dt.time | None, zone_name: str) -> dt.datetime | None:
    """The moment with its zone; None unless both date and time are there."""
    if not date or not time:
        return None
    return dt.datetime.combine(date, time, tzinfo=zone(zone_name))


FIRST_OF_DAY = dt.time(0, 0)
LAST_OF_DAY = dt.time(23, 59)
"""What a draft that says no time yet is taken to mean, until publishing asks for the time."""


def time_error(date: dt.date | None, time: dt.time | None, zone_name: str) -> ValidationError | None:
    """Say so when the clocks skip a time on that day (RFC 5545, 3.3.5, calls such a time undefined)."""
    at = moment(date, time, zone_name)
    if at and at.astimezone(dt.UTC).astimezone(at.tzinfo).replace(tzinfo=None) != at.replace(tzinfo=None):
        return ValidationError(SKIPPED, code="skipped")
    return None


def date_text(value: Any) -> str | None:
    """ISO 8601 text of a date."""
    return value.isoformat() if value else None
