"""A post in two languages, made with Wagtail's own translation."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from cms.base.models import Person
from cms.users.models import User
from posts.models import PostIndexPage, PostPage, Topic
from tests.integration.content.site import good_blocks, post_form


@pytest.fixture
def welsh(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="cy")[0]


@pytest.fixture
def administrator(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@garden.example", "secret"))
    return client


def published(administrator: Client, index: PostIndexPage, **fields: object) -> PostPage:
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    administrator.post(url, post_form(*good_blocks(), **fields, **{"action-publish": "1"}))
    return PostPage.objects.get()


def translate(administrator: Client, page: PostPage, locale: Locale) -> PostPage:
    for each in page.get_ancestors(inclusive=True).filter(depth__gt=1):
        if not each.has_translation(locale):
            url = reverse("simple_translation:submit_page_translation", args=[each.pk])
            assert administrator.post(url, {"locales": [locale.pk]}).status_code == 302
    return page.get_translation(locale)


def test_a_translation_is_a_draft_of_the_same_content(
    administrator: Client, index: PostIndexPage, welsh: Locale
) -> None:
    page = published(administrator, index)
    copy = translate(administrator, page, welsh)
    assert not copy.live
    assert (copy.content_id, copy.language) == (page.content_id, "cy")
    assert copy.body[0].value["text"] == page.body[0].value["text"]
    assert copy.date == page.date


def test_a_translation_is_filed_under_topics_in_its_language(
    administrator: Client, index: PostIndexPage, welsh: Locale
) -> None:
    garden = Topic.objects.create(title="Garden", slug="garden", locale=index.locale)
    water = Topic.objects.create(title="Water", slug="water", locale=index.locale)
    gardd = garden.copy_for_translation(welsh)
    gardd.title, gardd.slug = "Gardd", "gardd"
    gardd.save()
    page = published(administrator, index)
    page.topics = [garden, water]
    page.save()
    copy = translate(administrator, page, welsh)
    assert {topic.title for topic in copy.topics.all()} == {"Gardd", "Water"}
    revised = copy.get_latest_revision_as_object()
    assert {topic.title for topic in revised.topics.all()} == {"Gardd", "Water"}


def test_the_form_offers_topics_in_the_language_of_the_post(
    administrator: Client, index: PostIndexPage, welsh: Locale
) -> None:
    garden = Topic.objects.create(title="Garden", slug="garden", locale=index.locale)
    garden.copy_for_translation(welsh).save()
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    assert list(administrator.get(url).context["form"].fields["topics"].queryset) == [garden]


def test_who_leaves_is_hidden_in_every_language(index: PostIndexPage, welsh: Locale) -> None:
    person = Person.objects.create(name="Nia", role="Coordinator", locale=index.locale)
    translation = person.copy_for_translation(welsh)
    translation.role = "Cydlynydd"
    translation.save()
    person.active = False
    person.save()
    translation.refresh_from_db()
    assert not translation.active
    assert translation.role == "Cydlynydd"
