"""Where nodes stand, and those that are text: headings, passages and what lies between them."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from cms.accessibility.engine.dates import DateMention, TimeMention, dates_in, times_in
from cms.accessibility.engine.language import primary
from cms.accessibility.engine.lazy import lazy


class Place(NamedTuple):
    """Where a node stands: ``path`` in a Document, ``selector`` in a rendered page."""

    order: int
    """Position in reading order, unique within the tree."""
    path: str = ""
    block_id: str | None = None
    block_type: str = ""
    selector: str | None = None

    def at(self, field_name: str) -> "Place":
        """The place of a field of the node, for example ``body.3.value.image`` + ``alt``."""
        path = f"{self.path}.{field_name}" if self.path and field_name else self.path or field_name
        return Place(self.order, path, self.block_id, self.block_type, self.selector)


@dataclass(eq=False)
class Node:
    """Something that stands at a place of the page."""

    place: Place


@dataclass(eq=False)
class Heading(Node):
    """A heading of the outline, typed as a heading block, as a block's title, or in HTML."""

    level: int
    text: str
    origin: Literal["block", "title", "html"] = "block"
    inside: str = ""
    """``table`` or ``quote`` when the heading stands in one."""
    language: str = ""


class Piece(NamedTuple):
    """A stretch of text in one style. ``language`` is empty where it is the passage's own."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    raised: bool = False
    """Superscript or subscript."""
    code: bool = False
    abbreviation: Literal["", "explained", "missing"] = ""
    """Stands in ``<abbr>``, with or without its full form."""
    linked: bool = False
    language: str = ""


_NO_WORD = str.maketrans(dict.fromkeys("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~’‘“”–—…•", " "))
"""Signs between words."""


PassageKind = Literal["paragraph", "item", "quote", "plain", "cell"]


@dataclass(eq=False)
class Passage(Node):
    """A paragraph, a list item, a quotation or another run of text that a reader takes in one go."""

    kind: PassageKind
    text: str
    """White space collapsed; line breaks kept as ``\\n``."""
    language: str
    """BCP 47 code in force."""
    pieces: tuple[Piece, ...] = ()
    align: str = ""
    """``justify`` where the author said so."""
    inside: str = ""
    """``table`` or ``quote`` when it stands in one."""

    @lazy
    def lines(self) -> list[str]:
        """The text line by line, as the author broke it."""
        return self.text.split("\n")

    @lazy
    def words(self) -> list[str]:
        """The words, with their punctuation."""
        return self.text.split()

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """The words in lower case, to see quickly whether a pattern could match at all."""
        return frozenset(self.text.lower().translate(_NO_WORD).split())

    @lazy
    def own_text(self) -> str:
        """The text without the parts that are marked as another language, as code or as an abbreviation."""
        if not any(piece.language or piece.code for piece in self.pieces):
            return self.text
        return "".join(piece.text for piece in self.pieces if not piece.language and not piece.code)

    @lazy
    def dates(self) -> list[DateMention]:
        """Dates that the text names, in English or Welsh; none in other languages."""
        return dates_in(self.text, primary(self.language))

    @lazy
    def times(self) -> list[TimeMention]:
        """Clock times that the text names."""
        return times_in(self.text, primary(self.language))


@dataclass(eq=False)
class Gap(Node):
    """Blank lines typed to make room."""

    count: int
    form: Literal["paragraphs", "breaks"]


@dataclass(eq=False)
class LanguageMark(Node):
    """A language code that the author set on a passage or on some words."""

    code: str
    text: str
