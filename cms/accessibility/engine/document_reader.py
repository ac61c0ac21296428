"""Build the content tree from a Document, in the order in which frontends show it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal

from cms.accessibility.engine.block_readers import READERS, read_unknown
from cms.accessibility.engine.markup import MarkupReader
from cms.accessibility.engine.nodes import (
    Block,
    ColourPair,
    File,
    Gap,
    Heading,
    LanguageMark,
    Link,
    Moment,
    Node,
    PageInfo,
    Passage,
    PassageKind,
    Picture,
    Piece,
    Place,
)
from cms.accessibility.engine.tree import LISTS, NO_FACTS, ContentTree, Facts
from cms.accessibility.engine.values import collapse, day, fields, items, moment, text, whole

Usage = Literal["lead", "block", "inline", "portrait", "logo", "card"]


def read_document(document: Mapping[str, Any], now: datetime, facts: Facts = NO_FACTS) -> ContentTree:
    """The content tree of a Document.

    Args:
        document: as the API serves it; half-filled drafts and unknown fields are no obstacle.
        now: the moment of checking, with a time zone.
        facts: what is known beyond the Document.
    """
    reader = Reader(document, now, facts)
    reader.read()
    reader.tree.sequence.sort(key=lambda node: node.place.order)
    return reader.tree


class Reader:
    """Adds the parts of a Document to a tree, numbering them as they come."""

    def __init__(self, document: Mapping[str, Any], now: datetime, facts: Facts) -> None:
        self.document = fields(document)
        self.count = 0
        self.block_id: str | None = None
        self.block_type = ""
        self.language = text(self.document.get("language"))
        self.tree = ContentTree(self._page(), now, facts)
        self.tree.titles.update({**self._titles(), **facts.titles})

    def read(self) -> None:
        """Read the whole Document."""
        document, page = self.document, self.tree.page
        if page.title:
            self.add(Heading(self.place("title"), 1, page.title, "title", language=self.language))
        self.moment("date", document.get("date"), "post")
        for name in ("hero_image", "headline_image"):
            self.picture(name, document.get(name), "lead")
        self.html("intro", document.get("intro"))
        self._statement()
        for index, block in enumerate(items(document.get("body"))):
            self._block(f"body.{index}", fields(block))
        self.block_id, self.block_type = None, ""
        for index, pair in enumerate(items(document.get("theme"))):
            self._pair(f"theme.{index}", fields(pair))
        for name in ("related_posts", "latest_posts"):
            for index, card in enumerate(items(document.get(name))):
                self.picture(f"{name}.{index}.image", fields(card).get("image"), "card")

    def _statement(self) -> None:
        """What an editor wrote of an accessibility statement; what was measured is nobody's text."""
        document = self.document
        for name in ("scope", "tested_with"):
            self.plain(name, document.get(name))
        for index, gap in enumerate(items(document.get("known_gaps"))):
            self.block_id, self.block_type = text(fields(gap).get("id")) or None, "gap"
            self.html(f"known_gaps.{index}.html", fields(gap).get("html"))
        self.block_id, self.block_type = None, ""
        self.html("enforcement.html", fields(document.get("enforcement")).get("html"))

    def place(self, path: str) -> Place:
        """The next place in reading order."""
        self.count += 1
        return Place(self.count, path, self.block_id, self.block_type)

    def add(self, node: Node) -> None:
        """Put a node into the tree."""
        if isinstance(node, Picture) and node.usage == "card":
            self.tree.cards.append(node)
            return
        getattr(self.tree, LISTS[type(node)]).append(node)
        self.tree.sequence.append(node)

    def html(self, path: str, value: Any, kind: PassageKind = "paragraph", language: str = "") -> None:
        """Add what a piece of HTML holds."""
        source = text(value)
        if source.strip():
            MarkupReader(self, path).read(source, kind, language or self.language)

    def plain(self, path: str, value: Any, kind: PassageKind = "plain") -> None:
        """Add a text without markup."""
        words = "\n".join(collapse(line) for line in text(value).strip().split("\n"))
        if words:
            self.add(Passage(self.place(path), kind, words, self.language, (Piece(words),)))

    def title(self, path: str, value: Mapping[str, Any], name: str = "title") -> str:
        """Add a block's title as a heading at the level at which frontends print it; nothing for an empty one."""
        words = collapse(text(value.get(name)))
        if words:
            level = whole(value.get("heading_level"), 2)
            self.add(Heading(self.place(f"{path}.{name}"), level, words, "title", language=self.language))
        return words

    def picture(self, path: str, value: Any, usage: Usage = "block") -> Picture | None:
        """Add an image as it is used here."""
        image = fields(value)
        if not image:
            return None
        picture = Picture(
            self.place(path),
            text(image.get("alt_role")) or "unanswered",
            text(image.get("alt")),
            usage,
            text(image.get("unused_alt")),
            text(image.get("caption")),
            text(fields(image.get("credit")).get("text")),
            text(image.get("long_description")),
            text(image.get("filename")),
            text(image.get("title")),
            source=str(image.get("id") or image.get("src") or ""),
            language=self.language,
        )
        self.add(picture)
        return picture

    def link(self, path: str, value: Any, origin: Literal["value", "apply", "card"] = "value") -> Link | None:
        """Add a link with its words."""
        source = fields(value)
        if not source:
            return None
        href = source.get("url") if isinstance(source.get("url"), str) else None
        link = Link(
            self.place(path),
            collapse(text(source.get("text"))),
            href,
            text(source.get("kind")),
            origin,
            language=self.language,
            target_title=self.tree.titles.get(href or "", ""),
        )
        self.add(link)
        return link

    def moment(
        self,
        path: str,
        value: Any,
        role: Literal["deadline", "start", "end", "event", "post"],
        timezone_text: str = "",
    ) -> Moment | None:
        """Add a date or a time that the Document holds as data."""
        at: datetime | date | None = moment(value) or day(value)
        if at is None:
            return None
        node = Moment(self.place(path), role, at, timezone_text)
        self.add(node)
        return node

    def person(self, path: str, value: Any) -> None:
        """Add what the page shows of a person."""
        person = fields(value)
        self.picture(f"{path}.photo", person.get("photo"), "portrait")
        self.plain(f"{path}.name", person.get("name"))
        self.plain(f"{path}.role", person.get("role"))
        self.html(f"{path}.bio", person.get("bio"))

    def organisation(self, path: str, value: Any) -> None:
        """Add what the page shows of an organisation."""
        organisation = fields(value)
        self.picture(f"{path}.logo", organisation.get("logo"), "logo")
        if text(organisation.get("url")):
            card = {"text": organisation.get("name"), "url": organisation.get("url"), "kind": "external"}
            self.link(f"{path}.name", card, "card")

    def file(self, path: str, value: Any) -> None:
        """Add a file to download."""
        card = fields(value)
        if not card:
            return
        pages, tagged = card.get("pages"), card.get("tagged")
        node = File(
            self.place(path),
            collapse(text(card.get("title"))),
            text(card.get("url")),
            text(card.get("file_type")),
            text(card.get("size_text")),
            text(card.get("language")),
            pages if isinstance(pages, int) else None,
            tagged if isinstance(tagged, bool) else None,
        )
        self.add(node)
        self.tree.sizes[node.url] = node.size_text

    def _block(self, path: str, block: Mapping[str, Any]) -> None:
        self.block_id = text(block.get("id")) or None
        self.block_type = text(block.get("type"))
        node = Block(self.place(path), empty=False)
        self.tree.blocks.append(node)
        before = len(self.tree.sequence)
        READERS.get(self.block_type, read_unknown)(self, f"{path}.value", block.get("value"))
        read = self.tree.sequence[before:]
        node.empty = self.block_type in READERS and all(isinstance(part, Gap | LanguageMark) for part in read)

    def _pair(self, path: str, pair: Mapping[str, Any]) -> None:
        name, front, back = (text(pair.get(part)) for part in ("name", "foreground", "background"))
        self.add(ColourPair(self.place(path), name, front, back, pair.get("large") is True))

    def _page(self) -> PageInfo:
        document, meta = self.document, fields(self.document.get("meta"))
        return PageInfo(
            Place(0),
            collapse(text(document.get("title"))),
            self.language,
            collapse(text(document.get("summary"))),
            collapse(text(meta.get("search_description"))),
            text(meta.get("status")) or "draft",
            moment(meta.get("first_published_at")),
            day(document.get("date")),
            identity=f"{text(meta.get('content_id'))} {self.language}".strip() if meta.get("content_id") else "",
            is_document="theme" not in document,
            address=text(meta.get("html_url")),
        )

    def _titles(self) -> dict[str, str]:
        """What the Document itself says of other pages: related posts, the way to it, translations."""
        meta = fields(self.document.get("meta"))
        lists = [self.document.get(name) for name in ("related_posts", "latest_posts", "topics")]
        cards = [fields(card) for cards in [*lists, meta.get("breadcrumbs")] for card in items(cards)]
        return {text(card["url"]): text(card.get("title")) for card in cards if text(card.get("url"))}
