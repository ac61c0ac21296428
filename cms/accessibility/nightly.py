"""A day's work on the findings: everything checked anew, the trend counted, letters written."""

import logging
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from cms.accessibility.browser.asking import give_up_on_lost
from cms.accessibility.browser.keeping import forget_old
from cms.accessibility.digest import send_digests
from cms.accessibility.fragments import refused_by_now
from cms.accessibility.keeping import count_today, refresh_everything
from cms.base.daily import DailyRun, begin

logger = logging.getLogger(__name__)

NAME = "accessibility"
DIGEST_DAY = 0
"""Monday: a letter a week is read."""


class Done(NamedTuple):
    """What a day's work came to."""

    pages: int
    letters: int
    refused: int
    """How many snippets and settings readers see that could not be saved as they are."""


def work(*, digest: bool) -> Done:
    """Check every page against today's rules and date, keep the day's counts, drop old results.

    Args:
        digest: whether to write to each author with open findings.
    """
    give_up_on_lost()
    forget_old()
    pages = sum(1 for _ in refresh_everything())
    count_today()
    return Done(pages, send_digests() if digest else 0, _name_refused())


def _name_refused() -> int:
    """Log what goes live with pages, belongs to none, and was written past the rules; returns how many there are."""
    count = 0
    for kept, errors in refused_by_now():
        count += 1
        said = " ".join(f"{each.message} {each.help}" for each in errors)
        logger.error("%s %s (%s) shuts readers out: %s", kept._meta.verbose_name, kept.pk, kept, said)
    return count


@task()
def do_daily_work(run_id: int, attempt: int) -> None:
    """Do a day's work in a worker, unless it has been done or was begun anew since.

    Letters go out last and only at the first attempt: a letter too few is better than one twice.
    """
    run = DailyRun.objects.filter(pk=run_id, attempt=attempt).first()
    if run is None or not run.is_mine:
        return
    done = work(digest=timezone.localdate().weekday() == DIGEST_DAY and attempt == 1)
    run.finish()
    logger.info("%s: %d pages checked, %d digests sent, %d snippets to mend", run, *done)


def hand_over() -> bool:
    """Have a worker do today's work, when it is due and nobody has; the scheduler asks every minute."""
    with transaction.atomic():
        run = begin(NAME)
        if run is not None:
            pk, attempt = run.pk, run.attempt
            transaction.on_commit(lambda: do_daily_work.enqueue(pk, attempt))
    return run is not None
