"""Once a night: look at every live page in a real browser, for the dashboard and the report."""

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from wagtail.models import Page

from cms.accessibility import gate
from cms.accessibility.browser.verdict import is_too_old, verdict_on
from cms.accessibility.browser.work import audit_live, look_at_live
from cms.accessibility.keeping import count_today
from cms.accessibility.models import BrowserCheck
from cms.accessibility.site_policy import site_of
from cms.base.daily import begin
from cms.delivery.presenter.surroundings import Surroundings

NAME = "browser audit"


class Command(BaseCommand):
    """Leaves the work to the browser worker, or does it at once."""

    help = "Look at every live page in a real browser, as readers get it."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much, and where."""
        parser.add_argument("--now", action="store_true", help="Here and now, instead of in the browser worker.")
        parser.add_argument(
            "--when-due", action="store_true", help="Only once a night, and where BROWSER_NIGHTLY is set."
        )
        parser.add_argument("--changed-only", action="store_true", help="Leave out content that was looked at before.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through the pages, and say what came of it.

        Raises:
            SystemExit: 2 when a page could not be looked at (with ``--now``).
        """
        if options["when_due"]:
            run = begin(NAME) if settings.BROWSER_NIGHTLY else None
            if run is None:
                return
            run.finish()
        outcomes: Counter[str] = Counter()
        around = Surroundings()
        for page in Page.objects.live().filter(depth__gt=1).order_by("path").specific().iterator(chunk_size=100):
            if (
                not gate.is_gated(page)
                or not around.is_public(page)
                or (options["changed_only"] and self.is_known(page))
            ):
                continue
            if not options["now"]:
                audit_live.enqueue(page.pk)
                outcomes["queued"] += 1
                continue
            check = look_at_live(page.pk)
            if check is None:
                continue
            outcomes[check.state] += 1
            if check.problem:
                self.stderr.write(f"{page.title}: {check.problem}")
        if options["now"]:
            count_today()
        self.stdout.write(f"{outcomes['queued']} queued, {outcomes['done']} looked at, {missed(outcomes)} not.")
        if missed(outcomes):
            raise SystemExit(2)

    def is_known(self, page: Any) -> bool:
        """Whether a browser has looked at what is live now."""
        seen = verdict_on(page, gate.content_hash_of(page), site_of(page))
        return seen is not None and not is_too_old(seen)


def missed(outcomes: Counter[str]) -> int:
    """How many pages there is no verdict on."""
    return sum(outcomes[state] for state in (BrowserCheck.State.NOT_AUDITED, BrowserCheck.State.FAILED))
