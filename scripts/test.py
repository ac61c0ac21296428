"""`make test`: every suite there is; one line at the end says how it went, and so does the exit code."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack

from scripts import browser, frontend
from scripts.node import environment
from scripts.postgres import temporary_postgres
from scripts.steps import REPORTS, Result, Step, run, suite, tool
from scripts.stop import end_like_ctrl_c, leave

PACKAGES = ("cms", "home", "posts", "api", "scripts")
WITHOUT_BROWSER = ("-m", "not browser and not long")
TWICE = ("--reruns", "1", "--reruns-delay", "2", "-rR")
"""A browser on a busy machine may be too slow for a test: it fails when it fails twice; the summary names both."""


def lint() -> Iterator[Step]:
    """What can be seen without running anything."""
    yield tool("ruff", "check", ".")
    yield tool("ruff", "format", "--check", ".")
    yield tool("mypy", *PACKAGES)


def frontend_steps() -> Iterator[Step]:
    """The reference frontend's own checks, against the committed contract."""
    settings = tuple(
        (name, value) for name, value in environment().items() if name in {"PATH", "ASTRO_TELEMETRY_DISABLED"}
    )
    yield tool("altogether", "contract", "check")
    for script in ("check", "test"):
        yield Step(f"frontend: npm run {script}", ("npm", "run", script), settings, frontend.REFERENCE)


def everything(stack: ExitStack) -> Iterator[Step]:
    """All of it; what a step needs is brought just before."""
    browser.bring()
    yield from lint()
    yield suite("pytest on SQLite", *WITHOUT_BROWSER)
    url = stack.enter_context(temporary_postgres())
    yield suite("pytest on PostgreSQL", *WITHOUT_BROWSER, "tests/integration", "tests/contract", DATABASE_URL=url)
    stack.close()
    frontend.build()
    yield from frontend_steps()
    yield suite("pytest in the browser", "-m", "browser and not long", *TWICE, "tests/browser")


def plan(arguments: list[str], stack: ExitStack) -> Iterator[Step]:
    """The steps that the arguments ask for."""
    if "--lint" in arguments:
        yield from lint()
    elif "--fast" in arguments:
        yield tool("ruff", "check", ".")
        yield suite("pytest on SQLite", *WITHOUT_BROWSER)
    elif "--long" in arguments:
        browser.bring()
        frontend.build()
        yield suite("long runs", "-m", "long", workers=1)
        url = stack.enter_context(temporary_postgres())
        yield suite("long runs on PostgreSQL", "-m", "long", "tests/integration", workers=1, DATABASE_URL=url)
    else:
        yield from everything(stack)


def summary(results: list[Result], seconds: float) -> str:
    """A line for each step, and last of all one line in pytest's own form."""
    rows = [f"{'passed' if one.passed else 'FAILED'}  {one.seconds:6.1f} s  {one.step.name}" for one in results]
    sums = sum((one.counts for one in results), Counter[str]())
    said = ", ".join(f"{sums[word]} {word}" for word in ("failed", "passed", "skipped") if sums[word])
    return "\n".join(["", *rows, f"===== {said} in {seconds:.2f}s ====="])


def main(arguments: list[str]) -> int:
    """Run every step, also after one has failed.

    Returns:
        0 all passed · 1 something failed. What cannot run at all raises ``CannotRun``.
    """
    end_like_ctrl_c()
    REPORTS.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with ExitStack() as stack:
        results = [run(step) for step in plan(arguments, stack)]
    print(summary(results, time.monotonic() - began), flush=True)
    return 0 if all(one.passed for one in results) else 1


if __name__ == "__main__":
    leave(main)
