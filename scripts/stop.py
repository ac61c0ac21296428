"""How a script of ours gives up: one plain line, exit code 2."""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn


class CannotRun(Exception):
    """Something that a person has to put right first; the text is one line that says what."""


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def end_like_ctrl_c() -> None:
    """Let SIGTERM and SIGHUP end this program as Ctrl-C does, so that whatever it started is cleaned up."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)


def leave(main: Callable[[list[str]], int]) -> None:
    """Run a script's main function with the command line's arguments, and leave with its exit code."""
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotRun as reason:
        sys.stderr.write(f"altogether: {reason}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
