"""Once a day: check everything anew, keep the trend, and write to those whose pages need them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.accessibility.browser.asking import give_up_on_lost
from cms.accessibility.browser.keeping import forget_old
from cms.accessibility.digest import send_digests
from cms.accessibility.keeping import count_today, refresh_everything


class Command(BaseCommand):
    """For a scheduler, each night."""

    help = "Check every page against today's rules and date, keep the day's counts, drop old results, send digests."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to write to authors."""
        parser.add_argument("--digest", action="store_true", help="Write to each author with open findings.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, and say how much was done."""
        give_up_on_lost()
        forget_old()
        pages = sum(1 for _ in refresh_everything())
        count_today()
        letters = send_digests() if options["digest"] else 0
        self.stdout.write(self.style.SUCCESS(f"{pages} pages checked, {letters} digests sent."))
