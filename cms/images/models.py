"""The image library: every image knows who made it, on what terms it is used, and how it might be described."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from cms.images.facts import Facts, read_facts, refuse_unusable

GREY = "#808080"
"""The placeholder while nothing is known of an image's colours."""


class CreditedImage(AbstractImage):
    """An image with its credit, its licence and a suggestion of alternative text.

    The suggestion is only ever what a person wrote: an image's title or file name is never offered as its alternative
    text, because neither says what the image shows (WCAG 2.2, 1.1.1; ATAG 2.0, B.2.3.2).
    """

    description = None
    """Wagtail's own description falls back to the title; :attr:`alt_suggestion` takes its place and never does."""
    credit_text = models.CharField(
        "credit", max_length=255, blank=True, help_text="Who made it, as readers will see it: “Photo: Ada Example”."
    )
    credit_url = models.URLField(
        "credit link", max_length=500, blank=True, help_text="Where readers find the maker or the source."
    )
    licence = models.CharField(
        max_length=100,
        blank=True,
        help_text="On what terms you may use it: “CC BY 4.0”, “CC0 1.0”, “Used with permission”, “Our own”.",
    )
    alt_suggestion = models.CharField(
        "suggested description",
        max_length=255,
        blank=True,
        help_text="What the image tells somebody who cannot see it. Editors can change it at each place of use.",
    )
    long_description = models.TextField(
        blank=True,
        help_text="For charts, maps and diagrams: everything that the image says, in words. Shown with the image.",
    )
    placeholder = models.CharField(
        max_length=7, default=GREY, editable=False, validators=[RegexValidator(r"^#[0-9a-f]{6}$")]
    )
    """The average colour, shown while the image loads."""
    orientation = models.PositiveSmallIntegerField(default=1, editable=False)
    """EXIF orientation of the original, 1 to 8; from 5 on, width and height change places when shown."""
    has_alpha = models.BooleanField(default=False, editable=False)
    """Whether any part of the original is transparent."""
    frames = models.PositiveIntegerField(default=1, editable=False)
    """How many frames the original has; more than one is an animation."""

    admin_form_fields = (
        "title",
        "file",
        "alt_suggestion",
        "long_description",
        "credit_text",
        "credit_url",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *(field for field in AbstractImage.search_fields if field.field_name != "description"),
        index.SearchField("alt_suggestion"),
        index.AutocompleteField("alt_suggestion"),
        index.SearchField("credit_text"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = "image"

    @property
    def default_alt_text(self) -> str:
        """What a form may offer as alternative text: the suggestion, or nothing."""
        return self.alt_suggestion

    @property
    def shown_size(self) -> tuple[int, int]:
        """Width and height in pixels as readers see the original, after its EXIF orientation is applied."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)

    @property
    def _has_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    def clean(self) -> None:
        """Refuse an animation that would go on and on.

        Raises:
            ValidationError: the file has too many frames, or cannot be read.
        """
        super().clean()
        if self._has_new_file:
            refuse_unusable(self.file)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a file that is new is read first, so that no page ever has to open it."""
        replaced = self._has_new_file and self.pk
        if self._has_new_file:
            self._set_image_file_metadata()
            for name, value in read_facts(self.file)._asdict().items():
                setattr(self, name, value)
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "file_size", "file_hash", *Facts._fields}
        super().save(*args, **kwargs)
        if replaced:
            self.renditions.all().delete()


class CreditedRendition(AbstractRendition):
    """One size and format of a :class:`CreditedImage`."""

    image = models.ForeignKey(CreditedImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
        ]
