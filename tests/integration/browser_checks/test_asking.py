"""The button beside the editor: what it starts, what it tells, and who may ask."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail_headless_preview.models import PagePreview

from cms.accessibility.browser import work
from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import BrowserCheck, BrowserEvidence, FindingRecord
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.browser_checks.conftest import faint, looked_at
from tests.integration.gate.site import draft, good_body, heading, live
from tests.integration.gate.test_panel import typed

pytestmark = pytest.mark.django_db

State = BrowserCheck.State


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """A machine on which no browser is installed."""
    monkeypatch.setenv("PATH", str(tmp_path))


def press(client: Client, page: PostPage, form: dict[str, str], capture: Any) -> dict[str, Any]:
    """Press the button; the worker is at once there."""
    with capture(execute=True):
        answer = client.post(reverse("accessibility_browser", args=[page.pk]), form)
    return {"status": answer.status_code, **answer.json()}


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_it_says_so_and_what_to_do(
    index: PostIndexPage, admin_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = draft(index, "One", good_body())
    before = page.revisions.count()
    said = press(admin_client, page, typed("Plans"), django_capture_on_commit_callbacks)
    told = admin_client.get(said["status_url"]).json()
    assert told["state"] == State.NOT_AUDITED
    assert told["finished"]
    assert "install Chromium and ChromeDriver" in told["words"]
    assert page.revisions.count() == before
    assert not PagePreview.objects.exists()


def test_a_page_outside_every_site_has_no_frontend_to_be_seen_on(
    index: PostIndexPage, admin_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = draft(index, "One", good_body())
    index.get_site().delete()
    said = press(admin_client, page, typed("Plans"), django_capture_on_commit_callbacks)
    assert said["state"] == State.NOT_AUDITED
    assert "Add a site under Settings" in said["words"]


def test_a_form_that_makes_no_page_is_not_looked_at(
    index: PostIndexPage, admin_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = draft(index, "One", good_body())
    said = press(admin_client, page, {**typed(), "date": "soon"}, django_capture_on_commit_callbacks)
    assert said["status"] == 422
    assert "put the form in order" in said["error"]
    assert not BrowserCheck.objects.exists()


@pytest.mark.usefixtures("no_browser")
def test_a_page_that_was_never_saved_can_be_asked_about(
    index: PostIndexPage, admin_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    url = reverse("accessibility_browser_new", args=["posts", "postpage", index.pk])
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(url, typed("Plans"))
    check = BrowserCheck.objects.get()
    assert (check.page, check.state) == (None, State.NOT_AUDITED)
    assert "not found on the path" in check.problem
    assert check.address == "http://localhost:4321/updates/typed/"
    assert not index.get_children().exists()


def test_a_check_that_nobody_takes_is_given_up(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    said = admin_client.post(reverse("accessibility_browser", args=[page.pk]), typed("Plans")).json()
    assert admin_client.get(said["status_url"]).json()["state"] == State.QUEUED
    BrowserCheck.objects.update(requested_at=timezone.now() - timedelta(minutes=4))
    told = admin_client.get(said["status_url"]).json()
    assert told["state"] == State.NOT_AUDITED
    assert "browser worker" in told["words"]


def test_what_a_worker_finds_after_it_was_called_off_is_thrown_away(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    said = admin_client.post(reverse("accessibility_browser", args=[page.pk]), typed("Plans")).json()
    assert admin_client.post(said["cancel_url"]).json()["state"] == State.CANCELLED
    work.audit_draft.call(BrowserCheck.objects.get().pk)
    assert BrowserCheck.objects.get().state == State.CANCELLED
    assert not PagePreview.objects.exists()


def test_only_who_may_edit_the_page_and_who_asked_is_answered(
    index: PostIndexPage, client: Client, admin_client: Client
) -> None:
    page = draft(index, "One", good_body())
    url = reverse("accessibility_browser", args=[page.pk])
    assert client.post(url, typed()).status_code == 302
    said = admin_client.post(url, typed("Plans")).json()
    other = User.objects.create_superuser("other", "other@garden.example", "x")
    client.force_login(other)
    assert client.get(said["status_url"]).status_code == 404
    assert client.post(said["cancel_url"]).status_code == 404


def test_what_a_browser_saw_stands_at_its_block_until_that_block_changes(
    index: PostIndexPage, admin_client: Client
) -> None:
    page = draft(index, "One", [heading("First"), heading("Second")])
    one, two = (str(block.id) for block in page.body)
    looked_at(page, faint(page, one), faint(page, two), faint(page, severity=Severity.WARNING))
    ids = {"body-0-id": one, "body-1-id": two}
    said = admin_client.post(
        reverse("accessibility_check", args=[page.pk]), typed("First", "Changed") | ids | {"slug": page.slug}
    ).json()
    assert "Seen in a browser: wide window, dark colours" in said["html"]
    assert "Picture of the place" in said["html"]
    assert "The page as a whole" in said["html"]
    assert "The page has changed since" in said["browser"]
    assert said["html"].count('finding__message">This text is too faint') == len(["on the first block", "on the page"])
    assert "This page can be published" in said["summary"]


def test_a_picture_is_for_editors_of_the_page_only(index: PostIndexPage, client: Client, admin_client: Client) -> None:
    page = draft(index, "One", good_body())
    looked_at(page, faint(page))
    shown = BrowserEvidence.objects.get()
    url = reverse("accessibility_evidence", args=[shown.pk])
    answer = admin_client.get(url)
    assert answer["Content-Type"] == "image/png"
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    assert "no-store" in answer["Cache-Control"]
    assert client.get(f"/media/{shown.picture.name}").status_code == 404
    stranger = User.objects.create_user("stranger", password="x")
    client.force_login(stranger)
    assert client.get(url).status_code in {302, 403}


def test_the_report_has_what_was_seen_of_live_content_and_not_of_drafts(index: PostIndexPage) -> None:
    records = FindingRecord.objects.filter(origin=FindingRecord.Origin.BROWSER)
    page = live(index, "One")
    looked_at(page, faint(page))
    assert [record.rule for record in records.all()] == ["axe-color-contrast"]
    looked_at(page, subject=BrowserCheck.Subject.LIVE)
    assert not records.all().exists()
    page.title = "Two"
    looked_at(page, faint(page))
    assert not records.all().exists()
