"""One browser for all the tests of a module that look at single pages."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cms.audit import axe
from cms.audit.browser import Browser
from cms.audit.page import PageSession


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as running:
        yield running


@pytest.fixture(scope="module")
def module_session(browser: Browser) -> PageSession:
    return PageSession(browser, preload=axe.preload())


@pytest.fixture
def session(module_session: PageSession) -> Iterator[PageSession]:
    yield module_session
    module_session.leave()


def processes_of_session(leader: int) -> list[str]:
    """The command lines of every process in the session of this one: a browser and all that belongs to it."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader:
                found.append((entry / "cmdline").read_text().replace("\0", " ") or f"zombie {entry.name}")
        except (OSError, ValueError):
            continue
    return found


def browsers_running() -> list[int]:
    """Ids of every warden that this test run has started and that still lives."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if "warden.py" in (entry / "cmdline").read_text() and int(fields[1]) == os.getpid():
                found.append(int(entry.name))
        except (OSError, ValueError):
            continue
    return found
