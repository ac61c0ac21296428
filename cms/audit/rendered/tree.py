"""The content tree of a page as a browser draws it."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborNode

from cms.accessibility.engine.document_reader import Reader
from cms.accessibility.engine.elements import BLOCKS, HEADINGS, Context
from cms.accessibility.engine.markup import MarkupReader
from cms.accessibility.engine.nodes import Heading, Link, Node, Place, Table
from cms.accessibility.engine.tree import NO_FACTS, ContentTree
from cms.audit.page import PageSession

SCRIPT = Path(__file__).parents[1] / "js" / "rendered.js"


@cache
def _script() -> str:
    return SCRIPT.read_text().strip()


def read_page(page: PageSession, identity: str, now: datetime) -> ContentTree:
    """What the page shows and says, taken apart as the rules of the content engine take it.

    Args:
        page: loaded, settled, with axe, which computes accessible names.
        identity: tells this page from others in the fingerprints of what stands on no block.
        now: the moment of checking, with a time zone.

    Returns:
        The tree; the selectors of its places are numbers for :func:`describe`.
    """
    return read_rendered(page.evaluate(_script()), identity, now)


def read_rendered(facts: dict[str, Any], identity: str, now: datetime) -> ContentTree:
    """The tree of what ``rendered.js`` wrote down."""
    reader = RenderedReader(facts, identity, now)
    RenderedMarkup(reader, "").read(facts["html"], "plain", reader.language)
    reader.tree.anchors.update(facts["ids"])
    reader.tree.sequence.sort(key=lambda node: node.place.order)
    return reader.tree


class RenderedReader(Reader):
    """Adds what the browser shows to a tree; each place knows its element."""

    def __init__(self, facts: dict[str, Any], identity: str, now: datetime) -> None:
        document = {"title": facts["title"], "language": facts["language"], "meta": {"content_id": identity}}
        super().__init__(document, now, NO_FACTS)
        self.element: str | None = None
        self.has_title = False
        self.around = False
        """Within the ways around the site."""

    def place(self, path: str) -> Place:
        """The next place, at the element that is being read."""
        return super().place(path)._replace(selector=self.element)

    def add(self, node: Node) -> None:
        """Take the page's first heading of level 1 for its title, as it is in a Document."""
        if isinstance(node, Heading) and node.level == 1 and not self.has_title:
            self.has_title = True
            node.place = node.place._replace(path="title")
        if isinstance(node, Link) and self.around:
            node.origin = "card"
        super().add(node)


class RenderedMarkup(MarkupReader):
    """Reads the HTML that ``rendered.js`` writes: the same as an editor's, with each element's number."""

    reader: RenderedReader

    def _node(self, node: LexborNode, context: Context) -> None:
        attributes = node.attributes if node.tag != "-text" else {}
        if "data-n" not in attributes:
            super()._node(node, context)
            return
        if node.tag in BLOCKS or node.tag in HEADINGS:
            self._flush(context)  # the text before it belongs to the element around it
        if node.tag == "p" and context.kind == "plain":
            context = replace(context, kind="paragraph")
        before = self.reader.element, self.reader.block_id, self.reader.around
        self.reader.element = attributes["data-n"]
        self.reader.block_id = attributes.get("data-b") or self.reader.block_id
        self.reader.around = self.reader.around or "data-around" in attributes
        known = len(self.reader.tree.pictures), len(self.reader.tree.tables)
        super()._node(node, context)
        if node.tag == "img" and len(self.reader.tree.pictures) > known[0]:
            self.reader.tree.pictures[-1].caption = attributes.get("data-caption") or ""
        if node.tag == "table" and len(self.reader.tree.tables) > known[1]:
            _complete(self.reader.tree.tables[known[1]], node)
        self.reader.element, self.reader.block_id, self.reader.around = before

    def _flush(self, context: Context, *, paragraph: bool = False) -> None:
        """An element without text is no blank line here: frontends use them for other things than room."""
        super()._flush(context, paragraph=False)


def _complete(table: Table, node: LexborNode) -> None:
    """Header cells anywhere are headers: pages have tables that an editor's form does not make."""
    if node.css_first("th") is not None:
        table.header_row = True


def describe(page: PageSession, numbers: list[str]) -> dict[str, Any]:
    """Number → what ``altogether.describe`` says of the element; for those that findings are about."""
    found = page.evaluate(
        "(all) => all.map((one) => altogether.places?.[one] ? altogether.describe(altogether.places[one]) : null)",
        [int(number) for number in numbers],
    )
    return dict(zip(numbers, found, strict=True))
