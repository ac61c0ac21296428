"""The clock of an installation: does what is due, again and again."""

import logging
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

logger = logging.getLogger(__name__)

DUE = (("publish_scheduled",), ("audit_live_pages", "--when-due"), ("accessibility_daily", "--when-due"))
"""Commands that each round runs; each must bear being run twice at once."""


class Command(BaseCommand):
    """A failing round is logged and the next one tried: the clock must not stop because of one page."""

    help = "Publish and unpublish what is due, every minute, and have all pages checked once a day, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """How often, and how long."""
        parser.add_argument("--every", type=float, default=60.0, metavar="SECONDS", help="Seconds between rounds.")
        parser.add_argument("--once", action="store_true", help="Do one round and leave.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go round until stopped, on time however long a round takes."""
        due_at = time.monotonic()
        while True:
            self.round()
            if options["once"]:
                return
            due_at = max(due_at + options["every"], time.monotonic())
            time.sleep(max(0.0, due_at - time.monotonic()))

    def round(self) -> None:
        """Run each command once."""
        close_old_connections()
        for name, *options in DUE:
            try:
                call_command(name, *options, stdout=self.stdout, stderr=self.stderr)
            except Exception:  # logged whole; the other commands and the next round must still come
                logger.exception("%s failed; it is tried again in the next round", name)
