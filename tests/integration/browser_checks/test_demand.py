"""A site may demand a check in a browser: of exactly the content that goes live, and passed."""

from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.accessibility import emergency
from cms.accessibility.browser.verdict import REQUIRED
from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import AccessibilityPolicy, BrowserCheck
from cms.accessibility.refused import PublishingRefused
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.browser_checks.conftest import faint, looked_at
from tests.integration.gate.site import draft, good_body, heading, in_an_hour
from tests.integration.gate.test_panel import typed

pytestmark = pytest.mark.django_db


def publish(page: PostPage) -> bool:
    """Whether the latest revision goes live."""
    with suppress(PublishingRefused):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    return page.live


@pytest.fixture
def page(index: PostIndexPage, demanding: AccessibilityPolicy) -> PostPage:
    """A draft with nothing that the rules could find."""
    return draft(index, "One", good_body())


def test_a_page_that_no_browser_has_seen_is_refused(page: PostPage) -> None:
    with pytest.raises(PublishingRefused) as refused:
        page.get_latest_revision().publish()
    assert [finding.rule for finding in refused.value.findings] == [REQUIRED]
    assert "Press “Check in a browser”" in str(refused.value)


def test_a_page_that_passed_goes_live(page: PostPage) -> None:
    looked_at(page, faint(page, severity=Severity.WARNING))
    assert publish(page)


def test_a_page_in_which_a_browser_saw_errors_is_refused_for_them(page: PostPage) -> None:
    looked_at(page, faint(page, str(page.body[1].id)))
    with pytest.raises(PublishingRefused) as refused:
        page.get_latest_revision().publish()
    assert [finding.rule for finding in refused.value.findings] == ["axe-color-contrast"]


def test_a_page_that_could_not_be_looked_at_is_refused(page: PostPage) -> None:
    looked_at(page, problem="the server answered 503")
    with pytest.raises(PublishingRefused, match="the server answered 503"):
        page.get_latest_revision().publish()


def test_a_check_counts_for_the_content_that_it_looked_at_and_no_other(page: PostPage) -> None:
    looked_at(page)
    page.body = [*good_body(), heading("Plans")]
    page.save_revision()
    with pytest.raises(PublishingRefused, match="has changed since it was checked"):
        page.get_latest_revision().publish()


def test_a_check_that_was_called_off_or_broke_is_no_pass(page: PostPage) -> None:
    for state in (BrowserCheck.State.CANCELLED, BrowserCheck.State.FAILED, BrowserCheck.State.RUNNING):
        check = looked_at(page)
        BrowserCheck.objects.filter(pk=check.pk).update(state=state)
    assert not publish(page)


def test_the_newest_check_decides(page: PostPage) -> None:
    looked_at(page)
    looked_at(page, faint(page))
    assert not publish(page)
    looked_at(page)
    assert publish(page)


def test_another_sites_pages_need_no_check(index: PostIndexPage) -> None:
    assert publish(draft(index, "One", good_body()))


def test_the_form_is_refused_with_the_way_out_and_accepted_after_the_check(
    page: PostPage, admin_client: Client
) -> None:
    url, form = reverse("wagtailadmin_pages:edit", args=[page.pk]), typed("What we did") | {"body-0-id": str(uuid4())}
    refused = admin_client.post(url, {**form, "action-publish": "yes"}).content.decode()
    assert "has not been checked in a browser" in refused
    assert "data-browser-start" in refused
    admin_client.post(url, form)
    page.refresh_from_db()
    looked_at(page.get_latest_revision_as_object())
    said = admin_client.post(reverse("accessibility_check", args=[page.pk]), form).json()
    assert "it passed" in said["browser"]
    admin_client.post(url, {**form, "action-publish": "yes"})
    page.refresh_from_db()
    assert page.live


def test_a_scheduled_page_is_held_back_at_its_moment(page: PostPage) -> None:
    check = looked_at(page)
    page.go_live_at = in_an_hour()
    page.save_revision().publish()
    check.delete()
    page.refresh_from_db()
    revision = page.scheduled_revision
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert not page.live


def test_two_people_can_still_publish_in_an_emergency(page: PostPage) -> None:
    one, two = (User.objects.create_superuser(name, f"{name}@garden.example", "x") for name in ("one", "two"))
    request = emergency.ask(page, one, "The bridge is closed.", in_an_hour())
    emergency.agree(request, two)
    page.refresh_from_db()
    assert page.live
