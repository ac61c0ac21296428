"""The warden takes everything down with it, however its owner ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cms.audit import warden

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
FAMILY = "import subprocess, sys, time; subprocess.Popen(['sleep', '300'], start_new_session=True); time.sleep(300)"


def started(profile: Path, program: str = FAMILY, memory: int = 0) -> subprocess.Popen[bytes]:
    profile.mkdir()
    words = [sys.executable, "-I", "-S", warden.__file__, str(profile), str(memory), sys.executable, "-c", program]
    return subprocess.Popen(words, stdin=subprocess.PIPE, start_new_session=True)


def below(process: subprocess.Popen[bytes], number: int) -> set[int]:
    deadline = time.monotonic() + 10
    while len(found := set(warden.descendants(process.pid))) < number and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(found) >= number
    return found


def alive(pids: set[int]) -> set[int]:
    return {pid for pid in pids if Path(f"/proc/{pid}").exists()}


def test_closing_its_input_ends_every_descendant_and_removes_the_profile(tmp_path: Path) -> None:
    process = started(tmp_path / "profile")
    family = below(process, 2)
    assert process.stdin is not None
    process.stdin.close()
    process.wait(10)
    assert alive(family) == set()
    assert not (tmp_path / "profile").exists()


def test_an_order_to_end_does_the_same(tmp_path: Path) -> None:
    process = started(tmp_path / "profile")
    family = below(process, 2)
    process.terminate()
    process.wait(10)
    assert alive(family) == set()


def test_an_owner_that_is_killed_leaves_nothing_behind(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    owner = f"""
import subprocess, sys, time
words = [sys.executable, "-I", "-S", {warden.__file__!r}, {str(profile)!r}, "0", "sleep", "300"]
print(subprocess.Popen(words, stdin=subprocess.PIPE, start_new_session=True).pid, flush=True)
time.sleep(300)"""
    with subprocess.Popen([sys.executable, "-c", owner], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        held = int(process.stdout.readline())
        process.kill()
    deadline = time.monotonic() + 10
    while Path(f"/proc/{held}/exe").exists() and profile.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not profile.exists()


def test_the_end_of_the_driver_is_the_end_of_the_rest(tmp_path: Path) -> None:
    process = started(tmp_path / "profile")
    family = below(process, 2)
    driver = next(pid for pid in family if warden.processes()[pid][0] == process.pid)
    os.kill(driver, signal.SIGKILL)
    process.wait(10)
    assert alive(family) == set()


def test_a_process_that_eats_the_machine_is_killed(tmp_path: Path) -> None:
    eater = "import time; everything = bytearray(b'x') * 300_000_000; time.sleep(300)"
    process = started(tmp_path / "profile", eater, memory=200)
    assert process.wait(20) == 0
