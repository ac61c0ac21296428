"""Writing a post through the admin's own form: nothing is lost, and nothing unfinished is published."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import empty_blocks, good_blocks, post_form


@pytest.fixture
def publisher(member: Any) -> Client:
    return member("Publishers")


def add_url(index: PostIndexPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])


def body_errors(response: Any) -> dict[int, Any]:
    """Errors of the body by the position of the block."""
    return response.context["form"].errors.as_data()["body"][0].block_errors


def test_the_form_offers_every_block(publisher: Client, index: PostIndexPage) -> None:
    response = publisher.get(add_url(index))
    html = response.content.decode()
    assert response.status_code == 200
    for name in PostPage.body.field.stream_block.child_blocks:
        assert f'"{name}"' in html or f"&quot;{name}&quot;" in html
    assert "base/abbreviation.js" in html


def test_a_draft_with_every_block_empty_is_saved(publisher: Client, index: PostIndexPage) -> None:
    response = publisher.post(add_url(index), post_form(*empty_blocks(), date="", intro=rich_text(""), summary=""))
    assert response.status_code == 302
    page = PostPage.objects.get()
    draft = page.get_latest_revision_as_object()
    assert not page.live
    assert [block.block_type for block in draft.body] == [name for name, _ in empty_blocks()]
    assert publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_draft_keeps_addresses_that_are_not_finished(publisher: Client, index: PostIndexPage) -> None:
    video = ("video", {"url": "the usual place", "title": "", "captions": "", "transcript": rich_text("")})
    assert publisher.post(add_url(index), post_form(video)).status_code == 302
    draft = PostPage.objects.get().get_latest_revision_as_object()
    assert draft.body[0].value["url"] == "the usual place"


def test_publishing_every_block_empty_is_refused_on_each_block(publisher: Client, index: PostIndexPage) -> None:
    response = publisher.post(add_url(index), post_form(*empty_blocks(), **{"action-publish": "1"}))
    assert response.status_code == 200
    assert not PostPage.objects.exists()
    assert set(body_errors(response)) == set(range(len(empty_blocks())))


def test_a_refusal_keeps_every_word(publisher: Client, index: PostIndexPage) -> None:
    quote = ("quote", {"text": "", "who": "Somebody whom only this form knows", "role": ""})
    response = publisher.post(add_url(index), post_form(quote, date="", **{"action-publish": "1"}))
    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"date", "body"}
    assert "Somebody whom only this form knows" in response.content.decode()


def test_a_whole_post_is_published(publisher: Client, index: PostIndexPage) -> None:
    response = publisher.post(add_url(index), post_form(*good_blocks(), **{"action-publish": "1"}))
    assert response.status_code == 302, response.context["form"].errors
    page = PostPage.objects.get()
    assert page.live
    assert page.body[0].value["text"] == "What we have been up to"


def test_every_version_is_in_the_history(publisher: Client, index: PostIndexPage) -> None:
    publisher.post(add_url(index), post_form(*good_blocks()))
    page = PostPage.objects.get()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    publisher.post(edit, post_form(*good_blocks(), title="December, second thoughts"))
    publisher.post(edit, post_form(*good_blocks(), title="December, at last", **{"action-publish": "1"}))
    assert page.revisions.count() == 3
    history = publisher.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert history.status_code == 200
    first, last = page.revisions.order_by("created_at").first(), page.revisions.order_by("created_at").last()
    compared = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, last.pk])
    assert "December, at last" in publisher.get(compared).content.decode()


def test_every_block_can_be_compared_with_its_earlier_version(publisher: Client, index: PostIndexPage) -> None:
    publisher.post(add_url(index), post_form(*empty_blocks()))
    page = PostPage.objects.get()
    publisher.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), post_form(*good_blocks()))
    earlier, later = page.revisions.order_by("created_at")
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, earlier.pk, later.pk])
    assert publisher.get(url).status_code == 200


@pytest.mark.parametrize("model", ["postindexpage", "postpage"])
def test_pages_are_made_only_where_they_belong(publisher: Client, index: PostIndexPage, model: str) -> None:
    home = index.get_parent()
    wrong = home if model == "postpage" else index
    url = reverse("wagtailadmin_pages:add", args=["posts", model, wrong.pk])
    assert publisher.get(url).status_code in {302, 403}
