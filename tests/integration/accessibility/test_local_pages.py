"""``altogether check --live`` and ``--drafts``: the database's own pages, as the gate sees them."""

import os
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError

from cms.accessibility.browser.verdict import REQUIRED
from cms.accessibility.command import main
from cms.accessibility.models import AccessibilityPolicy, PolicyRule, Verdict
from cms.base.models import Organisation, Person
from posts.models import PostIndexPage
from tests.integration.browser_checks.conftest import looked_at
from tests.integration.gate.site import bad_body, draft, good_body, live, site_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> PostIndexPage:
    return site_index()


def test_live_pages_that_passed_the_gate_have_no_errors(
    index: PostIndexPage, capsys: pytest.CaptureFixture[str]
) -> None:
    live(index, "Trees")
    assert main(["--live"]) == 0
    told = capsys.readouterr()
    assert "live-without-verdict" not in told.out
    assert "3 Documents" in told.err


@pytest.mark.skipif("postgresql" in os.environ.get("DATABASE_URL", ""), reason="PostgreSQL refuses such a page itself")
def test_a_live_page_that_no_gate_ever_saw_is_named(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    page = live(index, "Trees")
    Verdict.objects.filter(page_id=page.pk).delete()
    assert main(["--live", "--quiet"]) == 1
    told = capsys.readouterr().out
    assert "error · live-without-verdict" in told
    assert page.slug in told


def test_a_draft_is_checked_as_it_would_go_live(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    draft(index, "Harbour", bad_body())
    assert main(["--drafts", "--quiet"]) == 1
    told = capsys.readouterr().out
    assert "Harbour" in told
    assert "error · heading-empty · body.2.value.text" in told


def test_drafts_are_not_asked_for_a_verdict(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    draft(index, "Harbour", bad_body())
    main(["--drafts", "--quiet"])
    assert "live-without-verdict" not in capsys.readouterr().out


def test_the_sites_policy_counts(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    draft(index, "Harbour", bad_body())
    PolicyRule.objects.create(rule="heading-empty", level="off")
    main(["--drafts", "--quiet"])
    assert "heading-empty" not in capsys.readouterr().out


def test_the_policy_of_the_publishers_group_counts_as_at_the_gate(
    index: PostIndexPage, admin_user: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    group = Group.objects.create(name="Gentle")
    PolicyRule.objects.create(rule="heading-empty", group=group, level="advice")
    admin_user.groups.add(group)
    draft(index, "Harbour", bad_body()).get_latest_revision().publish(user=admin_user)
    assert main(["--live", "--quiet"]) == 0
    assert "advice · heading-empty" in capsys.readouterr().out
    admin_user.groups.clear()
    assert main(["--live", "--quiet"]) == 1
    assert "error · heading-empty" in capsys.readouterr().out


@pytest.mark.parametrize("source", ["--live", "--drafts"])
def test_where_a_check_in_a_browser_is_demanded_a_page_without_one_is_named(
    index: PostIndexPage, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    page = live(index, "Trees") if source == "--live" else draft(index, "Trees", good_body())
    index.unpublish()
    index.get_parent().specific.unpublish()
    PostIndexPage.objects.update(has_unpublished_changes=False)
    policy = AccessibilityPolicy.for_site(index.get_site())
    policy.require_browser_check = True
    policy.save()
    assert main([source, "--quiet"]) == 1
    assert f"{REQUIRED} · the page" in capsys.readouterr().out
    for each in (page, index, index.get_parent().specific):
        looked_at(each)
    main([source, "--quiet"])
    assert REQUIRED not in capsys.readouterr().out


def test_what_was_written_past_the_rules_of_a_snippet_is_named(
    index: PostIndexPage, capsys: pytest.CaptureFixture[str]
) -> None:
    quay = Organisation.objects.create(name="Quay Repairs", link="https://quay.example/")
    Organisation.objects.create(name="Harbour Repairs", link="https://harbour.example/")
    Person.objects.create(name="Ada Reef", locale=index.locale, active=False)
    Person.objects.update(name="…")
    assert main(["--live", "--quiet"]) == 0
    Organisation.objects.filter(pk=quay.pk).update(name="…")
    capsys.readouterr()
    assert main(["--live", "--quiet"]) == 1
    told = capsys.readouterr().out
    assert f"organisation {quay.pk}" in told
    assert told.count("error · heading-empty") == 1
    assert main(["--live", "--quiet", "--skip", "heading-empty", "--skip", "link-empty"]) == 0


def test_a_database_that_cannot_be_read_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*arguments: object) -> None:
        raise DatabaseError("no such table: wagtailcore_page")

    monkeypatch.setattr("cms.accessibility.checking.local.Local._pages", refuse)
    assert main(["--live"]) == 2
    assert "has `manage.py migrate` been run?" in capsys.readouterr().err
