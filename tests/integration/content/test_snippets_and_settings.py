"""People, organisations, topics, menus and settings in the admin."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, ReferenceIndex
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.base.models import Organisation, Person
from cms.users.models import User
from home.models import Navigation, SiteSettings
from posts.models import PostIndexPage, PostPage, Topic

LINK = {"text": "Updates", "page": "", "document": "", "url": "", "email": "", "phone": ""}


@pytest.fixture
def administrator(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@garden.example", "secret"))
    return client


@pytest.fixture
def nia(index: PostIndexPage) -> Person:
    return Person.objects.create(name="Nia Bowen", role="Coordinator", locale=index.locale)


def test_where_a_person_is_mentioned_is_shown(
    administrator: Client, index: PostIndexPage, nia: Person, django_capture_on_commit_callbacks: Any
) -> None:
    activity = {
        "type": "activity",
        "value": {"text": "<p>x</p>", "people": [{"type": "item", "id": "1", "value": nia.pk}]},
    }
    with django_capture_on_commit_callbacks(execute=True):
        index.add_child(instance=PostPage(title="Planting day", slug="planting", body=[activity], live=False))
    url = reverse("wagtailsnippets_base_person:usage", args=[nia.pk])
    assert "Planting day" in administrator.get(url).content.decode()


@pytest.mark.parametrize(("words", "found"), [("Bowen", True), ("coordinator", True), ("plumber", False)])
def test_people_are_found(
    administrator: Client,
    index: PostIndexPage,
    words: str,
    found: bool,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        Person.objects.create(name="Nia Bowen", role="Coordinator", locale=index.locale)
    listing = administrator.get(reverse("wagtailsnippets_base_person:list"), {"q": words})
    assert ("Nia Bowen" in listing.content.decode()) == found


def test_whoever_left_is_not_offered_to_editors(administrator: Client, nia: Person) -> None:
    chooser = reverse("wagtailsnippetchoosers_base_person:choose")
    assert "Nia Bowen" in administrator.get(chooser).content.decode()
    nia.active = False
    nia.save()
    assert "Nia Bowen" not in administrator.get(chooser).content.decode()


@pytest.mark.parametrize("viewset", ["base_person", "base_organisation", "posts_topic", "home_navigation"])
@pytest.mark.parametrize("view", ["list", "add"])
def test_every_screen_opens(administrator: Client, index: PostIndexPage, viewset: str, view: str) -> None:
    Organisation.objects.create(name="Canal Street Neighbours")
    Topic.objects.create(title="Garden", slug="garden", locale=index.locale)
    assert administrator.get(reverse(f"wagtailsnippets_{viewset}:{view}")).status_code == 200


@pytest.mark.parametrize("viewset", ["base_person", "base_organisation", "posts_topic", "home_navigation"])
def test_what_is_public_at_once_is_saved_on_purpose_only(
    administrator: Client, index: PostIndexPage, viewset: str
) -> None:
    response = administrator.get(reverse(f"wagtailsnippets_{viewset}:add"))
    assert response.context["autosave_enabled"] is False
    assert "w-autosave-indicator" not in response.content.decode()


def test_a_person_is_changed_on_purpose_only(administrator: Client, nia: Person) -> None:
    response = administrator.get(reverse("wagtailsnippets_base_person:edit", args=[nia.pk]))
    assert response.context["autosave_enabled"] is False


def test_two_topics_of_a_language_do_not_share_an_address(administrator: Client, index: PostIndexPage) -> None:
    Topic.objects.create(title="Garden", slug="garden", locale=index.locale)
    response = administrator.post(reverse("wagtailsnippets_posts_topic:add"), {"title": "Gardens", "slug": "garden"})
    assert response.status_code == 200
    assert Topic.objects.count() == 1


def menu(index: PostIndexPage, **child: Any) -> dict[str, Any]:
    children = streamfield([("item", LINK | child)] if child else [])
    return nested_form_data(
        {
            "site": index.get_site().pk,
            "main_menu": streamfield([("item", {"link": LINK | {"page": index.pk}, "children": children})]),
            "footer_menu": streamfield([("link", LINK | {"text": "Write to us", "email": "us@garden.example"})]),
        }
    )


def test_a_menu_is_kept_with_its_level_below(administrator: Client, index: PostIndexPage) -> None:
    url = reverse("wagtailsnippets_home_navigation:add")
    form = menu(index, text="Atom", url="https://garden.example/feed")
    assert administrator.post(url, form).status_code == 302
    navigation = Navigation.objects.get()
    entry = navigation.main_menu[0].value
    assert entry["link"].target.pk == index.pk
    assert [child.text for child in entry["children"]] == ["Atom"]
    assert navigation.footer_menu[0].value.kind == "email"


def test_a_site_has_one_navigation_in_each_language(administrator: Client, index: PostIndexPage) -> None:
    url = reverse("wagtailsnippets_home_navigation:add")
    administrator.post(url, menu(index))
    assert administrator.post(url, menu(index)).status_code == 200
    assert Navigation.objects.count() == 1


def settings_form(*wordings: dict[str, Any]) -> dict[str, Any]:
    return nested_form_data(
        {
            "organisation": "Canal Street Garden Trust",
            "contact_email": "us@garden.example",
            "contact_phone": "+44 29 2018 0000",
            "contact_address": "1 Canal Street\nCardiff",
            "social_links": streamfield([("link", {"name": "Mastodon", "url": "https://social.example/@garden"})]),
            "wordings": inline_formset(list(wordings)),
        }
    )


def wording(locale: Locale, name: str) -> dict[str, Any]:
    return {"locale": locale.pk, "name": name, "tagline": "", "footer_text": rich_text("<p>A charity.</p>")}


def test_a_site_says_who_it_is_in_each_language(administrator: Client, index: PostIndexPage) -> None:
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    polish = Locale.objects.create(language_code="pl")
    site = index.get_site()
    url = reverse("wagtailsettings:edit", args=["home", "sitesettings", site.pk])
    form = settings_form(wording(index.locale, "Canal Street"), wording(welsh, "Stryd y Gamlas"))
    assert administrator.post(url, form).status_code == 302
    settings = SiteSettings.for_site(site)
    assert settings.wording(welsh).name == "Stryd y Gamlas"
    assert settings.wording(polish).name == "Canal Street"


def test_a_site_without_settings_still_has_a_wording(index: PostIndexPage) -> None:
    settings = SiteSettings.for_site(index.get_site())
    assert settings.wording(index.locale).name == ""


def test_what_settings_and_menus_refer_to_is_known(
    administrator: Client, index: PostIndexPage, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        administrator.post(reverse("wagtailsnippets_home_navigation:add"), menu(index))
    references = ReferenceIndex.get_references_to(index)
    assert Navigation._meta.label_lower.split(".")[1] in {reference.content_type.model for reference in references}
    assert ReferenceIndex.model_is_indexable(SiteSettings)


def test_a_language_that_is_written_twice_is_refused_with_every_word_kept(
    administrator: Client, index: PostIndexPage
) -> None:
    url = reverse("wagtailsettings:edit", args=["home", "sitesettings", index.get_site().pk])
    twice = settings_form(wording(index.locale, "Canal Street"), wording(index.locale, "Canal Road"))
    answer = administrator.post(url, twice)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "One language is written twice." in said
    assert "This language has been written above already." in said
    assert 'value="Canal Road"' in said
    assert not SiteSettings.for_site(index.get_site()).wordings.exists()
