"""The two sites: their addresses, settings, menus and redirects."""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from cms.demo.content.site import FOOTER_MENU, MAIN_MENU, REDIRECTS
from cms.demo.resolve import Names
from cms.theme.models import SiteTheme
from home.models import Navigation, SiteSettings, SiteWording

DEFAULT_PORTS = {"http": 80, "https": 443}


def frontend() -> tuple[str, int]:
    """Host name and port of the frontend."""
    address = urlsplit(settings.FRONTEND_URL)
    return address.hostname or "localhost", address.port or DEFAULT_PORTS.get(address.scheme, 80)


def make_site(root: Page, name: str, *, second: bool = False) -> Site:
    """The site of a tree; the first one takes over Wagtail's own."""
    host, port = frontend()
    if second:
        return Site.objects.create(hostname=f"second.{host}", port=port, site_name=name, root_page=root)
    site, _ = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": host, "port": port, "site_name": name, "root_page": root}
    )
    return site


def write_settings(site: Site, values: dict[str, Any], wordings: dict[Locale, tuple[str, str, str]]) -> None:
    """Who runs the site, and what it says of itself in each language."""
    own = SiteSettings.for_site(site)
    for name, value in values.items():
        setattr(own, name, value)
    own.wordings = [
        SiteWording(locale=locale, name=name, tagline=tagline, footer_text=footer)
        for locale, (name, tagline, footer) in wordings.items()
    ]
    own.save()


def write_colours(site: Site, palettes: Mapping[str, Mapping[str, Any]]) -> None:
    """The colours that frontends use for a site, by scheme."""
    SiteTheme.objects.create(site=site, active=True, light=dict(palettes["light"]), dark=dict(palettes["dark"]))


def page_link(text: str, key: int) -> dict[str, Any]:
    """A link of a menu."""
    return {"text": text, "page": key}


def write_menus(site: Site, names: Names, english: Locale, welsh: Locale) -> None:
    """The menus of the first site, in both languages."""

    def menus(language: str, word: Literal[1, 2]) -> dict[str, Any]:
        items = [
            {
                "link": page_link(entry[word], names.key("page", entry[0], language)),
                "children": [page_link(child[word], names.key("page", child[0], language)) for child in entry[3]],
            }
            for entry in MAIN_MENU
        ]
        return {
            "main_menu": [("item", item) for item in items],
            "footer_menu": [
                ("link", page_link(entry[word], names.key("page", entry[0], language))) for entry in FOOTER_MENU
            ],
        }

    first = Navigation(site=site, locale=english)
    fill(first, menus("en", 1))
    translation = first.copy_for_translation(welsh)
    fill(translation, menus("cy", 2))


def write_second_menu(site: Site, names: Names, english: Locale) -> None:
    """The menus of the second site."""
    entries = (("From the kiln", "kiln-updates"), ("About", "kiln-about"))
    items = [{"link": page_link(text, names.key("page", name)), "children": []} for text, name in entries]
    footer = [("link", page_link("Accessibility", names.key("page", "kiln-accessibility")))]
    menus = {"main_menu": [("item", item) for item in items], "footer_menu": footer}
    fill(Navigation(site=site, locale=english), menus)


def fill(navigation: Navigation, menus: dict[str, Any]) -> None:
    """Put menus into a navigation and save it."""
    for name, entries in menus.items():
        field: Any = Navigation._meta.get_field(name)
        raw = [{"type": kind, "value": value} for kind, value in entries]
        setattr(navigation, name, field.stream_block.to_python(raw))
    navigation.save()


def write_redirects(site: Site, names: Names) -> None:
    """Old addresses of the first site."""
    for path, target in REDIRECTS:
        elsewhere = target.startswith("https:")
        Redirect.objects.create(
            old_path=Redirect.normalise_path(path),
            site=site,
            redirect_link=target if elsewhere else "",
            redirect_page_id=None if elsewhere else names.key("page", target),
        )
