"""Sites that had written one language twice, before that was refused."""

import logging
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, AFTER = ("home", "0002_accessibility_statement"), ("home", "0003_one_wording_a_language")


def at(migration: tuple[str, str]) -> Any:
    """The models as they were after a migration of this app, with the database brought there."""
    executor = MigrationExecutor(connection)
    executor.migrate([migration])
    return executor.loader.project_state([migration]).apps


@pytest.mark.django_db(transaction=True)
def test_what_readers_saw_stays_and_what_only_the_other_said_is_taken_over(caplog: pytest.LogCaptureFixture) -> None:
    models = at(BEFORE)
    try:
        locale = models.get_model("wagtailcore", "Locale").objects.get_or_create(language_code="en")[0]
        page = models.get_model("wagtailcore", "Page").objects.order_by("pk").first()
        Site = models.get_model("wagtailcore", "Site")
        site = Site.objects.first() or Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
        settings = models.get_model("home", "SiteSettings").objects.create(site=site)
        wordings = models.get_model("home", "SiteWording").objects
        wordings.create(
            settings=settings, locale=locale, name="Old name", tagline="For all", footer_text="<p>Small</p>"
        )
        wordings.create(settings=settings, locale=locale, name="Canal Street", footer_text="<p>Print</p>")
        with caplog.at_level(logging.WARNING):
            now = at(AFTER)
        kept = now.get_model("home", "SiteWording").objects.get()
        assert (kept.name, kept.tagline, kept.footer_text) == ("Canal Street", "For all", "<p>Print</p>")
        assert "Old name" in caplog.text
        assert "<p>Small</p>" in caplog.text
    finally:
        at(AFTER)
