"""Several services that live and die together."""

import signal
import time
from collections.abc import Sequence
from types import FrameType

from scripts.service import STOP_SECONDS, Service
from scripts.stop import CannotRun

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
POLL_SECONDS = 0.2


class Stopped(Exception):
    """Somebody asked for the end: Ctrl-C, or a signal."""


def _raise_stopped(_number: int, _frame: FrameType | None) -> None:
    raise Stopped


class Supervisor:
    """Starts services, waits until they answer, watches them, and stops all when one ends or somebody asks.

    Use it as a context: leaving it, for whatever reason, stops everything that it started.
    """

    def __init__(self, services: Sequence[Service], *, start_seconds: float = 60.0) -> None:
        self.services = services
        self.start_seconds = start_seconds

    def __enter__(self) -> "Supervisor":
        for number in SIGNALS:
            signal.signal(number, _raise_stopped)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not leave half of them behind
        self.stop()
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        return kind is Stopped  # asked for, so nothing went wrong

    def start(self) -> None:
        """Start every service, and return when all of them answer.

        Raises:
            CannotRun: one ended, or did not answer in time.
        """
        for service in self.services:
            service.start()
        deadline = time.monotonic() + self.start_seconds
        waiting = list(self.services)
        while waiting:
            self.check()
            waiting = [service for service in waiting if not service.answers()]
            if waiting and time.monotonic() > deadline:
                late = waiting[0]
                raise CannotRun(f"{late.name} does not answer at {late.url}; its output ends:\n{late.last_lines()}")
            time.sleep(POLL_SECONDS if waiting else 0)

    def check(self) -> None:
        """Make sure that every service is there.

        Raises:
            CannotRun: one ended by itself; the text holds the end of its output.
        """
        for service in self.services:
            if service.has_ended():
                code = service.process.returncode if service.process else None
                raise CannotRun(f"{service.name} ended with code {code}; its output ends:\n{service.last_lines()}")

    def watch(self) -> None:
        """Look after the services until somebody asks for the end.

        Raises:
            Stopped: somebody did; leaving the context takes it.
            CannotRun: a service ended by itself.
        """
        while True:
            self.check()
            time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """Stop everything: politely at first, and by force what is still there after some seconds."""
        for service in self.services:
            service.send(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        for service in self.services:
            service.end(deadline)
