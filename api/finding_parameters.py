"""The parameters of the list of findings."""

from datetime import UTC, datetime, time
from typing import Any

from api.page_parameters import ID, LIMIT, LOCALE, OFFSET
from api.parameters import Parameter, day, one_of, text, whole_number, words, words_schema
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.standing import ACKNOWLEDGED, BROWSER, DRAFT, LIVE, OPEN, STATIC

ORDERS = {
    "id": "pk",
    "first_seen": "first_seen",
    "last_seen": "last_seen",
    "severity": "weight",
    "rule": "rule",
    "page": "page_id",
}
"""Name → column; ``severity`` has the gravest first."""
LONGEST_AGE = 36_500


def since(name: str, value: str) -> datetime:
    """The beginning of a day, in UTC."""
    return datetime.combine(day(name, value), time.min, tzinfo=UTC)


def _choice(name: str, choices: Any, description: str) -> Parameter:
    allowed = [str(each) for each in choices]
    return Parameter(name, one_of(allowed), description, {"type": "string", "enum": allowed})


FINDING_LIST = (
    Parameter("rule", text, "Only findings of this rule, by its id."),
    _choice("severity", Severity, "Only findings of this severity."),
    _choice("outcome", Outcome, "Only certain ones (`failed`), or those that a person has to look at (`review`)."),
    Parameter("page", whole_number(1), "Only findings on the page with this id.", ID),
    Parameter("block_id", text, "Only findings on this block."),
    Parameter("site", text, "Only pages of this site: its host name, with `:port` where that is needed."),
    Parameter("locale", LOCALE.read, LOCALE.description),
    Parameter("author", whole_number(1), "Only pages by the author with this id.", ID),
    _choice("origin", (STATIC, BROWSER), "By the rules from the content, or by an audit of the rendered page."),
    _choice("version", (LIVE, DRAFT), "On what readers see, or on the latest draft."),
    _choice("state", (OPEN, ACKNOWLEDGED), "Without, or with, an answer that is in force."),
    Parameter("since", since, "First seen on this day (UTC) or later.", {"type": "string", "format": "date"}),
    Parameter(
        "age",
        whole_number(0, LONGEST_AGE),
        "First seen this many days ago at most.",
        {"type": "integer", "minimum": 0, "maximum": LONGEST_AGE},
    ),
    Parameter(
        "order",
        words(ORDERS, most=len(ORDERS), signed=True),
        f"One or more of {', '.join(ORDERS)}; a minus turns it round. Else the newest first.",
        words_schema(ORDERS, signed=True),
    ),
    LIMIT,
    OFFSET,
)
