"""A day's work is done once a day, however many schedulers ask, and caught up with after a pause."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.db import connection

from cms.accessibility import keeping
from cms.accessibility.models import DailyCount, FindingRecord
from cms.accessibility.nightly import NAME, do_daily_work
from cms.base.daily import GIVE_UP_AFTER, begin
from cms.base.models import DailyRun, Organisation
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, live, site_index

MONDAY = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def index(db: None) -> PostIndexPage:
    return site_index()


def round_of_the_scheduler(moment: datetime, committed: Any) -> int:
    """Ask, as the scheduler does each minute; returns how many days' works were handed over."""
    with time_machine.travel(moment, tick=False), committed(execute=True) as handed:
        call_command("accessibility_daily", "--when-due")
    return len(handed)


@pytest.mark.django_db
def test_a_days_work_is_done_once_and_again_the_next_day(
    index: PostIndexPage, django_capture_on_commit_callbacks: Any
) -> None:
    draft(index, "Bad", bad_body())
    FindingRecord.objects.all().delete()
    rounds = [MONDAY, MONDAY, MONDAY + timedelta(hours=5), TUESDAY, TUESDAY]
    assert [round_of_the_scheduler(each, django_capture_on_commit_callbacks) for each in rounds] == [1, 0, 0, 1, 0]
    assert FindingRecord.objects.filter(rule="heading-empty").exists()
    assert list(DailyCount.objects.filter(severity="error").values_list("day", flat=True).order_by("day")) == [
        MONDAY.date(),
        TUESDAY.date(),
    ]
    assert not DailyRun.objects.filter(finished_at=None).exists()


@pytest.mark.django_db
def test_it_is_not_done_before_the_night_is_over_and_caught_up_with_after_a_pause() -> None:
    midnight = MONDAY.replace(hour=0, minute=30)
    assert begin(NAME, midnight) is None
    assert begin(NAME, MONDAY)
    late = MONDAY + timedelta(days=6, hours=17)
    assert begin(NAME, late)
    assert begin(NAME, late + timedelta(minutes=1)) is None


@pytest.mark.django_db
def test_what_was_lost_with_its_worker_is_begun_again_and_the_lost_one_does_nothing() -> None:
    lost = begin(NAME, MONDAY)
    assert lost
    assert begin(NAME, MONDAY + GIVE_UP_AFTER) is None
    again = begin(NAME, MONDAY + GIVE_UP_AFTER + timedelta(minutes=1))
    assert again
    assert (again.pk, again.attempt) == (lost.pk, 2)
    do_daily_work.call(lost.pk, 1)
    assert DailyRun.objects.get().finished_at is None
    do_daily_work.call(again.pk, 2)
    assert DailyRun.objects.get().finished_at
    assert begin(NAME, MONDAY + timedelta(hours=12)) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("moment", "attempt", "letters"), [(MONDAY, 1, 1), (MONDAY, 2, 0), (TUESDAY, 1, 0)])
def test_letters_go_out_on_mondays_and_never_twice(
    index: PostIndexPage, admin_user: Any, moment: datetime, attempt: int, letters: int
) -> None:
    admin_user.email = "author@example.org"
    admin_user.save()
    page = live(index, "Mine", owner=admin_user)
    body = PostPage._meta.get_field("body")
    PostPage.objects.filter(pk=page.pk).update(body=body.get_prep_value(body.to_python(bad_body())))
    run = DailyRun.objects.create(name=NAME, day=moment.date(), attempt=attempt, begun_at=moment)
    with time_machine.travel(moment, tick=False):
        do_daily_work.call(run.pk, attempt)
        do_daily_work.call(run.pk, attempt)
    assert len(mail.outbox) == letters


@pytest.mark.django_db
def test_what_was_written_past_the_rules_of_a_snippet_is_named(
    index: PostIndexPage, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    quay = Organisation.objects.create(name="Quay Repairs", link="https://quay.example/")
    call_command("accessibility_daily")
    assert "shut readers out" not in capsys.readouterr().out
    Organisation.objects.update(name="…")
    call_command("accessibility_daily")
    assert "1 snippets or settings shut readers out" in capsys.readouterr().out
    assert f"organisation {quay.pk} (…) shuts readers out" in caplog.text


@pytest.mark.django_db
def test_what_was_done_by_hand_is_not_done_again(django_capture_on_commit_callbacks: Any) -> None:
    with time_machine.travel(MONDAY, tick=False):
        call_command("accessibility_daily")
    assert round_of_the_scheduler(MONDAY, django_capture_on_commit_callbacks) == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="an SQLite database in memory has one connection")
def test_of_several_schedulers_at_once_one_is_given_the_run(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    ready, given = threading.Barrier(6), []

    def ask() -> None:
        ready.wait()
        try:
            given.append(begin(NAME, MONDAY) is not None)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(given) == [False] * 5 + [True]


@pytest.mark.django_db(transaction=True)
def test_many_pages_published_at_once_are_measured_once(
    index: PostIndexPage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    measured = []
    monkeypatch.setattr(keeping, "refresh_statements", lambda: measured.append(1))
    for _ in range(3):
        keeping.refresh_records.enqueue(index.pk, True)
    keeping.refresh_records.enqueue(index.pk, False)
    call_command("db_worker", batch=True, verbosity=0)
    assert measured == [1]
