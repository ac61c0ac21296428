"""What the accessibility app adds to Wagtail's admin."""

from typing import Any

from wagtail import hooks

from cms.accessibility.admin_urls import urlpatterns
from cms.accessibility.bulk import CheckedPublishBulkAction
from cms.accessibility.panel import checked_pages

AFTER_WAGTAILS_OWN = 100
"""Wagtail keeps what is registered last for a page type or under an action's name."""

hooks.register("register_bulk_action", CheckedPublishBulkAction, order=AFTER_WAGTAILS_OWN)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    """Our addresses below ``/admin/``."""
    return urlpatterns


@hooks.register("register_admin_viewset", order=AFTER_WAGTAILS_OWN)
def pages_with_panel() -> Any:
    """The checks panel beside every page's editor."""
    return checked_pages
