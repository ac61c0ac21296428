"""Wagtail's API v3, for who mounts it: refused with 422 and the findings, on each of its ways to go live."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import APIToken

from posts.models import PostIndexPage, PostPage
from tests.integration.gate.broken import broken_while_live
from tests.integration.gate.site import bad_body, draft, good_body, live

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.integration.gate.v3_urls")]


@pytest.fixture
def act(client: Client) -> Callable[..., Any]:
    """Take an action on a page as somebody who may do everything."""
    user = get_user_model().objects.create_superuser("robot", "robot@example.org", "x")
    _, token = APIToken.create_token(user=user, name="robot")

    def send(page: PostPage, action: str, **data: Any) -> Any:
        url = f"/api/v3/pages/{page.pk}/actions/{action}/"
        return client.post(url, data, "application/json", headers={"authorization": f"Bearer {token}"})

    return send


def rules_of(answer: Any) -> list[str]:
    return [finding["rule"] for finding in answer.json()["findings"]]


def test_publishing_is_refused_with_the_findings(index: PostIndexPage, act: Any) -> None:
    page = draft(index, "One", bad_body())
    answer = act(page, "publish")
    assert (answer.status_code, rules_of(answer)) == (422, ["heading-empty"])
    page.refresh_from_db()
    assert not page.live


def test_publishing_is_allowed(index: PostIndexPage, act: Any) -> None:
    page = draft(index, "One", good_body())
    assert act(page, "publish").status_code == 200
    page.refresh_from_db()
    assert page.live


def test_copying_that_keeps_a_page_live_is_refused_with_the_findings(index: PostIndexPage, act: Any) -> None:
    answer = act(broken_while_live(index), "copy", slug="copy")
    assert (answer.status_code, rules_of(answer)) == (422, ["heading-empty"])
    assert not PostPage.objects.filter(slug="copy").exists()


def test_copying_that_keeps_a_page_live_is_allowed(index: PostIndexPage, act: Any) -> None:
    assert act(live(index, "One"), "copy", slug="copy", title="Two").status_code == 201
    assert PostPage.objects.get(slug="copy").live


def test_an_old_version_is_brought_back_but_not_published(index: PostIndexPage, act: Any) -> None:
    page = draft(index, "One", bad_body())
    old = page.get_latest_revision()
    page.body = good_body()
    page.save_revision().publish()
    assert act(page, "revert", revision_id=old.pk).status_code == 200
    assert act(page, "publish").status_code == 422
    page.refresh_from_db()
    assert len(page.body) == len(good_body())
