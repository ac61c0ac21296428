"""The part of the form that shows one palette and what its pairs come to."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from cms.theme.colours import COLOURS, GROUPS
from cms.theme.rows import Row, field_name, rows


def summary(found: list[Row]) -> str:
    """How a palette stands, in a sentence."""
    failing = [row for row in found if not row.aa]
    if not failing:
        most = sum(1 for row in found if row.aaa)
        return f"All {len(found)} pairs pass level AA; {most} of them pass AAA as well."
    verb = "does" if len(failing) == 1 else "do"
    return f"{len(failing)} of {len(found)} pairs {verb} not pass level AA. These colours cannot be saved yet."


class PalettePanel(Panel):
    """The colours of one scheme with their contrasts.

    Args:
        scheme: ``light`` or ``dark``.
    """

    def __init__(self, scheme: str, **kwargs: Any) -> None:
        self.scheme = scheme
        super().__init__(**kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        """For Wagtail, which copies panels."""
        return {**super().clone_kwargs(), "scheme": self.scheme}

    def get_form_options(self) -> dict[str, Any]:
        """The fields that this panel shows."""
        return {"fields": [field_name(self.scheme, name) for name in COLOURS]}

    class BoundPanel(Panel.BoundPanel):
        """The panel for one site's colours."""

        template_name = "theme/palette_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The fields by group, and the pairs as they stand."""
            scheme = self.panel.scheme
            found = rows(scheme, self.form.palette(scheme))
            offers = {row.offer.name: row.offer for row in reversed(found) if row.offer}
            groups = {
                heading: [(self.form[field_name(scheme, colour.name)], offers.get(colour.name)) for colour in colours]
                for heading, colours in GROUPS.items()
            }
            return {
                **super().get_context_data(parent_context),
                "scheme": scheme,
                "groups": groups,
                "rows": found,
                "summary": summary(found),
                "url": reverse("theme_pairs"),
            }

        @property
        def media(self) -> Media:
            """The script that follows the typing, and the styles."""
            return Media(
                js=[versioned_static("theme/palette.js")], css={"all": [versioned_static("theme/palette.css")]}
            )
