"""What the accessibility app adds to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static

from cms.accessibility.admin_urls import urlpatterns
from cms.accessibility.bulk import CheckedPublishBulkAction
from cms.accessibility.home_panel import YourPagesPanel
from cms.accessibility.library.menu import WaitingImagesItem
from cms.accessibility.panel import checked_pages
from cms.accessibility.viewsets import policy_rules

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


@hooks.register("register_admin_viewset")
def policy() -> Any:
    """Settings → Accessibility rules."""
    return policy_rules


@hooks.register("insert_global_admin_css")
def narrow_fields() -> str:
    """Fields as wide as their window at most: a long option pushed them out of a window of 320 pixels (WCAG 1.4.10)."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("accessibility/fields.css"))


@hooks.register("register_reports_menu_item")
def dashboard_menu_item() -> MenuItem:
    """Reports → Accessibility."""
    url = reverse("accessibility_dashboard")
    return MenuItem(_("Accessibility"), url, name="accessibility", icon_name="check", order=90)


@hooks.register("register_reports_menu_item")
def findings_menu_item() -> MenuItem:
    """Reports → Accessibility findings."""
    url = reverse("accessibility_report")
    return MenuItem(_("Accessibility findings"), url, name="accessibility-findings", icon_name="list-ul", order=91)


@hooks.register("register_reports_menu_item")
def waiting_images_menu_item() -> MenuItem:
    """Reports → Images without a description, with how many."""
    return WaitingImagesItem()


@hooks.register("construct_homepage_panels")
def your_pages(request: HttpRequest, panels: list[Any]) -> None:
    """The panel on the admin's first screen."""
    panels.append(YourPagesPanel())


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What the page's history says of answers and emergencies."""
    actions.register_action("accessibility.answer", _("Answer a finding"), _("Accessibility finding answered"))
    actions.register_action("accessibility.reopen", _("Reopen a finding"), _("Accessibility finding reopened"))
    actions.register_action("accessibility.emergency", _("Emergency publish"), _("Emergency publish"))
