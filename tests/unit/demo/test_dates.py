"""Whenever the demo is loaded, it covers fourteen months and its posts are in season."""

from datetime import date, timedelta

import pytest

from cms.demo.content import autumn, beginnings, current, spring, summer, winter
from cms.demo.resolve import Names, Resolver
from cms.demo.tree import date_of, months_before
from cms.demo.write import Day, Ref, link
from cms.demo.written import Post

SEASONS = (*winter.POSTS, *spring.POSTS, *summer.POSTS, *autumn.POSTS)
ALL = (*SEASONS, *beginnings.POSTS, *current.POSTS)
DAYS = [date(2026, 1, 1) + timedelta(days=17 * step) for step in range(44)]


def live_dates(today: date) -> list[date]:
    return [date_of(post, today) for post in ALL if post.state == "live"]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_every_one_of_the_last_fourteen_months_has_a_post(today: date) -> None:
    months = {(day.year, day.month) for day in live_dates(today)}

    assert {months_before(today, count) for count in range(14)} <= months


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_no_live_post_is_from_the_future(today: date) -> None:
    assert max(live_dates(today)) <= today


@pytest.mark.parametrize("post", SEASONS, ids=lambda post: post.name)
def test_a_post_of_a_season_is_dated_in_its_month(post: Post) -> None:
    assert {date_of(post, today).month for today in DAYS} == {post.month}


def test_months_are_counted_back_over_the_turn_of_the_year() -> None:
    assert months_before(date(2027, 1, 31), 1) == (2026, 12)
    assert months_before(date(2027, 1, 31), 13) == (2025, 12)


def resolver(language: str = "en") -> Resolver:
    names = Names()
    names.add("page", "visit", 7)
    names.add("page", "visit", 8, "cy")
    names.add("document", "guide", 3)
    names.sizes["guide"] = 5300
    return Resolver(names, date(2026, 11, 22), date(2026, 3, 1), language)


def test_dates_in_texts_count_from_loading_or_from_the_post() -> None:
    assert resolver().text("{{now+10}} and {{post-1}}") == "2 December 2026 and 28 February 2026"
    assert resolver("cy").text("{{now+10}}") == "2 Rhagfyr 2026"


def test_links_by_name_lead_to_the_page_in_the_language_of_the_text() -> None:
    assert resolver().text('<a page="visit">x</a>') == '<a linktype="page" id="7">x</a>'
    assert resolver("cy").text('<a page="visit">x</a>') == '<a linktype="page" id="8">x</a>'


def test_what_is_not_translated_is_linked_in_english() -> None:
    assert resolver("cy").value(Ref("document", "guide")) == 3


def test_the_size_of_a_file_is_said_in_words() -> None:
    assert resolver().text("({{size:guide}})") == "(5 KB)"


def test_references_and_days_are_resolved_at_any_depth() -> None:
    resolved = resolver().value({"a": [link("Visit", page="visit"), Day(2)]})

    assert resolved["a"][0]["page"] == 7
    assert resolved["a"][1] == "2026-03-03"


def test_content_that_mentions_what_nobody_makes_is_an_error() -> None:
    with pytest.raises(KeyError, match="'nowhere'"):
        resolver().value(Ref("page", "nowhere"))
