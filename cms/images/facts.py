"""What an image file says of itself, read once when it is uploaded."""

from typing import IO, NamedTuple

from django.core.exceptions import ValidationError
from PIL import Image, ImageOps

ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""


MAX_FRAMES = 200
"""The most frames an animation may have; its pixels over all frames are bounded by WAGTAILIMAGES_MAX_IMAGE_PIXELS."""


class Facts(NamedTuple):
    """What the library keeps of a file; the names are those of the model's fields."""

    placeholder: str
    orientation: int
    has_alpha: bool
    frames: int


def read_facts(file: IO[bytes]) -> Facts:
    """Read a file's colour, orientation, transparency and number of frames, and leave it at its start.

    Raises:
        OSError: the file is not an image that Pillow can read.
    """
    file.seek(0)
    with Image.open(file) as picture:
        orientation = picture.getexif().get(ORIENTATION, 1)
        facts = Facts(
            placeholder=average_colour(picture),
            orientation=orientation if orientation in range(1, 9) else 1,
            has_alpha=is_transparent(picture),
            frames=getattr(picture, "n_frames", 1),
        )
    file.seek(0)
    return facts


def refuse_unusable(file: IO[bytes]) -> None:
    """Refuse a file that cannot be shown or that moves for too long.

    Raises:
        ValidationError: keyed on the ``file`` field.
    """
    try:
        frames = read_facts(file).frames
    except (OSError, SyntaxError, ValueError) as error:  # what Pillow raises for damaged files
        raise ValidationError({"file": "This file is damaged: save it again from the program that made it."}) from error
    if frames > MAX_FRAMES:
        raise ValidationError(
            {"file": f"This animation has {frames} frames; {MAX_FRAMES} is the most. Shorten it, or use a video."}
        )


def average_colour(picture: Image.Image) -> str:
    """The average colour of the first frame on white, as ``#rrggbb``."""
    small = ImageOps.contain(eight_bit(picture), (64, 64)).convert("RGBA")
    page = Image.new("RGBA", small.size, "white")
    page.alpha_composite(small)
    red, green, blue, _ = page.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]  # RGBA pixels are tuples
    return f"#{red:02x}{green:02x}{blue:02x}"


def eight_bit(picture: Image.Image) -> Image.Image:
    """A picture in a mode that can be resized smoothly; one of sixteen bits scaled to eight.

    Pillow itself would cut sixteen bits off at white (python-pillow/Pillow #3011).
    """
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return picture.convert("RGBA") if picture.mode in {"P", "PA", "1"} else picture


def is_transparent(picture: Image.Image) -> bool:
    """Whether any pixel of the first frame lets the page shine through."""
    if not picture.has_transparency_data:
        return False
    alpha = picture if "A" in picture.getbands() else picture.convert("RGBA")
    lowest, _ = alpha.getchannel("A").getextrema()
    return isinstance(lowest, (int, float)) and lowest < 255
