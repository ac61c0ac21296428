"""The way to the images that wait, with how many there are."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from cms.accessibility.library.waiting import may_describe, waiting


class WaitingImagesItem(MenuItem):
    """Shown to those who may change images of some collection."""

    def __init__(self) -> None:
        url = reverse("accessibility_waiting_images")
        super().__init__("", url, name="waiting-images", icon_name="image", order=92)

    def is_shown(self, request: HttpRequest) -> bool:
        """By permission."""
        return may_describe(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        """With the number of this moment."""
        label = _("Images without a description (%d)") % waiting(request.user).count()
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)
