"""Scheduled publishing: nothing lost, nothing twice, everybody told."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from cms.accessibility.models import Refusal, Verdict
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, good_body

pytestmark = pytest.mark.django_db


def due(index: PostIndexPage, title: str, body: list[dict[str, Any]], owner: Any = None) -> PostPage:
    """A page whose time has come: scheduled by somebody for whom the gate was not there yet."""
    page = draft(index, title, body, owner=owner)
    past = timezone.now() - timedelta(minutes=5)
    revision = page.get_latest_revision()
    content = {**revision.content, "go_live_at": past.isoformat()}
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)
    return page


def is_scheduled(page: PostPage) -> bool:
    return Revision.objects.for_instance(page).exclude(approved_go_live_at=None).exists()


def is_live(page: PostPage) -> bool:
    return PostPage.objects.get(pk=page.pk).live


def test_one_refusal_neither_loses_its_schedule_nor_stops_the_others(index: PostIndexPage) -> None:
    first, bad, last = due(index, "First", good_body()), due(index, "Bad", bad_body()), due(index, "Last", good_body())
    call_command("publish_scheduled")
    assert (is_live(first), is_live(bad), is_live(last)) == (True, False, True)
    assert is_scheduled(bad)


def test_the_author_is_told_once_by_mail_and_the_refusal_is_kept(index: PostIndexPage, admin_user: Any) -> None:
    admin_user.email = "author@example.org"
    admin_user.save()
    bad = due(index, "Bad", bad_body(), owner=admin_user)
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    refusal = Refusal.objects.get(page_id=bad.pk)
    assert refusal.attempts == 2
    assert [finding["rule"] for finding in refusal.findings] == ["heading-empty"]
    assert [message.to for message in mail.outbox] == [["author@example.org"]]
    assert "Held back: Bad" in mail.outbox[0].subject


def test_a_title_in_two_lines_stops_neither_the_letter_nor_the_other_pages(
    index: PostIndexPage, admin_user: Any
) -> None:
    """A header of a mail has one line, and Django raises for two."""
    admin_user.email = "author@example.org"
    admin_user.save()
    bad = due(index, "Bad", bad_body(), owner=admin_user)
    PostPage.objects.filter(pk=bad.pk).update(title="Bad\nand long")
    last = due(index, "Last", good_body())
    call_command("publish_scheduled")
    assert is_live(last)
    assert [message.subject for message in mail.outbox] == ["Held back: Bad and long"]


def test_a_mended_page_goes_live_and_the_refusal_is_forgotten(index: PostIndexPage) -> None:
    bad = due(index, "Bad", bad_body())
    call_command("publish_scheduled")
    bad.body = good_body()
    bad.save_revision().publish()
    call_command("publish_scheduled")
    assert is_live(bad)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()
    assert not Refusal.objects.exists()


def test_a_crash_of_one_page_leaves_its_schedule_and_publishes_the_others(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    doomed, other = due(index, "Doomed", good_body()), due(index, "Other", good_body())
    real = Revision.publish

    def publish(self: Revision, **kwargs: Any) -> Any:
        real(self, **kwargs)
        if self.object_id == str(doomed.pk):
            raise RuntimeError("the power went out")

    monkeypatch.setattr(Revision, "publish", publish)
    call_command("publish_scheduled")
    assert (is_live(doomed), is_live(other)) == (False, True)
    assert is_scheduled(doomed)
    assert not Verdict.objects.filter(page_id=doomed.pk).exists()


def test_expired_pages_are_taken_down(index: PostIndexPage) -> None:
    page = due(index, "Old", good_body())
    call_command("publish_scheduled")
    PostPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


def test_a_dry_run_changes_nothing(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    page = due(index, "First", good_body())
    call_command("publish_scheduled", "--dryrun")
    assert "would be published: First" in capsys.readouterr().out
    assert not is_live(page)


SCHEDULER = """
    import os, signal, django
    django.setup()
    from django.db import connection
    from cms.accessibility.scheduling import publish_due

    left = int(os.environ["STATEMENTS"])

    def count(execute, sql, params, many, context):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        print(*[f"{label}:{outcome.name}" for label, outcome in publish_due()])
"""


def database_url() -> str:
    """The address of the test database, for another process."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    host = settings["HOST"] or settings["OPTIONS"].get("host", "")
    return f"postgresql://{settings['USER']}:{settings['PASSWORD']}@/{settings['NAME']}?host={host}"


def scheduler(statements: int = -1) -> subprocess.Popen[str]:
    """A scheduler in a process of its own, killed at its n-th statement."""
    environment = {**os.environ, "DATABASE_URL": database_url(), "STATEMENTS": str(statements)}
    environment["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SCHEDULER)],
        env=environment,
        cwd=Path(__file__).resolve().parents[3],
        text=True,
        stdout=subprocess.PIPE,
    )


needs_shared_database = pytest.mark.skipif(
    "sqlite" in os.environ.get("DATABASE_URL", "sqlite"),
    reason="an in-memory SQLite database has one process; PostgreSQL runs this",
)


@needs_shared_database
@pytest.mark.django_db(transaction=True)
def test_two_schedulers_at_once_publish_each_page_once(index: PostIndexPage) -> None:
    pages = [due(index, f"Page {number}", good_body()) for number in range(6)]
    both = [scheduler(), scheduler()]
    said = " ".join(process.communicate(timeout=120)[0] for process in both)
    assert all(is_live(page) for page in pages)
    assert said.count("PUBLISHED") == len(pages)
    log = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    assert log.count() == len(pages)
    assert not ModelLogEntry.objects.filter(action="wagtail.publish.scheduled").exists()


@needs_shared_database
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", [3, 15, 40, 70])
def test_a_scheduler_killed_at_any_statement_loses_nothing(index: PostIndexPage, statement: int) -> None:
    page = due(index, "Page", good_body())
    killed = scheduler(statement)
    killed.communicate(timeout=120)
    assert killed.returncode in {0, -signal.SIGKILL}
    assert is_live(page) == Verdict.objects.filter(page_id=page.pk).exists()
    assert is_live(page) or is_scheduled(page)
    scheduler().communicate(timeout=120)
    assert is_live(page)
    assert Verdict.objects.filter(page_id=page.pk).exists()
