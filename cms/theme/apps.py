"""The brand palette of each site."""

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    """Settings → Colours."""

    name = "cms.theme"
    label = "theme"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Colours"
