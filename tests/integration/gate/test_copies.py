"""Copies, aliases and translations that would be live: refused and allowed like publishing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Locale

from cms.accessibility.models import AccessibilityPolicy, Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import good_blocks, post_form
from tests.integration.gate.broken import broken_while_live
from tests.integration.gate.publishing import answer_warnings, publish_in_an_emergency, with_a_warning
from tests.integration.gate.site import bad_body, draft, good_body, live

pytestmark = pytest.mark.django_db


def test_copying_that_keeps_a_page_live_is_refused_like_publishing(index: PostIndexPage) -> None:
    page = broken_while_live(index)
    with pytest.raises(PublishingRefused):
        CopyPageAction(page, to=index, update_attrs={"slug": "copy"}, keep_live=True).execute()
    assert not PostPage.objects.filter(slug="copy").exists()
    copy = CopyPageAction(page, to=index, update_attrs={"slug": "copy"}, keep_live=False).execute()
    assert not copy.live


GOING_LIVE: dict[str, Callable[[PostPage, PostIndexPage], Any]] = {
    "a copy": lambda page, to: CopyPageAction(page, to=to, update_attrs={"slug": "copy"}, keep_live=True),
    "an alias": lambda page, to: CreatePageAliasAction(page, parent=to, update_slug="copy"),
}


@pytest.mark.parametrize("what", GOING_LIVE)
def test_it_is_decided_before_anything_is_done(index: PostIndexPage, what: str) -> None:
    with pytest.raises(PublishingRefused):
        GOING_LIVE[what](broken_while_live(index), index).check(skip_permission_checks=True)
    GOING_LIVE[what](live(index, "Good"), index).check(skip_permission_checks=True)


def test_copying_a_branch_is_refused_for_one_page_deep_in_it(index: PostIndexPage) -> None:
    broken_while_live(index)
    with pytest.raises(PublishingRefused):
        index.copy(recursive=True, to=index.get_parent(), update_attrs={"slug": "again", "title": "Again"})
    assert PostIndexPage.objects.count() == 1


def test_an_alias_is_refused_like_publishing(index: PostIndexPage) -> None:
    page = broken_while_live(index)
    with pytest.raises(PublishingRefused):
        page.create_alias(parent=index, update_slug="alias")
    good = live(index, "Good")
    alias = good.create_alias(parent=index, update_slug="good-alias")
    assert alias.live
    assert Verdict.objects.filter(page_id=alias.pk).exists()


def test_a_translated_tree_is_refused_like_publishing(index: PostIndexPage) -> None:
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    page = broken_while_live(index)
    index.get_parent().specific.copy_for_translation(welsh)
    index.copy_for_translation(welsh)
    with pytest.raises(PublishingRefused):
        page.copy_for_translation(welsh, alias=True)
    assert live(index, "Good").copy_for_translation(welsh, alias=True).live


def test_a_tree_kept_in_step_with_translations_is_refused_and_allowed(
    index: PostIndexPage, admin_client: Client, settings: Any
) -> None:
    settings.WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = True
    Locale.objects.get_or_create(language_code="cy")
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    bad = ("heading", {"text": "…", "level": "2"})
    assert admin_client.post(url, post_form(*good_blocks(), bad, **{"action-publish": "1"})).status_code == 200
    assert not PostPage.objects.exists()
    assert admin_client.post(url, post_form(*good_blocks(), **{"action-publish": "1"})).status_code == 302
    assert PostPage.objects.filter(live=True, locale__language_code="cy", alias_of__isnull=False).count() == 1
    assert Verdict.objects.filter(page__in=PostPage.objects.all()).count() == 2


def test_an_alias_that_becomes_a_page_of_its_own_stays_judged(index: PostIndexPage) -> None:
    alias = live(index, "Good").create_alias(parent=index, update_slug="alias")
    ConvertAliasPageAction(alias).execute()
    page = PostPage.objects.get(pk=alias.pk)
    assert (page.live, page.alias_of) == (True, None)
    page.body = bad_body()
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()


def test_an_alias_follows_its_source_only_through_the_gate(index: PostIndexPage) -> None:
    page = live(index, "Good")
    alias = page.create_alias(parent=index, update_slug="alias")
    page.body = bad_body()
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
    alias.refresh_from_db()
    assert len(alias.body) == len(good_body())


def demand_answers(index: PostIndexPage) -> None:
    demands = AccessibilityPolicy.for_site(index.get_site())
    demands.require_acknowledgements = True
    demands.save()


def test_an_answer_counts_for_the_aliases_of_a_page_and_for_no_copy(index: PostIndexPage) -> None:
    demand_answers(index)
    page = draft(index, "Good", with_a_warning())
    answer_warnings(page, 5)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    alias = page.create_alias(parent=index, update_slug="alias")
    page.body = [*with_a_warning(), *good_body()]
    page.save_revision()
    with pytest.raises(PublishingRefused):
        PostPage.objects.get(pk=page.pk).get_latest_revision().publish()
    answer_warnings(PostPage.objects.get(pk=page.pk), 5)
    page.get_latest_revision().publish()
    assert len(PostPage.objects.get(pk=alias.pk).body) == len(page.body)
    with pytest.raises(PublishingRefused):
        PostPage.objects.get(pk=page.pk).copy(to=index, update_attrs={"slug": "copy"}, keep_live=True)


def test_an_emergency_takes_the_aliases_of_a_page_along_and_no_copy(index: PostIndexPage) -> None:
    page = live(index, "Road closed")
    alias = page.create_alias(parent=index, update_slug="alias")
    page.body = bad_body()
    page.save_revision()
    publish_in_an_emergency(PostPage.objects.get(pk=page.pk))
    assert len(PostPage.objects.get(pk=alias.pk).body) == len(bad_body())
    with pytest.raises(PublishingRefused):
        PostPage.objects.get(pk=page.pk).copy(to=index, update_attrs={"slug": "copy"}, keep_live=True)
    PostPage.objects.get(pk=page.pk).delete()
    assert not PostPage.objects.filter(pk=page.pk).exists()
