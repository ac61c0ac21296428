"""The value of each block type, as frontends receive it.

Every block of a body is ``{"type": …, "id": …, "value": …}``. Where a block has a title, ``heading_level`` (2 to 6)
says at which level it stands on this page: one below the last ``heading`` block before it, or 2 when there is none.
Frontends print ``<h{heading_level}>`` and the outline of the page is right without any counting of their own.
Rich text is clean HTML (``p ul ol li strong em a br abbr span[lang]``) with resolved links; a link whose target is
hidden keeps its words and loses its ``<a>``.
"""

from typing import Annotated, Literal

from pydantic import Field, with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT
from cms.document.cards import DocumentCard, Link, OrganisationCard, PersonCard
from cms.document.images import Image

HeadingLevel = Annotated[int, Field(ge=2, le=6)]
Html = Annotated[str, Field(json_schema_extra={"contentMediaType": "text/html"})]
DateText = Annotated[str, Field(json_schema_extra={"format": "date"})]
"""ISO 8601 date, for example 2026-12-04."""
DateTimeText = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
"""RFC 3339 date and time with offset, for example 2026-12-04T12:00:00+00:00."""


@with_config(STRICT)
class HeadingValue(TypedDict):
    """A heading of the page's outline."""

    text: str
    level: Annotated[int, Field(ge=2, le=4)]
    anchor: str
    """Unique within the page; for the ``id`` attribute."""


@with_config(STRICT)
class ParagraphValue(TypedDict):
    """Running text."""

    html: Html
    language: str
    """BCP 47 code when the whole passage is in another language than the page; empty otherwise."""


@with_config(STRICT)
class ActivityValue(TypedDict):
    """Something the team did or is going to do."""

    html: Html
    """What happened."""
    people: list[PersonCard]
    partners: list[OrganisationCard]
    funder: OrganisationCard | None
    place: str
    start_date: DateText | None
    end_date: DateText | None
    links: list[Link]
    image: Image | None


@with_config(STRICT)
class TeamSpotlightValue(TypedDict):
    """A portrait of one member of the team."""

    heading_level: HeadingLevel
    person: PersonCard | None
    image: Image | None
    html: Html
    fun_facts: list[str]


@with_config(STRICT)
class Deadline(TypedDict):
    """A moment with the zone in which it was meant."""

    at: DateTimeText
    timezone: str
    """IANA name, for example Europe/London."""
    timezone_text: str
    """The zone in a reader's words, for example "UK time"."""


OpportunityState = Literal["open", "closing_soon", "closed", "no_deadline"]


@with_config(STRICT)
class Apply(TypedDict):
    """How to apply."""

    kind: Literal["link", "email", "form"]
    text: str
    """The words of the link."""
    url: str | None
    """``https:`` or ``mailto:``; null when the target is hidden from the public."""


@with_config(STRICT)
class ContactCard(TypedDict):
    """How to reach somebody."""

    name: str
    email: str
    phone: str


@with_config(STRICT)
class OpportunityValue(TypedDict):
    """Something that readers can apply for or join."""

    title: str
    heading_level: HeadingLevel
    organisations: list[OrganisationCard]
    audience: str
    """Who it is for; plain text."""
    html: Html
    pay: str
    """Pay or expenses; plain text."""
    deadline: Deadline | None
    state: OpportunityState
    """Computed from the deadline at the moment of reading."""
    apply: Apply | None
    contact: ContactCard | None


@with_config(STRICT)
class ImageValue(TypedDict):
    """An image with its credit."""

    image: Image | None


@with_config(STRICT)
class Event(TypedDict):
    """One event of a series."""

    title: str
    start: DateTimeText
    end: DateTimeText | None
    timezone: str
    timezone_text: str
    place: str
    online_url: str | None
    recording_url: str | None
    notes: Html
    state: Literal["upcoming", "now", "past"]
    """Computed from start and end at the moment of reading."""


@with_config(STRICT)
class EventsValue(TypedDict):
    """A series of events."""

    title: str
    """The series' name; may be empty."""
    heading_level: HeadingLevel
    html: Html
    events: list[Event]


@with_config(STRICT)
class KeyPointsValue(TypedDict):
    """A short list of what matters."""

    title: str
    """May be empty."""
    heading_level: HeadingLevel
    points: list[Html]
    """Inline HTML, one point each."""


@with_config(STRICT)
class QuoteValue(TypedDict):
    """Somebody's words."""

    text: str
    who: str
    role: str


@with_config(STRICT)
class TableValue(TypedDict):
    """Tabular data. A header row's cells are column headers, a header column's cells are row headers."""

    caption: str
    header_row: bool
    header_column: bool
    rows: list[list[str]]
    """Plain text; every row has the same number of cells."""


@with_config(STRICT)
class VideoValue(TypedDict):
    """A video with its alternatives."""

    url: str
    title: str
    heading_level: HeadingLevel
    provider: str
    """In words, for example "YouTube"; empty for a file."""
    captions: Literal["yes", "no", "not_needed", "unanswered"]
    """``unanswered`` occurs in drafts only."""
    transcript: Html


@with_config(STRICT)
class DocumentsValue(TypedDict):
    """Files to download; frontends show nothing at all when the list is empty."""

    title: str
    heading_level: HeadingLevel
    documents: list[DocumentCard]


@with_config(STRICT)
class ContactValue(TypedDict):
    """Whom to ask."""

    title: str
    heading_level: HeadingLevel
    html: Html
    person: PersonCard | None
    email: str
    phone: str


@with_config(STRICT)
class CallToActionValue(TypedDict):
    """One thing that the reader is asked to do."""

    title: str
    heading_level: HeadingLevel
    html: Html
    link: Link | None


VALUE_TYPES: dict[str, type] = {
    "heading": HeadingValue,
    "paragraph": ParagraphValue,
    "activity": ActivityValue,
    "team_spotlight": TeamSpotlightValue,
    "opportunity": OpportunityValue,
    "image": ImageValue,
    "events": EventsValue,
    "key_points": KeyPointsValue,
    "quote": QuoteValue,
    "table": TableValue,
    "video": VideoValue,
    "documents": DocumentsValue,
    "contact": ContactValue,
    "call_to_action": CallToActionValue,
}
"""The block types of a body and the shape of each one's value. Frontends must ignore a type that they do not know."""
