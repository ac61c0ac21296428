"""Answers say how long they hold, and what has not changed is not sent again."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home.models import HomePage
from posts.models import PostIndexPage
from tests.integration.api.asking import answer, ask
from tests.integration.delivery import world


def opportunity(date: str, time: str = "12:00:00") -> dict[str, Any]:
    """An opportunity with a deadline."""
    return world.block(
        "opportunity",
        {
            "title": "Garden grants",
            "organisations": [],
            "audience": "Everybody",
            "text": "<p>Money for seeds.</p>",
            "pay": "",
            "deadline": {"date": date, "time": time, "timezone": "Europe/London"},
            "apply": {"text": "Ask for a grant", "url": "https://grants.example/", "email": "", "form": None},
            "contact": {"name": "", "email": "", "phone": ""},
        },
    )


def test_a_client_that_has_it_gets_304_for_one_query(
    index: PostIndexPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = world.post(index, "December")
    etag = ask(f"pages/{page.pk}/")["ETag"]
    assert not etag.startswith("W/")
    with django_assert_num_queries(1):
        response = Client().get(f"/api/v2/pages/{page.pk}/", headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert response.content == b""
    assert response["ETag"] == etag
    world.publish(page, title="Changed")
    assert Client().get(f"/api/v2/pages/{page.pk}/", headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("given", ["*", 'W/"{}"', '"other", "{}"'])
def test_every_form_of_the_condition_is_understood(home: HomePage, given: str) -> None:
    etag = ask(f"pages/{home.pk}/")["ETag"].strip('"')
    headers = {"If-None-Match": given.replace("{}", etag)}
    assert Client().get(f"/api/v2/pages/{home.pk}/", headers=headers).status_code == 304


def test_a_condition_never_confirms_what_is_hidden(home: HomePage) -> None:
    etag = ask(f"pages/{home.pk}/")["ETag"]
    world.make_private(home)
    response = Client().get(f"/api/v2/pages/{home.pk}/", headers={"If-None-Match": etag})
    assert response.status_code == 404


def test_answers_are_public_and_tagged(home: HomePage) -> None:
    response = ask(f"pages/{home.pk}/")
    assert response["Cache-Control"] == "public, max-age=0, s-maxage=60, stale-if-error=86400"
    assert response["Surrogate-Key"] == f"page-{home.pk}"
    assert ask("pages/")["Cache-Tag"] == f"page-{home.pk},pages"
    assert ask("pages/0/")["Cache-Control"] == "no-store"


def test_a_deadline_changes_the_state_the_validator_and_how_long_the_answer_holds(index: PostIndexPage) -> None:
    with time_machine.travel(datetime(2026, 11, 1, tzinfo=UTC), tick=False):
        page = world.post(index, "December", [opportunity("2026-12-04")])
        first = ask(f"pages/{page.pk}/")
        assert first.json()["body"][0]["value"]["state"] == "open"
    with time_machine.travel(datetime(2026, 12, 4, 11, 59, 30, tzinfo=UTC), tick=False):
        soon = ask(f"pages/{page.pk}/")
        assert soon.json()["body"][0]["value"]["state"] == "closing_soon"
        assert soon["ETag"] != first["ETag"]
    with time_machine.travel(datetime(2026, 12, 4, 12, 0, 1, tzinfo=UTC), tick=False):
        closed = ask(f"pages/{page.pk}/")
        assert closed.json()["body"][0]["value"]["state"] == "closed"
        assert answer("pages/", fields="body", slug="december")["items"][0]["body"][0]["value"]["state"] == "closed"


def test_an_answer_is_not_kept_past_the_next_change(index: PostIndexPage) -> None:
    with time_machine.travel(datetime(2026, 12, 4, 11, 59, 30, tzinfo=UTC), tick=False):
        page = world.post(index, "December", [opportunity("2026-12-04")])
        assert "s-maxage=30" in ask(f"pages/{page.pk}/")["Cache-Control"]
        assert "s-maxage=30" in ask("pages/")["Cache-Control"]


def test_what_has_closed_for_good_may_be_kept_as_long_as_anything(index: PostIndexPage) -> None:
    with time_machine.travel(datetime(2026, 11, 1, tzinfo=UTC), tick=False):
        page = world.post(index, "December", [opportunity("2026-12-04")])
    with time_machine.travel(datetime(2026, 12, 5, tzinfo=UTC), tick=False):
        for address in (f"pages/{page.pk}/", f"pages/{page.pk}/?fields=body", "pages/", "pages/?fields=body"):
            assert "s-maxage=60" in ask(address)["Cache-Control"], address


@pytest.mark.parametrize("count", [1, 10, 60])
def test_the_number_of_queries_does_not_depend_on_the_number_of_posts_or_blocks(
    index: PostIndexPage, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    body = [world.heading("What happened"), *(world.paragraph("<p>We planted trees.</p>") for _ in range(count))]
    pages = [world.post(index, f"Post {n}", body) for n in range(count)]
    with django_assert_num_queries(1):
        ask(f"pages/{pages[0].pk}/")
    with django_assert_num_queries(2):
        ask("pages/", type="posts.PostPage", fields="*", limit=100)
    with django_assert_num_queries(4):
        ask("pages/", child_of=index.pk, site="harbour.example", order="-date", search="trees", limit=100)
