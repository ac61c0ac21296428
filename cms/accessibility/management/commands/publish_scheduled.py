"""Publish what is due and unpublish what has expired; in place of Wagtail's command of the same name."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.accessibility.scheduling import Outcome, due_revisions, expired_objects, publish_due, unpublish_expired


class Command(BaseCommand):
    """One page's refusal neither loses its schedule nor stops the others; two schedulers at once publish once."""

    help = "Publish pages that are due and unpublish pages that have expired; refused pages stay scheduled."

    def add_arguments(self, parser: CommandParser) -> None:
        """Wagtail's own option."""
        parser.add_argument("--dryrun", action="store_true", help="Say what is due; change nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, and say what happened to each page."""
        if options["dryrun"]:
            self._say_what_is_due()
            return
        for label, outcome in [*unpublish_expired(), *publish_due()]:
            style = self.style.ERROR if outcome in {Outcome.REFUSED, Outcome.FAILED} else self.style.SUCCESS
            self.stdout.write(style(f"{outcome.value}: {label}"))

    def _say_what_is_due(self) -> None:
        for item in expired_objects():
            self.stdout.write(f"would be unpublished: {item}")
        for revision in due_revisions():
            self.stdout.write(f"would be published: {revision.object_str}")
