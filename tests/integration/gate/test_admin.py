"""The gate as people in the admin meet it."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, good_body, live

pytestmark = pytest.mark.django_db


def test_bulk_publishing_publishes_what_passes_and_reports_what_does_not(
    index: PostIndexPage, admin_client: Client
) -> None:
    good = draft(index, "Good", good_body())
    bad = draft(index, "Bad", bad_body())
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = admin_client.post(
        f"{url}?id={bad.pk}&id={good.pk}&next=/admin/", {"include_descendants": False}, follow=True
    )
    good.refresh_from_db()
    bad.refresh_from_db()
    assert good.live
    assert not bad.live
    said = answer.content.decode()
    assert "“Bad” was not published" in said
    assert "1 page has been published" in said


def test_bulk_publishing_reports_pages_below_the_chosen_one(index: PostIndexPage, admin_client: Client) -> None:
    good, bad = draft(index, "Good", good_body()), draft(index, "Bad", bad_body())
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = admin_client.post(f"{url}?id={index.pk}&next=/admin/", {"include_descendants": "on"}, follow=True)
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.live, bad.live) == (True, False)
    assert "“Bad” was not published" in answer.content.decode()


def test_a_refused_copy_comes_back_with_the_reason(index: PostIndexPage, admin_client: Client) -> None:
    page = live(index, "Old")
    body = page._meta.get_field("body")
    PostPage.objects.filter(pk=page.pk).update(body=body.get_prep_value(body.to_python(bad_body())))
    answer = admin_client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Copy",
            "new_slug": "copy",
            "new_parent_page": index.pk,
            "publish_copies": "on",
        },
        follow=True,
    )
    assert "was not published" in answer.content.decode()
    assert not Page.objects.filter(slug="copy").exists()
