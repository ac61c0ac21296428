"""Many pages, several workers: every page has a result, and no browser outlives the run."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from cms.audit import worker as worker_module
from cms.audit.browser import Browser
from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.conftest import browsers_running, processes_of_session
from tests.browser.audit.site import Answer, page, serving

pytestmark = pytest.mark.browser

PLAN = make_plan((parse("1280"),), only=["axe-button-name"])
BAD = page("<button></button>")


@pytest.fixture
def browsers(monkeypatch: pytest.MonkeyPatch) -> list[Browser]:
    """Every browser that a worker starts."""
    started: list[Browser] = []

    class Noted(Browser):
        def start(self) -> "Noted":
            started.append(self)
            return super().start()

    monkeypatch.setattr(worker_module, "Browser", Noted)
    return started


def test_a_browser_is_used_again_and_replaced_after_so_many_pages(browsers: list[Browser]) -> None:
    with serving({f"/{number}": BAD for number in range(5)}) as site:
        run = audit(site.urls, PLAN, RunOptions(pages_per_browser=3))
    assert [len(one.findings) for one in run.pages] == [1] * 5
    assert len(browsers) == 2
    assert browsers_running() == []


def test_two_workers_share_the_pages(browsers: list[Browser]) -> None:
    with serving({f"/{number}": BAD for number in range(6)}) as site:
        seen: list[PageResult] = []
        run = audit(site.urls, PLAN, RunOptions(jobs=2), on_page=seen.append)
    assert len(browsers) == 2
    assert {one.url for one in seen} == set(site.urls)
    assert all(one.audited and len(one.findings) == 1 for one in run.pages)


def test_a_browser_that_is_killed_costs_a_second_try_and_no_finding(browsers: list[Browser]) -> None:
    def kill() -> None:
        deadline = time.monotonic() + 60
        while "/slow" not in site.seen and time.monotonic() < deadline:
            time.sleep(0.05)
        chromium = [
            int(entry.name)
            for entry in Path("/proc").glob("[0-9]*")
            if str(browsers[0].pid) == _session_of(entry) and "--user-data-dir" in _command(entry)
        ]
        for pid in chromium:
            os.kill(pid, signal.SIGKILL)

    with serving({"/slow": Answer(BAD, wait=2)}) as site:
        killer = threading.Thread(target=kill)
        killer.start()
        (result,) = audit(site.urls, PLAN, RunOptions(page_seconds=60)).pages
        killer.join()
    assert len(browsers) == 2
    assert result.problem == ""
    assert len(result.findings) == 1
    assert browsers_running() == []


def _session_of(entry: Path) -> str:
    try:
        return (entry / "stat").read_text().rpartition(")")[2].split()[3]
    except OSError:
        return ""


def _command(entry: Path) -> str:
    try:
        return (entry / "cmdline").read_text()
    except OSError:
        return ""


def test_nothing_of_a_browser_is_left_when_it_is_stopped() -> None:
    browser = Browser().start()
    leader = browser.pid
    assert leader is not None
    assert len(processes_of_session(leader)) > 3
    browser.stop()
    assert processes_of_session(leader) == []


def test_a_check_that_fails_makes_the_page_not_audited(monkeypatch: pytest.MonkeyPatch) -> None:
    from cms.audit import axe

    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(axe.Axe, "run", broken)
    with serving({"/": BAD}) as site:
        (result,) = audit(site.urls, PLAN, RunOptions()).pages
    assert "“axe” failed under 1280: ZeroDivisionError" in result.problem


def test_the_same_defect_in_every_variant_is_one_finding_with_a_picture() -> None:
    plan = make_plan((parse("1280"), parse("320"), parse("dark")), only=["axe-button-name"])
    with serving({"/": page('<button style="width: 50px; height: 50px"></button>')}) as site:
        (result,) = audit(site.urls, plan, RunOptions()).pages
    (finding,) = result.findings
    assert finding.variant == "1280,320,dark"
    assert finding.evidence["image"].startswith("data:image/webp;base64,")
