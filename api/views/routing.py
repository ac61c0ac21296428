"""Where an address leads: to a page, elsewhere, or nowhere any more."""

from datetime import datetime
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect as WagtailRedirect
from wagtail.models import Site

from api.caching import as_answer, longest, seconds_until
from api.filters import find_site
from api.page_parameters import DEFAULT_LIMIT, LIMIT, OFFSET, SITE, most_items
from api.parameters import Parameter, text
from api.views.base import PublicView
from api.views.pages import current, earliest, page_tag, with_slashes
from cms.base.addresses import Addresses
from cms.delivery.models import Document
from cms.document.site import (
    GoneResolution,
    NotFoundResolution,
    PageResolution,
    Redirect,
    RedirectResolution,
)

ROUTE_SECONDS = 10
"""How long shared caches may keep an answer that no purge reaches: a redirect, or that there is nothing."""


def destinations(redirects: list[WagtailRedirect], now: datetime) -> dict[int, str]:
    """Where redirects lead, by their id; without those that lead to a page which the public may not see."""
    pages: set[Any] = {redirect.redirect_page_id for redirect in redirects if redirect.redirect_page_id}
    public = Document.objects.public(now).filter(page_id__in=pages).values_list("page_id", "site_id", "path")
    origins = {root.site_id: root.origin for root in Addresses().roots} if pages else {}
    urls: dict[Any, str] = {page_id: origins.get(site_id or 0, "") + path for page_id, site_id, path in public}
    found = {
        each.pk: urls.get(each.redirect_page_id or 0) if each.redirect_page_id else each.redirect_link
        for each in redirects
    }
    return {key: url for key, url in found.items() if url}


class Resolve(PublicView):
    """One answer for page, redirect, gone, or not found."""

    operation = "resolve"
    answer = ("Resolution",)

    parameters = (
        Parameter("path", text, "The path that a reader asked the frontend for.", required=True),
        SITE,
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        """Where the path leads. The answer is 200 in every case; ``status`` says what the frontend should answer."""
        given = self.given(request)
        site = find_site(given.get("site"))
        now = timezone.now()
        path = with_slashes(given["path"])
        rows = list(Document.objects.filter(site_id=site.pk if site else None, path=path))
        for row in rows:
            if row.status == Document.Status.LIVE and not (row.expires_at and row.expires_at <= now):
                return self._page(request, row, given["path"], now)
        redirect = self._redirect(given["path"], site, now)
        if redirect is not None:
            return as_answer(request, redirect, seconds=ROUTE_SECONDS, tags=["redirects"])
        if any(row.status != Document.Status.HIDDEN for row in rows):
            return as_answer(request, GoneResolution(kind="gone", status=410), seconds=ROUTE_SECONDS)
        return as_answer(request, NotFoundResolution(kind="not_found", status=404), seconds=ROUTE_SECONDS)

    def _page(self, request: HttpRequest, row: Document, asked: str, now: datetime) -> HttpResponse:
        """The page, or the way to its proper address when the closing slash was missing."""
        if asked.partition("?")[0].partition("#")[0] != row.path:
            there = RedirectResolution(kind="redirect", status=301, location=row.path)
            return as_answer(request, there, seconds=ROUTE_SECONDS, tags=[page_tag(row.page_id)])
        document = current(row, row.body, now)
        content = PageResolution(kind="page", status=200, document=document)
        seconds = seconds_until(earliest(row, document, now), now)
        return as_answer(request, content, seconds=seconds, tags=[page_tag(row.page_id)])

    def _redirect(self, path: str, site: Site | None, now: datetime) -> RedirectResolution | None:
        """Where an editor, or a moved page, sends readers of this path; a redirect of the site's own comes first."""
        normal = [WagtailRedirect.normalise_path(each) for each in (path, path.partition("?")[0])]
        of_site = Q(site=site) | Q(site=None)
        found = list(
            WagtailRedirect.objects.filter(of_site, old_path__in=normal).order_by(F("site").desc(nulls_last=True))
        )
        there = destinations(found, now)
        for redirect in found:
            if redirect.pk in there:
                status: Any = 301 if redirect.is_permanent else 302
                return RedirectResolution(kind="redirect", status=status, location=there[redirect.pk])
        return None


class RedirectList(PublicView):
    """Redirects, for frontends that keep a table of their own."""

    operation = "listRedirects"
    answer = ("RedirectList",)

    parameters = (SITE, LIMIT, OFFSET)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Redirects that lead somewhere public."""
        given = self.given(request)
        found = WagtailRedirect.objects.order_by("pk")
        if "site" in given:
            found = found.filter(Q(site=find_site(given["site"])) | Q(site=None))
        now = timezone.now()
        there = destinations(list(found), now)
        shown = [each for each in found if each.pk in there]
        offset, limit = given.get("offset", 0), given.get("limit", min(DEFAULT_LIMIT, most_items()))
        items = [_listed(each, there[each.pk]) for each in shown[offset : offset + limit]]
        content = {"meta": {"total_count": len(shown)}, "items": items}
        return as_answer(request, content, seconds=min(longest(), ROUTE_SECONDS), tags=["redirects"])


def _listed(redirect: WagtailRedirect, location: str) -> Redirect:
    meta = {"type": redirect._meta.label}
    return Redirect(
        id=redirect.pk, meta=meta, old_path=redirect.old_path, location=location, permanent=redirect.is_permanent
    )
