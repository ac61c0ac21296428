"""When something changes, every Document that shows it is made anew."""

from types import SimpleNamespace
from typing import Any

import pytest
from wagtail.models import Collection, Locale

from cms.delivery.signals import refresh_showing
from cms.delivery.tasks import refresh_documents
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world
from tests.integration.delivery.reading import stored


def activity(**fields: Any) -> dict[str, Any]:
    """An activity block."""
    empty = {"text": "<p>We planted.</p>", "people": [], "partners": [], "funder": None, "place": "", "links": []}
    return world.block("activity", {**empty, **fields})


def value(page: PostPage, position: int = 0) -> dict[str, Any]:
    """The value of a block of the stored Document."""
    return stored(page)["body"][position]["value"]


def test_an_images_credit_changes_everywhere(index: PostIndexPage) -> None:
    picture = world.image()
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    picture.credit_text = "Photo: Ada Example"
    picture.save()
    assert value(page)["image"]["credit"]["text"] == "Photo: Ada Example"


def test_a_deleted_image_leaves_null(index: PostIndexPage) -> None:
    picture = world.image()
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    picture.delete()
    assert value(page)["image"] is None


def test_somebody_who_leaves_disappears_and_can_come_back(index: PostIndexPage) -> None:
    somebody = world.person("Ada Example")
    page = world.post(index, "December", [activity(people=[somebody.pk])])
    assert value(page)["people"][0]["name"] == "Ada Example"
    somebody.active = False
    somebody.save()
    assert value(page)["people"] == []
    somebody.active = True
    somebody.save()
    assert value(page)["people"][0]["name"] == "Ada Example"


def test_an_organisation_that_is_renamed_or_deleted(index: PostIndexPage) -> None:
    funder = world.organisation("Old name")
    page = world.post(index, "December", [activity(funder=funder.pk)])
    funder.name = "New name"
    funder.save()
    assert value(page)["funder"]["name"] == "New name"
    funder.delete()
    assert value(page)["funder"] is None


def test_a_collection_that_becomes_private_hides_images_two_levels_down(index: PostIndexPage) -> None:
    outer = world.collection("Archive")
    picture = world.image(collection=world.collection("Faces", outer))
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    assert value(page)["image"] is not None
    restriction = world.make_collection_private(Collection.objects.get(pk=outer.pk))
    assert value(page)["image"] is None
    restriction.delete()
    assert value(page)["image"] is not None


def test_an_image_that_moves_into_a_private_collection_is_hidden(index: PostIndexPage) -> None:
    private = world.collection("Private")
    world.make_collection_private(private)
    picture = world.image()
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    picture.collection = private
    picture.save()
    assert value(page)["image"] is None


def test_a_collection_that_moves_into_a_private_one_is_hidden(index: PostIndexPage) -> None:
    private, moving = world.collection("Private"), world.collection("Moving")
    world.make_collection_private(private)
    picture = world.image(collection=moving)
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    Collection.objects.get(pk=moving.pk).move(Collection.objects.get(pk=private.pk), "sorted-child")
    assert value(page)["image"] is None


def test_images_moved_in_bulk_are_hidden(index: PostIndexPage) -> None:
    private = world.collection("Private")
    world.make_collection_private(private)
    picture = world.image()
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    type(picture).objects.filter(pk=picture.pk).update(collection=private)
    refresh_showing(type(picture), [picture.pk])
    assert value(page)["image"] is None


def test_a_linked_page_that_is_renamed_hidden_and_shown_again(home: HomePage, index: PostIndexPage) -> None:
    target = world.standard(home, "About")
    link = f'<p>See <a linktype="page" id="{target.pk}">what we do</a>.</p>'
    page = world.post(index, "December", [world.paragraph(link)])
    assert 'href="https://harbour.example/about/"' in value(page)["html"]
    world.publish(target, slug="about-us")
    assert 'href="https://harbour.example/about-us/"' in value(page)["html"]
    target.refresh_from_db()
    target.unpublish()
    assert value(page)["html"] == "<p>See what we do.</p>"
    world.publish(target)
    assert 'href="https://harbour.example/about-us/"' in value(page)["html"]


