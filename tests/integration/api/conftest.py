"""A site for every test of the API."""

import pytest

from home.models import HomePage
from posts.models import PostIndexPage
from tests.integration.delivery import world


@pytest.fixture
def home(db: None) -> HomePage:
    """The home page of a site."""
    return world.site()


@pytest.fixture
def index(home: HomePage) -> PostIndexPage:
    """The list of posts of that site."""
    return world.updates(home)


@pytest.fixture(autouse=True)
def open_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """What may go live is tested elsewhere; here anything may, so that the worst can be stored and served."""
    world.open_gate(monkeypatch)
