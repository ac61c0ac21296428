"""The content tree: everything that the rules look at, in reading order."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cms.accessibility.engine.lazy import lazy
from cms.accessibility.engine.nodes import (
    Block,
    ColourPair,
    Event,
    File,
    Gap,
    Heading,
    LanguageMark,
    Link,
    Media,
    Moment,
    Node,
    Opportunity,
    PageInfo,
    Passage,
    Picture,
    Span,
    Table,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a checker may know beyond the Document. Rules that need it are silent without it."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """Address of a page or a file → its title."""
    sizes: Mapping[str, str] = field(default_factory=dict)
    """Address of a file → its size in words."""
    other_titles: frozenset[str] = frozenset()
    """Titles of the other live pages of the site."""
    glossary: frozenset[str] = frozenset()
    """Abbreviations that the site's readers know."""
    check_anchors: bool = True
    """Whether every ``id`` of the page is known, so that a link to a missing one is certain."""


NO_FACTS = Facts()


@dataclass
class ContentTree:
    """A page, taken apart by kind. Each list is in reading order."""

    page: PageInfo
    now: datetime
    facts: Facts = NO_FACTS
    blocks: list[Block] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    cards: list[Picture] = field(default_factory=list)
    """Images of other pages, shown on their cards: they are put right on those pages."""
    tables: list[Table] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    opportunities: list[Opportunity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    marks: list[LanguageMark] = field(default_factory=list)
    pairs: list[ColourPair] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    """Every ``id`` that a link may lead to."""
    titles: dict[str, str] = field(default_factory=dict)
    """Address → title, of everything that the Document or the facts say of other pages and files."""
    sizes: dict[str, str] = field(default_factory=dict)
    """Address → size in words, of the files that the page itself lists."""
    sequence: list[Node] = field(default_factory=list)
    """All nodes in reading order."""
    _chosen: dict[Callable[[Any], bool], list[Any]] = field(default_factory=dict, repr=False)
    memory: dict[str, Any] = field(default_factory=dict)
    """What rules have worked out for the whole page, so that it is worked out once; by the name of the question."""

    def nodes(self, kind: type[Node], among: Callable[[Any], bool] | None = None) -> Sequence[Any]:
        """The nodes of a kind, or those among them that have a trait; the page itself for :class:`PageInfo`."""
        if kind is PageInfo:
            return [self.page]
        nodes: list[Any] = getattr(self, LISTS[kind])
        if among is None:
            return nodes
        chosen = self._chosen.get(among)
        if chosen is None:
            chosen = self._chosen[among] = [node for node in nodes if among(node)]
        return chosen

    def in_block(self, block_id: str | None) -> list[Node]:
        """The nodes of one block, in reading order."""
        return self._by_block.get(block_id, [])

    def between(self, first: int, last: int) -> list[Node]:
        """The nodes that stand between two places, both left out."""
        return self.sequence[bisect_right(self._orders, first) : bisect_left(self._orders, last)]

    def before(self, node: Node) -> Iterator[Node]:
        """The nodes before a node, nearest first."""
        return reversed(self.sequence[: bisect_left(self._orders, node.place.order)])

    def after(self, node: Node) -> Iterator[Node]:
        """The nodes after a node, nearest first."""
        return iter(self.sequence[bisect_right(self._orders, node.place.order) :])

    def position(self, node: Node) -> int:
        """Where a node stands in the tree's list of its kind."""
        return self._positions[id(node)]

    @lazy
    def _positions(self) -> dict[int, int]:
        return {id(node): number for name in LISTS.values() for number, node in enumerate(getattr(self, name))}

    @lazy
    def _orders(self) -> list[int]:
        return [node.place.order for node in self.sequence]

    @lazy
    def _by_block(self) -> dict[str | None, list[Node]]:
        found: dict[str | None, list[Node]] = {}
        for node in self.sequence:
            found.setdefault(node.place.block_id, []).append(node)
        return found


LISTS: dict[type[Node], str] = {
    Block: "blocks",
    Heading: "headings",
    Passage: "passages",
    Link: "links",
    Picture: "pictures",
    Table: "tables",
    Media: "media",
    File: "files",
    Moment: "moments",
    Opportunity: "opportunities",
    Event: "events",
    Span: "spans",
    Gap: "gaps",
    LanguageMark: "marks",
    ColourPair: "pairs",
}
"""Kind of node → the tree's list of it."""
