"""What goes live with pages is held to the same rules as pages."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import Site

from cms.accessibility.models import PolicyRule
from cms.accessibility.refused import PublishingRefused
from cms.base.models import Organisation, Person
from home.models import Navigation, SiteSettings, SiteWording
from posts.models import PostIndexPage, Topic
from tests.integration.gate.broken import stricter_site
from tests.integration.gate.site import block

pytestmark = pytest.mark.django_db

EMPTY_LINK = '<p>She helps at the harbour. <a href="https://example.org/plan">…</a></p>'


def test_a_person_whose_biography_shuts_readers_out_cannot_be_saved(index: PostIndexPage) -> None:
    person = Person(name="Ada Reef", bio="<p>She helps at the harbour.</p>", locale=index.locale)
    person.save()
    person.bio = EMPTY_LINK
    with pytest.raises(PublishingRefused) as refused:
        person.save()
    assert [finding.rule for finding in refused.value.findings] == ["link-empty"]
    assert Person.objects.get().bio == "<p>She helps at the harbour.</p>"


def test_an_organisation_at_an_address_that_only_works_for_us_cannot_be_saved(
    index: PostIndexPage, settings: Any
) -> None:
    settings.FRONTEND_URL = "https://harbour.example"
    with pytest.raises(PublishingRefused) as refused:
        Organisation(name="Quay Repairs", link="https://staging.example.org/").save()
    assert [finding.rule for finding in refused.value.findings] == ["link-dev-url"]


def test_a_menu_with_a_link_to_nothing_readable_cannot_be_saved(index: PostIndexPage) -> None:
    site = index.get_site()
    link = {"text": "…", "url": "https://example.org/", "page": None, "document": None, "email": "", "phone": ""}
    navigation = Navigation(site=site, locale=index.locale, footer_menu=[block("link", link)])
    with pytest.raises(PublishingRefused):
        navigation.save()
    assert not Navigation.objects.exists()


def test_small_print_is_held_too(index: PostIndexPage) -> None:
    settings = SiteSettings.for_site(index.get_site())
    with pytest.raises(PublishingRefused):
        SiteWording(settings=settings, locale=index.locale, name="Harbour Lane", footer_text=EMPTY_LINK).save()


NAMED: dict[str, Callable[[PostIndexPage], Any]] = {
    "a person": lambda index: Person(name="Ada Reef", locale=index.locale),
    "an organisation": lambda index: Organisation(name="Quay Repairs"),
    "a topic": lambda index: Topic(title="Boats", slug="boats", locale=index.locale),
}


@pytest.mark.parametrize("kind", NAMED)
@pytest.mark.parametrize("nothing", ["", "…"])
def test_nothing_that_pages_show_by_name_loses_its_name(index: PostIndexPage, kind: str, nothing: str) -> None:
    kept = NAMED[kind](index)
    kept.save()
    field = "title" if kind == "a topic" else "name"
    setattr(kept, field, nothing)
    with pytest.raises(PublishingRefused):
        kept.save()
    kept.refresh_from_db()
    assert getattr(kept, field) == getattr(NAMED[kind](index), field)


@pytest.mark.parametrize("kind", NAMED)
def test_an_old_version_comes_back_only_when_it_passes(index: PostIndexPage, kind: str) -> None:
    kept = NAMED[kind](index)
    kept.save()
    field = "title" if kind == "a topic" else "name"
    good = kept.save_revision(clean=False)
    setattr(kept, field, "…")
    bad = kept.save_revision(clean=False)
    with pytest.raises(PublishingRefused):
        bad.as_object().save()
    good.as_object().save()


def test_what_is_only_in_memory_does_not_count_when_some_fields_are_saved(index: PostIndexPage) -> None:
    person = Person.objects.create(name="Ada Reef", bio="<p>She helps.</p>", locale=index.locale, active=False)
    Person.objects.update(bio=EMPTY_LINK)
    person.active = True
    with pytest.raises(PublishingRefused):
        person.save(update_fields=["active"])
    person.save(update_fields=["active", "bio"])
    assert Person.objects.get().active


def test_where_a_site_can_be_followed_is_held_too(index: PostIndexPage) -> None:
    settings = SiteSettings.for_site(index.get_site())
    settings.social_links = [block("link", {"name": "…", "url": "https://social.example/@harbour"})]
    with pytest.raises(PublishingRefused) as refused:
        settings.save()
    assert [finding.rule for finding in refused.value.findings] == ["link-empty"]
    settings.social_links = [block("link", {"name": "Mastodon", "url": "https://social.example/@harbour"})]
    settings.save()


def test_what_one_site_shows_is_held_to_its_policy(index: PostIndexPage) -> None:
    settings = SiteSettings.for_site(index.get_site())
    staging = '<p>See <a href="https://staging.example.org/">our plan</a>.</p>'
    PolicyRule.objects.create(rule="link-dev-url", level="error")
    wording = SiteWording(settings=settings, locale=index.locale, name="Harbour Lane", footer_text=staging)
    site = index.get_site()
    site.hostname = "harbour.example"
    site.save()
    with override_settings(FRONTEND_URL="https://harbour.example"):
        with pytest.raises(PublishingRefused):
            wording.save()
        PolicyRule.objects.create(rule="link-dev-url", level="warning", site=site)
        wording.save()


def test_what_any_site_may_show_is_held_to_the_strictest(index: PostIndexPage) -> None:
    first = index.get_site()
    stricter_site()
    organisation = Organisation(name="…")
    with pytest.raises(PublishingRefused):
        organisation.save()
    for site in Site.objects.exclude(pk=first.pk):
        PolicyRule.objects.create(rule="heading-empty", level="advice", site=site)
    organisation.save()


def test_the_form_shows_the_refusal_and_keeps_what_was_typed(index: PostIndexPage, admin_client: Client) -> None:
    content: dict[str, Any] = {
        "blocks": [{"key": "a", "text": "…", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "data": {}}],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "https://example.org/"}}},
    }
    content["blocks"][0]["entityRanges"] = [{"offset": 0, "length": 1, "key": 0}]
    answer = admin_client.post(
        reverse("wagtailsnippets_base_person:add"),
        {"name": "Ada Reef", "role": "Gardener", "active": "on", "bio": json.dumps(content)},
    )
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "was not published" in said
    assert 'value="Gardener"' in said
    assert not Person.objects.exists()
