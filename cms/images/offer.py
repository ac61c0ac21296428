"""Which sizes and file formats of an image are offered: arithmetic only, so that no page ever opens a file."""

from typing import Literal, NamedTuple, Self

from cms.images.models import CreditedImage

WIDTHS = (320, 640, 960, 1280, 1920)
"""The widths in pixels that are offered of an image that has them; never more than the original has."""
SOURCE_WIDTH = 1280
"""The widest that ``src``, the address for browsers that do not choose, may be."""

FileFormat = Literal["avif", "webp", "jpeg", "png", "gif"]
STILL: tuple[FileFormat, ...] = ("avif", "webp", "jpeg")
TRANSPARENT: tuple[FileFormat, ...] = ("avif", "webp", "png")
ANIMATED: tuple[FileFormat, ...] = ("gif",)
MediaType = Literal["image/avif", "image/webp", "image/jpeg", "image/png", "image/gif"]
MEDIA_TYPES: dict[FileFormat, MediaType] = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
}
EXTENSIONS: dict[FileFormat, str] = {"avif": "avif", "webp": "webp", "jpeg": "jpg", "png": "png", "gif": "gif"}


class Spec(NamedTuple):
    """One size in one format; as text, ``640.avif``."""

    width: int
    format: FileFormat

    def __str__(self) -> str:
        return f"{self.width}.{self.format}"

    @classmethod
    def offered(cls, image: CreditedImage, text: str) -> Self | None:
        """The spec that ``text`` names, if it is one that is offered of this image."""
        return next((spec for spec in map(cls._make, _pairs(image)) if str(spec) == text), None)


def _pairs(image: CreditedImage) -> list[tuple[int, FileFormat]]:
    return [(width, file_format) for file_format in formats(image) for width in widths(image)]


def is_animation(image: CreditedImage) -> bool:
    """Whether the original is served as it is, because it moves. Other moving formats show their first frame."""
    return image.frames > 1 and image.filename.lower().endswith(".gif")


def formats(image: CreditedImage) -> tuple[FileFormat, ...]:
    """File formats of an image, the smallest files first and last the one that every browser shows."""
    if is_animation(image):
        return ANIMATED
    return TRANSPARENT if image.has_alpha else STILL


def widths(image: CreditedImage) -> list[int]:
    """Widths of an image, narrowest first: at least one, none wider than the original."""
    full, _ = image.shown_size
    if is_animation(image):
        return [full]
    return [*(width for width in WIDTHS if width < min(full, WIDTHS[-1])), min(full, WIDTHS[-1])]


def height(image: CreditedImage, width: int) -> int:
    """The height at a width, proportions kept; at least one pixel."""
    full_width, full_height = image.shown_size
    return max(1, round(full_height * width / full_width))
