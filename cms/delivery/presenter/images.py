"""An image as one place of a Document uses it."""

from pathlib import PurePosixPath
from typing import Any

from cms.document.base import Credit
from cms.document.images import AltRole, Image
from cms.images.sources import focal_point, image_sources


def _credit(image: Any, text: str, url: str) -> Credit:
    """The library's credit, with what was given at the place of use in its stead."""
    return Credit(text=text or image.credit_text, url=(url or image.credit_url) or None, licence=image.licence)


def image_document(
    image: Any, *, alt: str, alt_role: AltRole, caption: str, credit_text: str, credit_url: str
) -> Image:
    """The image's JSON; ``alt`` is given out only where the editor said that it is to be read."""
    offered = image_sources(image)
    read = alt_role == "informative"
    return Image(
        id=image.pk,
        src=offered.src,
        alt=alt if read else "",
        alt_role=alt_role,
        caption=caption,
        credit=_credit(image, credit_text, credit_url),
        long_description=image.long_description,
        width=offered.width,
        height=offered.height,
        focal_point=focal_point(image),
        placeholder=image.placeholder,
        sources=offered.sources,
        unused_alt="" if read else alt,
        title=image.title,
        filename=PurePosixPath(image.file.name).name,
    )
