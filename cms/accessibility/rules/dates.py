"""Dates and times: can a reader, whenever and wherever they read, tell when it is?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cms.accessibility.engine.dates import DateMention
from cms.accessibility.engine.examples import activity, deadline, event, events, opportunity, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Moment, Passage, Span
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "cy": ("dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul"),
}
YEAR = re.compile(r"(?<![\d£$€.,])(?:19|20)\d\d(?![\d%])")
OLD_CALENDAR = 1753
"""Weekdays before this year follow another calendar."""


@rule(
    id="date-no-year",
    wcag=(),
    over=Passage,
    applies="Dates of a day and a month in running text, in English and Welsh.",
    expects="The year stands with them, or elsewhere in the same passage.",
    severity=Severity.WARNING,
    message=Message(
        "The date “{date}” has no year.",
        "Posts are read for years; readers cannot tell whether it is still to come.",
        "Add the year, for example “{date} {year}”.",
    ),
    good=(
        paragraph("The fair is on Saturday 12 December 2026."),
        paragraph("In 2027 we meet on 4 May and 6 June."),
        paragraph("St David's Day is on 1 March every year."),
        page(paragraph("Mae'r ffair ar 12 Rhagfyr 2026."), language="cy"),
    ),
    bad=(
        paragraph("Apply by 12 noon on Friday 4 December."),
        opportunity("<p>The deadline is 29 January.</p>"),
        page(paragraph("Y dyddiad cau yw 4 Rhagfyr."), language="cy"),
    ),
)
def date_no_year(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """A year anywhere in the passage will do; so does a word that makes the day one of every year."""
    words = words_for(passage.language)
    if not words or not passage.dates:
        return
    if YEAR.search(passage.text) or words.recurring.search(passage.text) or any(m.year for m in passage.dates):
        return
    for mention in passage.dates:
        certain = certain_year(mention, passage, tree)
        evidence = {"date": mention.text, **({"year": certain} if certain else {})}
        yield Hit(mention.text, {"date": mention.text, "year": certain or tree.now.year}, evidence=evidence)


def certain_year(mention: DateMention, passage: Passage, tree: ContentTree) -> int | None:
    """The year that must be meant: that of a date held as data in the same block, or the near one with that weekday."""
    for node in tree.in_block(passage.place.block_id) if passage.place.block_id else []:
        if isinstance(node, Moment) and (node.day.day, node.day.month) == (mention.day, mention.month):
            return node.day.year
    if mention.weekday is None:
        return None
    base = tree.page.day or tree.now.date()
    near = [mention.in_year(year) for year in (base.year - 1, base.year, base.year + 1)]
    fitting = [
        day for day in near if day and day.weekday() == mention.weekday and abs(day - base) < timedelta(days=330)
    ]
    return fitting[0].year if len(fitting) == 1 else None


@rule(
    id="time-no-zone",
    wcag=(),
    over=Passage,
    applies="Clock times in passages about something online or international, in English and Welsh.",
    expects="A time zone stands with them, or the block shows one.",
    severity=Severity.WARNING,
    message=Message(
        "The time “{time}” has no time zone, and people may join from elsewhere.",
        "They come an hour early or late, or miss it.",
        "Add the zone in words, for example “{time} (UK time)”.",
    ),
    good=(
        paragraph("We meet online at 10am (UK time) on 4 May 2027."),
        paragraph("The hall opens at 10am."),
        events(event(notes="<p>Online on Zoom from 10am.</p>")),
    ),
    bad=(
        paragraph("We meet online at 10am on 4 May 2027."),
        paragraph("The webinar runs from 2pm to 3.30pm."),
        page(paragraph("Byddwn yn cwrdd ar Zoom am 7yh."), language="cy"),
    ),
)
def time_no_zone(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """A zone anywhere in the passage counts for all of its times; so does one that the block shows as data."""
    words = words_for(passage.language)
    if (
        not words
        or not passage.times
        or not words.remote.search(passage.text)
        or any(t.has_zone for t in passage.times)
    ):
        return
    nodes = tree.in_block(passage.place.block_id) if passage.place.block_id else []
    zones = [node.timezone_text for node in nodes if isinstance(node, Moment) and node.timezone_text]
    if zones and passage.place.block_type == "events":
        return
    first = passage.times[0]
    evidence = {"time": passage.times[-1].text, **({"zone": zones[0]} if zones else {})}
    yield Hit(first.text, {"time": first.text}, evidence=evidence)


@rule(
    id="date-ambiguous",
    wcag=(),
    over=Passage,
    applies="Dates of three numbers in running text, in English and Welsh.",
    expects="They can be read in one way only.",
    severity=Severity.WARNING,
    message=Message(
        "The date {date} can be read in two ways.",
        "It is {one} to some readers and {other} to others.",
        "Write the month as a word.",
    ),
    good=(
        paragraph("We meet on 3 April 2027."),
        paragraph("We meet on 25/04/2027."),
        paragraph("Posted on 05/05/2026."),
    ),
    bad=(
        paragraph("We meet on 03/04/2027."),
        paragraph("Send it by 1.2.27."),
        page(paragraph("Byddwn yn cwrdd ar 03/04/2027."), language="cy"),
    ),
)
def date_ambiguous(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Both numbers could be a month, and they differ. Year-first dates are never ambiguous."""
    for mention in passage.dates:
        if mention.numeric and mention.day <= 12 and mention.day != mention.month and not _is_version(mention, passage):
            year = mention.year or 0
            one, other = date(year, mention.month, mention.day), date(year, mention.day, mention.month)
            words = {"date": mention.text, "one": f"{one.day} {one:%B}", "other": f"{other.day} {other:%B}"}
            yield Hit(mention.text, words)


