"""What the API says of a finding that stands: the one shape of every finding, and where it was found."""

from typing import Any, Literal, NotRequired

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT


@with_config(STRICT)
class FindingPage(TypedDict):
    """The page on which something was found."""

    id: int
    title: str
    locale: str
    site: str | None
    """The host name of the page's site; null outside every site."""
    html_url: str | None
    """Where readers find it; null while it is not live."""
    edit_url: str
    """Where it is put right: in the CMS."""


@with_config(STRICT)
class FindingAuthor(TypedDict):
    """Who wrote the page."""

    id: int
    name: str


@with_config(STRICT)
class FindingAcknowledgement(TypedDict):
    """A person's answer that is in force."""

    reason: Literal["false_alarm", "accepted", "fix_by"]
    comment: str
    by: str | None
    """Who answered; null when the account is no more."""
    expires_on: str | None
    """The last day on which the answer counts; null when it holds for as long as the value stays as it is."""
    created_at: str


@with_config(STRICT)
class StandingFinding(TypedDict):
    """Something that stands between a reader and the content, of a live page or of its latest draft."""

    rule: str
    severity: Literal["error", "warning", "advice"]
    outcome: Literal["failed", "review"]
    """``failed``: the defect is certain. ``review``: a person has to look."""
    wcag: list[str]
    """Success criteria by number, for example ``1.1.1``."""
    block_id: str | None
    """The block at fault, as in the page's ``body``; null for the page as a whole."""
    path: str
    """Where in the page's JSON, for example ``body.3.value.image.alt``; may be empty."""
    message: str
    """What is wrong and why it matters to a reader."""
    help: str
    """How to put it right."""
    fingerprint: str
    """The same for as long as rule, block and inspected value are the same."""
    url: NotRequired[str]
    selector: NotRequired[str]
    variant: NotRequired[str]
    evidence: NotRequired[dict[str, Any]]
    origin: Literal["static", "browser"]
    """``static``: by the rules, from the content. ``browser``: by an audit of the rendered page."""
    version: Literal["live", "draft"]
    page: FindingPage
    author: FindingAuthor | None
    first_seen: str
    last_seen: str
    acknowledgement: FindingAcknowledgement | None
