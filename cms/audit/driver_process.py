"""A browser's driver in a process of its own, under a warden."""

import contextlib
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

from cms.audit.errors import BrowserError

READY = re.compile(r"(?:on port |Listening on [\d.]+:|listening on ws://[\d.]+:)([1-9]\d*)")
START_SECONDS = 30.0
QUIT_SECONDS = 5.0


class DriverProcess:
    """A driver (and the browser below it) held by a warden: see ``warden.py``."""

    def __init__(self, command: list[str], profile: str, memory_mb: int) -> None:
        warden = str(Path(__file__).with_name("warden.py"))
        words = [sys.executable, "-I", "-S", warden, profile, str(memory_mb), *command]
        own = dict.fromkeys(("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), profile)
        self.process = subprocess.Popen(  # noqa: S603 - our own script and a driver found on the path
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            env={**os.environ, **own},
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        with contextlib.suppress(ValueError, OSError):  # the pipe closes under us when the browser is stopped
            for line in self.process.stdout or ():
                self.lines.put(line)
        self.lines.put("")

    def port(self) -> int:
        """Wait for the driver to say where it listens."""
        said = ""
        while True:
            try:
                line = self.lines.get(timeout=START_SECONDS)
            except queue.Empty:
                raise BrowserError(f"The browser's driver was not ready after {START_SECONDS:.0f} s.") from None
            said += line
            if found := READY.search(line):
                return int(found[1])
            if not line:
                raise BrowserError(f"The browser's driver ended before it was ready: {said.strip()[-300:]}")

    def end(self) -> None:
        """End the driver and everything below it; safe to call twice and from any thread."""
        with contextlib.suppress(OSError, ValueError):
            if self.process.stdin:
                self.process.stdin.close()  # the warden reads this as: the end
        try:
            self.process.wait(QUIT_SECONDS + 2)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(QUIT_SECONDS)
