"""What each group sees and does on each of our screens."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from cms.accessibility.emergency import ask
from cms.accessibility.models import Acknowledgement, PolicyRule
from cms.accessibility.records import refresh_page
from cms.base.roles import ROLES
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, in_an_hour, site_index
from tests.integration.images.pictures import stored_image

pytestmark = pytest.mark.django_db

EVERYBODY = set(ROLES)


@pytest.fixture
def page() -> PostPage:
    """Somebody else's draft with an error, and an image that waits for a description."""
    index: PostIndexPage = site_index()
    found = draft(index, "Not ready", bad_body())
    refresh_page(found)
    stored_image(320, 240)
    return found


def member(group: str) -> Client:
    user = User.objects.create_user(group, f"{group}@garden.example", "x")
    user.groups.set([Group.objects.get(name=group)])
    client = Client()
    client.force_login(user)
    return client


def screens(page: PostPage) -> dict[str, set[str]]:
    """Address → the groups that it opens for."""
    return {
        reverse("accessibility_dashboard"): EVERYBODY,
        reverse("accessibility_report"): EVERYBODY,
        reverse("accessibility_report") + "?export=csv": EVERYBODY,
        reverse("accessibility_waiting_images"): {"Contributors", "Editors", "Publishers"},
        reverse("accessibility_suggestions"): EVERYBODY,
        reverse("accessibility_emergency", args=[page.pk]): {"Publishers"},
        reverse("accessibility_rules:index"): set(),
        reverse("accessibility_rules:add"): set(),
        reverse("wagtailusers_api_tokens:index"): {"QA"},
        reverse("wagtailusers_api_tokens:add"): {"QA"},
    }


@pytest.mark.parametrize("group", sorted(ROLES))
def test_screens_open_for_whom_they_are(page: PostPage, group: str) -> None:
    client = member(group)
    opened = {address: client.get(address, follow=True) for address in screens(page)}
    seen = {address: answer.status_code == 200 and not _sent_home(answer) for address, answer in opened.items()}
    assert seen == {address: group in groups for address, groups in screens(page).items()}


def _sent_home(answer: Any) -> bool:
    """Wagtail sends away who may not come in, with a word on the first screen."""
    return any(address == "/admin/" for address, _ in answer.redirect_chain)


@pytest.mark.parametrize("group", sorted(ROLES))
def test_findings_show_to_those_who_work_on_the_page_and_to_qa(page: PostPage, group: str) -> None:
    client = member(group)
    assert page.title in client.get(reverse("accessibility_report")).content.decode()
    assert (
        page.title
        in b"".join(client.get(reverse("accessibility_report"), {"export": "csv"}).streaming_content).decode()
    )


def test_without_its_permission_qa_would_see_nothing(page: PostPage) -> None:
    group = Group.objects.get(name="QA")
    group.permissions.remove(*group.permissions.filter(codename="view_findingrecord"))
    assert page.title not in member("QA").get(reverse("accessibility_report")).content.decode()


@pytest.mark.parametrize(
    ("group", "usual", "reserved"),
    [("Contributors", 403, 403), ("Editors", 200, 403), ("Publishers", 200, 403), ("QA", 200, 200)],
)
def test_who_answers_a_finding(page: PostPage, group: str, usual: int, reserved: int) -> None:
    PolicyRule.objects.create(rule="link-generic", level="warning", qa_only=True)
    client, url = member(group), reverse("accessibility_answer", args=[page.pk])
    for rule, mark, wanted in (("heading-long", "a" * 32, usual), ("link-generic", "b" * 32, reserved)):
        given = {"fingerprint": mark, "rule": rule, "reason": "accepted", "comment": "Readers know it."}
        assert client.post(url, given).status_code == wanted
        assert Acknowledgement.objects.filter(fingerprint=mark).exists() == (wanted == 200)
        assert client.post(reverse("accessibility_reopen", args=[page.pk]), given).status_code in {wanted, 404}


@pytest.mark.parametrize(("group", "may"), [("Editors", False), ("Publishers", True), ("QA", False)])
def test_who_agrees_to_an_emergency(page: PostPage, group: str, may: bool) -> None:
    boss = User.objects.create_superuser("boss", "boss@garden.example", "x")
    asked = ask(page, boss, "The road is closed.", in_an_hour())
    member(group).post(reverse("accessibility_emergency_agree", args=[asked.pk]))
    page.refresh_from_db()
    assert page.live == may


def test_an_existing_group_of_testers_is_given_what_a_new_one_has() -> None:
    group = Group.objects.get(name="QA")
    before = set(group.permissions.values_list("codename", flat=True))
    given = {"view_findingrecord", "answer_reserved", "add_apitoken", "delete_apitoken"}
    group.permissions.remove(*group.permissions.filter(codename__in=given))
    import_module("cms.base.migrations.0002_qa_sees_findings").grant(apps, None)
    assert given <= before == set(group.permissions.values_list("codename", flat=True))
    group.delete()
    import_module("cms.base.migrations.0002_qa_sees_findings").grant(apps, None)
