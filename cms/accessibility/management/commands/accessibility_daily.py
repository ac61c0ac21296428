"""Once a day: check everything anew, keep the trend, and write to those whose pages need them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.accessibility.nightly import NAME, hand_over, work
from cms.base.daily import done


class Command(BaseCommand):
    """The scheduler asks every minute whether it is due; by hand, it is done at once."""

    help = "Check every page against today's rules and date, keep the day's counts, drop old results, send digests."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to write to authors, and whether to ask first."""
        parser.add_argument("--digest", action="store_true", help="Write to each author with open findings.")
        parser.add_argument(
            "--when-due", action="store_true", help="Hand it to the worker, unless today's has been begun or done."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, and say how much was done."""
        if options["when_due"]:
            if hand_over():
                self.stdout.write("The day's check of all pages is with the worker.")
            return
        result = work(digest=options["digest"])
        done(NAME)
        self.stdout.write(self.style.SUCCESS(f"{result.pages} pages checked, {result.letters} digests sent."))
        if result.refused:
            named = "`altogether check --live` and the log name them"
            self.stdout.write(self.style.ERROR(f"{result.refused} snippets or settings shut readers out; {named}."))
