"""A site for every test of the gate."""

import pytest

from posts.models import PostIndexPage
from tests.integration.gate.site import site_index


@pytest.fixture
def index(db: None) -> PostIndexPage:
    """The index page under which tests publish."""
    return site_index()
