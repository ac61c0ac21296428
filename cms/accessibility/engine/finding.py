"""One finding, everywhere: the editor's panel, the gate, the command line and the browser audit speak of this."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a finding matters. An error refuses publishing; a warning needs an acknowledgement; advice is free."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Outcome(StrEnum):
    """``failed``: the defect is certain. ``review``: a person has to look (EARL's ``cantTell``)."""

    FAILED = "failed"
    REVIEW = "review"


def fingerprint(rule: str, block_id: str | None, inspected: str) -> str:
    """Identify a finding across edits, machines and tools.

    The same rule on the same block over the same inspected value is the same finding; editing the value makes a new
    one, so whatever was acknowledged re-opens.

    Args:
        rule: the rule's id.
        block_id: the block's id, or None for findings about the page as a whole.
        inspected: the value that the rule looked at, as text.

    Returns:
        32 hexadecimal digits (SHA-256, cut).
    """
    text = "\x1f".join((rule, block_id or "", inspected))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that stands between a reader and the content."""

    rule: str
    severity: Severity
    outcome: Outcome
    wcag: tuple[str, ...]
    """Success criteria by number, for example ``("1.1.1",)``."""
    block_id: str | None
    """The block that is at fault, or None for the page as a whole."""
    path: str
    """Where in the Document, for example ``body.3.value.image.alt``; empty when unknown."""
    message: str
    """What is wrong and why it matters to a reader, in plain words."""
    help: str
    """How to put it right."""
    fingerprint: str
    url: str | None = None
    selector: str | None = None
    variant: str | None = None
    evidence: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The finding as the API, the reports and the baseline write it; optional fields only where they are known."""
        optional = ("url", "selector", "variant", "evidence")
        return {key: value for key, value in asdict(self).items() if key not in optional or value}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Finding":
        """Read what :meth:`as_json` wrote."""
        exact = {
            "severity": Severity(data["severity"]),
            "outcome": Outcome(data["outcome"]),
            "wcag": tuple(data["wcag"]),
        }
        return cls(**{**data, **exact})
