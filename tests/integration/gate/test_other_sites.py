"""Another site may have a stricter policy: who takes a page there is held to that one."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.accessibility.models import Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.broken import passes_here_only, stricter_site
from tests.integration.gate.site import bad_body, good_body, live

pytestmark = pytest.mark.django_db


@pytest.fixture
def strict(index: PostIndexPage) -> PostIndexPage:
    """The list of posts of the stricter site."""
    return stricter_site()


def test_moving_to_a_stricter_site_is_refused_and_nothing_moves(index: PostIndexPage, strict: PostIndexPage) -> None:
    page = passes_here_only(index)
    with pytest.raises(PublishingRefused):
        page.move(strict, pos="last-child")
    page.refresh_from_db()
    assert page.get_parent().pk == index.pk
    assert not strict.get_children().exists()


def test_moving_beside_a_page_of_a_stricter_site_is_refused(index: PostIndexPage, strict: PostIndexPage) -> None:
    page, other = passes_here_only(index), live(strict, "There")
    with pytest.raises(PublishingRefused):
        page.move(other, pos="right")


def test_moving_what_passes_and_moving_within_a_site_are_allowed(index: PostIndexPage, strict: PostIndexPage) -> None:
    page, lenient = live(index, "Good"), passes_here_only(index)
    page.move(strict, pos="last-child")
    lenient.move(PostPage.objects.get(pk=lenient.pk).get_parent(), pos="first-child")
    page.refresh_from_db()
    assert page.get_parent().pk == strict.pk
    assert Verdict.objects.filter(page_id=page.pk).exists()


def test_a_draft_moves_anywhere(index: PostIndexPage, strict: PostIndexPage) -> None:
    page = passes_here_only(index)
    page.unpublish()
    page.move(strict, pos="last-child")
    page.refresh_from_db()
    assert page.get_parent().pk == strict.pk
    with pytest.raises(PublishingRefused):
        page.get_latest_revision().publish()


def test_the_admin_says_why_a_page_was_not_moved(
    index: PostIndexPage, strict: PostIndexPage, admin_client: Client
) -> None:
    page = passes_here_only(index)
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, strict.pk])
    said = admin_client.post(url, follow=True).content.decode()
    assert "was not published" in said
    assert not strict.get_children().exists()


def test_copying_live_to_a_stricter_site_is_refused_and_allowed(index: PostIndexPage, strict: PostIndexPage) -> None:
    with pytest.raises(PublishingRefused):
        passes_here_only(index).copy(to=strict, update_attrs={"slug": "copy"}, keep_live=True)
    assert not strict.get_children().exists()
    assert live(index, "Good").copy(to=strict, update_attrs={"slug": "copy"}, keep_live=True).live


def test_an_alias_on_a_stricter_site_is_refused_and_allowed(index: PostIndexPage, strict: PostIndexPage) -> None:
    with pytest.raises(PublishingRefused):
        passes_here_only(index).create_alias(parent=strict)
    assert not strict.get_children().exists()
    assert live(index, "Good").create_alias(parent=strict).live


def test_a_source_is_refused_for_its_alias_before_anything_is_changed(
    index: PostIndexPage, strict: PostIndexPage
) -> None:
    page = live(index, "Good")
    alias = page.create_alias(parent=strict)
    page.body = bad_body()
    revision = page.save_revision()
    action_saw = revision.as_object()
    with pytest.raises(PublishingRefused):
        revision.publish()
    page.refresh_from_db()
    alias.refresh_from_db()
    assert len(page.body) == len(alias.body) == len(good_body())
    assert len(action_saw.body) == len(bad_body())
    page.body = [*good_body(), *good_body()]
    page.save_revision().publish()
    alias.refresh_from_db()
    assert len(alias.body) == 2 * len(good_body())
