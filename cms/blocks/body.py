"""The body of a page: blocks in any order."""

from wagtail.blocks import StreamBlock

from cms.blocks.documents import DocumentsBlock
from cms.blocks.image import ImageBlock
from cms.blocks.reach import CallToActionBlock, ContactBlock
from cms.blocks.table import TableBlock
from cms.blocks.text import HeadingBlock, KeyPointsBlock, ParagraphBlock, QuoteBlock
from cms.blocks.video import VideoBlock


class BodyBlock(StreamBlock):
    """The blocks that any page may use. The names are part of the contract with frontends."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    key_points = KeyPointsBlock()
    quote = QuoteBlock()
    image = ImageBlock()
    video = VideoBlock()
    table = TableBlock()
    documents = DocumentsBlock()
    contact = ContactBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        required = False
