"""The accessibility statement: what was measured, what is held to the rules, and how it stays true."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.accessibility import gate
from cms.accessibility.models import Acknowledgement, EmergencyPublish, FindingRecord, Verdict
from cms.accessibility.records import refresh_page
from cms.accessibility.refused import PublishingRefused
from cms.delivery.models import Document
from cms.users.models import User
from home.models import AccessibilityStatementPage, SiteSettings
from posts.models import PostIndexPage, PostPage
from tests.integration.content.test_documents import document_of
from tests.integration.gate.site import bad_body, live, site_index

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


@pytest.fixture
def index() -> PostIndexPage:
    return site_index()


@pytest.fixture
def statement(index: PostIndexPage) -> AccessibilityStatementPage:
    return index.get_parent().specific.add_child(instance=unsaved())


def unsaved(**changed: Any) -> AccessibilityStatementPage:
    fields = {
        "title": "Accessibility",
        "slug": "accessibility",
        "summary": "What works.",
        "scope": "harbour.example",
        "contact_email": "access@harbour.example",
        "prepared_on": date(2026, 1, 2),
    }
    return AccessibilityStatementPage(**{**fields, **changed})


def worse(page: PostPage) -> PostPage:
    """Content with an error that went live past the gate, and was found."""
    body = page._meta.get_field("body")
    PostPage.objects.filter(pk=page.pk).update(body=body.get_prep_value(body.to_python(bad_body())))
    refresh_page(PostPage.objects.get(pk=page.pk))
    return page


def measured(page: AccessibilityStatementPage) -> dict[str, Any]:
    found: dict[str, Any] = document_of(AccessibilityStatementPage.objects.get(pk=page.pk))["measured"]
    return found


def answer(page: PostPage, reason: str, expires_on: date | None = None) -> None:
    record = FindingRecord.objects.get(page_id=page.pk, rule="heading-empty")
    Acknowledgement.objects.create(
        page_id=page.pk, fingerprint=record.fingerprint, rule=record.rule, reason=reason, expires_on=expires_on
    )


def test_what_was_measured_is_counted_and_dated(index: PostIndexPage, statement: AccessibilityStatementPage) -> None:
    live(index, "Trees")
    found = measured(statement)
    assert (found["pages"], found["pages_checked"], found["pages_in_browser"]) == (4, 4, 0)
    assert found["checked_on"] == TODAY().isoformat()
    assert (found["compliance"], found["gaps"]) == ("partial", [])
    assert found["rules"] > 100


def test_an_error_is_a_gap_with_its_pages(index: PostIndexPage, statement: AccessibilityStatementPage) -> None:
    worse(live(index, "Trees"))
    gap = next(each for each in measured(statement)["gaps"] if each["rule"] == "heading-empty")
    assert (gap["certain"], gap["count"], gap["fix_by"], gap["since"]) == (True, 1, None, TODAY().isoformat())
    assert [page["title"] for page in gap["pages"]] == ["Trees"]
    assert "Expected:" in gap["what"]
    assert gap["wcag"]


def test_a_false_alarm_is_no_gap_and_a_promise_has_its_date(
    index: PostIndexPage, statement: AccessibilityStatementPage
) -> None:
    one, other = worse(live(index, "Trees")), worse(live(index, "Reeds"))
    answer(one, "false_alarm")
    answer(other, "fix_by", TODAY() + timedelta(days=9))
    gaps = [each for each in measured(statement)["gaps"] if each["rule"] == "heading-empty"]
    assert [(gap["fix_by"], gap["pages"][0]["title"]) for gap in gaps] == [
        ((TODAY() + timedelta(days=9)).isoformat(), "Reeds")
    ]


def test_what_no_criterion_asks_for_is_no_gap(index: PostIndexPage, statement: AccessibilityStatementPage) -> None:
    record = FindingRecord.objects.get(page_id=worse(live(index, "Trees")).pk, rule="heading-empty")
    FindingRecord.objects.filter(pk=record.pk).update(data={**record.data, "wcag": []})
    assert measured(statement)["gaps"] == []


def test_a_promise_that_was_not_kept_is_an_open_gap(
    index: PostIndexPage, statement: AccessibilityStatementPage
) -> None:
    page = worse(live(index, "Trees"))
    answer(page, "fix_by", TODAY() - timedelta(days=1))
    assert [gap["fix_by"] for gap in measured(statement)["gaps"] if gap["rule"] == "heading-empty"] == [None]


def test_pages_that_readers_may_not_see_are_not_named(
    index: PostIndexPage, statement: AccessibilityStatementPage
) -> None:
    page = worse(live(index, "Trees"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    found = measured(statement)
    assert found["gaps"] == []
    assert found["pages"] == 3


def test_emergencies_are_told_with_their_end(index: PostIndexPage, statement: AccessibilityStatementPage) -> None:
    page = live(index, "Flood")
    ends = timezone.now() + timedelta(days=3)
    asked, agreed = (User.objects.create(username=name, email=f"{name}@harbour.example") for name in ("a", "b"))
    permission = EmergencyPublish.objects.create(
        page=page, content_hash="x", reason="Flood", requested_by=asked, approved_by=agreed, expires_at=ends
    )
    Verdict.objects.filter(page_id=page.pk).update(emergency=permission)
    assert [(each["title"], each["until"]) for each in measured(statement)["emergencies"]] == [
        ("Flood", timezone.localdate(ends).isoformat())
    ]


def test_measures_are_not_the_pages_own_content(index: PostIndexPage, statement: AccessibilityStatementPage) -> None:
    before = gate.inspect(statement).content_hash
    worse(live(index, "Trees"))
    assert measured(statement)["gaps"]
    assert gate.inspect(statement).content_hash == before


def test_the_stored_document_follows_each_day_and_with_publications(
    index: PostIndexPage, statement: AccessibilityStatementPage, django_capture_on_commit_callbacks: Any
) -> None:
    def stored() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(Document.objects.get(page_id=statement.pk).body)["measured"]
        return found

    assert stored()["pages"] == 2  # worked out before the statement itself was public
    with django_capture_on_commit_callbacks(execute=True):
        page = live(index, "Trees")
    assert stored()["pages"] == 4
    worse(page)
    assert stored()["gaps"] == []
    call_command("accessibility_daily")
    assert [gap["rule"] for gap in stored()["gaps"]].count("heading-empty") == 1
    with django_capture_on_commit_callbacks(execute=True):
        answer(page, "false_alarm")
    assert "heading-empty" not in [gap["rule"] for gap in stored()["gaps"]]


def test_what_editors_write_in_a_statement_goes_through_the_gate(index: PostIndexPage) -> None:
    gap = {"reason": "non_compliance", "text": '<p>See <a href="https://x.example/"></a></p>', "criteria": ""}
    page = unsaved(known_gaps=[{"type": "gap", "id": "g1", "value": {**gap, "fix_by": None}}])
    with pytest.raises(PublishingRefused) as refused:
        index.get_parent().specific.add_child(instance=page)
    assert ("link-empty", "g1") in {(finding.rule, finding.block_id) for finding in refused.value.findings}


def test_the_organisation_is_the_sites_unless_another_is_named(
    index: PostIndexPage, statement: AccessibilityStatementPage
) -> None:
    SiteSettings.objects.create(site=statement.get_site(), organisation="Harbour Lane Trust")
    assert document_of(statement)["organisation"] == "Harbour Lane Trust"
    statement.organisation = "The port"
    assert document_of(statement)["organisation"] == "The port"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"audit_passed": True}, "audit_on"),
        ({"audit_on": date(2999, 1, 1)}, "audit_on"),
        ({"reviewed_on": date(2025, 1, 1)}, "reviewed_on"),
    ],
)
def test_dates_that_cannot_be_are_refused(statement: Any, fields: dict[str, Any], wrong: str) -> None:
    for name, value in fields.items():
        setattr(statement, name, value)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert list(refused.value.error_dict) == [wrong]
