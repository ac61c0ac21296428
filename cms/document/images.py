"""An image as it is used at one place of a Document."""

from typing import Literal

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT, Credit

AltRole = Literal["informative", "decorative", "described_in_text", "unanswered"]
"""The editor's answer to "what does this image tell a reader?"; ``unanswered`` in drafts only: the gate refuses it."""


@with_config(STRICT)
class ImageSource(TypedDict):
    """One ``<source>`` of a ``<picture>``: every width in one file format."""

    type: Literal["image/avif", "image/webp", "image/jpeg", "image/png", "image/gif"]
    """The media type of every file of this source."""
    srcset: str
    """Signed addresses with their widths, ready for the ``srcset`` attribute."""
    sizes: str
    """A value for the ``sizes`` attribute; frontends may use their own."""


@with_config(STRICT)
class FocalPoint(TypedDict):
    """The point that cropping must keep, as shares of width and height from the top left corner (0 to 1)."""

    x: float
    y: float


@with_config(STRICT)
class Image(TypedDict):
    """An image with everything that a frontend needs to show it: no second request."""

    id: int
    src: str
    """A signed address that every browser can show (JPEG, PNG or GIF)."""
    alt: str
    """Always safe to print in an ``alt`` attribute: empty unless ``alt_role`` is ``informative``."""
    alt_role: AltRole
    caption: str
    """Shown with the image; plain text; empty for none."""
    credit: Credit
    long_description: str
    """A longer description for charts, maps and diagrams; plain text with line breaks; empty for none."""
    width: int
    """Width of ``src`` in CSS pixels."""
    height: int
    """Height of ``src`` in CSS pixels."""
    focal_point: FocalPoint | None
    placeholder: str
    """A colour (``#rrggbb``) to show while the image loads."""
    sources: list[ImageSource]
    unused_alt: str
    """Text typed as alternative text although ``alt_role`` says that it is not read: for checkers, never shown."""
    title: str
    """The library's title of the image: for editors and checkers, never shown to readers."""
    filename: str
    """The name of the uploaded file without its folder: for checkers, never shown to readers."""
