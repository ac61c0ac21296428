"""What a page is made of, as the rules see it: plain dataclasses, whatever the page was read from.

Two builders make these: :mod:`cms.accessibility.engine.document_reader` from a Document, and the audit's from a
rendered page. A builder numbers the nodes in reading order and leaves at its default whatever its source does not know.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from cms.accessibility.engine.lazy import lazy
from cms.accessibility.engine.text_nodes import Gap, Heading, LanguageMark, Node, Passage, PassageKind, Piece, Place
from cms.accessibility.engine.values import split_address

__all__ = [
    "Block",
    "ColourPair",
    "Event",
    "File",
    "Gap",
    "Heading",
    "LanguageMark",
    "Link",
    "Media",
    "Moment",
    "Node",
    "Opportunity",
    "PageInfo",
    "Passage",
    "PassageKind",
    "Picture",
    "Piece",
    "Place",
    "Span",
    "Table",
]


@dataclass(eq=False)
class Link(Node):
    """A link, with the name that assistive technology reads."""

    text: str
    """The visible words."""
    href: str | None
    """None when the target is hidden from the public, or was never chosen."""
    kind: str = ""
    """``page document external email phone anchor none`` where the source says so."""
    origin: Literal["html", "value", "apply", "card"] = "html"
    """``card``: words and address come from a person, an organisation, an event or a file, not from this page."""
    label: str = ""
    """``aria-label``; it replaces the text for assistive technology."""
    tooltip: str = ""
    new_tab: bool = False
    pictures: list["Picture"] = field(default_factory=list)
    passage: Passage | None = None
    """The text around it."""
    language: str = ""
    target_title: str = ""
    """The title of the page or file it leads to, where known."""

    @lazy
    def parts(self) -> tuple[str, str, str] | None:
        """Scheme, host and path of the address, the first two in lower case; None when it cannot be read."""
        return split_address(self.href or "")

    @lazy
    def name(self) -> str:
        """The accessible name: the label, else the words and the alternatives of the pictures inside."""
        if self.label:
            return self.label
        words = [self.text, *(picture.alt for picture in self.pictures)]
        return " ".join(word for word in words if word).strip() or self.tooltip


@dataclass(eq=False)
class Picture(Node):
    """An image as it is used here."""

    role: str
    """``informative``, ``decorative``, ``described_in_text`` or ``unanswered``."""
    alt: str
    usage: Literal["lead", "block", "inline", "portrait", "logo", "card"] = "block"
    """``lead``: headline or hero; ``block``: an image of its own; ``card``: stands for another page."""
    unused_alt: str = ""
    caption: str = ""
    credit: str = ""
    long_description: str = ""
    filename: str = ""
    title: str = ""
    """The library's title; readers do not see it."""
    tooltip: str = ""
    source: str = ""
    """Identifies the file: the library's id or the address."""
    link: Link | None = None
    language: str = ""

    @lazy
    def spoken(self) -> str:
        """The alternative text that is read out; empty when none is."""
        return self.alt.strip() if self.role == "informative" else ""


@dataclass(eq=False)
class Table(Node):
    """Tabular data."""

    rows: list[list[str]]
    caption: str = ""
    header_row: bool = False
    header_column: bool = False
    merged: int = 0
    """How many cells span rows or columns."""
    presentation: bool = False
    """Marked as laid out, not as data."""
    language: str = ""


@dataclass(eq=False)
class Media(Node):
    """A video, a sound recording or something embedded from elsewhere."""

    kind: Literal["video", "audio", "embed"]
    url: str
    title: str = ""
    provider: str = ""
    captions: str = "unanswered"
    """``yes``, ``no``, ``not_needed`` or ``unanswered``."""
    transcript: str = ""
    autoplay: bool = False


@dataclass(eq=False)
class File(Node):
    """A file to download."""

    title: str
    url: str
    file_type: str = ""
    size_text: str = ""
    language: str = ""
    pages: int | None = None
    tagged: bool | None = None


@dataclass(eq=False)
class Moment(Node):
    """A date or a time that the page holds as data."""

    role: Literal["deadline", "start", "end", "event", "post"]
    at: datetime | date
    timezone_text: str = ""

    @property
    def day(self) -> date:
        """The calendar day, in the zone in which it was meant."""
        return self.at.date() if isinstance(self.at, datetime) else self.at


@dataclass(eq=False)
class Opportunity(Node):
    """Something that readers can apply for."""

    title: str
    deadline: Moment | None
    apply_url: str | None
    """Where to apply; None when there is no way that works."""
    apply_given: bool
    """The editor chose a way to apply, though it may lead nowhere."""
    contactable: bool
    """An address or a number is given."""


@dataclass(eq=False)
class Event(Node):
    """One event of a series."""

    title: str
    series: str
    start: datetime | None
    end: datetime | None
    whereabouts: str
    """Place or address of the online meeting."""
    told: bool = False
    """Has notes or a recording, as events have that are over."""


@dataclass(eq=False)
class Span(Node):
    """A period given as data: an activity's or an event's start and end."""

    start: date | datetime
    end: date | datetime


@dataclass(eq=False)
class Block(Node):
    """One block of the body."""

    empty: bool
    """Holds nothing that a reader could see or hear."""


@dataclass(eq=False)
class ColourPair(Node):
    """Two colours that the author chose to stand on each other."""

    name: str
    foreground: str
    background: str
    large: bool = False
    """Only ever used for large text or for shapes: 3:1 is enough."""
    also: tuple[tuple[str, float], ...] = ()
    """What else the foreground meets, each with the contrast that it needs there: a suggestion passes there too."""


@dataclass(eq=False)
class PageInfo(Node):
    """The page as a whole."""

    title: str
    language: str
    summary: str = ""
    description: str = ""
    """The search description; :attr:`summary` stands in for it."""
    status: str = "draft"
    first_published: datetime | None = None
    day: date | None = None
    """The date that readers see on a post."""
    identity: str = ""
    """Tells this page from others in the fingerprints of findings that are on no block."""
    is_document: bool = True
    """False for trees that hold only a part, such as a palette."""
    address: str = ""
    """Where readers find the page; empty when not known."""
