"""The formats in which a run is reported: each a file that registers one function."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from cms.audit.results import RunResult

MODULES = ("jsonlines", "html", "junit", "sarif", "earl", "table")
"""The files of this package that register a format, in the order in which help lists them."""


@dataclass(frozen=True)
class Format:
    """A report format: its name on the command line, its file's suffix, and the function that writes it."""

    name: str
    suffix: str
    write: Callable[[RunResult], str]


_formats: dict[str, Format] = {}


def report_format(name: str, suffix: str) -> Callable[[Callable[[RunResult], str]], Callable[[RunResult], str]]:
    """Register a format.

    Raises:
        ValueError: there is one of this name.
    """

    def register(write: Callable[[RunResult], str]) -> Callable[[RunResult], str]:
        if name in _formats:
            raise ValueError(f"There are two report formats named {name!r}.")
        _formats[name] = Format(name, suffix, write)
        return write

    return register


def formats() -> dict[str, Format]:
    """Every format there is, by name."""
    for module in MODULES:
        import_module(f"{__name__}.{module}")
    return dict(_formats)
