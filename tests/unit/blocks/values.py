"""A value for every block, filled in completely, as an editor would leave it."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.base.models import Organisation, Person

WORD = "w" * 2000
RTL = "مرحبا بكم في الحديقة"


def image() -> Any:
    return get_image_model()(pk=7, title="Garden", collection_id=1)


def image_use(**changes: Any) -> dict[str, Any]:
    return {
        "image": image(),
        "alt_role": "informative",
        "alt": "Two children water tomatoes",
        "caption": "The first harvest",
        "credit_text": "Photo: Ada Example",
        "credit_url": "https://ada.example",
    } | changes


def link(**changes: Any) -> dict[str, Any]:
    return {"text": "Read the report", "url": "https://report.example"} | changes


def person() -> Person:
    return Person(pk=1, name="Nia Bowen")


def organisation() -> Organisation:
    return Organisation(pk=2, name="Canal Street Neighbours")


def event(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Sowing together",
        "start_date": dt.date(2026, 12, 4),
        "start_time": dt.time(18, 30),
        "end_time": dt.time(20, 0),
        "end_date": None,
        "timezone": "Europe/London",
        "place": "Canal Street",
        "online_url": "https://meet.example/1",
        "recording_url": "https://video.example/1",
        "notes": "<p>Bring gloves.</p>",
    } | changes


def complete() -> dict[str, Any]:
    """Block type → value."""
    return {
        "heading": {"text": "What we did", "level": "2"},
        "paragraph": {"text": "<p>The garden opened.</p>", "language": ""},
        "activity": {
            "text": "<p>We planted.</p>",
            "people": [person()],
            "partners": [organisation()],
            "funder": organisation(),
            "place": "Canal Street",
            "start_date": dt.date(2026, 11, 1),
            "end_date": dt.date(2026, 11, 3),
            "links": [link()],
            "image": image_use(),
        },
        "team_spotlight": {
            "person": person(),
            "image": image_use(),
            "text": "<p>Nia joined us.</p>",
            "fun_facts": ["Bakes bread"],
        },
        "opportunity": {
            "title": "Join the group",
            "organisations": [organisation()],
            "audience": "Neighbours",
            "text": "<p>Six evenings.</p>",
            "pay": "£20",
            "deadline": {"date": dt.date(2026, 12, 5), "time": dt.time(12), "timezone": "Europe/London"},
            "apply": {"text": "Apply", "url": "https://apply.example", "email": "", "form": None},
            "contact": {"name": "Nia", "email": "nia@garden.example", "phone": "029 2018 0000"},
        },
        "image": image_use(),
        "events": {"title": "Garden evenings", "text": "<p>All welcome.</p>", "events": [event()]},
        "key_points": {"title": "In short", "points": ["<p>It is <b>open</b>.</p>"]},
        "quote": {"text": "I came for the tomatoes.", "who": "Nia", "role": "Neighbour"},
        "table": {
            "table_caption": "Visitors",
            "table_header_choice": "row",
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "data": [["Month", "Visitors"], ["June", "120"]],
        },
        "video": {
            "url": "https://www.youtube.com/watch?v=1",
            "title": "A walk",
            "captions": "yes",
            "transcript": "<p>We walk.</p>",
        },
        "documents": {
            "title": "Notes",
            "documents": [{"document": get_document_model()(pk=3, title="March", collection_id=1), "language": "cy"}],
        },
        "contact": {
            "title": "Questions?",
            "text": "<p>Ask us.</p>",
            "person": person(),
            "email": "us@garden.example",
            "phone": "+44 29 2018 0000",
        },
        "call_to_action": {"title": "Join in", "text": "<p>Come.</p>", "link": link()},
    }


def form_page() -> Any:
    """Stands for a page: making a real one asks the database for its content type."""
    return SimpleNamespace(pk=9, title="Form")
