"""PostgreSQL refuses a live page without a verdict, whoever asks."""

import pytest
from django.db import IntegrityError, connection, transaction

from cms.accessibility.models import Verdict
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import draft, good_body, live

pytestmark = pytest.mark.django_db(transaction=True)
if connection.vendor != "postgresql":
    pytest.skip("SQLite has no constraint triggers; PostgreSQL runs these", allow_module_level=True)


def test_sql_cannot_put_a_draft_live(index: PostIndexPage) -> None:
    page = draft(index, "One", good_body())
    with pytest.raises(IntegrityError, match="without an accessibility verdict"):
        PostPage.objects.filter(pk=page.pk).update(live=True)
    page.refresh_from_db()
    assert not page.live


def test_sql_cannot_put_an_unpublished_page_back(index: PostIndexPage) -> None:
    page = live(index, "One")
    page.unpublish()
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = true WHERE id = %s", [page.pk])


def test_page_and_verdict_may_be_written_in_either_order(index: PostIndexPage) -> None:
    page = live(index, "One")
    verdict = Verdict.objects.get(page_id=page.pk)
    page.unpublish()
    with transaction.atomic():
        PostPage.objects.filter(pk=page.pk).update(live=True)
        verdict.save(force_insert=True)
    page.refresh_from_db()
    assert page.live


def test_a_page_that_goes_again_in_the_same_transaction_needs_no_verdict(index: PostIndexPage) -> None:
    page = draft(index, "One", good_body())
    with transaction.atomic():
        PostPage.objects.filter(pk=page.pk).update(live=True)
        PostPage.objects.filter(pk=page.pk).update(live=False)


def test_sql_cannot_take_the_verdict_of_a_live_page_away(index: PostIndexPage) -> None:
    page = live(index, "One")
    with pytest.raises(IntegrityError, match="cannot lose its accessibility verdict"):
        Verdict.objects.filter(page_id=page.pk).delete()
    assert Verdict.objects.filter(page_id=page.pk).exists()


def test_a_page_goes_with_its_verdict(index: PostIndexPage) -> None:
    page = live(index, "One")
    PostPage.objects.get(pk=page.pk).delete()
    assert not Verdict.objects.filter(page_id=page.pk).exists()
    other = live(index, "Two")
    other.unpublish()
    assert not Verdict.objects.filter(page_id=other.pk).exists()
