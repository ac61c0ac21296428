"""What the command prints of a page's notes: refused requests first, and so many that a long run stays readable."""

from cms.audit.command import MAX_NOTES, noted
from cms.audit.egress import refusal
from cms.audit.results import PageResult

URL = "https://example.org/"


def test_every_note_is_printed_with_its_page() -> None:
    notes = ("1 picture did not load", "the page kept changing")
    assert noted(PageResult(url=URL, notes=notes)) == [f"{URL}: {note}." for note in notes]


def test_refused_requests_come_first_and_what_is_left_out_is_counted() -> None:
    refused = refusal("10.0.0.1:80")
    lines = noted(PageResult(url=URL, notes=(*(f"note {number}" for number in range(MAX_NOTES + 1)), refused)))
    assert lines[0] == f"{URL}: {refused}."
    assert len(lines) == MAX_NOTES + 1
    assert lines[-1] == f"{URL}: and 2 more."
