"""Blocks of words: headings, paragraphs, key points and quotes."""

from typing import Any

from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, TextBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import InlineTextBlock, PassageBlock, inline_html, language_block, passage_html, text
from cms.blocks.struct import ContentStruct
from cms.document.blocks import HeadingValue, KeyPointsValue, ParagraphValue, QuoteValue

LEVELS = [("2", "Section"), ("3", "Part of a section"), ("4", "Part of a part")]


class HeadingBlock(BlockContract, ContentStruct):
    """A heading of the page's outline."""

    shape = HeadingValue

    text = CharBlock(
        help_text="Say what the section is about. People who listen to the page jump from heading to heading."
    )
    level = ChoiceBlock(
        choices=LEVELS,
        default="2",
        search_index=False,
        help_text="A part of a section comes after a section, never on its own.",
    )

    class Meta:
        icon = "title"
        group = "Text"
        label = "Heading"
        label_format = "{text}"
        description = "Opens a section, so that readers find their way and can jump to it."
        template = "base/blocks/heading.html"
        preview_value = {"text": "What we have been up to", "level": "2"}

    def to_document(self, value: Any, presenting: Presenting) -> HeadingValue:
        """See :class:`cms.document.blocks.HeadingValue`."""
        words = text(value, "text")
        level = text(value, "level")
        return {"text": words, "level": int(level) if level in dict(LEVELS) else 2, "anchor": presenting.anchor(words)}


class ParagraphBlock(BlockContract, ContentStruct):
    """Running text."""

    shape = ParagraphValue

    text = PassageBlock(
        help_text="Short paragraphs and plain words reach more people. Headings are blocks of their own."
    )
    language = language_block(
        "Only when the whole passage is in another language than the page: it is then read aloud in it."
    )

    class Meta:
        icon = "pilcrow"
        group = "Text"
        label = "Paragraph"
        description = "Text with links, lists and emphasis."
        template = "base/blocks/paragraph.html"
        preview_value = {"text": "<p>The garden opened, and <b>forty neighbours</b> came to plant the first beds.</p>"}

    def to_document(self, value: Any, presenting: Presenting) -> ParagraphValue:
        """See :class:`cms.document.blocks.ParagraphValue`."""
        return {"html": passage_html(value.get("text"), presenting), "language": text(value, "language")}


class KeyPointsBlock(BlockContract, ContentStruct):
    """A short list of what matters."""

    shape = KeyPointsValue

    title = CharBlock(required=False, help_text="For example “In short”. May be left out.")
    points = ListBlock(InlineTextBlock(), min_num=1, help_text="One thought each.")

    class Meta:
        icon = "list-ul"
        group = "Text"
        label = "Key points"
        label_format = "{title}"
        description = "The few things that a reader in a hurry should take away."
        template = "base/blocks/key_points.html"
        preview_value = {
            "title": "In short",
            "points": ["The garden is open.", "Everybody is welcome.", "Tools are there."],
        }

    def to_document(self, value: Any, presenting: Presenting) -> KeyPointsValue:
        """See :class:`cms.document.blocks.KeyPointsValue`."""
        points = (inline_html(point, presenting) for point in value.get("points") or [])
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "points": [point for point in points if point],
        }


class QuoteBlock(BlockContract, ContentStruct):
    """Somebody's words."""

    shape = QuoteValue

    text = TextBlock(rows=3, help_text="Their words, without quotation marks.")
    who = CharBlock(required=False, label="Who said it")
    role = CharBlock(required=False, help_text="What they do, or what connects them with the story.")

    class Meta:
        icon = "openquote"
        group = "Text"
        label = "Quote"
        label_format = "{who}"
        description = "What somebody said, with their name."
        template = "base/blocks/quote.html"
        preview_value = {
            "text": "I came for the tomatoes and stayed for the people.",
            "who": "Nia Bowen",
            "role": "Neighbour",
        }

    def to_document(self, value: Any, presenting: Presenting) -> QuoteValue:
        """See :class:`cms.document.blocks.QuoteValue`."""
        return {"text": text(value, "text"), "who": text(value, "who"), "role": text(value, "role")}
