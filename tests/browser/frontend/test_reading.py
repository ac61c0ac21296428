"""Narrow windows, big text, wide spacing, no motion, nothing from elsewhere."""

import pytest

from cms.audit.page import PageSession
from tests.browser.frontend.conftest import FixtureSite
from tests.browser.frontend.looking import look, sideways
from tests.browser.frontend.pages import PAGES

pytestmark = pytest.mark.browser

BIG_TEXT = "() => document.documentElement.style.setProperty('font-size', '200%')"
# WCAG 2.2, criterion 1.4.12.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
  const style = getComputedStyle(element);
  const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
  return words && hides && !element.matches('.visually-hidden') && element.scrollWidth > element.clientWidth + 1;
}).map((element) => altogether.describe(element).selector)"""


@pytest.mark.parametrize("page", PAGES)
def test_no_page_scrolls_sideways_at_320_px(session: PageSession, site: FixtureSite, page: str) -> None:
    look(session, site.site + PAGES[page].format(token=site.token), "320")
    assert sideways(session) == []


@pytest.mark.parametrize("change", [BIG_TEXT, SPACING], ids=["200 % text", "text spacing"])
@pytest.mark.parametrize("page", ["home", "index", "post with every block", "standard", "not found"])
def test_bigger_and_wider_text_stays_whole(session: PageSession, site: FixtureSite, page: str, change: str) -> None:
    look(session, site.site + PAGES[page])
    session.evaluate(change)
    assert sideways(session) == []
    assert session.evaluate(CLIPPED) == []


def test_something_too_wide_is_found_out(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/about/", "320")
    session.evaluate("() => document.querySelector('.prose').style.setProperty('min-width', '30rem')")
    assert sideways(session)


def test_tables_scroll_in_their_own_region(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/updates/update-1/", "320")
    region = "document.querySelector('.table-scroll')"
    assert session.evaluate(f"() => {region}.scrollWidth > {region}.clientWidth && {region}.tabIndex === 0")
    assert session.evaluate("() => document.querySelector('.caption').getBoundingClientRect().right <= 320")


def test_nothing_moves_for_readers_who_asked_for_that(session: PageSession, site: FixtureSite) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
    }).length"""
    look(session, f"{site.site}/")
    assert session.evaluate(moving) > 0
    look(session, f"{site.site}/", "1280+reduced-motion")
    assert session.evaluate(moving) == 0


def test_nothing_comes_from_another_host(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/updates/update-1/")
    origins = "() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin)"
    assert set(session.evaluate(origins)) == {site.site, site.cms}


def test_on_paper_every_description_is_open_and_no_menu_is_left(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/updates/update-1/", "print")
    height = "() => document.querySelector('.figure details p').getBoundingClientRect().height"
    assert session.evaluate(height) > 0
    assert session.evaluate("() => getComputedStyle(document.querySelector('.site-header__menu')).display") == "none"
