"""What goes live with pages is held to the same rules as pages."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.accessibility.refused import PublishingRefused
from cms.base.models import Organisation, Person
from home.models import Navigation, SiteSettings, SiteWording
from posts.models import PostIndexPage
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
