"""A small process that holds a browser's driver, and takes every descendant down with it.

Run as a script (``python -I -S warden.py PROFILE MEMORY_MB DRIVER ARGUMENT…``), so that it starts in a few milliseconds
and imports nothing of this package. It ends, and ends the whole browser, when its standard input closes: the end of
whoever started it, however sudden, leaves no browser, no zombie and no profile folder behind.
"""

import contextlib
import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
WATCH_SECONDS = 1.0
LAST_WORDS_SECONDS = 5.0
PROC = Path("/proc")
MEGABYTE = 1024 * 1024


def adopt_orphans() -> None:
    """Become the parent of every orphaned descendant (Linux), so that each can be found, killed and reaped."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def processes() -> dict[int, tuple[int, int]]:
    """Each process's parent and resident memory in bytes; empty where there is no ``/proc``."""
    found: dict[int, tuple[int, int]] = {}
    page_size = os.sysconf("SC_PAGE_SIZE")
    for entry in PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError, ValueError):  # it ended while we were reading
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            found[int(entry.name)] = (int(fields[1]), int(fields[21]) * page_size)
    return found


def descendants(of: int) -> dict[int, int]:
    """Memory in bytes of every process under ``of``."""
    table = processes()
    below: dict[int, int] = {}
    frontier = {of}
    while frontier:
        frontier = {pid for pid, (parent, _) in table.items() if parent in frontier and pid not in below}
        below.update({pid: table[pid][1] for pid in frontier})
    return below


def reap() -> set[int]:
    """Collect every child that has ended, and return their ids."""
    ended: set[int] = set()
    with contextlib.suppress(ChildProcessError):
        while (pid := os.waitpid(-1, os.WNOHANG)[0]) != 0:
            ended.add(pid)
    return ended


def end_all() -> None:
    """Kill what is below until nothing is left."""
    deadline = time.monotonic() + LAST_WORDS_SECONDS
    while time.monotonic() < deadline:
        below = descendants(os.getpid())
        for pid in below:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        reap()
        if not below:
            return
        time.sleep(0.02)


def hold_memory_under(limit: int) -> None:
    """Kill the fattest process when all of them together pass the limit: a page cannot take the machine with it."""
    below = descendants(os.getpid())
    if limit and below and sum(below.values()) > limit:
        with contextlib.suppress(ProcessLookupError):
            os.kill(max(below, key=lambda pid: below[pid]), signal.SIGKILL)


def watch(driver: int, memory_limit: int) -> None:
    """Return when the driver ends, or when whoever started us is gone."""
    while driver not in reap():
        readable, _, _ = select.select([sys.stdin], [], [], WATCH_SECONDS)
        if readable and not os.read(sys.stdin.fileno(), 1):
            return
        hold_memory_under(memory_limit)


def main(arguments: list[str]) -> int:
    """Start the driver, watch it, and clear up."""
    profile, memory, *command = arguments
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command: it still needs the browser to finish
    try:
        driver = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - the command is our own
        watch(driver.pid, int(memory) * MEGABYTE)
    finally:
        end_all()
        shutil.rmtree(profile, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
