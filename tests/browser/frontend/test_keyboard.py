"""Everything works, and can be seen to work, by keyboard alone."""

import pytest

from cms.audit.keyboard.check import keyboard
from cms.audit.page import PageSession
from cms.audit.settle import settle
from tests.browser.frontend.conftest import FixtureSite
from tests.browser.frontend.looking import look, stops_without_focus
from tests.browser.frontend.pages import PAGES

pytestmark = pytest.mark.browser

FOCUSED = """() => ({
  words: document.activeElement.textContent.trim(),
  inMain: document.activeElement.closest('main') !== null,
})"""


def test_the_skip_link_appears_first_and_leads_past_the_menu(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/updates/update-1/")
    session.press("Tab")
    assert session.evaluate(FOCUSED) == {"words": "Skip to content", "inMain": False}
    box = session.evaluate("() => altogether.rect(document.activeElement)")
    assert box["y"] >= 0
    assert box["height"] >= 24
    session.press("Enter")
    session.press("Tab")
    assert session.evaluate(FOCUSED)["inMain"]


@pytest.mark.parametrize("variant", ["1280", "1280+dark", "320", "1280+forced-colors"])
@pytest.mark.parametrize("path", ["/", "/updates/", "/updates/update-1/"])
def test_focus_is_seen_at_every_stop(session: PageSession, site: FixtureSite, path: str, variant: str) -> None:
    look(session, site.site + path, variant)
    assert stops_without_focus(session) == []


def test_focus_that_was_taken_away_is_found_out(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/about/")
    session.evaluate("() => document.querySelector('.prose a').style.setProperty('outline', 'none')")
    assert len(stops_without_focus(session)) == 1


def test_stops_come_in_the_order_of_the_page(session: PageSession, site: FixtureSite) -> None:
    look(session, f"{site.site}/updates/update-1/")
    order = []
    place = """() => document.activeElement === document.body ? -1 :
      [...document.querySelectorAll('*')].indexOf(document.activeElement)"""
    session.press("Tab")
    while (at := session.evaluate(place)) >= 0:
        order.append(at)
        session.press("Tab")
    assert len(order) > 30
    assert order == sorted(order)


@pytest.mark.parametrize("path", ["/", "/updates/update-1/"])
def test_the_audits_own_walk_finds_nothing(session: PageSession, site: FixtureSite, path: str) -> None:
    look(session, site.site + path)
    settle(session)
    assert [f"{one.rule} {one.selector}: {one.message}" for one in keyboard(session, session.variant)] == []


@pytest.mark.long
@pytest.mark.parametrize("variant", ["320", "1280+dark", "1280+forced-colors", "zoom-200"])
@pytest.mark.parametrize("path", [path for path in PAGES.values() if path.startswith(("/updates/", "/cy/", "/about"))])
def test_the_audits_own_walk_finds_nothing_otherwise_either(
    session: PageSession, site: FixtureSite, path: str, variant: str
) -> None:
    look(session, site.site + path, variant)
    settle(session)
    assert [f"{one.rule} {one.selector}: {one.message}" for one in keyboard(session, session.variant)] == []