def test_a_related_post_that_becomes_private_disappears(home: HomePage, index: PostIndexPage) -> None:
    other_index = home.add_child(instance=PostIndexPage(title="Members", slug="members"))
    related = world.post(other_index, "Related")
    page = world.relate(world.post(index, "December"), related)
    assert [card["title"] for card in stored(page)["related_posts"]] == ["Related"]
    world.make_private(other_index)
    assert stored(page)["related_posts"] == []


def test_the_home_page_lists_the_latest_posts_as_they_come_and_go(home: HomePage, index: PostIndexPage) -> None:
    first = world.post(index, "First")
    assert [card["title"] for card in stored(home)["latest_posts"]] == ["First"]
    world.post(index, "Second")
    assert [card["title"] for card in stored(home)["latest_posts"]] == ["Second", "First"]
    first.refresh_from_db()
    first.unpublish()
    assert [card["title"] for card in stored(home)["latest_posts"]] == ["Second"]


def test_topics_of_the_list_follow_the_posts(index: PostIndexPage) -> None:
    garden = world.topic("Garden")
    page = world.post(index, "December")
    assert stored(index)["topics"] == []
    page.topics = [garden]
    page.save()
    assert [card["slug"] for card in stored(index)["topics"]] == ["garden"]
    assert stored(page)["topics"][0]["url"] == "https://harbour.example/updates/?topic=garden"
    garden.title = "Gardens"
    garden.save()
    assert stored(page)["topics"][0]["title"] == stored(index)["topics"][0]["title"] == "Gardens"


def test_a_translation_that_is_published_is_named_by_the_original(home: HomePage, index: PostIndexPage) -> None:
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    translated = home.copy_for_translation(welsh)
    assert stored(home)["meta"]["translations"] == []
    world.publish(translated, title="Lôn yr Harbwr")
    assert [each["locale"] for each in stored(home)["meta"]["translations"]] == ["cy"]
    assert stored(home)["meta"]["translations"][0]["url"] == "https://harbour.example/cy/"
    translated = type(home).objects.get(pk=translated.pk)
    translated.unpublish()
    assert stored(home)["meta"]["translations"] == []


def test_more_than_a_few_dependants_are_left_to_the_queue_and_all_rebuilt(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.delivery.sync.FEW", 1)
    queued: list[list[int]] = []
    picture = world.image()
    pages = [world.post(index, f"Post {n}", [world.block("image", world.use(picture))]) for n in range(3)]
    monkeypatch.setattr("cms.delivery.tasks.refresh_documents", SimpleNamespace(enqueue=queued.append))
    picture.credit_text = "Photo: Ada Example"
    picture.save()
    assert queued == [sorted(page.pk for page in pages)]
    refresh_documents.call(queued[0])
    assert {value(page)["image"]["credit"]["text"] for page in pages} == {"Photo: Ada Example"}


def test_hiding_never_waits_for_the_queue(index: PostIndexPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.delivery.sync.FEW", 0)
    private = world.collection("Private")
    picture = world.image(collection=private)
    page = world.post(index, "December", [world.block("image", world.use(picture))])
    world.make_collection_private(private)
    assert value(page)["image"] is None


def test_a_parent_published_later_under_another_name_moves_what_was_below_it_everywhere(home: HomePage) -> None:
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    parent = world.standard(home, "Volunteer")
    child = world.standard(parent, "Group")
    world.publish(home.copy_for_translation(welsh))
    welsh_parent = parent.copy_for_translation(welsh)
    welsh_child = world.publish(child.copy_for_translation(welsh), slug="grwp")
    showing = world.standard(
        home, "Join", body=[world.paragraph(f'<p><a linktype="page" id="{welsh_child.pk}">Grŵp</a></p>')]
    )
    world.publish(welsh_parent, slug="rhoi-awr")
    address = "https://harbour.example/cy/rhoi-awr/grwp/"
    assert stored(welsh_child)["meta"]["html_url"] == address
    assert address in value(showing)["html"]
    assert stored(child)["meta"]["translations"][0]["url"] == address
