"""What measuring the layout leaves behind in the page: nothing."""

import pytest

from cms.audit.checks import Check
from cms.audit.layout.links import link_colour
from cms.audit.layout.motion import motion
from cms.audit.layout.pointing import target_size
from cms.audit.layout.spacing import text_spacing
from cms.audit.layout.zoom import zoom
from cms.audit.page import PageSession
from cms.audit.settle import settle
from cms.audit.variants import parse
from tests.browser.audit.layout.case import LONG, WORDS
from tests.browser.audit.site import page, serving

pytestmark = pytest.mark.browser

BODY = (
    LONG * 3 + f'<p style="white-space: nowrap; width: 200px; overflow: hidden">{WORDS}</p>'
    '<p>Words and <a href="/x" style="color: #333; text-decoration: none">a link</a></p>'
    '<div style="display: flex"><button style="all: unset; width: 9px; height: 9px">a</button>'
    '<button style="all: unset; width: 9px; height: 9px">b</button></div>'
    "<style>@keyframes k { to { translate: 90px } } h1 { animation: k 3s infinite }</style>"
)
POLICY = "<meta http-equiv=Content-Security-Policy content=\"style-src 'unsafe-inline'\">"
STATE = """() => JSON.stringify([document.documentElement.outerHTML, document.adoptedStyleSheets.length, innerWidth,
  innerHeight, devicePixelRatio, scrollX, scrollY, getComputedStyle(document.body).fontSize,
  matchMedia("(prefers-reduced-motion)").matches,
  document.activeElement.localName, document.getAnimations().map((one) => [one.playState, one.currentTime])])"""


@pytest.mark.parametrize(
    ("check", "variant"),
    [(zoom, "320"), (text_spacing, "1280"), (target_size, "1280"), (link_colour, "1280"), (motion, "1280")],
)
def test_the_page_is_as_it_was_before(session: PageSession, check: Check, variant: str) -> None:
    with serving({"/": page(BODY, head=POLICY)}) as site:
        session.set_variant(parse(variant))
        session.navigate(site.url("/"))
        settle(session, first=False)
        session.shared["axe"] = {"kept": True}
        session.evaluate("() => scrollTo(0, 150)")
        before, loader = session.evaluate(STATE), session.frames()[0].loader
        list(check(session, parse(variant)))
        assert session.evaluate(STATE) == before
        assert session.frames()[0].loader == loader
        assert session.shared["axe"] == {"kept": True}
        assert session.variant == parse(variant)
