"""Seeing the whole: records, report, dashboard, explorer, digest."""

import csv
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.accessibility.explorer import counts_of, standing
from cms.accessibility.models import Acknowledgement, DailyCount, FindingRecord, Verdict
from cms.accessibility.records import refresh_page
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.publishing import answer_warnings, with_a_warning
from tests.integration.gate.site import bad_body, draft, good_body, live

pytestmark = pytest.mark.django_db


def make_worse(page: PostPage) -> None:
    """Content that went live past the gate."""
    body = page._meta.get_field("body")
    PostPage.objects.filter(pk=page.pk).update(body=body.get_prep_value(body.to_python(bad_body())))


def test_findings_are_kept_with_the_date_on_which_they_were_first_seen(index: PostIndexPage) -> None:
    page = draft(index, "One", bad_body())
    long_ago = timezone.now() - timedelta(days=9)
    refresh_page(page, long_ago)
    refresh_page(page)
    record = FindingRecord.objects.get(page_id=page.pk, rule="heading-empty")
    assert (record.first_seen, record.origin) == (long_ago, "draft")
    assert record.last_seen > long_ago
    page.body = good_body()
    page.save_revision()
    refresh_page(page)
    assert not FindingRecord.objects.filter(page_id=page.pk, rule="heading-empty").exists()


def test_a_live_page_that_no_longer_passes_is_marked_to_review_and_stays_live(index: PostIndexPage) -> None:
    page = live(index, "One")
    make_worse(page)
    call_command("accessibility_daily")
    assert Verdict.objects.get(page_id=page.pk).review_since == timezone.localdate()
    assert PostPage.objects.get(pk=page.pk).live
    PostPage.objects.filter(pk=page.pk).update(body=page.body.get_prep_value())
    call_command("accessibility_daily")
    assert Verdict.objects.get(page_id=page.pk).review_since is None


def test_the_report_narrows_down_and_becomes_a_spreadsheet(index: PostIndexPage, admin_client: Client) -> None:
    refresh_page(draft(index, "Bad one", bad_body()))
    url = reverse("accessibility_report")
    assert "Bad one" in admin_client.get(url, {"rule": "heading-empty"}).content.decode()
    assert "Bad one" not in admin_client.get(url, {"rule": "link-empty"}).content.decode()
    assert "Bad one" not in admin_client.get(url, {"age": "older"}).content.decode()
    sheet = b"".join(admin_client.get(url, {"export": "csv", "severity": "error"}).streaming_content).decode()
    assert "heading-empty" in sheet
    assert "Bad one" in sheet
    book = admin_client.get(url, {"export": "xlsx"})
    assert book["Content-Type"].startswith("application/vnd.openxmlformats")


def test_the_dashboard_shows_totals_trend_and_what_waits(index: PostIndexPage, admin_client: Client) -> None:
    page = live(index, "Worse now")
    make_worse(page)
    call_command("accessibility_daily")
    call_command("accessibility_daily")
    assert DailyCount.objects.filter(severity="error", origin="live").get().count == 1
    said = admin_client.get(reverse("accessibility_dashboard")).content.decode()
    assert "Worse now" in said
    assert "to review since" in said
    assert "heading-empty" in said


def test_the_explorer_says_how_each_page_stands_in_one_query(
    index: PostIndexPage, admin_client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(8):
        refresh_page(draft(index, f"Bad {number}", bad_body()))
    url = reverse("wagtailadmin_explore", args=[index.pk])
    assert "1 to mend" in admin_client.get(url).content.decode()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        admin_client.get(url)
    assert sum("accessibility_findingrecord" in query["sql"] for query in queries) == 1


def test_authors_get_a_digest_of_their_live_pages(index: PostIndexPage, admin_user: Any, admin_client: Client) -> None:
    admin_user.email = "author@example.org"
    admin_user.save()
    make_worse(live(index, "Mine", owner=admin_user))
    call_command("accessibility_daily", "--digest")
    assert [message.to for message in mail.outbox] == [["author@example.org"]]
    assert "Mine" in mail.outbox[0].body
    assert "Mine" in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_answers_are_kept_checked_and_taken_back(index: PostIndexPage, admin_client: Client, admin_user: Any) -> None:
    page = draft(index, "One", good_body())
    url = reverse("accessibility_answer", args=[page.pk])
    answer = {"fingerprint": "f" * 32, "rule": "link-generic", "reason": "fix_by", "comment": "After the fair."}
    assert "expires_on" in admin_client.post(url, answer).json()["errors"]
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert admin_client.post(url, {**answer, "expires_on": tomorrow}).status_code == 200
    kept = Acknowledgement.objects.get()
    assert (kept.user, kept.reason) == (admin_user, "fix_by")
    admin_client.post(reverse("accessibility_reopen", args=[page.pk]), {"fingerprint": "f" * 32})
    assert not Acknowledgement.objects.exists()


def test_the_dashboard_names_no_page_that_its_reader_may_not_see(index: PostIndexPage, client: Client) -> None:
    page = live(index, "Not for outsiders")
    make_worse(page)
    call_command("accessibility_daily")
    outsider = User.objects.create_user("outsider", "outsider@example.org", "x")
    outsider.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(outsider)
    answer = client.get(reverse("accessibility_dashboard"))
    assert answer.status_code == 200
    assert list(answer.context["to_review"]) == []
    assert page.title not in answer.content.decode()


def test_what_has_been_answered_is_not_asked_again(index: PostIndexPage, admin_user: Any, admin_client: Client) -> None:
    admin_user.email = "author@example.org"
    admin_user.save()
    page = draft(index, "Mine", with_a_warning(), owner=admin_user)
    page.get_latest_revision().publish()
    call_command("accessibility_daily", "--digest")
    answer_warnings(page, 5)
    call_command("accessibility_daily", "--digest")
    assert len(mail.outbox) == 1
    assert "Mine" not in str(admin_client.get(reverse("wagtailadmin_home")).content).partition("accessibility-yours")[2]
    assert standing(counts_of([page.pk]), page.pk) == "Nothing found"


def test_who_may_no_longer_see_a_page_gets_no_letter_about_it(index: PostIndexPage) -> None:
    left = User.objects.create_user("left", "left@example.org", "x")
    make_worse(live(index, "Mine", owner=left))
    call_command("accessibility_daily", "--digest")
    assert mail.outbox == []


def test_a_title_is_no_formula_in_the_spreadsheet(index: PostIndexPage, admin_client: Client) -> None:
    refresh_page(draft(index, "Plain", bad_body(), owner=User.objects.create_user("=1+1", "x@example.org", "x")))
    PostPage.objects.update(title='=HYPERLINK("https://example.org")')
    answer = admin_client.get(reverse("accessibility_report"), {"export": "csv"})
    rows = list(csv.DictReader(b"".join(answer.streaming_content).decode().splitlines()))
    assert {row["Page"] for row in rows} == {'\'=HYPERLINK("https://example.org")'}
    assert {row["Author"] for row in rows} == {"'=1+1"}
