"""A browser that looks at pages, and one that an editor sits at."""

from collections.abc import Iterator

import pytest

from cms.audit import axe
from cms.audit.browser import Browser
from cms.audit.page import PageSession
from tests.browser.conftest import WholeSite
from tests.browser.whole_site.desk import Desk


@pytest.fixture
def session() -> Iterator[PageSession]:
    """A page session with axe."""
    with Browser() as running:
        yield PageSession(running, preload=axe.preload())


@pytest.fixture
def desk(whole_site: WholeSite) -> Iterator[Desk]:
    """An administrator, signed in, at a browser of their own."""
    with Browser() as running:
        running.driver.set_window_size(1400, 1300)
        at = Desk(running.driver, whole_site.cms)
        at.sign_in("admin")
        yield at
