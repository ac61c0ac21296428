"""The ``meta`` of a page's Document: Wagtail v2's keys, and what a headless frontend needs besides."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from wagtail.models import Page

from cms.base.addresses import Address
from cms.delivery.presenter.presenter import Presenter
from cms.delivery.references import TRANSLATIONS
from cms.document.pages import Crumb, PageMeta, ParentMeta, Translation


def moment(value: datetime | None) -> str | None:
    """A moment as the API writes it: in UTC, to the microsecond where there are any."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value else None


def detail_url(page_id: int) -> str:
    """Where the API has a page."""
    return f"{settings.CMS_URL}/api/v2/pages/{page_id}/"


def _public_ancestors(page: Any, address: Address | None, presenter: Presenter) -> list[Page]:
    """The pages from the site's home page to the parent that anybody may read."""
    if address is None:
        return []
    within = [each for each in page.get_ancestors() if each.path.startswith(address.root.tree_path)]
    return [each for each in within if presenter.page_url(each)]


def _crumbs(ancestors: list[Page], presenter: Presenter) -> list[Crumb]:
    return [Crumb(title=each.title, url=presenter.page_url(each) or "") for each in ancestors]


def _brief(page: Page, presenter: Presenter) -> dict[str, Any]:
    """Another page in the form in which Wagtail v2 nests one."""
    model = page.specific_class or Page
    meta = {"type": model._meta.label, "detail_url": detail_url(page.pk), "html_url": presenter.page_url(page)}
    return {"id": page.pk, "meta": meta, "title": page.title}


def _parent(page: Any, ancestors: list[Page], presenter: Presenter) -> ParentMeta | None:
    """The parent, unless it is hidden or outside the site."""
    nearest = ancestors[-1] if ancestors else None
    if nearest is None or nearest.depth != page.depth - 1:
        return None
    brief = _brief(nearest, presenter)
    return ParentMeta(id=brief["id"], meta=brief["meta"], title=brief["title"])


def _alias_of(page: Any, presenter: Presenter) -> dict[str, Any] | None:
    """The page that this one is an alias of; None when that is hidden."""
    source = page.alias_of
    return _brief(source, presenter) if source is not None and presenter.page_url(source) else None


def _translations(page: Any, presenter: Presenter) -> list[Translation]:
    """The same page in other languages, as far as anybody may read them."""
    presenter.references.add(TRANSLATIONS, page.translation_key)
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).select_related("locale")
    found = [(other, presenter.page_url(other)) for other in others.order_by("locale__language_code", "pk")]
    return [
        Translation(id=other.pk, locale=other.locale.language_code, title=other.title, url=url)
        for other, url in found
        if url
    ]


def page_meta(page: Any, presenter: Presenter) -> PageMeta:
    """Everything about the page that is not its content."""
    address = presenter.surroundings.addresses.of(page)
    ancestors = _public_ancestors(page, address, presenter)
    return PageMeta(
        type=page._meta.label,
        detail_url=detail_url(page.pk or 0),
        html_url=address.url if address else None,
        slug=page.slug,
        show_in_menus=page.show_in_menus,
        seo_title=page.seo_title,
        search_description=page.search_description,
        first_published_at=moment(page.first_published_at),
        last_published_at=moment(page.last_published_at),
        alias_of=_alias_of(page, presenter),
        parent=_parent(page, ancestors, presenter),
        locale=page.locale.language_code,
        content_id=page.content_id,
        path=address.path if address else "",
        site=address.root.host if address else "",
        translations=_translations(page, presenter),
        breadcrumbs=_crumbs(ancestors, presenter),
        status="draft" if presenter.draft else "live",
    )
