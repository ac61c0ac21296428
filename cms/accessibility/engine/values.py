"""Read a Document that may be half filled in or not a Document at all: nothing here raises.

The rules run over what editors are still typing and over files that others made, so a field may be missing, null or of
another type. It then counts as not filled in.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

Fields = Mapping[str, Any]
NOTHING: Fields = {}


def text(value: Any) -> str:
    """The value when it is text, else an empty string."""
    return value if isinstance(value, str) else ""


def fields(value: Any) -> Fields:
    """The value when it is an object, else one without fields."""
    return value if isinstance(value, Mapping) else NOTHING


def items(value: Any) -> list[Any]:
    """The value when it is a list, else an empty list."""
    return value if isinstance(value, list) else []


def whole(value: Any, default: int) -> int:
    """The value when it is a whole number, else the default."""
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def moment(value: Any) -> datetime | None:
    """An RFC 3339 date and time with an offset, else None."""
    try:
        parsed = datetime.fromisoformat(text(value))
    except ValueError:
        return None
    return parsed if parsed.tzinfo is not None else None


def day(value: Any) -> date | None:
    """An ISO 8601 date, else None."""
    try:
        return date.fromisoformat(text(value)[:10])
    except ValueError:
        return None


def collapse(value: str) -> str:
    """White space to single spaces, none at the ends."""
    return " ".join(value.split())


@lru_cache(maxsize=1024)
def split_address(address: str) -> tuple[str, str, str] | None:
    """Scheme, host and path of an address, the first two in lower case; None when it cannot be read."""
    try:
        parts = urlsplit(address.strip())
        return parts.scheme.lower(), parts.hostname or "", parts.path
    except ValueError:
        return None
