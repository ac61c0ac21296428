"""A Selenium Grid on this machine: a hub and nodes, each in processes of its own."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

VERSION = "3.141.59"
JAR = f"package/lib/runner/selenium-server-standalone-{VERSION}.jar"


def jar(folder: Path) -> Path:
    """The Grid of npm's ``selenium-server``."""
    java, npm = shutil.which("java"), shutil.which("npm")
    if not java or not npm:
        pytest.skip("a Grid needs java and npm")
    packed = subprocess.run([npm, "pack", f"selenium-server@{VERSION}"], cwd=folder, capture_output=True, check=False)
    if packed.returncode:
        pytest.skip(f"selenium-server {VERSION} could not be had from npm")
    shutil.unpack_archive(folder / f"selenium-server-{VERSION}.tgz", folder)
    return folder / JAR


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass
class Grid:
    """A running hub with its nodes."""

    url: str
    nodes: list[subprocess.Popen[bytes]] = field(default_factory=list)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and whatever it started."""
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            if int((entry / "stat").read_text().rpartition(")")[2].split()[3]) == process.pid:
                os.kill(int(entry.name), signal.SIGKILL)
    process.wait()


@contextmanager
def running(folder: Path, nodes: int) -> Iterator[Grid]:
    """A hub and so many nodes, one browser each."""
    archive, port = jar(folder), free_port()
    address = f"http://127.0.0.1:{port}"
    started = [_java(archive, "-role", "hub", "-port", str(port), "-host", "127.0.0.1")]
    grid = Grid(f"{address}/wd/hub")
    try:
        _wait(f"{address}/grid/api/hub", lambda text: "success" in text)
        for _ in range(nodes):
            chrome = "browserName=chrome,maxInstances=1,platform=LINUX"
            words = ["-role", "node", "-host", "127.0.0.1", "-port", str(free_port()), "-maxSession", "1"]
            grid.nodes.append(_java(archive, *words, "-hub", f"{address}/grid/register", "-browser", chrome))
        _wait(f"{address}/grid/api/hub", lambda text: f'"free":{nodes}' in text.replace(" ", "").replace("\n", ""))
        yield grid
    finally:
        for process in (*grid.nodes, *started):
            end(process)


def _java(archive: Path, *words: str) -> subprocess.Popen[bytes]:
    driver = f"-Dwebdriver.chrome.driver={shutil.which('chromedriver')}"
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        ["java", driver, "-jar", str(archive), *words], stdout=quiet, stderr=quiet, start_new_session=True
    )


def _wait(url: str, ready: Callable[[str], bool]) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        with suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:
            if ready(answer.read().decode()):
                return
        time.sleep(0.3)
    raise TimeoutError(f"{url} was not ready")
