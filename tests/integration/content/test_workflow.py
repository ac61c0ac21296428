"""From a contributor's draft to a live page: submitted, sent back, approved, scheduled."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import good_blocks, post_form

SignIn = Callable[[str], Client]


@pytest.fixture
def submitted(member: SignIn, index: PostIndexPage) -> PostPage:
    """A post that a contributor wrote and submitted."""
    member("Publishers")
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    member("Contributors").post(url, post_form(*good_blocks(), **{"action-submit": "1"}))
    return PostPage.objects.get()


def act(client: Client, page: PostPage, action: str, **data: str) -> None:
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    client.post(url, data)
    page.refresh_from_db()


def test_a_submitted_post_waits_for_a_publisher(submitted: PostPage) -> None:
    assert not submitted.live
    assert submitted.current_workflow_state.status == "in_progress"
    assert any("publishers@garden.example" in message.to for message in mail.outbox)


def test_approving_publishes(member: SignIn, submitted: PostPage) -> None:
    act(member("Publishers"), submitted, "approve", comment="Good.")
    assert submitted.live


def test_sending_back_does_not_publish(member: SignIn, submitted: PostPage) -> None:
    act(member("Publishers"), submitted, "reject", comment="Say where.")
    assert not submitted.live
    assert submitted.current_workflow_state.status == "needs_changes"


@pytest.mark.parametrize("group", ["Contributors", "Editors", "QA"])
def test_nobody_else_approves(member: SignIn, submitted: PostPage, group: str) -> None:
    act(member(group), submitted, "approve")
    assert not submitted.live


def test_a_scheduled_post_goes_live_when_its_time_has_come(member: SignIn, index: PostIndexPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    tomorrow = timezone.localtime() + timedelta(days=1)
    form = post_form(*good_blocks(), go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"), **{"action-publish": "1"})
    member("Publishers").post(url, form)
    page = PostPage.objects.get()
    assert not page.live
    assert page.scheduled_revision
    with time_machine.travel(tomorrow + timedelta(minutes=1)):
        call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert page.live


def test_a_post_that_has_expired_is_taken_down(member: SignIn, index: PostIndexPage) -> None:
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    tomorrow = timezone.localtime() + timedelta(days=1)
    form = post_form(*good_blocks(), expire_at=tomorrow.strftime("%Y-%m-%d %H:%M"), **{"action-publish": "1"})
    member("Publishers").post(url, form)
    assert PostPage.objects.get().live
    with time_machine.travel(tomorrow + timedelta(minutes=1)):
        call_command("publish_scheduled", verbosity=0)
    assert not PostPage.objects.get().live
