"""What every page of a site needs besides itself: settings and navigation."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language_info
from wagtail.models import Locale, Site

from api.caching import as_answer
from api.errors import not_found
from api.filters import find_site
from api.page_parameters import LOCALE, SITE, locales
from api.views.base import PublicView
from cms.delivery.models import Document
from cms.delivery.presenter import Presenter, Surroundings
from cms.delivery.presenter.presenter import safe_url
from cms.document.blocks import ContactCard
from cms.document.cards import Link
from cms.document.site import LocaleCard, Navigation, NavigationItem, SiteSettings
from cms.theme.models import SiteTheme
from home.models import Navigation as StoredNavigation
from home.models import SiteSettings as StoredSettings


class OfSite(PublicView):
    """What is the same on every page of a site in one language."""

    parameters = (SITE, LOCALE)

    def site_and_locale(self, request: HttpRequest) -> tuple[Site, Locale]:
        """The site and the language asked for; the site's own language, unless told."""
        given = self.given(request)
        site = find_site(given.get("site"))
        if site is None:
            raise not_found()
        code = given.get("locale")
        locale = Locale.objects.filter(language_code=code).first() if code else site.root_page.locale
        if locale is None:
            raise not_found()
        return site, locale


class SettingsView(OfSite):
    """Name, contact, footer and languages of a site."""

    operation = "getSettings"
    answer = ("SiteSettings",)

    def get(self, request: HttpRequest) -> HttpResponse:
        """What is said on every page."""
        site, locale = self.site_and_locale(request)
        return as_answer(request, site_settings(site, locale), tags=["settings"])


def site_settings(site: Site, locale: Locale) -> SiteSettings:
    """A site's settings in one language, whether or not anybody has filled them in."""
    stored = StoredSettings.objects.filter(site=site).first() or StoredSettings(site=site)
    wording = stored.wording(locale)
    presenter = Presenter(wording, Surroundings(), language=locale.language_code)
    return SiteSettings(
        site=site.hostname,
        root_url=site.root_url,
        locale=locale.language_code,
        name=wording.name or site.site_name or site.hostname,
        tagline=wording.tagline,
        organisation=stored.organisation,
        contact=ContactCard(name=stored.organisation, email=stored.contact_email, phone=stored.contact_phone),
        address=stored.contact_address,
        social=[
            Link(text=each.value["name"], url=safe_url(each.value["url"]), kind="external")
            for each in stored.social_links
        ],
        footer=presenter.rich_text(wording.footer_text),
        locales=_languages(site, presenter),
        theme=own.as_theme() if (own := SiteTheme.objects.filter(site=site).first()) else None,
    )


def _languages(site: Site, presenter: Presenter) -> list[LocaleCard]:
    """Every language of the content, with the home page of those that are published."""
    roots = {root.language: root for root in presenter.surroundings.addresses.roots if root.site_id == site.pk}
    paths = [root.prefix for root in roots.values()]
    published = set(
        Document.objects.public(timezone.now()).filter(site_id=site.pk, path__in=paths).values_list("path", flat=True)
    )
    return [
        LocaleCard(
            code=code,
            name=get_language_info(code)["name_local"],
            url=roots[code].origin + roots[code].prefix if code in roots and roots[code].prefix in published else None,
        )
        for code in locales()
    ]


class NavigationView(OfSite):
    """The menus of a site."""

    operation = "getNavigation"
    answer = ("Navigation",)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The main menu and the footer's links."""
        site, locale = self.site_and_locale(request)
        return as_answer(request, site_navigation(site, locale), tags=["navigation"])


def site_navigation(site: Site, locale: Locale) -> Navigation:
    """The menus of a site in one language; empty until somebody has made them."""
    stored = StoredNavigation.objects.filter(site=site, locale=locale).first() or StoredNavigation()
    presenter = Presenter(stored, Surroundings(), language=locale.language_code)
    main = ((each.value["link"], each.value["children"]) for each in stored.main_menu)
    footer = ((each.value, ()) for each in stored.footer_menu)
    return Navigation(
        site=site.hostname,
        locale=locale.language_code,
        main=_entries(main, presenter),
        footer=_entries(footer, presenter),
    )


def _entries(links: Iterable[tuple[Any, Iterable[Any]]], presenter: Presenter) -> list[NavigationItem]:
    """The entries whose link leads somewhere public."""
    shown = ((presenter.link(link), children) for link, children in links)
    return [
        NavigationItem(
            text=link["text"], url=link["url"], children=_entries(((child, ()) for child in children), presenter)
        )
        for link, children in shown
        if link and link["url"]
    ]
