"""`altogether rebuild` makes the store right, and says where it was wrong."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cms.delivery.commands import rebuild
from cms.delivery.models import Document
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world
from tests.integration.delivery.reading import status, stored


@pytest.fixture
def wrong(index: PostIndexPage) -> PostPage:
    """A page that was renamed behind the store's back."""
    page = world.post(index, "December")
    PostPage.objects.filter(pk=page.pk).update(title="Renamed")
    return page


def test_a_right_store_is_left_alone(index: PostIndexPage, capsys: pytest.CaptureFixture[str]) -> None:
    assert rebuild.main(["--check"]) == 0
    assert capsys.readouterr().out.endswith(" Documents looked at, 0 differ.\n")


def test_a_check_reports_and_changes_nothing(wrong: PostPage, capsys: pytest.CaptureFixture[str]) -> None:
    assert rebuild.main(["--all", "--check"]) == 1
    assert f"page {wrong.pk}: page.updated" in capsys.readouterr().out
    assert stored(wrong)["title"] == "December"


def test_a_rebuild_makes_it_right(wrong: PostPage, capsys: pytest.CaptureFixture[str]) -> None:
    assert rebuild.main([]) == 0
    assert stored(wrong)["title"] == "Renamed"
    assert rebuild.main(["--check"]) == 0


def test_a_missing_and_a_surplus_document_are_found(home: HomePage, wrong: PostPage) -> None:
    Document.objects.filter(page_id=home.pk).delete()
    PostPage.objects.filter(pk=wrong.pk).update(live=False)
    assert rebuild.main(["--check"]) == 1
    assert rebuild.main([]) == 0
    assert (status(home), status(wrong)) == ("live", "gone")


@pytest.mark.parametrize("words", [["--page", "{pk}"], ["--since", "{recently}"]])
def test_some_pages_can_be_named(wrong: PostPage, words: list[str]) -> None:
    PostPage.objects.filter(pk=wrong.pk).update(last_published_at=timezone.now())
    recently = (timezone.now() - timedelta(hours=1)).isoformat()
    assert rebuild.main([word.format(pk=wrong.pk, recently=recently) for word in words]) == 0
    assert stored(wrong)["title"] == "Renamed"


def test_pages_published_before_are_left_out(wrong: PostPage) -> None:
    assert rebuild.main(["--since", (timezone.now() + timedelta(hours=1)).isoformat()]) == 0
    assert stored(wrong)["title"] == "December"


@pytest.mark.parametrize("words", [["--since", "yesterday"], ["--page", "x"], ["--nothing"]])
def test_what_cannot_be_understood_is_refused(db: Any, words: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        rebuild.main(words)
    assert refused.value.code == 2
