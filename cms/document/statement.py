"""An accessibility statement: what an organisation says of itself, and what was measured."""

from typing import Literal

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT
from cms.document.pages import Block, Crumb, PageDocument

Compliance = Literal["full", "partial", "non", "unassessed"]
Law = Literal["eu", "uk", "none"]
GapReason = Literal["non_compliance", "disproportionate_burden", "out_of_scope"]


@with_config(STRICT)
class MeasuredGap(TypedDict):
    """Something that does not meet a rule, on some pages of the site."""

    rule: str
    """The rule's id, for those who want to look it up."""
    what: str
    """What was looked at and what is expected of it, in a sentence or two; plain text."""
    language: str
    """BCP 47 code of ``what``, which may differ from the page's."""
    wcag: list[str]
    """Success criteria, for example ``1.4.3``."""
    certain: bool
    """False when a person still has to look: it may be no barrier at all."""
    count: int
    """How many times it stands, on all pages together."""
    pages: list[Crumb]
    """The pages with it that readers may see, at most five."""
    more_pages: int
    """How many further pages have it."""
    fix_by: str | None
    """The day (ISO 8601) by which all of it is to be put right; null where none has been set for some of it."""
    since: str
    """The day (ISO 8601) from which it has been known."""


@with_config(STRICT)
class EmergencyPage(TypedDict):
    """A page that was published in spite of barriers, because it could not wait."""

    title: str
    url: str
    until: str
    """The day (ISO 8601) on which the permission ends."""


@with_config(STRICT)
class Measured(TypedDict):
    """What checks found on the whole site, in every language; worked out anew each day and with each publication."""

    compliance: Compliance
    """Never more than what was measured: ``full`` takes a manual audit of the last year that found nothing, and no
    known gap; ``unassessed`` while no page has been checked."""
    checked_on: str | None
    """The day (ISO 8601) of the latest check."""
    pages: int
    """How many public pages the site has."""
    pages_checked: int
    pages_in_browser: int
    """How many of them were checked as they stand in a real browser too."""
    pages_with_gaps: int
    rules: int
    """How many rules were applied to each page. They find only a part of all barriers."""
    gaps: list[MeasuredGap]
    emergencies: list[EmergencyPage]


@with_config(STRICT)
class KnownGap(TypedDict):
    """Content that is not accessible, as the organisation itself says."""

    id: str
    """Stable over edits; the same in findings."""
    reason: GapReason
    html: str
    """What does not work, for whom, and what to do instead; clean HTML."""
    wcag: list[str]
    fix_by: str | None
    """The day (ISO 8601) by which it is to be put right."""


@with_config(STRICT)
class ManualAudit(TypedDict):
    """An audit by people."""

    on: str
    """The day (ISO 8601) on which it ended."""
    by: str
    """Who did it; may be empty."""
    passed: bool
    """Whether it found nothing that fails."""


@with_config(STRICT)
class Feedback(TypedDict):
    """Where to tell of barriers and ask for content in another form."""

    email: str
    phone: str
    address: str
    """With line breaks; plain text; may be empty."""
    response_days: int | None
    """Within how many working days an answer comes."""


@with_config(STRICT)
class Enforcement(TypedDict):
    """Where to turn when an answer does not satisfy."""

    name: str
    url: str | None
    html: str
    """Clean HTML; may be empty."""


@with_config(STRICT)
class StatementPageDocument(PageDocument):
    """``home.AccessibilityStatementPage``: an accessibility statement in the form of Commission Implementing Decision
    (EU) 2018/1523 and of the UK's Public Sector Bodies Accessibility Regulations 2018."""

    intro: str
    organisation: str
    """Who is responsible for the site."""
    scope: str
    """What the statement is about; plain text."""
    law: Law
    """``none``: the organisation makes the statement of its own accord."""
    law_name: str
    """The national law's name; may be empty."""
    standard: str
    """What the site is held to, for example "WCAG 2.2 level AA"."""
    known_gaps: list[KnownGap]
    prepared_on: str | None
    """ISO 8601."""
    reviewed_on: str | None
    """ISO 8601."""
    method: Literal["self", "third_party"]
    """Who assessed the site."""
    audit: ManualAudit | None
    tested_with: str
    """Browsers and assistive technologies; plain text with line breaks; may be empty."""
    feedback: Feedback
    enforcement: Enforcement | None
    """Null where no law names a body."""
    measured: Measured
    body: list[Block]
