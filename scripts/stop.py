"""How a script of ours gives up: one plain line, exit code 2."""

import sys
from collections.abc import Callable


class CannotRun(Exception):
    """Something that a person has to put right first; the text is one line that says what."""


def leave(main: Callable[[list[str]], int]) -> None:
    """Run a script's main function with the command line's arguments, and leave with its exit code."""
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotRun as reason:
        sys.stderr.write(f"altogether: {reason}\n")
        sys.exit(2)
