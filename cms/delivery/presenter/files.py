"""A file to download, described in words."""

from typing import Any

from django.conf import settings

from cms.document.cards import DocumentCard

FILE_TYPES = {
    "csv": "CSV table",
    "docx": "Word document",
    "odt": "OpenDocument text",
    "ods": "OpenDocument spreadsheet",
    "pdf": "PDF",
    "pptx": "PowerPoint slides",
    "rtf": "Rich text",
    "txt": "Plain text",
    "xlsx": "Excel spreadsheet",
    "zip": "ZIP archive",
}
KILO = 1000


def file_type_text(extension: str) -> str:
    """A file type in words, from its extension without the dot."""
    return FILE_TYPES.get(extension.lower(), extension.upper())


def size_text(size: int) -> str:
    """A size in words: ``3.2 MB``, in the decimal units that operating systems show."""
    if size < KILO:
        return f"{size} bytes"
    kilobytes = round(size / KILO)
    return f"{kilobytes} KB" if kilobytes < KILO else f"{size / KILO / KILO:.1f} MB".replace(".0 ", " ")


def document_card(document: Any) -> DocumentCard:
    """The file's card."""
    size = document.file_size or 0
    return DocumentCard(
        id=document.pk,
        title=document.title,
        url=settings.CMS_URL + document.url,
        file_type=file_type_text(document.file_extension),
        size=size,
        size_text=size_text(size),
        language=getattr(document, "language", ""),
        pages=getattr(document, "pages", None),
        tagged=getattr(document, "tagged", None),
    )
