"""Pictures to upload, drawn for the tests."""

from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image

from cms.images.models import CreditedImage


def file_of(picture: Image.Image, name: str, **options: Any) -> ImageFile:
    """A picture as an uploaded file; its name says its format."""
    output = BytesIO()
    suffix = name.rsplit(".", 1)[-1]
    picture.save(output, {"jpg": "JPEG"}.get(suffix, suffix.upper()), **options)
    output.seek(0)
    return ImageFile(output, name=name)


def plain(width: int, height: int, *, colour: Any = "teal", mode: str = "RGB") -> Image.Image:
    """A picture of one colour with a yellow top left corner, so that turning it shows."""
    picture = Image.new(mode, (width, height), colour)
    if mode in {"RGB", "RGBA"}:
        picture.paste("yellow", (0, 0, max(width // 4, 1), max(height // 4, 1)))
    return picture


def stored_image(
    width: int = 2400, height: int = 1600, name: str = "boat.jpg", *, picture: Image.Image | None = None, **options: Any
) -> CreditedImage:
    """An image in the library."""
    file = file_of(picture or plain(width, height), name, **options)
    return CreditedImage.objects.create(title="A boat", file=file)


def exif(orientation: int) -> Image.Exif:
    """Metadata as a camera writes it: how it was held, and what it is."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "Secret camera"
    return tags
