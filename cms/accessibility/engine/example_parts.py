"""The parts that example blocks are made of: images, links, files, people, dates."""

import itertools
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]


NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
"""The moment for which examples are checked."""


_numbers = itertools.count(1)


def picture(alt: str = "", **changes: Any) -> Json:
    """An image as a Document holds it; informative unless it has no text and no other answer is given."""
    number = next(_numbers)
    base: Json = {
        "id": number,
        "src": f"https://cms.example.org/images/{number}.jpg",
        "alt": alt,
        "alt_role": "informative",
        "caption": "",
        "credit": {"text": "", "url": None, "licence": ""},
        "long_description": "",
        "width": 1200,
        "height": 800,
        "focal_point": None,
        "placeholder": "#445566",
        "sources": [],
        "unused_alt": "",
        "title": "Library picture",
        "filename": f"picture-{number}.jpg",
    }
    return {**base, **changes}


def link(text: str, url: str | None = "https://www.example.org/garden/", kind: str = "external") -> Json:
    """A link value."""
    return {"text": text, "url": url, "kind": kind}


def deadline(at: str = "2027-01-29T12:00:00+00:00", zone: str = "UK time") -> Json:
    """A deadline value."""
    return {"at": at, "timezone": "Europe/London", "timezone_text": zone}


def event(title: str = "Garden morning", **changes: Any) -> Json:
    """One event of a series."""
    base: Json = {
        "title": title,
        "start": "2026-12-12T10:00:00+00:00",
        "end": "2026-12-12T12:00:00+00:00",
        "timezone": "Europe/London",
        "timezone_text": "UK time",
        "place": "Community hall, Mill Lane",
        "online_url": None,
        "recording_url": None,
        "notes": "",
        "state": "upcoming",
    }
    return {**base, **changes}


def file(title: str = "Garden report 2026", **changes: Any) -> Json:
    """A file to download."""
    base: Json = {
        "id": 3,
        "title": title,
        "url": "https://cms.example.org/documents/3/garden-report.odt",
        "file_type": "ODT",
        "size": 40_000,
        "size_text": "39 KB",
        "language": "",
        "pages": None,
        "tagged": None,
    }
    return {**base, **changes}


def person(name: str = "Carys Vaughan", **changes: Any) -> Json:
    """A person's card."""
    return {"id": 5, "name": name, "role": "Gardener", "pronouns": "", "bio": "", "photo": None, **changes}
