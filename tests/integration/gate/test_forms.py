"""The editor's buttons, on the forms of a new and of an old page: refused and allowed."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.models import PolicyRule, Verdict
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import good_blocks, post_form
from tests.integration.gate.site import bad_body, draft, good_body, live

pytestmark = pytest.mark.django_db

BAD = ("heading", {"text": "…", "level": "2"})
BUTTONS = ["action-publish", "action-submit"]


def sent(button: str, *more: tuple[str, Any], **fields: Any) -> dict[str, Any]:
    """The form as it arrives when a button is pressed."""
    return post_form(*good_blocks(), *more, **fields, **{button: "1"})


def tomorrow() -> str:
    return (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")


def new(index: PostIndexPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])


def old(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize("button", BUTTONS)
def test_a_new_page_is_refused_with_every_word_kept(index: PostIndexPage, admin_client: Client, button: str) -> None:
    answer = admin_client.post(new(index), sent(button, BAD, title="Kept title"))
    assert answer.status_code == 200
    assert [finding.rule for finding in answer.context["form"].refusing] == ["heading-empty"]
    assert "Kept title" in answer.content.decode()
    assert not PostPage.objects.exists()


def test_a_new_page_is_published(index: PostIndexPage, admin_client: Client) -> None:
    assert admin_client.post(new(index), sent("action-publish")).status_code == 302
    page = PostPage.objects.get()
    assert page.live
    assert Verdict.objects.filter(page_id=page.pk).exists()


def test_a_new_page_is_submitted(index: PostIndexPage, admin_client: Client) -> None:
    assert admin_client.post(new(index), sent("action-submit")).status_code == 302
    page = PostPage.objects.get()
    assert not page.live
    assert page.current_workflow_state.status == "in_progress"


def test_a_new_page_that_is_scheduled_is_never_live_before(
    index: PostIndexPage, admin_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    real = PostPage.save

    def save(self: PostPage, *args: Any, **kwargs: Any) -> Any:
        saved = real(self, *args, **kwargs)
        seen.append(PostPage.objects.get(pk=self.pk).live)
        return saved

    monkeypatch.setattr(PostPage, "save", save)
    assert admin_client.post(new(index), sent("action-publish", go_live_at=tomorrow())).status_code == 302
    assert seen
    assert not any(seen)
    assert PostPage.objects.get().scheduled_revision


def test_a_new_page_that_is_scheduled_is_refused_too(index: PostIndexPage, admin_client: Client) -> None:
    answer = admin_client.post(new(index), sent("action-publish", BAD, go_live_at=tomorrow()))
    assert answer.status_code == 200
    assert not PostPage.objects.exists()


def test_the_policy_of_the_publishers_group_holds_for_a_new_page(index: PostIndexPage, client: Client) -> None:
    group = Group.objects.get(name="Publishers")
    user = User.objects.create_user("publisher", "publisher@example.org", "x")
    user.groups.add(group)
    client.force_login(user)
    assert client.post(new(index), sent("action-publish", BAD)).status_code == 200
    PolicyRule.objects.create(rule="heading-empty", level="warning", group=group)
    assert client.post(new(index), sent("action-publish", BAD)).status_code == 302
    assert PostPage.objects.get().live


@pytest.mark.parametrize("button", BUTTONS)
def test_an_old_page_is_refused_with_every_word_kept(index: PostIndexPage, admin_client: Client, button: str) -> None:
    page = draft(index, "One", good_body())
    answer = admin_client.post(old(page), sent(button, BAD, title="Kept title"))
    assert answer.status_code == 200
    assert "Kept title" in answer.content.decode()
    page.refresh_from_db()
    assert (page.live, page.title, page.revisions.count()) == (False, "One", 1)
    assert page.current_workflow_state is None


def test_an_old_page_is_published(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    assert admin_client.post(old(page), sent("action-publish")).status_code == 302
    page.refresh_from_db()
    assert page.live


def test_a_draft_is_saved_with_anything_in_it(index: PostIndexPage, admin_client: Client) -> None:
    page = live(index, "One")
    assert admin_client.post(old(page), sent("action-save", BAD)).status_code == 302
    page.refresh_from_db()
    assert len(page.get_latest_revision_as_object().body) == len(good_body()) + 1
    assert len(page.body) == len(good_body())


def test_an_old_version_is_published_from_the_history_only_when_it_passes(
    index: PostIndexPage, admin_client: Client
) -> None:
    page = draft(index, "One", bad_body())
    bad = page.get_latest_revision()
    page.body = good_body()
    good = page.save_revision()
    page.save_revision()
    answer = admin_client.post(old(page), sent("action-publish", BAD, revision=bad.pk))
    assert answer.status_code == 200
    page.refresh_from_db()
    assert not page.live
    assert admin_client.post(old(page), sent("action-publish", revision=good.pk)).status_code == 302
    page.refresh_from_db()
    assert page.live


def test_nobody_publishes_a_locked_page_and_unlocking_puts_nothing_live(
    index: PostIndexPage, admin_client: Client
) -> None:
    page = draft(index, "One", bad_body())
    lock, unlock = (reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in ("lock", "unlock"))
    assert admin_client.post(lock).status_code == 302
    admin_client.post(unlock)
    page.refresh_from_db()
    assert (page.locked, page.live) == (False, False)
    admin_client.post(lock)
    assert admin_client.post(old(page), sent("action-publish", BAD)).status_code == 200
    page.refresh_from_db()
    assert not page.live
