"""axe over every page of the demo on the frontend: nothing found, and a page broken on purpose is."""

import json
import urllib.request

import pytest

from cms.audit.page import PageSession
from tests.browser.conftest import WholeSite
from tests.browser.frontend.looking import look, sideways, violations

pytestmark = pytest.mark.browser


def addresses(site: WholeSite) -> list[str]:
    """Every live page of every site, in every language."""
    found: list[str] = []
    for offset in range(0, 1000, 20):
        url = f"{site.cms}/api/v2/pages/?limit=20&offset={offset}&order=id"
        with urllib.request.urlopen(url, timeout=30) as answer:
            items = json.load(answer)["items"]
        found += [item["meta"]["html_url"] for item in items]
        if len(items) < 20:
            return found
    return found


def test_axe_finds_nothing_on_any_page_of_the_demo(whole_site: WholeSite, session: PageSession) -> None:
    pages = addresses(whole_site)
    assert len(pages) > 20
    found = {}
    for number, page in enumerate(pages):
        look(session, page, "dark" if number % 2 else "light")
        if said := violations(session):
            found[page] = said
    assert not found


def test_no_page_of_the_demo_scrolls_sideways_at_320_pixels(whole_site: WholeSite, session: PageSession) -> None:
    found = {}
    for page in addresses(whole_site):
        look(session, page, "320")
        if said := sideways(session):
            found[page] = said
    assert not found


@pytest.mark.parametrize(
    ("breakage", "rule"),
    [
        ("document.querySelector('main img').removeAttribute('alt')", "image-alt"),
        ("document.querySelector('main p').style.cssText = 'color: #ddd; background: #fff'", "color-contrast"),
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('main a').textContent = ''", "link-name"),
    ],
)
def test_a_page_broken_on_purpose_is_found(
    whole_site: WholeSite, session: PageSession, breakage: str, rule: str
) -> None:
    look(session, f"{whole_site.frontend}/")
    session.driver.execute_script(breakage)
    assert any(said.startswith(f"{rule}:") for said in violations(session))
