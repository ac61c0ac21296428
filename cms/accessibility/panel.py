"""The checks panel beside the editor, and the views that bring it."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from cms.accessibility.explorer import StandingColumn
from cms.accessibility.gate import is_gated

SCRIPTS = ("fixes", "answers", "browser", "suggestions", "panel")
"""The panel's own comes last: it starts the others."""


class AccessibilityPanel(BaseSidePanel):
    """What the rules say of the page as it is typed; it needs no preview and no frontend."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens the panel, with the number of open errors and warnings."""

        aria_label = _("Toggle accessibility checks")
        icon_name = "check"
        counter_classname = "w-bg-critical-200"

    name = "accessibility"
    title = _("Accessibility")
    template_name = "accessibility/panel.html"
    order = 320

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The address that checks the form, besides the usual."""
        form = parent_context.get("form")
        return {
            **super().get_context_data(parent_context),
            "check_url": self._check_url(parent_context, "accessibility_check"),
            "browser_url": self._check_url(parent_context, "accessibility_browser"),
            "refusing": getattr(form, "refusing", []),
            "may_publish": bool(self.object.pk) and self.object.permissions_for_user(self.request.user).can_publish(),
            "suggestions_url": reverse("accessibility_suggestions"),
            **self._answer_urls(),
        }

    def _answer_urls(self) -> dict[str, str]:
        """Where answers go; a page that was never saved has none yet."""
        if not self.object.pk:
            return {}
        names = {"answer_url": "accessibility_answer", "reopen_url": "accessibility_reopen"}
        return {key: reverse(name, args=[self.object.pk]) for key, name in names.items()}

    def _check_url(self, parent_context: Any, name: str) -> str:
        if self.object.pk:
            return reverse(name, args=[self.object.pk])
        content_type = self.object.content_type or self.object.cached_content_type
        parent = parent_context["parent_page"]
        return reverse(f"{name}_new", args=[content_type.app_label, content_type.model, parent.pk])

    @property
    def media(self) -> Media:
        """The script that follows the form, and the styles of panel and marks."""
        return Media(
            js=[versioned_static(f"accessibility/{name}.js") for name in SCRIPTS],
            css={"all": [versioned_static("accessibility/panel.css")]},
        )


class WithPanel:
    """Adds the panel to Wagtail's editing views."""

    page: Page
    request: Any

    def get_side_panels(self) -> Any:
        """Our panel before Wagtail's; autosave's partial answers keep the panel that is there."""
        panels = super().get_side_panels()  # type: ignore[misc]
        if is_gated(self.page) and not getattr(self, "expects_json_response", False):
            return MediaContainer([AccessibilityPanel(self.page, self.request), *panels])
        return panels


class CheckedCreateView(WithPanel, CreateView):
    """Wagtail's view for a new page, with the panel."""


class CheckedEditView(WithPanel, EditView):
    """Wagtail's view for editing a page, with the panel."""


class CheckedPageViewSet(PageViewSet):
    """Wagtail's views of all pages, with the panel beside the editor."""

    model = Page
    add_view_class = CheckedCreateView
    edit_view_class = CheckedEditView
    columns = [*PageViewSet.columns, StandingColumn()]


checked_pages = CheckedPageViewSet()
