"""No false alarm: the demo's pages survive zoom, spacing and narrow windows, and nothing on them moves by itself."""

import pytest

from cms.audit.layout.links import link_colour
from cms.audit.layout.motion import motion
from cms.audit.layout.pointing import target_size
from cms.audit.layout.spacing import text_spacing
from cms.audit.layout.zoom import zoom
from cms.audit.page import PageSession
from cms.audit.settle import settle
from cms.audit.variants import parse
from tests.browser.conftest import WholeSite
from tests.browser.frontend.looking import look, sideways
from tests.browser.whole_site.test_demo_pages import addresses

pytestmark = pytest.mark.browser
CHECKS = (
    (text_spacing, "1280"), (target_size, "1280"), (link_colour, "1280"), (motion, "1280"), (link_colour, "dark"),
    (zoom, "320"), (text_spacing, "320"), (target_size, "320"),
)  # fmt: skip


def said(session: PageSession, address: str) -> list[str]:
    """Everything that the layout's checks have to say of a page, in every variant that they ask for."""
    look(session, address)
    session.shared["motion"] = settle(session)
    found = []
    for check, variant in CHECKS:
        if session.variant.name != variant:
            session.set_variant(parse(variant))
            settle(session, first=False)
        found += [f"{one.rule} at {variant}: {one.selector}" for one in check(session, session.variant)]
    return found


def test_no_page_of_the_demo_scrolls_sideways_at_320_pixels(whole_site: WholeSite, session: PageSession) -> None:
    found = {}
    for page in addresses(whole_site):
        look(session, page, "320")
        if said := sideways(session):
            found[page] = said
    assert not found


@pytest.mark.long
def test_nothing_is_found_on_any_page_of_the_demo(whole_site: WholeSite, session: PageSession) -> None:
    assert {page: found for page in addresses(whole_site) if (found := said(session, page))} == {}
