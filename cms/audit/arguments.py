"""What ``altogether audit`` can be told."""

import argparse
import os
from pathlib import Path

from cms.audit import variants
from cms.audit.errors import AuditError
from cms.audit.report import formats
from cms.audit.state import default_path

EPILOG = """\
exit codes: 0 nothing found at the chosen level · 1 findings · 2 a page was not audited, or the run could not start
"""


class UsageError(AuditError):
    """The command line cannot be followed; the text says why."""


class Parser(argparse.ArgumentParser):
    """argparse, raising instead of exiting."""

    def error(self, message: str) -> None:  # type: ignore[override]  # it raises, which NoReturn would also allow
        raise UsageError(message)


def parser() -> Parser:
    """The command's options; see ``docs/audit.md``."""
    chosen = Parser(
        prog="altogether audit",
        description="Audit pages in a real browser: axe, contrast by pixels, keyboard, reflow.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_targets(chosen.add_argument_group("pages"))
    _add_checks(chosen.add_argument_group("what is checked"))
    _add_reports(chosen.add_argument_group("what comes out"))
    _add_running(chosen.add_argument_group("how it runs"))
    return chosen


def _add_targets(group: argparse._ArgumentGroup) -> None:
    group.add_argument("urls", nargs="*", metavar="URL", help="a page to audit")
    group.add_argument("--sitemap", metavar="URL", help="audit every page of a sitemap")
    group.add_argument("--api", metavar="URL", help="audit every page of the CMS's API, and name blocks by their place")
    group.add_argument("--drafts", action="store_true", help="with --api: drafts too (needs --token)")
    group.add_argument("--frontend", metavar="URL", help="with --api: take the pages from this frontend")
    group.add_argument(
        "--token",
        default=os.environ.get("ALTOGETHER_TOKEN"),
        help="a token of the API; default: the variable ALTOGETHER_TOKEN",
    )


def _add_checks(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--variants",
        metavar="NAMES",
        help=f"names with commas, traits joined by +, or 'all'; traits: {', '.join(variants.TRAITS)}",
    )
    group.add_argument("--only", action="append", default=[], metavar="RULE", help="report this rule only (repeat)")
    group.add_argument("--skip", action="append", default=[], metavar="RULE", help="leave this rule out (repeat)")
    group.add_argument("--list-rules", action="store_true", help="print every rule and stop")


def _add_reports(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--format",
        action="append",
        default=[],
        metavar="FORMAT",
        help=f"{'|'.join(formats())}; several with commas or repeated; default: json, streamed to standard output",
    )
    group.add_argument("--output", type=Path, metavar="PATH", help="a file, or a folder for several formats")
    group.add_argument(
        "--baseline", type=Path, metavar="FILE", help="findings in this file are known, and do not count"
    )
    group.add_argument("--write-baseline", type=Path, metavar="FILE", help="write the findings as a baseline")
    group.add_argument(
        "--fail-on",
        choices=["error", "warning", "advice"],
        default="error",
        help="the least severity that fails; default: error",
    )
    group.add_argument("--quiet", action="store_true", help="no progress, no summary")


def _add_running(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="browsers at once")
    group.add_argument("--browser", choices=["chromium", "firefox"], default="chromium")
    group.add_argument("--grid", metavar="URL", help="take browsers from a Selenium Grid")
    group.add_argument("--timeout", type=float, default=120.0, metavar="SECONDS", help="the most one page may take")
    group.add_argument(
        "--allow", action="append", default=[], metavar="URL", help="an address inside the network that pages may use"
    )
    group.add_argument("--resume", action="store_true", help="go on with the run that was stopped")
    group.add_argument("--changed-only", action="store_true", help="check only pages whose content has changed")
    group.add_argument("--state", type=Path, default=default_path(), metavar="FILE", help="default: %(default)s")


def chosen_formats(words: list[str], output: Path | None) -> list[str]:
    """The formats asked for, each once.

    Raises:
        UsageError: one does not exist, or several would go to one place.
    """
    names = list(dict.fromkeys(name.strip() for word in words for name in word.split(","))) or ["json"]
    if unknown := [name for name in names if name not in formats()]:
        raise UsageError(f"there is no format {', '.join(unknown)}; choose from {', '.join(formats())}")
    if len(names) > 1 and (output is None or output.suffix):
        raise UsageError("several formats need --output with a folder's name")
    return names
