"""What this app adds to Wagtail's admin."""

from typing import Any

from django.urls import path
from wagtail import hooks

from cms.theme.views import pairs


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    """Our address below ``/admin/``."""
    return [path("theme/pairs/", pairs, name="theme_pairs")]
