"""What an image file says of itself, read once when it is uploaded."""

from typing import IO, NamedTuple

from PIL import Image, ImageOps

ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""


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


def average_colour(picture: Image.Image) -> str:
    """The average colour of the first frame on white, as ``#rrggbb``."""
    small = ImageOps.contain(picture.convert("RGBA"), (64, 64))
    page = Image.new("RGBA", small.size, "white")
    page.alpha_composite(small)
    red, green, blue, _ = page.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]  # RGBA pixels are tuples
    return f"#{red:02x}{green:02x}{blue:02x}"


def is_transparent(picture: Image.Image) -> bool:
    """Whether any pixel of the first frame lets the page shine through."""
    if not picture.has_transparency_data:
        return False
    lowest, _ = picture.convert("RGBA").getchannel("A").getextrema()
    return isinstance(lowest, (int, float)) and lowest < 255
