"""The brand palette of a site."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.document.theme import Theme, ThemeSchemes
from cms.theme.colours import SCHEMES, STANDARD
from cms.theme.fields import PaletteField
from cms.theme.forms import ThemeForm
from cms.theme.palette import normal, require_contrast
from cms.theme.panels import PalettePanel


def standard_light() -> dict[str, str]:
    """The light colours that a site starts with."""
    return dict(STANDARD["light"])  # type: ignore[arg-type]  # every value of this shape is text


def standard_dark() -> dict[str, str]:
    """The dark colours that a site starts with."""
    return dict(STANDARD["dark"])  # type: ignore[arg-type]  # every value of this shape is text


@register_setting(icon="view", order=110)
class SiteTheme(BaseSiteSetting):
    """The colours that frontends use for a site.

    Whatever is saved, in the form or past it, has the contrast of WCAG 2.2 AA in every pair that frontends use; see
    ``docs/theme.md``.
    """

    active = models.BooleanField(
        "frontends use these colours",
        default=False,
        help_text="While this is off, each frontend keeps its own colours.",
    )
    light = PaletteField(scheme="light", default=standard_light)
    dark = PaletteField(scheme="dark", default=standard_dark)

    base_form_class = ThemeForm
    panels = [
        FieldPanel("active"),
        PalettePanel("light", heading="Light colours"),
        PalettePanel("dark", heading="Dark colours, for readers whose system asks for them"),
    ]

    class Meta:
        verbose_name = "colours"

    def __str__(self) -> str:
        return f"Colours of {self.site}" if self.site_id else "Colours"

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Validate, contrast included.

        Raises:
            PaletteRefused: carrying the pairs that fail.
            ValidationError: anything else that is wrong.
        """
        super().full_clean(*args, **kwargs)
        self.require_contrast()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless a pair fails.

        Raises:
            PaletteRefused: before anything is written.
        """
        self.require_contrast()
        super().save(*args, **kwargs)

    def require_contrast(self) -> None:
        """Refuse colours that too few people can make out, in either scheme.

        Raises:
            PaletteRefused: carrying the pairs that fail.
        """
        require_contrast(str(self), {scheme: getattr(self, scheme) for scheme in SCHEMES})

    def as_theme(self) -> Theme | None:
        """The colours as the API serves them; None while frontends keep their own."""
        if not self.active:
            return None
        schemes: ThemeSchemes = {"light": normal("light", self.light), "dark": normal("dark", self.dark)}
        return Theme(tokens=schemes)
