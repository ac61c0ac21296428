"""Publishing stores a Document in the same transaction, and whatever happens to the page happens to the Document."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.delivery.models import Document, OutboxEvent
from cms.delivery.presenter import present
from cms.delivery.store import Place, etag_of, put
from cms.delivery.sync import refresh
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world
from tests.integration.delivery.reading import row, status, stored


def events_of(page: Page) -> list[str]:
    """The types of the events that were noted for a page, in order."""
    return list(OutboxEvent.objects.filter(aggregate=f"page:{page.pk}").values_list("type", flat=True))


def test_a_page_created_live_is_stored(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    assert stored(page)["title"] == "December"
    assert stored(page)["meta"]["path"] == "/updates/december/"
    assert stored(page)["meta"]["html_url"] == "https://harbour.example/updates/december/"


def test_a_draft_is_not_stored(index: PostIndexPage) -> None:
    page = world.post(index, "December", live=False)
    page.save_revision()
    assert row(page) is None


def test_publishing_a_draft_stores_it_with_an_event(index: PostIndexPage) -> None:
    page = world.publish(world.post(index, "December", live=False))
    assert status(page) == "live"
    assert events_of(page) == ["page.published"]


def test_saving_a_draft_of_a_live_page_changes_nothing(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    before = row(page)
    page.title = "CANARY"
    page.save_revision()
    assert row(page).body == before.body
    assert row(page).version == before.version


def test_publishing_again_raises_the_version_and_changes_the_validator(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    before = row(page)
    world.publish(page, title="December and January")
    after = row(page)
    assert after.version > before.version
    assert after.etag != before.etag == etag_of(before.body)
    assert events_of(page) == ["page.published", "page.updated"]


def test_saving_without_a_change_writes_nothing(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    before = row(page)
    page.save()
    assert row(page).version == before.version
    assert events_of(page) == ["page.published"]


def test_equal_content_is_equal_bytes(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    assert present(page) == present(type(page).objects.get(pk=page.pk))


def test_unpublishing_empties_the_row_and_remembers_the_address(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    page.unpublish()
    assert status(page) == "gone"
    assert row(page).body == ""
    assert row(page).search_text == ""
    assert row(page).path == "/updates/december/"
    assert events_of(page) == ["page.published", "page.unpublished"]


def test_unpublishing_a_page_takes_its_aliases_away_too(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    alias = page.create_alias(parent=index, update_slug="again", reset_translation_key=True)
    assert status(alias) == "live"
    PostPage.objects.get(pk=page.pk).unpublish()
    assert [status(each) for each in (page, alias)] == ["gone"] * 2


def test_a_page_that_is_unpublished_as_a_bare_page_goes_too_and_from_every_list(
    home: HomePage, index: PostIndexPage
) -> None:
    page = world.post(index, "December")
    assert [card["title"] for card in stored(home)["latest_posts"]] == ["December"]
    Page.objects.get(pk=page.pk).unpublish()
    assert status(page) == "gone"
    assert stored(home)["latest_posts"] == []


def test_deleting_a_page_takes_those_below_with_it(home: HomePage, index: PostIndexPage) -> None:
    page = world.post(index, "December")
    Page.objects.get(pk=index.pk).delete()
    assert status(page) == status(index) == "gone"


def test_a_restriction_hides_the_page_and_all_below_at_any_depth(home: HomePage, index: PostIndexPage) -> None:
    page = world.post(index, "December")
    restriction = world.make_private(home)
    assert [status(each) for each in (home, index, page)] == ["hidden"] * 3
    restriction.delete()
    assert [status(each) for each in (home, index, page)] == ["live"] * 3


def test_moving_a_page_moves_everything_below(home: HomePage) -> None:
    above = world.standard(home, "About")
    below = world.standard(world.standard(above, "People"), "Board")
    other = world.standard(home, "Organisation")
    Page.objects.get(pk=above.pk).move(Page.objects.get(pk=other.pk), pos="last-child")
    assert stored(below)["meta"]["path"] == "/organisation/about/people/board/"
    assert "page.moved" in events_of(below)


def test_a_new_slug_moves_everything_below(home: HomePage) -> None:
    above = world.standard(home, "About")
    below = world.standard(above, "People")
    world.publish(above, slug="about-us")
    assert stored(below)["meta"]["path"] == "/about-us/people/"


def test_a_new_slug_of_an_unpublished_page_moves_everything_below(home: HomePage) -> None:
    above = world.standard(home, "About")
    below = world.standard(above, "People")
    above.refresh_from_db()
    above.unpublish()
    above.slug = "about-us"
    above.save()
    assert stored(below)["meta"]["path"] == "/about-us/people/"


def test_moving_below_a_private_page_hides(home: HomePage) -> None:
    private = world.standard(home, "Members")
    world.make_private(private)
    page = world.standard(home, "About")
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=private.pk), pos="last-child")
    assert status(page) == "hidden"


def test_an_alias_is_stored_and_follows_its_source(index: PostIndexPage) -> None:
    source = world.post(index, "December")
    alias = source.create_alias(update_slug="december-again")
    assert stored(alias)["meta"]["alias_of"]["id"] == source.pk
    world.publish(source, title="Changed")
    assert stored(alias)["title"] == "Changed"


def test_an_expired_page_is_not_public_even_before_it_is_unpublished(index: PostIndexPage) -> None:
    soon = timezone.now() + timedelta(hours=1)
    page = world.post(index, "December", expire_at=soon)
    public = Document.objects.filter(page_id=page.pk)
    assert public.public(timezone.now()).exists()
    assert not public.public(soon).exists()


def test_a_page_of_no_known_type_is_not_served(home: HomePage) -> None:
    page = home.add_child(instance=Page(title="Plain", slug="plain"))
    refresh([page.pk])
    assert row(page) is None


def test_a_write_that_is_not_newer_is_refused(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    before = row(page)
    page.title = "From an older time"
    older = present(page)
    place = Place(before.site_id, before.tree_path, before.depth, None)
    assert not put(older, place, version=before.version)
    assert row(page).body == before.body
    assert put(older, place, version=before.version + 1)
    assert stored(page)["title"] == "From an older time"


def test_a_transaction_that_fails_stores_nothing(index: PostIndexPage) -> None:
    page = world.post(index, "December")
    before = row(page).body
    count = OutboxEvent.objects.count()

    def publish_and_fail() -> None:
        with transaction.atomic():
            world.publish(page, title="Never")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        publish_and_fail()
    assert row(page).body == before
    assert OutboxEvent.objects.count() == count


def test_the_payload_of_an_event_holds_ids_only(index: PostIndexPage) -> None:
    page = world.post(index, "CANARY")
    event = OutboxEvent.objects.get(aggregate=f"page:{page.pk}")
    assert set(event.payload) == {"page_id", "content_id"}
    assert "CANARY" not in str(event.payload)
