"""A page that cannot be presented is taken away from readers, and keeps no other page from being hidden."""

import logging
from typing import Any

import pytest
from django.db import DatabaseError
from wagtail.models import PageViewRestriction

from cms.delivery import sync
from cms.delivery.models import Document, OutboxEvent
from cms.delivery.sync import refresh_with_dependants
from home.models import HomePage, StandardPage
from posts.models import PostIndexPage
from tests.integration.delivery import world
from tests.integration.delivery.reading import status, stored


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The ids of pages whose content the presenter cannot read any more."""
    ids: set[int] = set()
    real = StandardPage.to_document

    def to_document(self: StandardPage, presenting: Any) -> dict[str, Any]:
        if self.pk in ids:
            raise KeyError("a block that the code no longer has")
        return real(self, presenting)

    monkeypatch.setattr(StandardPage, "to_document", to_document)
    return ids


def test_hiding_a_branch_hides_all_of_it_whatever_is_wrong_elsewhere(home: HomePage, broken: set[int]) -> None:
    hidden, unwell = world.standard(home, "Hidden"), world.standard(home, "Unwell")
    page = world.standard(home, "Links", body=[world.paragraph(f'<a linktype="page" id="{hidden.pk}">Hidden</a>')])
    broken |= {unwell.pk, page.pk}
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert status(hidden) == Document.Status.HIDDEN
    assert status(page) == Document.Status.HIDDEN, "it would go on showing what was hidden"
    assert status(unwell) == Document.Status.LIVE, "nobody asked for it"


def test_one_page_keeps_no_other_from_being_brought_up_to_date(
    home: HomePage, broken: set[int], caplog: pytest.LogCaptureFixture
) -> None:
    pages = [world.standard(home, name) for name in ("First", "Second", "Third")]
    broken.add(pages[1].pk)
    StandardPage.objects.update(summary="Another summary.")
    with caplog.at_level(logging.ERROR):
        refresh_with_dependants([page.pk for page in pages])
    assert [stored(page)["summary"] for page in (pages[0], pages[2])] == ["Another summary."] * 2
    assert status(pages[1]) == Document.Status.HIDDEN
    assert f"page {pages[1].pk} cannot be presented" in caplog.text
    assert OutboxEvent.objects.filter(aggregate=f"page:{pages[1].pk}").latest("pk").type == "page.hidden"


def test_it_comes_back_when_it_can_be_presented_again(home: HomePage, broken: set[int]) -> None:
    page = world.standard(home, "Unwell")
    broken.add(page.pk)
    refresh_with_dependants([page.pk])
    broken.clear()
    refresh_with_dependants([page.pk])
    assert stored(page)["title"] == "Unwell"


def test_a_database_that_fails_takes_nothing_away(index: PostIndexPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = world.post(index, "December")

    def present(*arguments: Any, **options: Any) -> None:
        raise DatabaseError("the connection was lost")

    with monkeypatch.context() as failing:
        failing.setattr(sync, "present", present)
        with pytest.raises(DatabaseError):
            refresh_with_dependants([page.pk])
    assert status(page) == Document.Status.LIVE
