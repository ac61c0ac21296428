"""axe finds nothing on any kind of page, under any of the ways in which readers look at it."""

import pytest

from cms.audit.page import PageSession
from tests.browser.frontend.conftest import FixtureSite
from tests.browser.frontend.looking import look, violations
from tests.browser.frontend.pages import PAGES

pytestmark = pytest.mark.browser


EVERYWHERE = [(page, "1280") for page in PAGES]
MAIN_KINDS = ["home", "index", "post with every block", "post with little", "not found"]
OTHERWISE = [(page, variant) for page in MAIN_KINDS for variant in ("1280+dark", "320")]
ASKED_FOR = [("post with every block", variant) for variant in ("1280+forced-colors", "1280+more-contrast")]


@pytest.mark.parametrize(("page", "variant"), [*EVERYWHERE, *OTHERWISE, *ASKED_FOR])
def test_axe_finds_nothing(session: PageSession, site: FixtureSite, page: str, variant: str) -> None:
    look(session, site.site + PAGES[page].format(token=site.token), variant)
    assert violations(session) == []


BREAKAGES = {
    "image-alt": "() => document.querySelector('.headline-image img').removeAttribute('alt')",
    "color-contrast": "() => document.querySelector('.body .prose').style.setProperty('color', '#bbbbbb')",
    "html-has-lang": "() => document.documentElement.removeAttribute('lang')",
    "link-name": "() => document.querySelector('.prose a').replaceChildren()",
    "aria-allowed-role": "() => document.querySelector('h1').setAttribute('role', 'checkbox')",
    "list": "() => document.querySelector('.prose ul').append(document.createElement('p'))",
    "scrollable-region-focusable": """() => {
      const region = document.querySelector('.table-scroll');
      region.style.inlineSize = '9rem';
      region.removeAttribute('tabindex');
      region.removeAttribute('role');
    }""",
}


@pytest.mark.parametrize("rule", BREAKAGES)
def test_a_page_broken_on_purpose_is_found_out(session: PageSession, site: FixtureSite, rule: str) -> None:
    look(session, f"{site.site}/updates/update-1/")
    session.evaluate(BREAKAGES[rule])
    assert rule in [found.split(":")[0] for found in violations(session)]
