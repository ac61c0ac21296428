"""What ``altogether check`` can be told."""

import argparse
import os
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from cms.accessibility.checking.errors import CheckError

FORMATS = ("text", "json", "sarif", "junit", "csv")
EPILOG = """\
exit codes: 0 nothing found at the chosen level · 1 findings · 2 a Document could not be read, or the command not run

  altogether check post.json                               one Document, or a list of them
  curl -s https://cms.example.org/api/v2/pages/7/ | altogether check -
  altogether check --api https://cms.example.org/api/v2/ --format sarif --output check.sarif
  altogether check --live --write-baseline known.json      begin with what is there …
  altogether check --live --baseline known.json            … and from then on report only what is new
"""


class Parser(argparse.ArgumentParser):
    """argparse, raising instead of exiting."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line."""
        raise CheckError(f"{message} (see altogether check --help)")


def parser() -> Parser:
    """The command's options; see ``docs/check.md``."""
    chosen = Parser(
        prog="altogether check",
        description="Check Documents against the accessibility rules. Without --live or --drafts it needs no database.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_sources(chosen.add_argument_group("what is checked (one of these)"))
    _add_rules(chosen.add_argument_group("with what"))
    _add_report(chosen.add_argument_group("what comes out"))
    return chosen


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options.

    Raises:
        CheckError: they do not name exactly one source, or are wrong in another way.
    """
    chosen = parser().parse_args(arguments)
    sources = [bool(chosen.files), bool(chosen.api), chosen.live, chosen.drafts]
    if not chosen.list_rules and sum(sources) != 1:
        raise CheckError("give either files (- for standard input), --api URL, --live or --drafts")
    return chosen


def _add_sources(group: argparse._ArgumentGroup) -> None:
    group.add_argument("files", nargs="*", metavar="FILE", help="a Document as JSON, a list of them, or -")
    group.add_argument("--api", metavar="URL", help="every page that a CMS's API lists")
    group.add_argument("--token", default=os.environ.get("ALTOGETHER_TOKEN"), help="for --api; or ALTOGETHER_TOKEN")
    group.add_argument("--live", action="store_true", help="the live pages of this installation's database")
    group.add_argument("--drafts", action="store_true", help="its drafts: pages with changes that are not published")


def _add_rules(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--only", action="append", default=[], metavar="RULE", help="apply this rule only (repeat)")
    group.add_argument("--skip", action="append", default=[], metavar="RULE", help="leave this rule out (repeat)")
    group.add_argument("--at", type=_moment, metavar="MOMENT", help="check as of then, not now: 2026-12-04T12:00+00:00")
    group.add_argument("--list-rules", action="store_true", help="print every rule and stop")


def _add_report(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    group.add_argument("--output", type=Path, metavar="FILE", help="write the report there")
    group.add_argument("--baseline", type=Path, metavar="FILE", help="findings in this file are known and do not count")
    group.add_argument("--write-baseline", type=Path, metavar="FILE", help="write the findings as a baseline")
    least = "the least severity that fails; default: error"
    group.add_argument("--fail-on", choices=["error", "warning", "advice"], default="error", help=least)
    group.add_argument("--quiet", action="store_true", help="no progress, no summary")


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date and time like 2026-12-04T12:00+00:00") from None
