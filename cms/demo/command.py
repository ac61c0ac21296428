"""``altogether demo``: load a believable site, or empty it and load it afresh."""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_urlsafe

from cms.django_setup import set_up_django

DONE, COULD_NOT_RUN = 0, 2
PURPOSE = "Load a believable site to try everything on, or empty it and load it afresh."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="altogether demo", description=PURPOSE)
    parser.add_argument("action", choices=["load", "reset"], help="load into an empty database; reset deletes first")
    parser.add_argument("--password", help="of all demo accounts (in development: altogether-demo; else a random one)")
    parser.add_argument("--force", action="store_true", help="load although this is not a development installation")
    parser.add_argument("--yes", action="store_true", help="do not ask before deleting")
    return parser


def main(arguments: list[str]) -> int:
    """Run the command.

    Returns:
        0 done · 2 could not run, or was told not to.
    """
    options = _parser().parse_args(arguments)
    set_up_django()
    from django.conf import settings

    if not settings.DEBUG and not options.force:
        return _refuse("this is not a development installation. Add --force if you want invented content on it.")
    reset = options.action == "reset"
    if reset and (code := _may_empty(ask=not options.yes)):
        return code
    return _load(options.password or _password(development=settings.DEBUG), reset=reset)


def _password(*, development: bool) -> str:
    from cms.checks import DEMO_PASSWORD

    return DEMO_PASSWORD if development else token_urlsafe(12)


def _refuse(reason: str) -> int:
    sys.stderr.write(f"altogether demo: {reason}\n")
    return COULD_NOT_RUN


def _may_empty(*, ask: bool) -> int:
    """Whether everything may be deleted: 0 when this is the demo and the answer is yes, else 2."""
    from cms.demo.reset import holds_demo, what_would_go

    if not holds_demo():
        return _refuse("the demo was never loaded into this database, so reset would delete somebody's work.")
    sys.stdout.write(f"This deletes everything: {what_would_go()}.\n")
    if ask:
        sys.stdout.write("Type yes to go on: ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            return _refuse("nothing was deleted.")
    return DONE


QUIET = {
    "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",  # nobody waits for an approval of the demo's draft
    "WAGTAILREDIRECTS_AUTO_CREATE": False,  # translations begin with English addresses, which never were public
}
"""Settings that hold while the demo is made."""


@contextmanager
def quietly() -> Iterator[None]:
    """Say nothing of each page that is made, and tell nobody."""
    from django.conf import settings

    log = logging.getLogger("wagtail")
    level, usual = log.level, {name: getattr(settings, name, True) for name in QUIET}
    log.setLevel(logging.WARNING)
    for name, value in QUIET.items():
        setattr(settings, name, value)
    try:
        yield
    finally:
        log.setLevel(level)
        for name, value in usual.items():
            setattr(settings, name, value)


def _load(password: str, *, reset: bool) -> int:
    """Load, and empty before if told: both or neither."""
    from django.conf import settings
    from django.db import transaction

    from cms.demo.accounts import ACCOUNTS
    from cms.demo.load import ContentExists, load
    from cms.demo.reset import empty

    try:
        with quietly(), transaction.atomic():
            if reset:
                empty()
            load(password)
    except ContentExists:
        return _refuse("there are pages already. `altogether demo reset` empties a database that holds the demo.")
    names = ", ".join(ACCOUNTS)
    sys.stdout.write(
        f"The demo is loaded. Sign in at {settings.CMS_URL}/admin/ as {names}; the password is {password}\n"
    )
    return DONE
