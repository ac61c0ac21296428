"""The steps of `make test`: what each runs, and how its result is read."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "build" / "test-reports"
BIN = Path(sys.executable).parent
LIMIT_SECONDS = 2400.0
"""A step that takes longer hangs; it is stopped and counts as failed."""


@dataclass(frozen=True)
class Step:
    """One program whose exit code says whether something is in order.

    Args:
        name: what is looked at.
        command: the program and its arguments.
        environment: variables added to ours.
        folder: where it runs.
        report: the JUnit file that it writes, when it is a test suite.
    """

    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()
    folder: Path = ROOT
    report: Path | None = None


@dataclass(frozen=True)
class Result:
    """How a step went."""

    step: Step
    passed: bool
    seconds: float
    counts: Counter[str] = field(default_factory=Counter)


def tool(name: str, *words: str) -> Step:
    """A step that runs one of the environment's tools."""
    return Step(" ".join([name, *words]), (str(BIN / name), *words))


def suite(name: str, *words: str, workers: int = 2, **environment: str) -> Step:
    """A step that runs pytest; it leaves a JUnit report under its name."""
    report = REPORTS / f"{name.replace(' ', '-').lower()}.xml"
    spread = ("-n", str(workers), "--dist", "loadgroup", "--no-loadscope-reorder") if workers > 1 else ()
    command = (str(BIN / "pytest"), "-q", f"--junitxml={report}", *spread, *words)
    return Step(name, command, tuple(environment.items()), ROOT, report)


def run(step: Step) -> Result:
    """Run a step, its output going where ours goes."""
    print(f"\n=== {step.name} ===", flush=True)
    if step.report:
        step.report.unlink(missing_ok=True)
    began = time.monotonic()
    process = subprocess.Popen(
        step.command,
        cwd=step.folder,
        env={**_inherited(), **dict(step.environment)},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = process.wait(LIMIT_SECONDS)
    except BaseException as reason:  # also Ctrl-C: nothing of the step may stay behind
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        if not isinstance(reason, subprocess.TimeoutExpired):
            raise
        print(f"{step.name} was stopped: it took longer than {LIMIT_SECONDS:.0f} s.", flush=True)
        code = 1
    return Result(step, code == 0, time.monotonic() - began, counts(step, passed=code == 0))


def _inherited() -> dict[str, str]:
    """Our own environment, but for a setting that has each of some hundred processes compile all its modules anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def counts(step: Step, *, passed: bool) -> Counter[str]:
    """How many tests passed, failed and were skipped; a step without a report is one test."""
    if step.report is None or not step.report.exists():
        return Counter({"passed" if passed else "failed": 1})
    sums: Counter[str] = Counter()
    for node in ElementTree.parse(step.report).iter("testsuite"):  # noqa: S314 (pytest wrote it a moment ago)
        total, skipped = int(node.get("tests", 0)), int(node.get("skipped", 0))
        failed = int(node.get("failures", 0)) + int(node.get("errors", 0))
        sums += Counter(passed=total - skipped - failed, failed=failed, skipped=skipped)
    if not passed and not sums["failed"]:
        sums["failed"] = 1  # it broke outside any test
    return sums
