"""What the members of each group may do, tried through the admin."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow

from cms.base.groups import make_groups
from cms.base.models import Person
from cms.base.roles import ROLES
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import good_blocks, post_form

SignIn = Callable[[str], Client]
GROUPS = sorted(ROLES)


def add_url(index: PostIndexPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])


def draft_of(client: Client, index: PostIndexPage) -> PostPage:
    client.post(add_url(index), post_form(*good_blocks()))
    return PostPage.objects.get()


def allowed(response: Any) -> bool:
    """Whether the admin let somebody in; whoever may not is sent away or forbidden."""
    return bool(response.status_code == 200)


def test_the_groups_are_there_from_the_first_migration(db: None) -> None:
    assert set(ROLES) <= set(Group.objects.values_list("name", flat=True))


def test_groups_that_an_administrator_changed_stay_changed(db: None) -> None:
    group = Group.objects.get(name="Contributors")
    group.permissions.clear()
    make_groups()
    assert group.permissions.count() == 0


@pytest.mark.parametrize("group", GROUPS)
def test_everybody_sees_the_pages(member: SignIn, index: PostIndexPage, group: str) -> None:
    client = member(group)
    assert allowed(client.get(reverse("wagtailadmin_home")))
    assert allowed(client.get(reverse("wagtailadmin_explore", args=[index.pk])))


@pytest.mark.parametrize(
    ("group", "writes", "publishes"),
    [("Contributors", True, False), ("Editors", True, False), ("Publishers", True, True), ("QA", False, False)],
)
def test_writing_and_publishing(
    member: SignIn, index: PostIndexPage, group: str, writes: bool, publishes: bool
) -> None:
    client = member(group)
    client.post(add_url(index), post_form(*good_blocks(), **{"action-publish": "1"}))
    page = PostPage.objects.first()
    assert (page is not None) == writes
    assert bool(page and page.live) == publishes


@pytest.mark.parametrize(
    ("group", "edits"), [("Contributors", False), ("Editors", True), ("Publishers", True), ("QA", False)]
)
def test_editing_what_somebody_else_wrote(member: SignIn, index: PostIndexPage, group: str, edits: bool) -> None:
    superuser = User.objects.create_superuser("root", "root@garden.example", "secret")
    author = Client()
    author.force_login(superuser)
    page = draft_of(author, index)
    assert allowed(member(group).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))) == edits


def test_contributors_edit_their_own_drafts(member: SignIn, index: PostIndexPage) -> None:
    contributor = member("Contributors")
    page = draft_of(contributor, index)
    assert allowed(contributor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))


@pytest.mark.parametrize(
    ("group", "add", "change", "delete"),
    [
        ("Contributors", True, False, False),
        ("Editors", True, True, False),
        ("Publishers", True, True, True),
        ("QA", False, False, False),
    ],
)
def test_people(member: SignIn, index: PostIndexPage, group: str, add: bool, change: bool, delete: bool) -> None:
    person = Person.objects.create(name="Nia", locale=index.locale)
    client = member(group)
    viewset = "wagtailsnippets_base_person"
    assert allowed(client.get(reverse(f"{viewset}:add"))) == add
    assert allowed(client.get(reverse(f"{viewset}:edit", args=[person.pk]))) == change
    assert allowed(client.get(reverse(f"{viewset}:delete", args=[person.pk]))) == delete


@pytest.mark.parametrize(
    ("group", "may"), [("Contributors", True), ("Editors", True), ("Publishers", True), ("QA", False)]
)
def test_uploading_images_and_documents(member: SignIn, index: PostIndexPage, group: str, may: bool) -> None:
    client = member(group)
    assert allowed(client.get(reverse("wagtailimages:add_multiple"))) == may
    assert allowed(client.get(reverse("wagtaildocs:add_multiple"))) == may


@pytest.mark.parametrize(
    ("group", "may"), [("Contributors", False), ("Editors", False), ("Publishers", True), ("QA", False)]
)
def test_running_the_site(member: SignIn, index: PostIndexPage, group: str, may: bool) -> None:
    client = member(group)
    settings = reverse("wagtailsettings:edit", args=["home", "sitesettings", index.get_site().pk])
    assert allowed(client.get(settings)) == may
    assert allowed(client.get(reverse("wagtailsnippets_home_navigation:add"))) == may
    assert allowed(client.get(reverse("wagtailredirects:add"))) == may


@pytest.mark.parametrize("group", GROUPS)
def test_nobody_of_them_manages_users(member: SignIn, index: PostIndexPage, group: str) -> None:
    assert not allowed(member(group).get(reverse("wagtailusers_users:index")))


def test_an_administrator_gives_a_user_a_role(index: PostIndexPage) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@garden.example", "secret"))
    group = Group.objects.get(name="QA")
    data = {
        "username": "tester",
        "email": "t@garden.example",
        "first_name": "Tess",
        "last_name": "Ter",
        "password1": "Canal-Street-42",
        "password2": "Canal-Street-42",
        "groups": [group.pk],
    }
    assert client.post(reverse("wagtailusers_users:add"), data).status_code == 302
    user = User.objects.get(username="tester")
    assert list(user.groups.all()) == [group]
    assert str(user) == "Tess Ter"


def test_publishers_moderate_the_whole_tree(index: PostIndexPage) -> None:
    assert index.get_workflow().name == "Publishers"
    assert Workflow.objects.filter(active=True).count() == 1
