"""Making the files of renditions, each once, when it is first asked for."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePath
from threading import BoundedSemaphore
from typing import Any

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from PIL import Image, ImageCms, ImageOps

from cms.images.facts import eight_bit
from cms.images.models import CreditedImage, CreditedRendition
from cms.images.offer import EXTENSIONS, FileFormat, Spec, height, is_animation

AT_ONCE = BoundedSemaphore(os.cpu_count() or 1)
"""Renders that one process works on at a time: each may hold a whole original in memory."""
ENCODING: dict[FileFormat, dict[str, Any]] = {
    "avif": {"quality": 60, "speed": 8},
    "webp": {"quality": 80, "method": 4},
    "jpeg": {"quality": 80, "progressive": True, "optimize": True},
    "png": {"optimize": True},
}


def rendition(image: CreditedImage, spec: Spec) -> CreditedRendition:
    """The rendition of an offered spec, made now if this is the first time.

    Two processes may make the same one at once; the first to store it wins, and the other's file is removed.

    Raises:
        OSError: the original is missing or unreadable.
    """
    # Wagtail's third key, meant for focal points, tells the renditions of a replaced file from those of the new one.
    key = {"filter_spec": f"offered-{spec}", "focal_point_key": image.get_file_hash()[:16]}
    stored: QuerySet[CreditedRendition] = CreditedRendition.objects.filter(image=image, **key)
    if existing := stored.first():
        return existing
    name = f"{PurePath(image.filename).stem[:40]}.{image.file_hash[:8]}.{spec.width}.{EXTENSIONS[spec.format]}"
    made = CreditedRendition(image=image, file=ContentFile(encode(image, spec), name=name), **key)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:
        made.file.delete(save=False)
        return stored.get()
    return made


def encode(image: CreditedImage, spec: Spec) -> bytes:
    """The bytes of a rendition, without the original's metadata: a camera writes where a photo was taken."""
    with AT_ONCE, image.open_file() as original:
        if is_animation(image):
            return bytes(original.read())
        with upright(original) as picture:
            size = (spec.width, height(image, spec.width))
            shown = picture.convert("RGBA" if image.has_alpha else "RGB").resize(
                size, Image.Resampling.LANCZOS, reducing_gap=3
            )
    shown.info.clear()
    output = BytesIO()
    shown.save(output, spec.format.upper(), **ENCODING[spec.format])
    return output.getvalue()


@contextmanager
def upright(file: Any) -> Iterator[Image.Image]:
    """The first frame of a picture as its camera was held, in eight bits and in the web's own colours."""
    with Image.open(file) as picture:
        yield in_srgb(eight_bit(ImageOps.exif_transpose(picture)))


def in_srgb(picture: Image.Image) -> Image.Image:
    """A picture converted from the colour profile it carries; as it is where it carries none that can be read."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "CMYK"}:
        return picture
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    try:
        converted = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError):
        return picture  # A broken profile is no reason not to show a picture.
    return converted or picture
