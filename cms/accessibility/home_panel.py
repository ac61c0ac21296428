"""The panel on the admin's first screen: your pages."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from cms.accessibility.standing import OPEN, open_findings_of

AT_MOST = 8


class YourPagesPanel(Component):
    """What stands on the pages of the one who signed in: errors first."""

    name = "accessibility"
    template_name = "accessibility/home_panel.html"
    order = 150

    @property
    def media(self) -> Media:
        """The panel's styles."""
        return Media(css={"all": [versioned_static("accessibility/dashboard.css")]})

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The user's own findings, a few of them, and how many there are."""
        user = parent_context["request"].user
        rows = open_findings_of(user)
        return {
            "title": _("Your pages and their readers"),
            "findings": rows[:AT_MOST],
            "count": rows.count(),
            "report_url": f"{reverse('accessibility_report')}?author={user.pk}&state={OPEN}",
            "dashboard_url": reverse("accessibility_dashboard"),
        }
