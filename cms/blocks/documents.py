"""Files to download."""

from typing import Any

from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import language_block, text
from cms.blocks.struct import ContentStruct
from cms.document.blocks import DocumentsValue
from cms.document.cards import DocumentCard


class DocumentUseBlock(StructBlock):
    """A file, and the language that it is in."""

    document = DocumentChooserBlock()
    language = language_block("Only when the file is in another language than the page.")

    class Meta:
        icon = "doc-full"

    def present(self, value: Any, presenting: Presenting) -> DocumentCard | None:
        """The file's card; None when it is missing or hidden from the public."""
        card = presenting.document(value.get("document")) if value.get("document") else None
        if card is None:
            return None
        return {**card, "language": text(value, "language") or card["language"]}


class DocumentsBlock(BlockContract, ContentStruct):
    """A list of files; their type and size are shown by themselves."""

    shape = DocumentsValue

    title = CharBlock(required=False, help_text="For example “Meeting notes”.")
    documents = ListBlock(DocumentUseBlock(), default=[])

    class Meta:
        icon = "doc-full-inverse"
        group = "Media"
        label = "Documents"
        label_format = "{title}"
        description = "Files to download. Readers see each file's type and size before they follow the link."
        template = "base/blocks/documents.html"
        preview_value = {"title": "Meeting notes", "documents": []}

    def to_document(self, value: Any, presenting: Presenting) -> DocumentsValue:
        """See :class:`cms.document.blocks.DocumentsValue`."""
        part = self.child_blocks["documents"].child_block
        cards = (part.present(entry, presenting) for entry in value.get("documents") or [])
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "documents": [card for card in cards if card],
        }
