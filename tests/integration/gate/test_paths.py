"""Every way in which a page can go live, refused and allowed: the rows of docs/gate.md."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Workflow, WorkflowPage

from cms.accessibility.models import Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, good_body, live, post

pytestmark = pytest.mark.django_db


def publish_revision(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    page.get_latest_revision().publish()
    return page


def publish_page(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    page.publish(page.get_latest_revision())
    return page


def add_live_child(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page: PostPage = index.add_child(instance=post("One", body))
    return page


def save_going_live(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    page.live = True
    page.save()
    return page


def save_base_page_going_live(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    bare = Page.objects.get(pk=page.pk)
    bare.live = True
    bare.save()
    return page


def save_live_page_with_other_content(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = live(index, "One")
    page.body = body
    page.save()
    return page


def schedule(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body, go_live_at=timezone.now() + timedelta(hours=1))
    page.get_latest_revision().publish()
    revision = page.get_latest_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(seconds=1)
    revision.save(update_fields=["approved_go_live_at"])
    content = {**revision.content, "go_live_at": (timezone.now() - timedelta(seconds=1)).isoformat()}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    call_command("publish_scheduled")
    return page


def republish(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = live(index, "One")
    page.unpublish()
    page.body = body
    page.save_revision().publish()
    return page


def revert_and_publish(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    old = page.get_latest_revision()
    page.body = good_body()
    page.save_revision()
    again = old.as_object().save_revision(previous_revision=old)
    again.publish(previous_revision=old)
    return page


def save_some_fields(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    page.live = True
    page.save(update_fields=["live"])
    return page


def save_content_alone(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = live(index, "One")
    page.body, page.live = body, False
    page.save(update_fields=["body"])
    return page


def approve_in_workflow(index: PostIndexPage, body: list[dict[str, Any]]) -> PostPage:
    page = draft(index, "One", body)
    workflow = Workflow.objects.filter(active=True).first()
    assert workflow is not None
    WorkflowPage.objects.update_or_create(page=index, defaults={"workflow": workflow})
    author = get_user_model().objects.create_superuser("author", "author@example.org", "x")
    state = workflow.start(page, author)
    while state.status == state.STATUS_IN_PROGRESS:
        task = state.current_task_state
        task.task.specific.on_action(task, author, "approve")
        state.refresh_from_db()
    return page


PATHS: dict[str, Callable[[PostIndexPage, list[dict[str, Any]]], PostPage]] = {
    "revision.publish()": publish_revision,
    "page.publish()": publish_page,
    "add_child() of a live page": add_live_child,
    "save() of a page that goes live": save_going_live,
    "save() of the bare Page": save_base_page_going_live,
    "save() of a live page with other content": save_live_page_with_other_content,
    "save() of some fields of a page that goes live": save_some_fields,
    "save() of other content alone": save_content_alone,
    "scheduling": schedule,
    "unpublish and publish again": republish,
    "revert and publish": revert_and_publish,
    "approving in a workflow": approve_in_workflow,
}


@pytest.mark.parametrize("path", PATHS)
def test_every_path_lets_good_content_through(index: PostIndexPage, path: str) -> None:
    page = PATHS[path](index, good_body())
    page.refresh_from_db()
    assert page.live
    assert Verdict.objects.filter(page_id=page.pk).exists()


@pytest.mark.parametrize("path", PATHS)
def test_every_path_refuses_an_error_and_changes_nothing(index: PostIndexPage, path: str) -> None:
    with pytest.raises(PublishingRefused) as refused:
        PATHS[path](index, bad_body())
    assert [finding.rule for finding in refused.value.findings] == ["heading-empty"]
    for page in PostPage.objects.filter(live=True):
        assert "" not in [child.value.get("text") for child in page.body if child.block_type == "heading"]


def test_a_refused_revision_keeps_its_schedule(index: PostIndexPage) -> None:
    page = draft(index, "One", good_body(), go_live_at=timezone.now() + timedelta(hours=1))
    page.get_latest_revision().publish()
    due = page.get_latest_revision()
    assert due.approved_go_live_at is not None
    page.body = bad_body()
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
    due.refresh_from_db()
    assert due.approved_go_live_at is not None


def test_unpublishing_takes_the_verdict_away(index: PostIndexPage) -> None:
    page = live(index, "One")
    page.unpublish()
    assert not Verdict.objects.filter(page_id=page.pk).exists()


def test_saving_a_live_page_unchanged_is_let_through_even_when_the_rules_have_changed_since(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cms.accessibility import gate

    page = live(index, "One")
    real = gate.check

    def stricter(*args: Any, **kwargs: Any) -> Any:
        from dataclasses import replace

        from cms.accessibility.engine.finding import Finding, Outcome, Severity

        new = Finding("new-rule", Severity.ERROR, Outcome.FAILED, (), None, "", "Wrong.", "Mend it.", "f" * 32)
        return [*real(*args, **kwargs), replace(new)]

    monkeypatch.setattr(gate, "check", stricter)
    page.show_in_menus = True
    page.save()
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
