"""How long answers may be kept, how they are told apart, and by which tags they can be thrown away."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags, quote_etag

from cms.delivery.presenter.present import as_json
from cms.delivery.store import etag_of

SHARED_SECONDS = 60
"""How long a shared cache may keep an answer, unless the setting ``API_CACHE_SECONDS`` says otherwise."""
STALE_ON_ERROR = 86_400
"""How long a shared cache may go on with an answer while the CMS cannot be reached."""


def longest() -> int:
    """How many seconds a shared cache may keep an answer that does not change by itself."""
    return int(getattr(settings, "API_CACHE_SECONDS", SHARED_SECONDS))


def seconds_until(moment: datetime | None, now: datetime) -> int:
    """How long an answer stays true that changes at ``moment``, at most what is allowed anyway."""
    return longest() if moment is None else max(0, min(longest(), int((moment - now).total_seconds())))


def cache_control(seconds: int) -> str:
    """Browsers ask each time (which costs a 304); shared caches keep it and are told by tag when it changes."""
    return f"public, max-age=0, s-maxage={seconds}, stale-if-error={STALE_ON_ERROR}"


def matches(request: HttpRequest, etag: str) -> bool:
    """Whether the client already has this (RFC 9110, 13.1.2: a weak comparison)."""
    header = request.headers.get("If-None-Match", "")
    given = parse_etags(header) if header else []
    return "*" in given or any(each.removeprefix("W/") == quote_etag(etag) for each in given)


def json_response(
    request: HttpRequest,
    body: str,
    *,
    etag: str | None = None,
    seconds: int | None = None,
    tags: Iterable[str] = (),
) -> HttpResponse:
    """An answer in JSON, or 304 when the client has it already.

    Args:
        request: the request.
        body: the JSON text.
        etag: its validator, where it is known.
        seconds: how long shared caches may keep it.
        tags: what it was made of, for purging.
    """
    validator = etag or etag_of(body)
    response: HttpResponse
    if matches(request, validator):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(body, content_type="application/json")
    response["ETag"] = quote_etag(validator)
    response["Cache-Control"] = cache_control(longest() if seconds is None else seconds)
    named = " ".join(sorted(set(tags)))
    if named:
        response["Surrogate-Key"] = named
        response["Cache-Tag"] = named.replace(" ", ",")
    return response


def as_answer(request: HttpRequest, content: Any, **options: Any) -> HttpResponse:
    """The same for content that is not text yet."""
    return json_response(request, as_json(content), **options)
