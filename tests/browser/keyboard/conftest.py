"""One browser for all keyboard tests, and pages to look at."""

from collections.abc import Callable, Iterator

import pytest

from cms.accessibility.engine.finding import Finding
from cms.audit.axe import preload
from cms.audit.browser import Browser
from cms.audit.keyboard.check import keyboard
from cms.audit.load import open_page
from cms.audit.page import PageSession
from cms.audit.variants import parse
from tests.browser.audit.site import page, serving

Walked = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def session() -> Iterator[PageSession]:
    """A page session in a window of 1280 by 900."""
    with Browser() as browser:
        yield PageSession(browser, preload=preload())


@pytest.fixture
def walked(session: PageSession) -> Iterator[Walked]:
    """Show a page with this body and walk through it; gives what the check finds."""

    def go(body: str, variant: str = "1280") -> list[Finding]:
        session.set_variant(parse(variant))
        with serving({"/": page(body), "/x": page("<p>Another page</p>")}) as site:
            open_page(session, site.url("/"))
            return list(keyboard(session, session.variant))

    yield go
    session.leave()
