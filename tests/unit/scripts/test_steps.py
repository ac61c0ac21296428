"""The steps of `make test`, and what is said at the end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts import steps
from scripts.steps import Step, run
from scripts.test import summary


def python(code: str, name: str = "step", report: Path | None = None) -> Step:
    return Step(name, (sys.executable, "-c", code), report=report)


def test_a_step_fails_when_its_program_does() -> None:
    assert run(python("pass")).passed
    assert not run(python("raise SystemExit(1)")).passed


def test_a_step_that_hangs_is_stopped_and_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "LIMIT_SECONDS", 0.3)

    result = run(python("import time; time.sleep(60)"))

    assert not result.passed
    assert result.seconds < 10


def test_a_suites_own_counts_are_added_up(tmp_path: Path) -> None:
    report = tmp_path / "suite.xml"
    xml = '<testsuites><testsuite tests="10" failures="1" errors="1" skipped="3"/></testsuites>'
    code = f"open({str(report)!r}, 'w').write({xml!r}); raise SystemExit(1)"

    assert run(python(code, report=report)).counts == {"passed": 5, "failed": 2, "skipped": 3}


def test_a_suite_that_breaks_before_its_first_test_counts_as_a_failure(tmp_path: Path) -> None:
    result = run(python("raise SystemExit(4)", report=tmp_path / "never-written.xml"))

    assert result.counts["failed"] == 1


def test_the_last_line_is_one_that_a_machine_can_read() -> None:
    results = [run(python("pass", "good")), run(python("raise SystemExit(1)", "bad"))]

    text = summary(results, 12.5)

    assert text.splitlines()[-1] == "===== 1 failed, 1 passed in 12.50s ====="
    assert "FAILED" in next(line for line in text.splitlines() if line.endswith("bad"))


PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # as from a terminal, wherever the tests run
from scripts.steps import Step, run
from scripts.stop import end_like_ctrl_c, leave
def main(arguments):
    end_like_ctrl_c()
    code = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    return int(run(Step("sleeper", (sys.executable, "-c", code))).passed)
leave(main)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_step_does_not_outlive_the_run_that_started_it(number: signal.Signals, project_root: Path) -> None:
    program = subprocess.Popen([sys.executable, "-c", PROGRAM], cwd=project_root, stdout=subprocess.PIPE, text=True)
    assert program.stdout
    step = int(next(line for line in program.stdout if line.strip().isdecimal()))

    program.send_signal(number)
    program.communicate(timeout=20)

    assert program.returncode == 130
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and Path(f"/proc/{step}").exists():
        time.sleep(0.05)
    with pytest.raises(ProcessLookupError):
        os.kill(step, 0)
