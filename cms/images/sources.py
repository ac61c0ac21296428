"""An image's addresses as a Document carries them. No file is opened or rendered here."""

from typing import NamedTuple

from cms.document.images import FocalPoint, ImageSource
from cms.images.addresses import rendition_url
from cms.images.models import CreditedImage
from cms.images.offer import MEDIA_TYPES, SOURCE_WIDTH, Spec, formats, height, widths

SIZES = "(min-width: 50rem) 50rem, 100vw"
"""How wide an image is shown unless a frontend knows better: the column of text, or the whole screen of a phone."""


class Sources(NamedTuple):
    """What ``<picture>`` needs."""

    src: str
    width: int
    height: int
    sources: list[ImageSource]


def image_sources(image: CreditedImage) -> Sources:
    """Addresses of every offered size and format of an image.

    Returns:
        ``src`` in a format that every browser shows, its width and height in pixels, and one source for each format.
    """
    offered = widths(image)
    width = max([each for each in offered if each <= SOURCE_WIDTH], default=offered[0])
    return Sources(
        src=rendition_url(image, Spec(width, formats(image)[-1])),
        width=width,
        height=height(image, width),
        sources=[
            ImageSource(
                type=MEDIA_TYPES[file_format],
                srcset=", ".join(f"{rendition_url(image, Spec(each, file_format))} {each}w" for each in offered),
                sizes=SIZES,
            )
            for file_format in formats(image)
        ],
    )


def focal_point(image: CreditedImage) -> FocalPoint | None:
    """The centre of what an editor marked as most important, as shares of width and height; None when not marked."""
    if image.focal_point_x is None or image.focal_point_y is None:
        return None
    # Wagtail lets editors mark the stored picture, before its EXIF orientation is applied.
    x, y = image.focal_point_x / image.width, image.focal_point_y / image.height
    across, down = {
        1: (x, y), 2: (1 - x, y), 3: (1 - x, 1 - y), 4: (x, 1 - y),
        5: (y, x), 6: (1 - y, x), 7: (1 - y, 1 - x), 8: (y, 1 - x),
    }[image.orientation]  # fmt: skip
    return FocalPoint(x=round(min(max(across, 0), 1), 4), y=round(min(max(down, 0), 1), 4))
