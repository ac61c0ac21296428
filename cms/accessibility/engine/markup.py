"""Turn HTML into nodes: paragraphs, links, images, tables and what is embedded, in reading order."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cms.accessibility.engine.markup_objects import read_image, read_media
from cms.accessibility.engine.markup_tables import read_table
from cms.accessibility.engine.nodes import Gap, Heading, LanguageMark, Link, Passage, PassageKind, Piece

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader
from cms.accessibility.engine.elements import (
    BLOCKS,
    DEEPEST,
    HEADINGS,
    INSIDES,
    KINDS,
    MEDIA,
    PLAIN,
    SILENT,
    STYLES,
    Attributes,
    Context,
    styled,
)

_SPACES = re.compile(r"[^\S\n]+")


_LINE_ENDS = re.compile(r" ?\n ?")


@dataclass
class MarkupReader:
    """Reads one piece of HTML into a :class:`Reader`'s tree."""

    reader: "Reader"
    path: str
    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    breaks: int = 0
    """Line breaks in a row, with nothing between them."""
    widest: int = 0
    blanks: int = 0
    """Empty paragraphs in a row."""

    def read(self, html: str, kind: PassageKind, language: str) -> None:
        """Add everything that the HTML holds to the tree."""
        body = LexborHTMLParser(html).body if "<" in html or "&" in html else None
        context = Context(PLAIN, kind, language)
        if body is None:
            self.pieces.append(Piece(html))
        else:
            self._children(body, context)
        self._flush(context)
        self._end_blanks()

    def _children(self, node: LexborNode, context: Context) -> None:
        child = node.child
        while child is not None:
            self._node(child, context)
            child = child.next

    def _node(self, node: LexborNode, context: Context) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "", context)
        elif tag == "br":
            self._break(context)
        elif tag in SILENT:
            return
        elif context.depth > DEEPEST:
            self._text(node.text(deep=True), context)
        elif tag in HEADINGS:
            self._heading(node, HEADINGS[tag], context)
        elif tag in BLOCKS:
            self._block(node, tag, context)
        else:
            self._inline(node, tag, context)

    def _text(self, text: str, context: Context) -> None:
        if not context.style.code:
            text = text.replace("\n", " ")
        if text.strip():
            self.breaks = 0
        self.pieces.append(Piece(text, *context.style[1:]))
        if context.link is not None:
            context.link.text += text

    def _break(self, context: Context) -> None:
        self.pieces.append(Piece("\n"))
        self.breaks += 1
        self.widest = max(self.widest, self.breaks)
        if context.link is not None:
            context.link.text += " "

    def _block(self, node: LexborNode, tag: str, context: Context) -> None:
        self._flush(context)
        if tag == "table":
            read_table(node, self.reader, self.path, context.language)
        attributes = node.attributes
        language, align = context.language, context.align
        if attributes:
            self._mark_id(attributes)
            language = self._language(node, attributes, context)
            if "justify" in f"{attributes.get('style')} {attributes.get('align')}":
                align = "justify"
        inner = Context(
            context.style._replace(code=True) if tag == "pre" else context.style,
            KINDS.get(tag, context.kind),
            language,
            INSIDES.get(tag, context.inside),
            context.link,
            align,
            context.depth + 1,
        )
        self._children(node, inner)
        self._flush(inner, paragraph=tag == "p")

    def _heading(self, node: LexborNode, level: int, context: Context) -> None:
        self._flush(context)
        self._end_blanks()
        self._mark_id(node.attributes)
        place = self.reader.place(self.path)
        text = " ".join(node.text(deep=True).split())
        self._children(node, context.deeper(context.style))
        self.pieces, self.links, self.widest, self.breaks = [], [], 0, 0
        self.reader.add(Heading(place, level, text, "html", context.inside, context.language))

    def _inline(self, node: LexborNode, tag: str, context: Context) -> None:
        if tag == "img":
            read_image(node, self.reader, self.path, context.language, context.link)
            self.breaks = 0
            return
        if tag in MEDIA:
            read_media(node, self.reader, self.path, tag)
            return
        style = context.style
        if tag in STYLES:
            style = style._replace(**styled(STYLES[tag]))
        attributes = node.attributes
        if tag == "abbr":
            full = (attributes.get("title") or "").strip()
            style = style._replace(abbreviation="explained" if full else "missing")
        inner = context.deeper(style)
        if attributes:
            self._mark_id(attributes)
            if attributes.get("lang"):
                inner.style = inner.style._replace(language=self._language(node, attributes, context))
            if tag == "a" and "href" in attributes:
                inner.link = self._link(attributes, context)
                inner.style = inner.style._replace(linked=True)
        self._children(node, inner)

    def _link(self, attributes: Attributes, context: Context) -> Link:
        href = (attributes.get("href") or "").strip()
        link = Link(
            self.reader.place(self.path),
            "",
            href,
            label=(attributes.get("aria-label") or "").strip(),
            tooltip=(attributes.get("title") or "").strip(),
            new_tab=attributes.get("target") == "_blank",
            language=context.language,
            target_title=self.reader.tree.titles.get(href, ""),
        )
        self.reader.add(link)
        self.links.append(link)
        return link

    def _language(self, node: LexborNode, attributes: Attributes, context: Context) -> str:
        code = (attributes.get("lang") or "").strip()
        if not code:
            return context.language
        self.reader.add(LanguageMark(self.reader.place(self.path), code, node.text(deep=True).strip()))
        return code

    def _mark_id(self, attributes: Attributes) -> None:
        name = attributes.get("id")
        if name:
            self.reader.tree.anchors.add(name)

    def _flush(self, context: Context, *, paragraph: bool = False) -> None:
        """End a passage: what was gathered becomes a node, or a blank line."""
        if not self.pieces and not self.links and not paragraph:
            return
        text = _tidy("".join([piece.text for piece in self.pieces]))
        if text:
            self._end_blanks()
            passage = Passage(
                self.reader.place(self.path),
                context.kind,
                text,
                context.language,
                tuple(self.pieces),
                context.align,
                context.inside,
            )
            for link in self.links:
                link.passage = passage
                link.text = " ".join(link.text.split())
            self.reader.add(passage)
            if self.widest > 1:
                self.reader.add(Gap(self.reader.place(self.path), self.widest, "breaks"))
        elif paragraph and not self.links:
            self.blanks += 1
        self.pieces, self.links, self.widest, self.breaks = [], [], 0, 0

    def _end_blanks(self) -> None:
        if self.blanks:
            self.reader.add(Gap(self.reader.place(self.path), self.blanks, "paragraphs"))
        self.blanks = 0


def _tidy(text: str) -> str:
    """White space to single spaces, line breaks kept, none at the ends."""
    if "\n" not in text and "\u200b" not in text and "\ufeff" not in text:
        return " ".join(text.split())
    text = _SPACES.sub(" ", text.replace("\u200b", "").replace("\ufeff", ""))
    return _LINE_ENDS.sub("\n", text).strip()
