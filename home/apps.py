"""The pages that every site has."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page, standard pages, site settings and navigation."""

    name = "home"
    label = "home"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Site"

    def ready(self) -> None:
        """Let Wagtail know what the settings refer to: it looks at pages and snippets by itself, not at settings."""
        from wagtail.models import ReferenceIndex

        from home.models import SiteSettings, SiteWording

        for model in (SiteSettings, SiteWording):
            ReferenceIndex.register_model(model)
