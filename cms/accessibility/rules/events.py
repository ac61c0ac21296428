"""Events: what, when and where."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import event, events
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Event
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree


@rule(
    id="event-no-place",
    wcag=(),
    over=Event,
    applies="Events still to come.",
    expects="They say where: a place or an address online.",
    severity=Severity.WARNING,
    message=Message(
        "“{title}” does not say where it takes place.",
        "Readers cannot plan how to get there, or whether they can.",
        "Fill in the place, or the link for joining online.",
    ),
    good=(
        events(event()),
        events(event(place="", online_url="https://meet.example.org/garden")),
        events(event(place="", start="2026-01-01T10:00:00+00:00", end=None)),
    ),
    bad=(events(event(place="")), events(event(), event("Pond day", place=" "))),
)
def event_no_place(event: Event, tree: ContentTree) -> Iterator[Hit]:
    """Events that are over need no way to them."""
    if event.start is not None and event.start > tree.now and not event.whereabouts:
        yield Hit(f"{event.title}|{event.start}", {"title": event.title or event.series or "An event"}, "place")


@rule(
    id="event-no-name",
    wcag=("2.4.6",),
    over=Event,
    applies="Events.",
    expects="They, or the series, have a name.",
    severity=Severity.WARNING,
    message=Message(
        "An event has no name, and neither has its series.",
        "Readers hear a date and do not know of what.",
        "Name the event or the series.",
    ),
    good=(events(event()), events(event(""))),
    bad=(events(event(""), title=""), events(event("Pond day"), event(" – "), title="")),
)
def event_no_name(event: Event, tree: ContentTree) -> Iterator[Hit]:
    """Neither letter nor digit in both."""
    if not any(character.isalnum() for character in event.title + event.series):
        yield Hit(f"{event.start}|{event.title}", field="title")


@rule(
    id="event-no-date",
    wcag=(),
    over=Event,
    applies="Events.",
    expects="They have a start.",
    severity=Severity.ERROR,
    message=Message(
        "“{title}” has no date.",
        "Nobody can come to it.",
        "Fill in when it starts, with the time zone.",
    ),
    good=(events(event()), events(event(end=None))),
    bad=(events(event(start="")), events(event("Pond day", start=None))),
)
def event_no_date(event: Event, tree: ContentTree) -> Iterator[Hit]:
    """Missing, or not a moment."""
    if event.start is None:
        yield Hit(event.title, {"title": event.title or event.series or "An event"}, "start")


@rule(
    id="event-all-past",
    wcag=(),
    over=Event,
    applies="Events of pages that were never published.",
    expects="They are still to come, or have a recording or notes.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "“{title}” is over already.",
        "A date that has passed looks like an invitation that came too late.",
        "Correct the date, or add a recording or a line on how it went.",
    ),
    good=(
        events(event()),
        events(event(start="2026-05-01T10:00:00+00:00", end=None, notes="<p>Forty people came.</p>")),
    ),
    bad=(
        events(event(start="2026-05-01T10:00:00+00:00", end="2026-05-01T12:00:00+00:00")),
        events(event("Pond day", start="2025-12-12T10:00:00+00:00", end=None)),
    ),
)
def event_all_past(event: Event, tree: ContentTree) -> Iterator[Hit]:
    """Notes and recordings say that it is told of, not announced."""
    last = event.end or event.start
    if last is None or last >= tree.now or tree.page.first_published is not None or event.told:
        return
    yield Hit(f"{event.title}|{event.start}", {"title": event.title or event.series or "An event"}, "start")
