"""Policy and emergencies: what administrators may change, and what nobody may."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.accessibility import gate
from cms.accessibility.emergency import agree, ask
from cms.accessibility.models import EmergencyPublish, PolicyRule, Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage
from tests.integration.gate.site import bad_body, draft, good_body

pytestmark = pytest.mark.django_db


def somebody(name: str) -> Any:
    return get_user_model().objects.create_superuser(name, f"{name}@example.org", "x")


def tomorrow() -> Any:
    return timezone.now() + timedelta(days=1)


def test_two_people_put_a_page_live_in_an_emergency(index: PostIndexPage) -> None:
    page = draft(index, "Road closed", bad_body())
    asked = ask(page, somebody("one"), "The road is closed.", tomorrow())
    agree(asked, somebody("two"))
    page.refresh_from_db()
    assert page.live
    assert Verdict.objects.get(page_id=page.pk).emergency == asked


def test_nobody_agrees_with_themselves_and_without_agreement_nothing_goes_live(index: PostIndexPage) -> None:
    page = draft(index, "Road closed", bad_body())
    one = somebody("one")
    asked = ask(page, one, "The road is closed.", tomorrow())
    with pytest.raises(PermissionDenied):
        agree(asked, one)
    with pytest.raises(PublishingRefused):
        page.get_latest_revision().publish(user=one)


def test_agreement_is_to_the_content_and_ends(index: PostIndexPage) -> None:
    page = draft(index, "Road closed", bad_body())
    one, two = somebody("one"), somebody("two")
    asked = ask(page, one, "The road is closed.", tomorrow())
    page.body = [*bad_body(), *good_body()]
    page.save_revision()
    with pytest.raises(ValidationError, match="edited since"):
        agree(asked, two)
    again = ask(page, one, "The road is closed.", tomorrow())
    agree(again, two)
    EmergencyPublish.objects.update(expires_at=timezone.now())
    with pytest.raises(PublishingRefused):
        page.get_latest_revision().publish()


def test_it_is_asked_for_and_agreed_to_in_the_admin(index: PostIndexPage, client: Client) -> None:
    page = draft(index, "Road closed", bad_body())
    client.force_login(somebody("one"))
    url = reverse("accessibility_emergency", args=[page.pk])
    end = timezone.localtime(tomorrow()).strftime("%Y-%m-%d %H:%M")
    assert "second person" in client.post(url, {"reason": "Closed.", "expires_at": end}, follow=True).content.decode()
    asked = EmergencyPublish.objects.get()
    client.force_login(somebody("two"))
    assert "Agree, and publish" in client.get(url).content.decode()
    client.post(reverse("accessibility_emergency_agree", args=[asked.pk]))
    page.refresh_from_db()
    assert page.live


def test_policy_lowers_a_rule_for_all_but_never_a_legal_must(index: PostIndexPage, admin_client: Client) -> None:
    page = draft(index, "One", bad_body())
    assert [each.rule for each in gate.inspect(page).refusing] == ["heading-empty"]
    url = reverse("accessibility_rules:add")
    answer = admin_client.post(url, {"rule": "alt-missing", "level": "warning"})
    assert "stays an error" in answer.content.decode()
    assert admin_client.post(url, {"rule": "heading-empty", "level": "warning"}).status_code == 302
    assert PolicyRule.objects.count() == 1
    assert not gate.inspect(page).refusing


def test_a_line_for_a_site_and_a_group_wins(index: PostIndexPage) -> None:
    from django.contrib.auth.models import Group

    page = draft(index, "One", bad_body())
    group = Group.objects.get(name="Publishers")
    user = somebody("one")
    user.groups.add(group)
    PolicyRule.objects.create(rule="heading-empty", level="off")
    PolicyRule.objects.create(rule="heading-empty", level="error", group=group)
    assert gate.inspect(page, user=user).refusing
    PolicyRule.objects.create(rule="heading-empty", level="advice", group=group, site=index.get_site())
    assert not gate.inspect(page, user=user).refusing
    assert not gate.inspect(page).refusing


def test_agreeing_asks_first_who_it_is_and_tells_outsiders_nothing(index: PostIndexPage, client: Client) -> None:
    asked = ask(draft(index, "Road closed", bad_body()), somebody("one"), "The road is closed.", tomorrow())
    outsider = get_user_model().objects.create_user("outsider", "outsider@example.org", "x")
    outsider.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(outsider)
    url = reverse("accessibility_emergency_agree", args=[asked.pk])
    for answer in (client.get(url), client.post(url)):
        assert answer.status_code in {302, 403}
        assert f"/emergency/{asked.page_id}/" not in answer.get("Location", "")
    asked.refresh_from_db()
    assert asked.approved_by is None


def test_a_request_is_agreed_to_once(index: PostIndexPage) -> None:
    asked = ask(draft(index, "Road closed", bad_body()), somebody("one"), "The road is closed.", tomorrow())
    stale = EmergencyPublish.objects.get(pk=asked.pk)
    agree(asked, two := somebody("two"))
    with pytest.raises(ValidationError, match="agreed already"):
        agree(stale, somebody("three"))
    assert EmergencyPublish.objects.get().approved_by == two
