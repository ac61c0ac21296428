"""Services that live and die together, tried with small Python programs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.ports import free_port
from scripts.service import Service
from scripts.stop import CannotRun
from scripts.supervisor import Supervisor

SLEEPS = "import time; time.sleep(60)"
DIES = "import time; print('out of cheese', flush=True); time.sleep(0.5); raise SystemExit(3)"
HAS_A_CHILD = f"import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', '{SLEEPS}']); child.wait()"
WAITS = "import time; time.sleep(0.5); from http.server import SimpleHTTPRequestHandler, test"
IGNORES_SIGTERM = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEPS}"


def service(folder: Path, code: str, name: str = "it", url: str | None = None) -> Service:
    return Service(name, [sys.executable, "-c", code], dict(os.environ), folder / f"{name}.log", folder, url)


def group_is_gone(service: Service) -> bool:
    assert service.process
    try:
        os.killpg(service.process.pid, 0)
    except ProcessLookupError:
        return True
    return False


def soon(condition: object, seconds: float = 5.0) -> bool:
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_leaving_stops_every_service_and_what_it_started(tmp_path: Path) -> None:
    services = [service(tmp_path, SLEEPS, "one"), service(tmp_path, HAS_A_CHILD, "two")]
    with Supervisor(services) as supervisor:
        supervisor.start()

    assert all(soon(lambda one=one: group_is_gone(one)) for one in services)


def live_together(*services: Service) -> None:
    with Supervisor(services) as supervisor:
        supervisor.start()
        supervisor.watch()


def test_when_one_ends_its_name_code_and_last_lines_are_told_and_the_others_stop(tmp_path: Path) -> None:
    good, bad = service(tmp_path, SLEEPS, "good"), service(tmp_path, DIES, "bad")

    with pytest.raises(CannotRun, match=r"(?s)bad ended with code 3.*out of cheese"):
        live_together(good, bad)

    assert soon(lambda: group_is_gone(good))


def test_a_service_that_never_answers_is_told(tmp_path: Path) -> None:
    silent = service(tmp_path, SLEEPS, "silent", f"http://127.0.0.1:{free_port()}/")

    with pytest.raises(CannotRun, match="silent does not answer"), Supervisor([silent], start_seconds=0.5) as one:
        one.start()


def test_starting_waits_for_an_answer(tmp_path: Path) -> None:
    port = free_port()
    late = f"{WAITS}; test(SimpleHTTPRequestHandler, port={port}, bind='127.0.0.1')"
    server = service(tmp_path, late, "server", f"http://127.0.0.1:{port}/")

    with Supervisor([server]) as one:
        one.start()
        assert server.answers()


def test_a_service_that_ignores_the_polite_signal_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.supervisor.STOP_SECONDS", 0.5)
    stubborn = service(tmp_path, IGNORES_SIGTERM)
    with Supervisor([stubborn]) as one:
        one.start()
        time.sleep(0.5)

    assert group_is_gone(stubborn)


PROGRAM = """
import os, sys
from pathlib import Path
from scripts.service import Service
from scripts.supervisor import Supervisor
folder = Path(sys.argv[1])
code = "import time; time.sleep(60)"
one = Service("one", [sys.executable, "-c", code], dict(os.environ), folder / "log", folder)
with Supervisor([one]) as supervisor:
    supervisor.start()
    print(one.process.pid, flush=True)
    supervisor.watch()
print("stopped", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_nothing_is_left_behind_however_the_supervisor_ends(
    number: signal.Signals, tmp_path: Path, project_root: Path
) -> None:
    if number is signal.SIGKILL and sys.platform != "linux":
        pytest.skip("only Linux tells children that their parent was killed")
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], cwd=project_root, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout
    child = int(program.stdout.readline())

    program.send_signal(number)
    said = program.communicate(timeout=20)[0]

    assert ("stopped" in said) == (number is not signal.SIGKILL)
    assert soon(lambda: not is_running(child))


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")
