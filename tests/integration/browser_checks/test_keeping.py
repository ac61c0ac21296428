"""How long results and pictures are kept, and the round of the night."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from cms.accessibility import gate
from cms.accessibility.browser.asking import call_off, new_check
from cms.accessibility.browser.keeping import finish, forget_old
from cms.accessibility.models import BrowserCheck, BrowserEvidence, DailyCount, FindingRecord
from cms.audit.results import PageResult
from posts.models import PostIndexPage
from tests.integration.browser_checks.conftest import faint, looked_at
from tests.integration.gate.site import draft, good_body, live

pytestmark = pytest.mark.django_db


def files(folder: str) -> list[Path]:
    return [each for each in Path(folder).rglob("*") if each.is_file()]


def test_pictures_go_before_results_and_the_newest_result_of_a_page_stays(
    index: PostIndexPage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    page = live(index, "One")
    for _ in range(2):
        looked_at(page, faint(page))
    assert len(files(settings.MEDIA_ROOT)) == 2
    BrowserEvidence.objects.update(created_at=timezone.now() - timedelta(days=31))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("accessibility_daily", stdout=StringIO())
    assert not files(settings.MEDIA_ROOT)
    assert BrowserCheck.objects.count() == 2
    BrowserCheck.objects.update(requested_at=timezone.now() - timedelta(days=91))
    call_command("accessibility_daily", stdout=StringIO())
    assert BrowserCheck.objects.count() == 1
    assert FindingRecord.objects.filter(origin="browser").exists()


def test_the_check_of_what_is_live_stays_for_as_long_as_it_is_live(index: PostIndexPage) -> None:
    page = live(index, "One")
    of_live = looked_at(page)
    page.title = "Two"
    of_draft = looked_at(page)
    BrowserCheck.objects.update(requested_at=timezone.now() - timedelta(days=91))
    forget_old()
    assert set(BrowserCheck.objects.all()) == {of_live, of_draft}
    page.refresh_from_db()
    page.unpublish()
    forget_old()
    assert set(BrowserCheck.objects.all()) == {of_draft}


def test_a_live_pages_new_check_takes_the_place_of_the_old_pictures(
    index: PostIndexPage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    page = live(index, "One")
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            looked_at(page, faint(page), subject=BrowserCheck.Subject.LIVE)
    assert len(files(settings.MEDIA_ROOT)) == 1


def test_the_trend_counts_what_browsers_saw(index: PostIndexPage) -> None:
    page = live(index, "One")
    looked_at(page, faint(page))
    call_command("accessibility_daily", stdout=StringIO())
    assert DailyCount.objects.get(origin="browser").count == 1


def test_the_round_of_the_night_fails_closed(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    live(index, "One")
    draft(index, "Two", good_body())
    monkeypatch.setenv("PATH", str(tmp_path))
    said, wrong = StringIO(), StringIO()
    with pytest.raises(SystemExit, match="2"):
        call_command("audit_live_pages", "--now", stdout=said, stderr=wrong)
    assert "0 queued, 0 looked at, 3 not." in said.getvalue()
    assert "install Chromium" in wrong.getvalue()


def test_content_that_was_looked_at_may_be_left_out(index: PostIndexPage) -> None:
    for page in (index.get_parent().specific, index, live(index, "One")):
        looked_at(page, subject=BrowserCheck.Subject.LIVE)
    said = StringIO()
    call_command("audit_live_pages", "--now", "--changed-only", stdout=said)
    assert "0 queued, 0 looked at, 0 not." in said.getvalue()


def test_the_scheduler_asks_for_the_round_once_a_night_where_it_is_wanted(
    index: PostIndexPage, settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with time_machine.travel(datetime(2026, 11, 23, 3, tzinfo=UTC), tick=True):
        call_command("audit_live_pages", "--when-due", stdout=StringIO())
        assert not BrowserCheck.objects.exists()
        settings.BROWSER_NIGHTLY = True
        for _ in range(2):
            call_command("audit_live_pages", "--when-due", stdout=StringIO())
    assert BrowserCheck.objects.count() == len([index, index.get_parent()])


def test_a_check_that_was_called_off_while_a_worker_had_it_stays_called_off(index: PostIndexPage) -> None:
    page = draft(index, "One", good_body())
    check = new_check(page, gate.inspect(page), BrowserCheck.Subject.DRAFT)
    BrowserCheck.objects.update(state=BrowserCheck.State.RUNNING)
    call_off(check)
    finish(check, PageResult("http://localhost/", findings=(faint(page),)), "plan")
    check.refresh_from_db()
    assert (check.state, check.findings, BrowserEvidence.objects.count()) == (BrowserCheck.State.CANCELLED, [], 0)
