"""``altogether rebuild``: make stored Documents anew from the pages, or report where they differ."""

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime

from cms.django_setup import set_up_django

PURPOSE = "Make stored Documents anew from the pages, or report where they differ."


def _moment(text: str) -> datetime:
    """A moment from the command line; the server's time zone unless it names one."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        message = f"{text!r} is not a date or time like 2026-12-04 or 2026-12-04T12:00+00:00"
        raise argparse.ArgumentTypeError(message) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="altogether rebuild", description=PURPOSE)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="every page (the default)")
    which.add_argument("--page", type=int, action="append", metavar="ID", help="this page; may be given several times")
    which.add_argument("--since", type=_moment, metavar="DATETIME", help="pages published or edited since then")
    parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 when anything differs")
    return parser


def chosen(options: argparse.Namespace) -> list[int]:
    """The ids of the pages to look at."""
    from django.db.models import Q
    from wagtail.models import Page

    from cms.delivery.sync import below

    if options.page:
        return sorted(set(options.page))
    if options.since:
        recent = Q(last_published_at__gte=options.since) | Q(latest_revision_created_at__gte=options.since)
        return sorted(Page.objects.filter(recent, depth__gt=1).values_list("pk", flat=True))
    return sorted(below("") - set(Page.objects.filter(depth=1).values_list("pk", flat=True)))


def rebuild(page_ids: list[int], *, check: bool) -> Iterator[tuple[int, str]]:
    """Rebuild pages one by one, each in a transaction of its own, so that publishing never waits long.

    Args:
        page_ids: the pages.
        check: whether to take every change back.

    Yields:
        Each page's id and what had to be done; empty when the stored Document was right.
    """
    from django.db import transaction

    from cms.delivery.presenter import Surroundings
    from cms.delivery.sync import refresh

    for page_id in page_ids:
        with transaction.atomic():
            written = refresh([page_id], Surroundings())[0]
            if check:
                transaction.set_rollback(True)
        yield page_id, written.event


def main(arguments: list[str]) -> int:
    """Run the command.

    Returns:
        0 rebuilt, or nothing differs · 1 something differs (with ``--check``) · 2 could not run.
    """
    options = _parser().parse_args(arguments)
    set_up_django()
    from rich.console import Console
    from rich.progress import Progress

    page_ids = chosen(options)
    differing = 0
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Documents", total=len(page_ids))
        for page_id, event in rebuild(page_ids, check=options.check):
            progress.advance(bar)
            if event:
                differing += 1
                sys.stdout.write(f"page {page_id}: {event}\n")
    sys.stdout.write(f"{len(page_ids)} Documents looked at, {differing} {'differ' if options.check else 'changed'}.\n")
    return 1 if options.check and differing else 0
