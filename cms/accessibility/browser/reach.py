"""What a page may load while a browser looks at it for the CMS, and whether it got all of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from cms.audit.egress import REFUSAL
from cms.audit.settle import UNSEEN


def allowed() -> tuple[str, ...]:
    """Addresses that pages may reach though they may be inside the network: the CMS, the frontend, uploaded files."""
    return tuple(dict.fromkeys((settings.CMS_URL, settings.FRONTEND_URL, *_media())))


def _media() -> Iterator[str]:
    """Where uploaded files come from: an address of their own, a host for readers, or the S3-compatible service."""
    if urlsplit(settings.MEDIA_URL).hostname:
        scheme = settings.CMS_URL.partition(":")[0]
        yield f"{scheme}:{settings.MEDIA_URL}" if settings.MEDIA_URL.startswith("//") else settings.MEDIA_URL
    bucket: Any = settings.STORAGES["default"].get("OPTIONS", {})
    if host := bucket.get("custom_domain"):
        yield f"{bucket.get('url_protocol', 'https:')}//{host}/"
    if endpoint := bucket.get("endpoint_url"):
        parts = urlsplit(endpoint)
        yield endpoint
        yield f"{parts.scheme}://{bucket.get('bucket_name')}.{parts.netloc}/"  # S3 has two ways to name a bucket


def unseen(notes: Iterable[str]) -> str:
    """Why a look at a page was not whole, though every check ran; nothing when it was.

    A text on a picture that was not there, or a page without its styles, is another page than readers get.

    Args:
        notes: what the audit noted of the page.
    """
    told = list(notes)
    for note in told:
        if note.startswith(REFUSAL):
            place = note.removeprefix(REFUSAL).strip().partition(", ")[0]
            return _("the page asked for something from %s, which is inside the network and was refused") % place
    return next((note for note in told if UNSEEN.search(note)), "")


def advice(problem: str) -> str:
    """What to do about a page that could not be looked at, or not at all of it."""
    return next(words for sign, words in _advice() if re.search(sign, problem))


def _advice() -> Iterator[tuple[str, str]]:
    """Patterns of what may be the problem, and what to do; the first that fits counts."""
    yield (
        "not found on the path",
        _(
            "Ask whoever runs the CMS to install Chromium and ChromeDriver for the browser worker, or to name a "
            "Selenium Grid in BROWSER_GRID."
        ),
    )
    yield "longer than", _("Check again; a page that always takes so long needs a higher BROWSER_CHECK_SECONDS.")
    yield (
        "and was refused",
        _("Ask whoever runs the CMS to serve what pages need from the frontend, the CMS or the media's own host."),
    )
    yield UNSEEN.pattern, _("Look at the preview and mend what does not load there, then check again.")
    reached = _("Ask whoever runs the CMS whether the frontend at %s runs, and whether the browser worker reaches it.")
    yield "did not load|server answered 5", reached % settings.FRONTEND_URL
    yield "published anew", _("Check again.")
    yield "", _("Look at the preview: when it shows the page, check again.")
