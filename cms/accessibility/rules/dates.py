"""Dates and times: can a reader, whenever and wherever they read, tell when it is?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cms.accessibility.engine.dates import DateMention
from cms.accessibility.engine.examples import event, events, opportunity, page, paragraph
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Moment, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import dated
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for

YEAR = re.compile(r"(?<![\d£$€.,])(?:19|20)\d\d(?![\d%])")


@rule(
    id="date-no-year",
    wcag=(),
    over=Passage,
    among=dated,
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
    if not words or not words.remote.search(passage) or not passage.times or any(t.has_zone for t in passage.times):
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
    among=dated,
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
    match = words.relative_date.search(passage)
    if match and not any(mention.year for mention in passage.dates):
        yield Hit(match.group(), {"text": match.group()})


def _is_version(mention: DateMention, passage: Passage) -> bool:
    """``version 1.2.27`` and the like."""
    return bool(
        re.search(
            r"\b(?:version|release|v|section|clause|fersiwn|adran)\.?\s*$", passage.text[: mention.start], re.IGNORECASE
        )
    )
