"""The whole site, as `make run` starts it: CMS, worker, scheduler and frontend over a fresh demo."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.ports import free_port

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class WholeSite:
    """Where everything is."""

    cms: str
    """``http://localhost:…`` of the CMS, without a slash at the end."""
    frontend: str
    """``http://localhost:…`` of the reference frontend, without a slash at the end."""
    var: Path
    """The folder with its database, uploads and logs."""
    process: subprocess.Popen[str]


def start(var: Path, cms_port: int, frontend_port: int) -> tuple[subprocess.Popen[str], str]:
    """Start a site; returns when it is running or has given up, with what it said."""
    environment = {**os.environ, "PORT": str(cms_port), "FRONTEND_PORT": str(frontend_port), "VAR_FOLDER": str(var)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts.run"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    said = ""
    for line in process.stdout:
        said += line
        if "Logs are in" in line:
            break
    return process, said


def stop(process: subprocess.Popen[str]) -> str:
    """Press Ctrl-C, and wait; returns the rest of what was said."""
    process.send_signal(signal.SIGINT)
    return process.communicate(timeout=60)[0]


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeSite]:
    """A running site with the demo, for all tests of this run; tests that change it clean up after themselves."""
    var = tmp_path_factory.mktemp("whole-site")
    cms_port, frontend_port = free_port(), free_port()
    process, said = start(var, cms_port, frontend_port)
    assert process.poll() is None, f"the site did not start:\n{said}"
    yield WholeSite(f"http://localhost:{cms_port}", f"http://localhost:{frontend_port}", var, process)
    stop(process)