@rule(
    id="date-relative",
    wcag=(),
    over=Passage,
    applies="Running text, in English and Welsh.",
    expects="Days are named by their date.",
    severity=Severity.ADVICE,
    message=Message(
        "“{text}” is only true for a while.",
        "Somebody who reads it later cannot tell when it was.",
        "Name the date.",
    ),
    good=(paragraph("The fair was on 4 May 2026."), paragraph("Follow the signs and take the next path.")),
    bad=(
        paragraph("The fair is next Friday."),
        paragraph("We will meet again tomorrow."),
        page(paragraph("Byddwn yn cwrdd yr wythnos nesaf."), language="cy"),
    ),
)
def date_relative(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Quotations are left alone; a date with a year right beside it makes up for it. Told once a passage."""
    words = words_for(passage.language)
    if not words or passage.kind == "quote" or passage.inside == "quote":
        return
    match = words.relative_date.search(passage.text)
    if match and not any(mention.year for mention in passage.dates):
        yield Hit(match.group(), {"text": match.group()})


@rule(
    id="date-weekday-wrong",
    wcag=(),
    over=Passage,
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
    if type(span.start) is type(span.end) and span.end < span.start:  # type: ignore[operator]  # both of one type
        yield Hit(f"{span.start}|{span.end}", {"start": _shown(span.start), "end": _shown(span.end)})


def _shown(at: date) -> str:
    return at.isoformat(sep=" ", timespec="minutes") if hasattr(at, "hour") else at.isoformat()  # type: ignore[call-arg]


def _is_version(mention: DateMention, passage: Passage) -> bool:
    """``version 1.2.27`` and the like."""
    return bool(
        re.search(
            r"\b(?:version|release|v|section|clause|fersiwn|adran)\.?\s*$", passage.text[: mention.start], re.IGNORECASE
        )
    )


def _sentence_around(text: str, mention: DateMention) -> str:
    start = max((match.end() for match in re.finditer(r"[.!?]\s+", text[: mention.start])), default=0)
    end = re.search(r"[.!?](?:\s|$)", text[mention.end :])
    return text[start : mention.end + (end.start() if end else len(text))]


def _others_near(mention: DateMention, passage: Passage, said: str) -> bool:
    """A sentence with several dates may say of another one that it is the deadline."""
    return sum(other.text in said for other in passage.dates) > 1
