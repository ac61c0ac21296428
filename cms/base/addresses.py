"""Where pages are: addresses at the frontend of their site.

A site's host name and port are its frontend's. The tree below the site's root page has no prefix; a translation of the
root page starts a tree of its own, whose addresses begin with the language: ``/cy/``.
"""

from typing import Any, NamedTuple

from django.http import HttpRequest
from wagtail.models import Page, Site


class Root(NamedTuple):
    """A page at which a tree of addresses begins."""

    site_id: int
    host: str
    port: int
    origin: str
    """Scheme, host and port of the frontend."""
    tree_path: str
    url_path: str
    prefix: str
    """``/`` or ``/cy/``."""
    language: str


class Address(NamedTuple):
    """Where a page is."""

    root: Root
    path: str

    @property
    def url(self) -> str:
        """The absolute address."""
        return self.root.origin + self.path


def _roots() -> list[Root]:
    """The roots of all sites, deepest first, so that the first match is the nearest."""
    sites = list(Site.objects.select_related("root_page__locale").order_by("-is_default_site", "id"))
    translations: dict[Any, list[Page]] = {}
    keys = [site.root_page.translation_key for site in sites]
    for page in Page.objects.filter(translation_key__in=keys).select_related("locale").order_by("path"):
        translations.setdefault(page.translation_key, []).append(page)
    roots = [
        _root(site, page, prefix="/" if page.pk == site.root_page_id else f"/{page.locale.language_code}/")
        for site in sites
        for page in translations[site.root_page.translation_key]
    ]
    return sorted(roots, key=lambda root: -len(root.tree_path))


def _root(site: Site, page: Page, *, prefix: str) -> Root:
    return Root(
        site_id=site.pk,
        host=site.hostname,
        port=site.port,
        origin=site.root_url,
        tree_path=page.path,
        url_path=page.url_path,
        prefix=prefix,
        language=page.locale.language_code,
    )


class Addresses:
    """The addresses of pages, with the sites read once (two queries)."""

    def __init__(self) -> None:
        self.roots = _roots()

    @classmethod
    def of_request(cls, request: HttpRequest | None) -> "Addresses":
        """The same instance for the whole of a request."""
        if request is None:
            return cls()
        found = getattr(request, "_altogether_addresses", None)
        if found is None:
            found = cls()
            request._altogether_addresses = found  # type: ignore[attr-defined]  # lives as long as the request
        return found

    def of(self, page: Any) -> Address | None:
        """Where a page is; None outside every site. An unsaved page needs its ``path`` and ``url_path`` set."""
        for root in self.roots:
            if page.path.startswith(root.tree_path) and page.url_path.startswith(root.url_path):
                return Address(root, root.prefix + page.url_path.removeprefix(root.url_path))
        return None
