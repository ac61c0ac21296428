"""A site, and people of every group."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from cms.users.models import User
from posts.models import PostIndexPage
from tests.integration.content.site import make_site


@pytest.fixture
def index(db: None) -> PostIndexPage:
    """The list under which tests write posts."""
    return make_site()


@pytest.fixture
def member(db: None) -> Callable[[str], Client]:
    """Signs in a new member of a group."""

    def sign_in(group: str) -> Client:
        user, _ = User.objects.get_or_create(username=group.lower(), email=f"{group.lower()}@garden.example")
        user.groups.set([Group.objects.get(name=group)])
        client = Client()
        client.force_login(user)
        return client

    return sign_in
