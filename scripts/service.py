"""One program that runs beside others: started in a process group of its own, its output kept in a file."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

STOP_SECONDS = 10.0
TAIL_LINES = 20
PR_SET_PDEATHSIG = 1


def stop_with_parent() -> None:
    """Ask Linux to stop this process when the one that started it dies, however it dies; see prctl(2)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Service:
    """A program of the running site.

    Args:
        name: what people call it.
        command: the program and its arguments.
        environment: its whole environment.
        log: the file that takes its output.
        folder: where it runs.
        url: an address that answers once it is ready; None when running is enough.
    """

    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    folder: Path
    url: str | None = None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        """Start it, with a fresh log file."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=stop_with_parent,  # noqa: PLW1509 (this program has one thread)
            )

    def has_ended(self) -> bool:
        """Whether it was started and is no longer there."""
        return self.process is not None and self.process.poll() is not None

    def answers(self) -> bool:
        """Whether its address answers; "not found" is an answer, "it is broken" is not."""
        if self.url is None:
            return not self.has_ended()
        try:
            with urllib.request.urlopen(self.url, timeout=5):  # noqa: S310 (our own http address)
                return True
        except urllib.error.HTTPError as answer:
            return answer.code < 500
        except OSError:
            return False

    def send(self, number: signal.Signals) -> None:
        """Send a signal to it and everything that it started."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):  # the whole group has gone
                os.killpg(self.process.pid, number)

    def end(self, deadline: float) -> None:
        """Wait for it to end after SIGTERM, and kill what is left of its group by then."""
        if self.process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):  # what is late is killed below
            self.process.wait(max(0.1, deadline - time.monotonic()))
        self.send(signal.SIGKILL)
        self.process.wait()

    def last_lines(self) -> str:
        """The end of its output."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-TAIL_LINES:])
