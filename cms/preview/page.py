"""What a page needs to be previewed on the frontend."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.models import Page, Site
from wagtail_headless_preview.models import HeadlessMixin, get_client_root_url_from_site

NO_SITE = (
    "This page belongs to no site, so there is no frontend to show it on. "
    "Add a site under Settings, Sites, with a root page above this one."
)
NOBODY = "Sign in to see a preview."
PRIVATE = {"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
"""On everything that has to do with a draft."""


class PreviewOnFrontend(HeadlessMixin):
    """Shows drafts on the frontend, each through a grant of its own in place of the package's token."""

    def serve_preview(self, request: HttpRequest, mode: str) -> HttpResponse:
        """Send the editor's browser to the frontend with a token that opens this draft."""
        from cms.preview.grants import issue

        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return _said(NOBODY, status=403)
        complete(self)
        frontend = self.frontend()
        if frontend is None:
            return _said(NO_SITE, status=409)
        return HttpResponseRedirect(preview_address(frontend, issue(user, self, mode or "")), headers=PRIVATE)

    def create_page_preview(self) -> Any:
        """The package's own token never expires and names nobody: it is not given out here.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError("Use cms.preview.grants.issue(), which says for whom and for how long.")

    def frontend(self) -> str | None:
        """The origin of the frontend of this page's site; None outside every site."""
        parts = self.get_url_parts()
        site = Site.objects.filter(pk=parts[0]).first() if parts else None
        return str(get_client_root_url_from_site(site)).rstrip("/") if site else None


def preview_address(frontend: str, token: str) -> str:
    """Where a frontend shows the draft that a token opens.

    Args:
        frontend: the frontend's origin, as :meth:`PreviewOnFrontend.frontend` gives it.
        token: of a grant.
    """
    return f"{frontend}/preview?{urlencode({'token': token})}"


def complete(page: Any) -> None:
    """Give a page that is not saved yet the place in the tree that it will have."""
    if page.pk is None:
        parent: Page = page.get_parent()
        page.locale = parent.locale
        page.set_url_path(parent)


def _said(words: str, *, status: int) -> HttpResponse:
    """A plain answer in place of the preview."""
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8", headers=PRIVATE)
