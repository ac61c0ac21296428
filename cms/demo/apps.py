"""A believable site to try everything on."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo and the mark that it leaves."""

    name = "cms.demo"
    label = "demo"
    default_auto_field = "django.db.models.BigAutoField"
