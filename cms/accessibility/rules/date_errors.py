"""Dates that cannot be, or that contradict each other."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from cms.accessibility.engine.dates import DateMention
from cms.accessibility.engine.examples import activity, deadline, event, events, opportunity, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Moment, Passage, Span
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import dated
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "cy": ("dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul"),
}


OLD_CALENDAR = 1753
"""Weekdays before this year follow another calendar."""


@rule(
    id="date-weekday-wrong",
    wcag=(),
    over=Passage,
    among=dated,
    applies="Dates with a weekday and a year in running text, in English and Welsh.",
    expects="The weekday is that day's.",
    severity=Severity.ERROR,
    message=Message(
        "“{date}” does not exist: that day is a {right}.",
        "Readers come on the wrong day, or give up.",
        "Correct the weekday or the date.",
    ),
    good=(
        paragraph("We meet on Friday 4 December 2026."),
        page(paragraph("Dydd Gwener 4 Rhagfyr 2026 amdani."), language="cy"),
        paragraph("Friday 5 and Saturday 6 November 2027"),
    ),
    bad=(
        paragraph("We meet on Thursday 4 December 2026."),
        page(paragraph("Dewch dydd Llun 4 Rhagfyr 2026."), language="cy"),
    ),
)
def date_weekday_wrong(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Only with the year in words: without it another year may be meant."""
    for mention in passage.dates:
        if mention.weekday is None or not mention.year or mention.year < OLD_CALENDAR or mention.numeric:
            continue
        day = mention.in_year(mention.year)
        if day and day.weekday() != mention.weekday:
            names = WEEKDAYS.get(passage.language.split("-")[0].lower(), WEEKDAYS["en"])
            yield Hit(mention.text, {"date": mention.text, "right": names[day.weekday()]})


@rule(
    id="date-impossible",
    wcag=(),
    over=Passage,
    among=dated,
    applies="Dates of a day and a month in running text, in English and Welsh.",
    expects="The month has such a day.",
    severity=Severity.ERROR,
    message=Message(
        "There is no “{date}”.",
        "Readers cannot tell which day is meant.",
        "Correct the date.",
    ),
    good=(paragraph("We met on 29 February 2024."), paragraph("It ends on 30 April 2027.")),
    bad=(
        paragraph("It ends on 31 April 2027."),
        paragraph("We meet on 29 February 2027."),
        page(paragraph("Hyd at 31 Mehefin 2027."), language="cy"),
    ),
)
def date_impossible(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Without a year a leap year is assumed."""
    for mention in passage.dates:
        if not mention.numeric and mention.in_year(mention.year or 2024) is None:
            yield Hit(mention.text, {"date": mention.text})


@rule(
    id="date-mismatch",
    wcag=(),
    over=Passage,
    among=dated,
    applies="Texts of an opportunity that has a deadline as data, where they speak of the deadline.",
    expects="They name the same day.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The text says “{date}” where the block's deadline is {deadline}.",
        "Readers cannot tell which of the two counts.",
        "Correct one of them, or take the date out of the text: the block shows its deadline.",
    ),
    good=(
        opportunity("<p>The deadline is 29 January 2027.</p>"),
        opportunity("<p>Interviews are on 4 March 2027.</p>"),
        opportunity("<p>The deadline is 4 March 2027.</p>", deadline=None),
    ),
    bad=(
        opportunity("<p>The deadline is 28 January 2027.</p>"),
        opportunity("<p>Apply by noon on 29 February.</p>", deadline=deadline("2027-02-28T12:00:00+00:00")),
    ),
)
def date_mismatch(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Within the sentence that has a word for deadline; day and month, and the year where it is named."""
    words = words_for(passage.language)
    if not words or passage.place.block_type != "opportunity" or not passage.dates:
        return
    due = next(
        (n for n in tree.in_block(passage.place.block_id) if isinstance(n, Moment) and n.role == "deadline"), None
    )
    for mention in passage.dates if due else []:
        said = _sentence_around(passage.text, mention)
        if due is None or mention.numeric or not words.deadline.search(said) or _others_near(mention, passage, said):
            continue
        same = (mention.day, mention.month) == (due.day.day, due.day.month) and mention.year in {None, due.day.year}
        if not same:
            shown = f"{due.day.day} {due.day:%B %Y}"
            yield Hit(f"{mention.text}|{due.day}", {"date": mention.text, "deadline": shown})


@rule(
    id="ends-before-start",
    wcag=(),
    over=Span,
    applies="Activities and events with a start and an end.",
    expects="They end after they start.",
    severity=Severity.ERROR,
    message=Message(
        "The end, {end}, is before the start, {start}.",
        "Readers cannot tell when it is.",
        "Correct the start or the end.",
    ),
    good=(activity(start_date="2026-05-04", end_date="2026-05-04"), events(event())),
    bad=(activity(start_date="2026-05-04", end_date="2026-04-05"), events(event(end="2026-12-12T09:00:00+00:00"))),
)
def ends_before_start(span: Span, tree: ContentTree) -> Iterator[Hit]:
    """Only like with like: days with days, moments with moments."""
    if type(span.start) is type(span.end) and span.end < span.start:
        yield Hit(f"{span.start}|{span.end}", {"start": _shown(span.start), "end": _shown(span.end)})


def _shown(at: date) -> str:
    day = f"{at.day} {at:%B %Y}"
    return f"{day} at {at:%H:%M}" if isinstance(at, datetime) else day


def _sentence_around(text: str, mention: DateMention) -> str:
    start = max((match.end() for match in re.finditer(r"[.!?]\s+", text[: mention.start])), default=0)
    end = re.search(r"[.!?](?:\s|$)", text[mention.end :])
    return text[start : mention.end + (end.start() if end else len(text))]


def _others_near(mention: DateMention, passage: Passage, said: str) -> bool:
    """A sentence with several dates may say of another one that it is the deadline."""
    return sum(other.text in said for other in passage.dates) > 1
