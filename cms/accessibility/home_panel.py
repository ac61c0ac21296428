"""The panel on the admin's first screen: your pages."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import FindingRecord

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
        rows = FindingRecord.objects.filter(author=user).exclude(severity=Severity.ADVICE)
        return {
            "title": _("Your pages and their readers"),
            "findings": rows.select_related("page").order_by("severity", "first_seen")[:AT_MOST],
            "count": rows.count(),
            "report_url": f"{reverse('accessibility_report')}?author={user.pk}",
            "dashboard_url": reverse("accessibility_dashboard"),
        }
