"""Pages: list, detail, and finding one by its address."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from api.caching import as_answer, json_response, longest, seconds_until
from api.errors import bad_parameter, not_found
from api.fields import Selection, page_fields
from api.filters import filtered, find_site, ordered, searched
from api.page_parameters import ANY_PAGE, DEFAULT_LIMIT, FIELDS, LOCALE, PAGE_LIST, RICH_TEXT, SITE, most_items
from api.parameters import Parameter, text, whole_number
from api.views.base import PublicView
from cms.delivery.models import Document
from cms.delivery.presenter.meta import detail_url
from cms.document.states import valid_until, with_states


def earliest(document: Document, shown: dict[str, Any], now: datetime) -> datetime | None:
    """When what is shown of a document now stops being true by itself.

    Args:
        document: the stored row.
        shown: its JSON with the states of now, or a part of it.
        now: the moment of the answer.
    """
    change = document.valid_until
    if change is not None and change <= now:
        change = valid_until(shown, now)
    return min((moment for moment in (change, document.expires_at) if moment), default=None)


def current(document: Document, text_of: str, now: datetime) -> dict[str, Any]:
    """The stored JSON, its states brought to now when they have changed since it was stored."""
    parsed: dict[str, Any] = json.loads(text_of)
    stale = document.valid_until is not None and document.valid_until <= now
    return with_states(parsed, now) if stale else parsed


def page_tag(page_id: int) -> str:
    """The tag of every answer that a page is in."""
    return f"page-{page_id}"


class PageList(PublicView):
    """The list of pages."""

    operation = "listPages"
    answer = ("PageList",)

    parameters = PAGE_LIST

    def get(self, request: HttpRequest) -> HttpResponse:
        """Pages that anybody may read: filtered, ordered, searched, a part at a time."""
        given = self.given(request)
        now = timezone.now()
        public = Document.objects.public(now)
        found = filtered(public, given, public)
        found = searched(found, given) if "search" in given else found
        total = found.count()
        selection = self._selection(given)
        rows = self._rows(ordered(found, given), given, selection)
        shown = [(row, current(row, row.body if selection.needs_body else row.listing, now)) for row in rows]
        tags = ["pages", *(page_tag(row.page_id) for row in rows)]
        seconds = min((seconds_until(earliest(*each, now), now) for each in shown), default=longest())
        content = {"meta": {"total_count": total}, "items": [selection.of(document) for _, document in shown]}
        return as_answer(request, content, seconds=seconds, tags=tags)

    def _selection(self, given: dict[str, Any]) -> Selection:
        types = tuple(sorted(set(given.get("type", [])) - {ANY_PAGE}))
        fields = page_fields(types if ANY_PAGE not in given.get("type", []) else (), listing=True)
        return fields.read("fields", given["fields"]) if "fields" in given else fields.usual()

    def _rows(self, found: Any, given: dict[str, Any], selection: Selection) -> list[Document]:
        """The chosen part of the list; the blocks are read only where they are wanted."""
        offset, limit = given.get("offset", 0), given.get("limit", min(DEFAULT_LIMIT, most_items()))
        column = "body" if selection.needs_body else "listing"
        return list(found.only("page_id", "valid_until", "expires_at", column)[offset : offset + limit])


class PageDetail(PublicView):
    """One page."""

    operation = "getPage"
    answer = ("Page", "PagePart")

    parameters = (FIELDS, RICH_TEXT)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """A page with everything that is needed to show it."""
        given = self.given(request)
        now = timezone.now()
        columns = ("page_id", "body", "etag", "type", "valid_until", "expires_at")
        row = Document.objects.public(now).filter(page_id=page_id).only(*columns).first()
        if row is None:
            raise not_found()
        return page_answer(request, row, now, given.get("fields"))


def page_answer(request: HttpRequest, row: Document, now: datetime, fields: str | None) -> HttpResponse:
    """The answer for a stored page: its bytes as they are, unless its states or the asked-for fields say otherwise."""
    tags = [page_tag(row.page_id)]
    fresh = row.valid_until is None or row.valid_until > now
    if fields is None and fresh:
        seconds = seconds_until(earliest(row, {}, now), now)
        return json_response(request, row.body, etag=row.etag, seconds=seconds, tags=tags)
    document = current(row, row.body, now)
    seconds = seconds_until(earliest(row, document, now), now)
    if fields is not None:
        document = page_fields((row.type,), listing=False).read("fields", fields).of(document)
    return as_answer(request, document, seconds=seconds, tags=tags)


class PageFind(PublicView):
    """Finding a page by its address or id."""

    operation = "findPage"
    answer = ()

    parameters = (
        Parameter("html_path", text, "The path of the page's address at the frontend."),
        Parameter("id", whole_number(1), "The page's id.", {"type": "integer", "minimum": 1}),
        SITE,
        LOCALE,
        FIELDS,
        RICH_TEXT,
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        """Leads to the page's detail, with the other parameters kept."""
        given = self.given(request)
        public = Document.objects.public(timezone.now())
        if "id" in given:
            found = public.filter(page_id=given["id"])
        elif "html_path" in given:
            site = find_site(given.get("site"))
            found = public.filter(site_id=site.pk if site else None, path=with_slashes(given["html_path"]))
        else:
            raise bad_parameter("html_path", "is required.")
        row = found.only("page_id", "content_id").first()
        if row is not None and "locale" in given:
            row = public.filter(content_id=row.content_id, locale=given["locale"]).only("page_id").first()
        if row is None:
            raise not_found()
        kept = {name: request.GET[name] for name in ("fields", "rich_text_format", "format") if name in request.GET}
        return found_at(detail_url(row.page_id) + (f"?{urlencode(kept)}" if kept else ""))


def found_at(url: str) -> HttpResponse:
    """A redirect that is looked up again each time: tomorrow another page may have the address."""
    response = HttpResponseRedirect(url)
    response["Cache-Control"] = "public, max-age=0, s-maxage=10"
    return response


def with_slashes(path: str) -> str:
    """The path with a slash at both ends, as stored; without what a browser would not send."""
    inner = path.partition("?")[0].partition("#")[0].strip("/")
    return f"/{inner}/" if inner else "/"
