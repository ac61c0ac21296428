"""The checks panel: what the form says as it is typed."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.users.models import User
from posts.models import PostIndexPage
from tests.integration.gate.site import bad_body, draft, good_body

pytestmark = pytest.mark.django_db


def typed(*headings: str) -> dict[str, str]:
    """The editor's form with some headings typed into it."""
    blocks = [("heading", {"text": text, "level": "2"}) for text in headings]
    form: dict[str, str] = nested_form_data(
        {
            "title": "Typed",
            "slug": "typed",
            "date": "2026-11-01",
            "intro": rich_text("<p>What we did.</p>"),
            "headline_image": streamfield([]),
            "body": streamfield(blocks),
            "related_posts": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    )
    return form


def test_the_form_is_checked_as_it_is_typed_and_nothing_is_stored(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    before = page.revisions.count()
    answer = admin_client.post(reverse("accessibility_check", args=[page.pk]), typed("", "Plans")).json()
    assert answer["counts"]["error"] == 1
    assert "must be put right" in answer["summary"]
    assert "1. Heading" in answer["html"]
    assert page.revisions.count() == before


def test_a_page_that_was_never_saved_is_checked_too(index: PostIndexPage, admin_client: Client) -> None:
    url = reverse("accessibility_check_new", args=["posts", "postpage", index.pk])
    assert admin_client.post(url, typed("")).json()["counts"]["error"] == 1
    assert admin_client.post(url, {**typed(), "title": ""}).status_code == 200
    assert not index.get_children().exists()


def test_only_who_may_edit_the_page_is_answered(index: PostIndexPage, client: Client) -> None:
    page = draft(index, "One", bad_body())
    url = reverse("accessibility_check", args=[page.pk])
    assert client.post(url, typed()).status_code == 302
    stranger = User.objects.create_user("stranger", password="x")
    stranger.groups.add(Group.objects.get(name="QA"))
    client.force_login(stranger)
    answer = client.post(url, typed())
    assert answer.status_code in {302, 403}


def test_the_panel_stands_beside_the_editor(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    for url in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk]),
    ):
        said = admin_client.get(url).content.decode()
        assert "data-accessibility-panel" in said
        assert "accessibility/panel.js" in said


def test_publishing_is_refused_on_the_block_and_every_word_is_kept(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    form = {**typed("Plans", "…"), "action-publish": "yes"}
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    said = answer.content.decode()
    page.refresh_from_db()
    assert answer.status_code == 200
    assert not page.live
    assert "Nothing you typed is lost" in said
    assert "Plans" in said
    errors = answer.context["form"].errors["body"].as_data()[0]
    assert list(errors.block_errors) == [1]
