"""One browser for all contrast tests."""

from collections.abc import Iterator

import pytest

from cms.audit.axe import preload
from cms.audit.browser import Browser
from cms.audit.page import PageSession
from cms.audit.variants import parse
from tests.browser.contrast.run import open_page, served


@pytest.fixture(scope="session")
def session() -> Iterator[PageSession]:
    """A page session in a window of 1280 by 900."""
    with Browser() as browser:
        page = PageSession(browser, preload=preload())
        page.set_variant(parse("1280"))
        yield page


@pytest.fixture
def shown(session: PageSession):
    """Show a page with this body; gives the session."""

    def show(body: str, variant: str = "1280") -> PageSession:
        session.set_variant(parse(variant))
        html = f'<!doctype html><html lang="en"><head><title>Page</title></head><body>{body}</body></html>'
        with served({"/page": html}) as address:
            open_page(session, f"{address}/page")
        return session

    yield show
    session.set_variant(parse("1280"))
