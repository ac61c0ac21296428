"""Each page type gives frontends what the contract names, through the one presenter."""

from typing import Any

import pytest
from django.urls import reverse
from pydantic import TypeAdapter
from wagtail.models import Page, PageViewRestriction

from cms.delivery.presenter import present
from cms.document.blocks import VALUE_TYPES
from cms.document.page_types import PAGE_TYPES
from home.models import AccessibilityStatementPage, HomePage, StandardPage
from posts.blocks import PostBody
from posts.models import PostIndexPage, PostPage, RelatedPost, Topic
from tests.integration.content.site import good_blocks
from tests.integration.images.pictures import stored_image

IMAGE_ROLES = ["informative", "decorative", "described_in_text"]


def document_of(page: Any) -> dict[str, Any]:
    """The page's Document, checked strictly against its shape, blocks included."""
    document = present(page, draft=True).document
    TypeAdapter(PAGE_TYPES[page._meta.label]).validate_python(document, strict=True)
    for block in document.get("body", []):
        TypeAdapter(VALUE_TYPES[block["type"]]).validate_python(block["value"], strict=True)
    return document


def published(index: PostIndexPage, title: str, **fields: Any) -> PostPage:
    page: PostPage = index.add_child(instance=PostPage(title=title, slug=title.lower(), summary="News.", **fields))
    return page


def headline(role: str) -> list[dict[str, Any]]:
    alt = "A boat" if role == "informative" else ""
    use = {"image": stored_image(400, 300).pk, "alt_role": role, "alt": alt, "caption": "At noon"}
    return [{"type": "image", "value": use}]


@pytest.mark.parametrize("model", [AccessibilityStatementPage, HomePage, StandardPage, PostIndexPage, PostPage])
def test_an_unsaved_page_with_nothing_in_it_has_its_shape(index: PostIndexPage, model: type[Page]) -> None:
    assert document_of(model(title="", locale=index.locale))


def test_a_post_with_every_block_empty_has_its_shape(index: PostIndexPage) -> None:
    empty = {name: block.get_prep_value(block.get_default()) for name, block in PostBody().child_blocks.items()}
    blocks = [{"type": name, "value": value} for name, value in empty.items()]
    page = PostPage(title="All", body=blocks, locale=index.locale, date=None)
    document = document_of(page)
    assert [block["type"] for block in document["body"]] == [block["type"] for block in blocks]
    assert document["date"] == ""


@pytest.mark.parametrize("role", IMAGE_ROLES)
def test_a_post_shows_its_headline_image_as_its_editor_answered(index: PostIndexPage, role: str) -> None:
    image = document_of(published(index, "Boat", headline_image=headline(role)))["headline_image"]
    assert image["alt_role"] == role
    assert image["alt"] == ("A boat" if role == "informative" else "")
    assert image["caption"] == "At noon"


def test_a_post_shows_its_topics_and_related_posts_in_order(index: PostIndexPage) -> None:
    first, second, hidden = (published(index, name) for name in ("First", "Second", "Hidden"))
    hidden.live = False
    hidden.save()
    page = PostPage(title="Third", slug="third", summary="x")
    page.topics = [Topic.objects.create(title="Garden", slug="garden", locale=index.locale)]
    page.related_posts = [RelatedPost(post=each) for each in (second, hidden, first, second)]
    document = document_of(index.add_child(instance=page))
    assert [card["title"] for card in document["related_posts"]] == ["Second", "First"]
    assert [topic["slug"] for topic in document["topics"]] == ["garden"]


def test_the_list_names_only_topics_of_posts_that_anybody_may_read(index: PostIndexPage) -> None:
    shown, secret, unused = (
        Topic.objects.create(title=name, slug=name.lower(), locale=index.locale)
        for name in ("Shown", "Secret", "Unused")
    )
    for topic in (shown, secret):
        page = PostPage(title=topic.title, slug=topic.slug, summary="x")
        page.topics = [topic]
        index.add_child(instance=page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert [topic["title"] for topic in document_of(index)["topics"]] == ["Shown"]
    assert unused.posts.count() == 0


def test_the_home_page_shows_its_three_latest_posts(index: PostIndexPage) -> None:
    for day in (3, 1, 4, 2):
        published(index, f"Day{day}", date=f"2026-11-0{day}")
    home = index.get_parent().specific
    assert [card["title"] for card in document_of(home)["latest_posts"]] == ["Day4", "Day3", "Day2"]


def test_a_card_of_a_post_shows_its_headline_image(index: PostIndexPage) -> None:
    published(index, "Boat", headline_image=headline("informative"))
    home = index.get_parent().specific
    assert document_of(home)["latest_posts"][0]["image"]["alt"] == "A boat"


def test_blocks_may_be_previewed_in_the_chooser(index: PostIndexPage, member: Any) -> None:
    client = member("Contributors")
    for name, block in PostPage.body.field.stream_block.child_blocks.items():
        response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
        assert response.status_code == 200, name
        assert "base/block_preview.css" in response.content.decode()


def test_the_texts_of_blocks_are_found_in_the_admin(index: PostIndexPage) -> None:
    page = PostPage(title="x", body=[(name, value) for name, value in good_blocks() if name == "heading"])
    assert "What we have been up to" in " ".join(page.body.stream_block.get_searchable_content(page.body))
