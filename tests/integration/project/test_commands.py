"""The scheduler, and what `make run` does to the database."""

import io
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from pytest_django import Settings
from wagtail.models import Site

from cms.management.commands import prepare_site, scheduler

pytestmark = pytest.mark.django_db


def test_a_round_of_the_scheduler_runs_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []
    monkeypatch.setattr(scheduler, "call_command", lambda *words, **_: called.append(" ".join(words)))

    call_command("scheduler", "--once")

    assert called == ["publish_scheduled", "audit_live_pages --when-due", "accessibility_daily --when-due"]


def test_a_failing_round_does_not_stop_the_clock(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*words: str, **_: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(scheduler, "call_command", fail)

    call_command("scheduler", "--once")

    assert "publish_scheduled failed" in caplog.text


@pytest.fixture
def altogether(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> list[str]:
    """The words of each `altogether` command that is called, in place of running it."""
    called: list[str] = []

    def record(words: list[str]) -> int:
        called.append(" ".join(words))
        return 0

    settings.VAR = tmp_path
    monkeypatch.setattr(prepare_site, "altogether", record)
    return called


def prepare() -> None:
    call_command("prepare_site", stdout=io.StringIO())


def test_an_empty_database_gets_the_demo(altogether: list[str]) -> None:
    prepare()

    assert altogether == ["demo load"]


def test_what_people_wrote_is_kept(altogether: list[str]) -> None:
    prepare()
    get_user_model().objects.create_user("ann")
    altogether.clear()

    prepare()

    assert altogether == []


def test_other_ports_move_the_sites_of_this_machine_and_rebuild(altogether: list[str], settings: Settings) -> None:
    prepare()
    get_user_model().objects.create_user("ann")
    home = Site.objects.get().root_page
    Site.objects.update(hostname="localhost", port=4321)
    Site.objects.create(hostname="news.example", port=443, root_page=home)
    Site.objects.create(hostname="small.localhost", port=4321, root_page=home)
    altogether.clear()
    settings.FRONTEND_URL = "http://localhost:5000"

    prepare()

    assert altogether == ["rebuild --all"]
    ports = dict(Site.objects.values_list("hostname", "port"))
    assert ports == {"localhost": 5000, "small.localhost": 5000, "news.example": 443}


def test_a_command_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    monkeypatch.setattr(prepare_site, "altogether", lambda words: 2)

    with pytest.raises(CommandError, match="`altogether demo load` ended with code 2"):
        prepare()
