"""Images and documents of the library, as ``/images/`` and ``/documents/`` list them."""

from typing import Any

from pydantic import with_config

from cms.document.base import STRICT
from cms.document.cards import DocumentCard
from cms.document.images import Image


@with_config(STRICT)
class LibraryImage(Image):
    """An image of the library; its text alternative depends on where it is used, so ``alt`` is empty here."""

    meta: dict[str, Any]
    """Wagtail v2's ``meta``: type, detail_url, tags."""


@with_config(STRICT)
class LibraryDocument(DocumentCard):
    """A file of the library."""

    meta: dict[str, Any]
    """Wagtail v2's ``meta``: type, detail_url, tags, download_url."""
