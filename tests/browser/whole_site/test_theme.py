"""The colours of a site: what a page looks like follows them, and the form leads to a palette that passes."""

from urllib.parse import urlsplit

import pytest

from cms.audit.page import PageSession
from cms.audit.variants import parse
from cms.demo.content.colours import KILN
from tests.browser.conftest import WholeSite
from tests.browser.frontend.looking import look
from tests.browser.whole_site.desk import Desk
from tests.browser.whole_site.test_admin_screens import violations

pytestmark = pytest.mark.browser

COLOURS = """() => {
  const asked = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  return [asked('body', 'backgroundColor'), asked('body', 'color'), asked('main p a, main a', 'color')];
}"""


def rgb(colour: str) -> str:
    """A colour as a browser computes it."""
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_the_colours_of_its_site(whole_site: WholeSite, session: PageSession, scheme: str) -> None:
    address = urlsplit(whole_site.frontend)
    look(session, f"http://second.{address.netloc}/about/", scheme)
    ground, ink, _ = session.evaluate(COLOURS)
    assert (ground, ink) == (rgb(KILN[scheme]["paper"]), rgb(KILN[scheme]["ink"]))


def test_an_offered_colour_is_taken_by_keyboard_and_saved(whole_site: WholeSite, session: PageSession) -> None:
    desk = Desk(session.driver, whole_site.cms)
    desk.sign_in("admin")
    for variant in ("light", "dark", "320"):
        session.set_variant(parse(variant))
        desk.open("settings/theme/sitetheme/")
        desk.wait(lambda: desk.all("[data-picker-for]"))
        link = desk.one("[name=light-link]")
        before = link.get_attribute("value")
        desk.fill(link, "#9fd8d2")
        desk.wait(lambda: "5 of 46 pairs do not pass" in desk.one("[data-palette=light] [data-palette-summary]").text)
        assert not violations(session, ".palette")
        button = desk.one("[data-palette-offer=light-link] button")
        offered = button.text.split()[1]
        session.driver.execute_script("arguments[0].focus()", button)
        session.press("Enter")
        desk.wait(lambda: "All 46 pairs pass" in desk.one("[data-palette=light] [data-palette-summary]").text)
        assert session.evaluate("() => [document.activeElement.name, document.activeElement.value]") == [
            "light-link",
            offered,
        ]
        assert before != offered
