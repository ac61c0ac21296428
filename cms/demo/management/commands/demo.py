"""``manage.py demo``, the same as ``altogether demo``."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.demo.command import PURPOSE, main


class Command(BaseCommand):
    """Hands everything to :mod:`cms.demo.command`."""

    help = PURPOSE

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the words as they come."""
        parser.add_argument("words", nargs="*", help="load or reset")
        for flag in ("--force", "--yes"):
            parser.add_argument(flag, action="store_true")
        parser.add_argument("--password")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run it and leave with its exit code."""
        words = [*options["words"]]
        words += [flag for flag in ("--force", "--yes") if options[flag.removeprefix("--")]]
        if options["password"]:
            words += ["--password", options["password"]]
        if code := main(words):
            sys.exit(code)
