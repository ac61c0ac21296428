"""Where a check in a browser is demanded, no path goes round it: refused without one, allowed with one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.accessibility.keeping import refresh_everything
from cms.accessibility.models import AccessibilityPolicy, BrowserCheck, Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.browser_checks.conftest import looked_at
from tests.integration.gate.broken import second_site
from tests.integration.gate.publishing import approve
from tests.integration.gate.site import draft, good_body, live

pytestmark = pytest.mark.django_db

LONG = timedelta(days=91)
"""A day more than a check counts for."""


def demand(index: PostIndexPage, demanded: bool = True) -> None:
    """Have the site of an index let nothing go live that no browser has looked at."""
    policy = AccessibilityPolicy.for_site(index.get_site())
    policy.require_browser_check = demanded
    policy.save()


def stored(page: PostPage) -> PostPage:
    return PostPage.objects.get(pk=page.pk)


def long_ago(check: BrowserCheck) -> None:
    """As if a check had been made before the last that count."""
    BrowserCheck.objects.filter(pk=check.pk).update(finished_at=timezone.now() - LONG)


def copy(page: PostPage, parent: PostIndexPage) -> None:
    page.copy(to=parent, update_attrs={"slug": "again"}, keep_live=True)


def alias(page: PostPage, parent: PostIndexPage) -> None:
    page.create_alias(parent=parent, update_slug="again")


def move(page: PostPage, parent: PostIndexPage) -> None:
    page.move(parent, pos="last-child")


def is_live_in(parent: PostIndexPage) -> bool:
    return PostPage.objects.child_of(PostIndexPage.objects.get(pk=parent.pk)).filter(live=True, slug="again").exists()


def test_an_alias(index: PostIndexPage) -> None:
    page = live(index, "One")
    demand(index)
    with pytest.raises(PublishingRefused, match="has not been checked in a browser"):
        alias(page, index)
    assert not is_live_in(index)
    looked_at(page)
    alias(page, index)
    assert is_live_in(index)


def test_a_copy_that_is_kept_live(index: PostIndexPage) -> None:
    page = live(index, "One")
    demand(index)
    for _ in ("never looked at", "looked at, under another title"):
        with pytest.raises(PublishingRefused, match="checked in a browser"):
            page.copy(to=index, update_attrs={"slug": "again", "title": "Again"}, keep_live=True)
        looked_at(page)
    assert not PostPage.objects.filter(slug="again").exists()
    copied = page.copy(to=index, update_attrs={"slug": "again", "title": "Again"}, keep_live=False)
    looked_at(copied.get_latest_revision_as_object())
    copied.get_latest_revision().publish()
    assert is_live_in(index)


def test_approval_in_a_workflow(index: PostIndexPage) -> None:
    demand(index)
    page = draft(index, "One", good_body())
    with pytest.raises(PublishingRefused, match="has not been checked in a browser"):
        approve(page)
    assert not stored(page).live
    assert stored(page).current_workflow_state.status == "in_progress"
    looked_at(page)
    approve(stored(page))
    assert stored(page).live


def test_publishing_many_at_once(index: PostIndexPage, admin_client: Client) -> None:
    demand(index)
    seen, unseen = draft(index, "Seen", good_body()), draft(index, "Unseen", good_body(), summary="Of something else.")
    looked_at(seen)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = admin_client.post(f"{url}?id={seen.pk}&id={unseen.pk}&next=/admin/", follow=True)
    assert (stored(seen).live, stored(unseen).live) == (True, False)
    assert "“Unseen” was not published" in answer.content.decode()


@pytest.mark.parametrize("act", [copy, alias, move])
def test_a_check_counts_on_the_site_that_it_was_made_on(
    index: PostIndexPage, act: Callable[[PostPage, PostIndexPage], None]
) -> None:
    other = second_site()
    page = live(index, "Again")
    looked_at(page)
    demand(other)
    with pytest.raises(PublishingRefused, match=r"on another site, and not on.*Copy it there as a draft"):
        act(page, other)
    BrowserCheck.objects.update(site=other.get_site(), finished_at=timezone.now() - LONG)
    with pytest.raises(PublishingRefused, match="more than 90 days ago"):
        act(page, other)
    assert not is_live_in(other)
    BrowserCheck.objects.update(finished_at=timezone.now())
    act(page, other)
    assert is_live_in(other)


def test_a_draft_that_moved_to_another_site_is_looked_at_there(index: PostIndexPage) -> None:
    other = second_site()
    page = draft(index, "One", good_body())
    looked_at(page)
    demand(other)
    page.move(other, pos="last-child")
    with pytest.raises(PublishingRefused, match="Press “Check in a browser”"):
        stored(page).get_latest_revision().publish()
    looked_at(stored(page))
    stored(page).get_latest_revision().publish()
    assert stored(page).live


def test_a_check_counts_for_so_many_days(index: PostIndexPage) -> None:
    demand(index)
    page = draft(index, "One", good_body())
    long_ago(looked_at(page))
    with pytest.raises(PublishingRefused, match="more than 90 days ago"):
        page.get_latest_revision().publish()
    looked_at(page)
    page.get_latest_revision().publish()
    assert stored(page).live


def test_what_is_live_is_not_to_be_reviewed_for_the_passing_of_time(index: PostIndexPage) -> None:
    demand(index)
    page = draft(index, "One", good_body())
    check = looked_at(page)
    page.get_latest_revision().publish()
    long_ago(check)
    list(refresh_everything())
    assert Verdict.objects.get(page=page).review_since is None
    with pytest.raises(PublishingRefused, match="more than 90 days ago"):
        alias(stored(page), index)
    stored(page).unpublish()
    with pytest.raises(PublishingRefused, match="more than 90 days ago"):
        stored(page).get_latest_revision().publish()
