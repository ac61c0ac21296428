"""What blocks work out by themselves."""

import datetime as dt
from typing import Any

import pytest

from cms.blocks.video import provider
from cms.blocks.zones import zone_choices, zone_text
from posts.blocks import PostBody
from tests.unit.blocks.presenting import Everything
from tests.unit.blocks.values import complete, event, form_page, link

BODY = PostBody()
NOON = dt.datetime(2026, 12, 5, 12, tzinfo=dt.UTC)


def presented(name: str, value: Any, **presenting: Any) -> Any:
    block = BODY.child_blocks[name]
    return block.to_document(block.normalize(value), Everything(**presenting))


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (NOON - dt.timedelta(days=8), "open"),
        (NOON - dt.timedelta(days=7), "closing_soon"),
        (NOON, "closing_soon"),
        (NOON + dt.timedelta(seconds=1), "closed"),
    ],
)
def test_an_opportunity_closes_at_its_deadline(now: dt.datetime, state: str) -> None:
    assert presented("opportunity", complete()["opportunity"], now=now)["state"] == state


def test_an_opportunity_without_a_deadline_says_so() -> None:
    document = presented("opportunity", {"deadline": {"date": None}})
    assert (document["deadline"], document["state"]) == (None, "no_deadline")


def test_a_deadline_is_meant_on_the_clock_of_its_zone() -> None:
    deadline = {"date": dt.date(2026, 7, 1), "time": dt.time(12), "timezone": "America/New_York"}
    document = presented("opportunity", {"deadline": deadline})
    assert document["deadline"]["at"] == "2026-07-01T12:00:00-04:00"
    assert document["deadline"]["timezone_text"] == "New York time"


def test_a_draft_whose_deadline_has_no_time_yet_is_open_all_that_day() -> None:
    deadline = {"date": dt.date(2026, 12, 5), "time": None, "timezone": ""}
    assert presented("opportunity", {"deadline": deadline}, now=NOON)["state"] == "closing_soon"


@pytest.mark.parametrize(
    ("apply", "expected"),
    [
        ({"text": "Apply", "url": "https://a.example"}, {"kind": "link", "text": "Apply", "url": "https://a.example"}),
        ({"text": "Write", "email": "a@a.example"}, {"kind": "email", "text": "Write", "url": "mailto:a@a.example"}),
        ({"text": "Apply"}, None),
    ],
)
def test_there_is_one_way_to_apply(apply: dict[str, str], expected: Any) -> None:
    assert presented("opportunity", {"apply": apply})["apply"] == expected


def test_a_form_that_is_hidden_leaves_words_without_an_address() -> None:
    block = BODY.child_blocks["opportunity"].child_blocks["apply"]
    value = {"text": "Apply", "form": form_page()}
    shown, hidden = block.present(value, Everything()), block.present(value, Everything(hides=True))
    assert shown == {"kind": "form", "text": "Apply", "url": "https://site.example/form/"}
    assert hidden == {"kind": "form", "text": "Apply", "url": None}


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("Europe/London", "en", "UK time"),
        ("Europe/London", "cy", "amser y DU"),
        ("Asia/Ho_Chi_Minh", "en-GB", "Ho Chi Minh time"),
        ("Europe/Paris", "pl", "Paris time"),
    ],
)
def test_a_zone_is_said_in_words(name: str, language: str, text: str) -> None:
    assert zone_text(name, language) == text


def test_every_zone_is_offered_once_and_the_usual_ones_first() -> None:
    offered = [name for _, zones in zone_choices() for name, _ in zones]
    assert offered[0] == "Europe/London"
    assert len(offered) == len(set(offered)) > 400


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (dt.datetime(2026, 12, 4, 18, 29, tzinfo=dt.UTC), "upcoming"),
        (dt.datetime(2026, 12, 4, 18, 30, tzinfo=dt.UTC), "now"),
        (dt.datetime(2026, 12, 4, 20, 0, tzinfo=dt.UTC), "past"),
    ],
)
def test_an_event_is_upcoming_then_now_then_past(now: dt.datetime, state: str) -> None:
    assert presented("events", {"events": [event()]}, now=now)["events"][0]["state"] == state


def test_an_event_that_does_not_say_when_it_ends_lasts_that_day() -> None:
    late = dt.datetime(2026, 12, 4, 23, tzinfo=dt.UTC)
    document = presented("events", {"events": [event(end_time=None)]}, now=late)["events"][0]
    assert (document["end"], document["state"]) == (None, "now")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://youtu.be/1", "YouTube"),
        ("https://www.youtube-nocookie.com/embed/1", "YouTube"),
        ("https://player.vimeo.com/1", "Vimeo"),
        ("https://notyoutube.com/1", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_a_video_names_where_it_comes_from(url: str, name: str) -> None:
    assert provider(url) == name


def test_rows_of_a_table_are_filled_up_to_one_width() -> None:
    document = presented("table", {"data": [["a", "b"], ["1"], [None, 2]], "table_header_choice": "both"})
    assert document["rows"] == [["a", "b"], ["1", ""], ["", "2"]]
    assert document["header_row"]
    assert document["header_column"]


def test_key_points_are_lines_and_not_paragraphs() -> None:
    document = presented("key_points", {"points": ["<p>One</p>", "<p> </p>", "<p>Two</p><p>and more</p>"]})
    assert document["points"] == ["One", "Two<br>and more"]


def test_empty_paragraphs_are_no_text() -> None:
    assert presented("paragraph", {"text": '<p data-block-key="abc"></p><p>&nbsp;</p>'})["html"] == ""


def test_a_link_without_words_or_target_is_no_link() -> None:
    assert presented("call_to_action", {"link": {}})["link"] is None
    assert presented("call_to_action", {"link": link()})["link"]["text"] == "Read the report"


def test_a_file_is_in_the_language_that_its_use_says() -> None:
    assert presented("documents", complete()["documents"])["documents"][0]["language"] == "cy"


def test_hidden_files_are_not_listed() -> None:
    assert presented("documents", complete()["documents"], hides=True)["documents"] == []


def test_an_image_that_is_not_read_keeps_what_was_typed_apart() -> None:
    value = complete()["image"] | {"alt_role": "decorative"}
    image = presented("image", value)["image"]
    assert (image["alt"], image["unused_alt"]) == ("", "Two children water tomatoes")


def test_an_image_without_an_answer_says_so() -> None:
    assert presented("image", complete()["image"] | {"alt_role": ""})["image"]["alt_role"] == "unanswered"
