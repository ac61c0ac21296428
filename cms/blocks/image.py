"""An image at its place of use: what it tells readers is answered here, by a person, every time."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, ChoiceBlock, TextBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import WebAddressBlock, missing, text
from cms.blocks.struct import ContentStruct
from cms.document.blocks import ImageValue
from cms.document.images import Image

ALT_ROLES = [
    ("", "Not answered yet"),
    ("informative", "It tells readers something: described below"),
    ("described_in_text", "The text around it already says everything that it shows"),
    ("decorative", "It is decoration: readers who cannot see it miss nothing"),
]
"""The three answers, and the state before any of them. None is ever chosen for the editor."""


class ImageUseBlock(ContentStruct):
    """An image with the answer to what it tells readers. Pass ``required=False`` where it may be left out."""

    image = ImageChooserBlock(required=False)
    alt_role = ChoiceBlock(
        choices=ALT_ROLES,
        required=False,
        widget=forms.RadioSelect,
        label="What does this image tell readers?",
        search_index=False,
    )
    alt = TextBlock(
        required=False,
        rows=2,
        label="Description",
        help_text="What somebody who cannot see the image needs to know here. Leave out “image of” and the credit.",
    )
    caption = CharBlock(
        required=False, help_text="Shown under the image to everybody. Say something that the description does not."
    )
    credit_text = CharBlock(
        required=False, label="Credit, if not the library's", help_text="Replaces the credit kept with the image."
    )
    credit_url = WebAddressBlock(required=False, label="Link of that credit")

    class Meta:
        icon = "image"
        required = True
        label_format = "{alt}"

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """An image has an answer, and an image that tells something has a description."""
        if not value.get("image"):
            return {"image": missing("There is no image here. Choose one.")} if self.meta.required else {}
        role = value.get("alt_role")
        if not role:
            return {"alt_role": missing("Say what this image tells readers, so that nobody misses it.")}
        if role == "informative" and not text(value, "alt"):
            return {"alt": missing("Readers who cannot see this image get nothing from it. Describe what it tells.")}
        return {}

    def present(self, value: Any, presenting: Presenting) -> Image | None:
        """The image as used here; None when there is none or when it is hidden from the public."""
        if not value or not value.get("image"):
            return None
        return presenting.image(
            value["image"],
            alt=text(value, "alt"),
            alt_role=value.get("alt_role") or "unanswered",
            caption=text(value, "caption"),
            credit_text=text(value, "credit_text"),
            credit_url=text(value, "credit_url"),
        )


class ImageBlock(BlockContract, ImageUseBlock):
    """An image in the course of a page."""

    shape = ImageValue

    class Meta:
        icon = "image"
        group = "Media"
        label = "Image"
        description = "A photo, drawing or chart, with its description and the credit of whoever made it."
        template = "base/blocks/image.html"
        preview_value = {"image": None, "alt_role": "informative", "caption": "The new garden in its first summer."}

    def to_document(self, value: Any, presenting: Presenting) -> ImageValue:
        """See :class:`cms.document.blocks.ImageValue`."""
        return {"image": self.present(value, presenting)}


def present_use(value: Any, presenting: Presenting) -> Image | None:
    """The one image of a field that holds at most one :class:`ImageUseBlock`."""
    first = next(iter(value or []), None)
    return first.block.present(first.value, presenting) if first else None
