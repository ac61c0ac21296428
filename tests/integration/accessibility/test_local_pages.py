"""``altogether check --live`` and ``--drafts``: the database's own pages, as the gate sees them."""

import os

import pytest
from django.db import DatabaseError

from cms.accessibility.command import main
from cms.accessibility.models import PolicyRule, Verdict
from posts.models import PostIndexPage
from tests.integration.gate.site import bad_body, draft, live, site_index

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


def test_a_database_that_cannot_be_read_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*arguments: object) -> None:
        raise DatabaseError("no such table: wagtailcore_page")

    monkeypatch.setattr("cms.accessibility.checking.local.Local._pages", refuse)
    assert main(["--live"]) == 2
    assert "has `manage.py migrate` been run?" in capsys.readouterr().err
