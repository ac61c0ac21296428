"""Each save of a live page is let through or refused on its own merits."""

from unittest.mock import Mock

import pytest
from django.db import DatabaseError
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from cms.accessibility import gate
from cms.accessibility.emergency import agree, ask
from cms.accessibility.models import Verdict
from cms.accessibility.refused import PublishingRefused
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, good_body, in_an_hour, live

pytestmark = pytest.mark.django_db


def test_what_passed_in_one_save_does_not_let_the_next_one_through(index: PostIndexPage) -> None:
    bare = Page.objects.get(pk=live(index, "One").pk)
    bare.save()
    bare.specific.body = bad_body()
    with pytest.raises(PublishingRefused):
        bare.specific.save()


def test_what_passed_in_a_save_that_failed_does_not_let_the_next_one_through(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = live(index, "One")
    with monkeypatch.context() as broken:
        broken.setattr(PostPage, "_save_table", Mock(side_effect=DatabaseError))
        with pytest.raises(DatabaseError):
            page.save()
    page.body = bad_body()
    with pytest.raises(PublishingRefused):
        page.save()


def test_what_is_only_in_memory_does_not_count_when_some_fields_are_saved(index: PostIndexPage) -> None:
    page = draft(index, "One", bad_body())
    page.body, page.live = good_body(), True
    with pytest.raises(PublishingRefused):
        page.save(update_fields=["live"])
    page.save(update_fields=["live", "body"])
    stored = PostPage.objects.get(pk=page.pk)
    assert (stored.live, len(stored.body)) == (True, len(good_body()))
    assert gate.is_as_judged(stored)


def test_what_is_only_in_memory_does_not_count_when_the_bare_page_is_saved(index: PostIndexPage) -> None:
    bare = Page.objects.get(pk=draft(index, "One", bad_body()).pk)
    bare.specific.body = good_body()
    bare.live = True
    with pytest.raises(PublishingRefused):
        bare.save()
    assert not Page.objects.get(pk=bare.pk).live


def test_the_verdict_of_a_bare_page_is_about_what_was_saved(index: PostIndexPage) -> None:
    bare = Page.objects.get(pk=live(index, "One").pk)
    bare.title = "Another title"
    bare.save()
    assert gate.is_as_judged(PostPage.objects.get(pk=bare.pk))


def test_a_save_of_the_bare_page_that_fails_leaves_no_verdict(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = Page.objects.get(pk=draft(index, "One", good_body()).pk)
    bare.live = True
    with monkeypatch.context() as broken:
        broken.setattr(Page, "_save_table", Mock(side_effect=DatabaseError))
        with pytest.raises(DatabaseError):
            bare.save()
    assert not Verdict.objects.filter(page_id=bare.pk).exists()


def test_hiding_a_page_by_saving_takes_its_verdict_away(index: PostIndexPage) -> None:
    page = live(index, "One")
    page.live = False
    page.save(update_fields=["live"])
    assert not Verdict.objects.filter(page_id=page.pk).exists()


def test_a_page_that_went_live_in_an_emergency_can_be_deleted(index: PostIndexPage) -> None:
    one, two = (User.objects.create_superuser(name, f"{name}@example.org", "x") for name in ("one", "two"))
    page = draft(index, "Road closed", bad_body())
    agree(ask(page, one, "The road is closed.", in_an_hour()), two)
    PostPage.objects.get(pk=page.pk).delete()
    assert not Verdict.objects.filter(page_id=page.pk).exists()


def test_what_was_checked_and_changed_before_it_is_saved_is_judged_again(index: PostIndexPage) -> None:
    page = live(index, "One")
    action = PublishPageRevisionAction(page.save_revision())
    action.check(skip_permission_checks=True)
    action.object.body = bad_body()
    with pytest.raises(PublishingRefused):
        action.object.save()
    assert gate.is_as_judged(PostPage.objects.get(pk=page.pk))
