"""The public, read-only API."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Answers from the store; never reads a draft."""

    name = "api"
    verbose_name = "API"
