"""The project's system checks: each speaks when it should, is silent when not, and names what mends it."""

import pytest
from django.contrib.auth import get_user_model
from pytest_django import Settings
from wagtail.models import Site

from cms import checks


def ids(messages: list[checks.CheckMessage]) -> list[str | None]:
    assert all(message.hint for message in messages)
    return [message.id for message in messages]


def test_the_projects_own_settings_pass() -> None:
    assert ids(checks.image_model(None) + checks.document_types(None)) == []


def test_an_image_model_without_credit_is_an_error(settings: Settings) -> None:
    settings.WAGTAILIMAGES_IMAGE_MODEL = "wagtailimages.Image"

    assert ids(checks.image_model(None)) == ["altogether.E001"]


def test_debugging_in_public_is_an_error(settings: Settings) -> None:
    settings.DEBUG = True
    settings.ALLOWED_HOSTS = ["cms.example", "localhost"]

    assert ids(checks.debug_on_a_public_host(None)) == ["altogether.E002"]
    assert "cms.example" in checks.debug_on_a_public_host(None)[0].msg


def test_debugging_on_this_machine_is_not(settings: Settings) -> None:
    settings.DEBUG = True
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

    assert checks.debug_on_a_public_host(None) == []


@pytest.mark.parametrize("allowed", [["pdf", "SVG"], ["html"], None])
def test_documents_that_run_in_a_browser_are_an_error(allowed: list[str] | None, settings: Settings) -> None:
    settings.WAGTAILDOCS_EXTENSIONS = allowed

    assert ids(checks.document_types(None)) == ["altogether.E003"]


def test_addresses_of_this_machine_or_without_encryption_are_warned_of(settings: Settings) -> None:
    settings.CMS_URL, settings.FRONTEND_URL = "http://localhost:8000", "http://news.example"

    assert ids(checks.public_addresses(None)) == ["altogether.W004", "altogether.W005"]


def test_public_encrypted_addresses_are_fine(settings: Settings) -> None:
    settings.CMS_URL, settings.FRONTEND_URL = "https://cms.example", "https://news.example"

    assert checks.public_addresses(None) == []


@pytest.mark.django_db
def test_a_site_whose_home_is_not_live_is_warned_of() -> None:
    home = Site.objects.get().root_page
    assert checks.sites_have_roots(None, databases=["default"]) == []

    type(home).objects.filter(pk=home.pk).update(live=False)

    assert ids(checks.sites_have_roots(None, databases=["default"])) == ["altogether.W006"]
    assert checks.sites_have_roots(None) == []


@pytest.mark.django_db
def test_the_demos_password_in_production_is_an_error(settings: Settings) -> None:
    get_user_model().objects.create_user("editor", password=checks.DEMO_PASSWORD)
    get_user_model().objects.create_user("admin", password="of her own")

    assert ids(checks.demo_passwords(None, databases=["default"])) == ["altogether.E007"]

    settings.DEBUG = True
    assert checks.demo_passwords(None, databases=["default"]) == []
