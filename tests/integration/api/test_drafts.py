"""``/api/v2/page_preview/drafts/``: every draft for QA, by token, and nothing for anybody else."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from wagtail.models import APIToken, Page
from wagtail_headless_preview.models import PagePreview

from cms.audit.targets import block_paths
from cms.document.schema import components, standalone
from cms.preview.grants import issue
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.api.test_findings import member
from tests.integration.delivery import world

ADDRESS = "/api/v2/page_preview/drafts/"


def ask(user: User | None, **parameters: Any) -> Any:
    headers = {"Authorization": f"Bearer {APIToken.create_token(user=user, name='test')[1]}"} if user else {}
    return Client().get(ADDRESS, parameters, headers=headers)


@pytest.fixture
def unready(index: PostIndexPage) -> PostPage:
    page = world.post(index, "Not ready", [world.heading("Fine")], live=False)
    page.save_revision()
    return page


@pytest.fixture
def edited(index: PostIndexPage) -> PostPage:
    """A live page with words that are not live yet."""
    page = world.post(index, "Out already")
    page.title = "Out already, and edited"
    page.save_revision()
    return page


def test_qa_gets_every_draft_with_a_preview_that_opens_it(unready: PostPage, edited: PostPage) -> None:
    answer = ask(member("QA"))
    content = answer.json()
    schema = standalone("DraftList", components(), identifier="https://altogether.example/drafts.json")
    assert not list(Draft202012Validator(schema).iter_errors(content))
    assert content["meta"]["total_count"] == 2
    first, second = content["items"]
    assert (first["id"], second["title"]) == (unready.pk, "Out already, and edited")
    token = parse_qs(urlsplit(first["meta"]["preview_url"]).query)["token"][0]
    shown = Client().get("/api/v2/page_preview/", headers={"X-Preview-Token": token}).json()
    assert shown["title"] == "Not ready"
    parts = urlsplit(first["meta"]["detail_url"])
    detail = Client().get(f"{parts.path}?{parts.query}").json()
    assert list(block_paths(detail).values()) == ["body.0"]
    assert first["meta"]["html_url"].endswith("/updates/not-ready/")


def test_nobody_else_learns_that_there_are_drafts(unready: PostPage, index: PostIndexPage) -> None:
    for user, status in ((None, 401), (world.editor("ed", index), 403)):
        answer = ask(user)
        assert answer.status_code == status
        assert b"Not ready" not in answer.content
        assert "no-store" in answer["Cache-Control"]
    assert not PagePreview.objects.exists()


def test_a_grant_ends_with_the_permission_of_qa(unready: PostPage) -> None:
    qa = member("QA")
    token = parse_qs(urlsplit(ask(qa).json()["items"][0]["meta"]["preview_url"]).query)["token"][0]
    qa.groups.clear()
    assert Client().get("/api/v2/page_preview/", headers={"X-Preview-Token": token}).status_code == 404


def test_an_editors_own_preview_goes_on_undisturbed(unready: PostPage) -> None:
    qa = member("QA")
    mine = issue(qa, unready.get_latest_revision_as_object())
    ask(qa)
    assert Client().get("/api/v2/page_preview/", headers={"X-Preview-Token": mine}).status_code == 200


def test_live_pages_and_pages_outside_every_site_are_left_out(index: PostIndexPage, unready: PostPage) -> None:
    world.post(index, "Live")
    index.get_site().delete()
    assert ask(member("QA")).json() == {"meta": {"total_count": 0}, "items": []}


def test_a_part_at_a_time(unready: PostPage, edited: PostPage) -> None:
    content = ask(member("QA"), limit=1, offset=1).json()
    assert [item["id"] for item in content["items"]] == [edited.pk]
    assert ask(member("QA", "tim"), limit=1, order="id").status_code == 400


def test_a_bare_page_that_holds_no_content_is_left_out(index: PostIndexPage, unready: PostPage) -> None:
    bare = index.add_child(instance=Page(title="Welcome", slug="welcome", live=False))
    bare.save_revision()
    assert [item["id"] for item in ask(member("QA")).json()["items"]] == [unready.pk]
