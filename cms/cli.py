"""The ``altogether`` command: one door to every tool, each imported only when it is called.

``check`` and ``audit`` run without Django, a database or the CMS's own packages.
"""

import sys
from collections.abc import Callable
from importlib import import_module

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("cms.accessibility.command", "check Documents against the accessibility rules"),
    "audit": ("cms.audit.command", "audit rendered pages in a real browser"),
    "contract": ("api.contract.command", "build or check the committed API contract"),
    "rebuild": ("cms.delivery.commands.rebuild", "rebuild stored Documents, or report differences"),
    "demo": ("cms.demo.command", "load or reset the demo site"),
}
"""Name → (module with ``main(arguments) -> exit code``, what it is for)."""

EXIT_COULD_NOT_RUN = 2


def usage() -> str:
    """The help text that lists every command."""
    rows = "\n".join(f"  {name:<9} {purpose}" for name, (_, purpose) in COMMANDS.items())
    return f"usage: altogether COMMAND [options]\n\n{rows}\n\n`altogether COMMAND --help` says more of each.\n"


def main(arguments: list[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 nothing found · 1 findings at the chosen level · 2 could not run (said on standard error).
    """
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help"}:
        sys.stdout.write(usage())
        return 0
    name, *rest = words
    if name not in COMMANDS:
        sys.stderr.write(f"altogether: there is no command {name!r}; choose one of {', '.join(COMMANDS)}.\n")
        return EXIT_COULD_NOT_RUN
    run: Callable[[list[str]], int] = import_module(COMMANDS[name][0]).main
    return run(rest)
