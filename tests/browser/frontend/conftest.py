"""The built site with its fixtures, and one browser for the module."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cms.audit import axe
from cms.audit.browser import Browser
from cms.audit.page import PageSession
from scripts import frontend
from scripts.node import environment


@dataclass(frozen=True)
class FixtureSite:
    """Where the site and the stand-in for the CMS answer, and the token that opens the draft."""

    site: str
    cms: str
    token: str


@pytest.fixture(scope="session")
def site() -> Iterator[FixtureSite]:
    frontend.build()
    command = ["node", "tests/server/serve.ts", "--until-eof"]
    with subprocess.Popen(
        command,
        cwd=frontend.REFERENCE,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        line = process.stdout.readline()
        assert line, "the site did not start (see above)"
        yield FixtureSite(**json.loads(line))
        process.stdin.close()


@pytest.fixture(scope="module")
def module_session() -> Iterator[PageSession]:
    with Browser() as running:
        yield PageSession(running, preload=axe.preload())


@pytest.fixture
def session(module_session: PageSession) -> Iterator[PageSession]:
    yield module_session
    module_session.leave()
