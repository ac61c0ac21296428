"""How blocks about people and happenings are read: activities, portraits, opportunities, events."""

from typing import TYPE_CHECKING, Any

from cms.accessibility.engine.nodes import Event, Heading, Opportunity, Span
from cms.accessibility.engine.values import Fields, collapse, fields, items, moment, text, whole

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader


def read_activity(reader: "Reader", path: str, value: Any) -> None:
    """``activity``: what happened, then who, where, when and the links."""
    activity = fields(value)
    reader.html(f"{path}.html", activity.get("html"))
    for index, person in enumerate(items(activity.get("people"))):
        reader.person(f"{path}.people.{index}", person)
    for index, partner in enumerate(items(activity.get("partners"))):
        reader.organisation(f"{path}.partners.{index}", partner)
    reader.organisation(f"{path}.funder", activity.get("funder"))
    reader.plain(f"{path}.place", activity.get("place"))
    start = reader.moment(f"{path}.start_date", activity.get("start_date"), "start")
    end = reader.moment(f"{path}.end_date", activity.get("end_date"), "end")
    if start and end:
        reader.add(Span(reader.place(f"{path}.end_date"), start.at, end.at))
    for index, link in enumerate(items(activity.get("links"))):
        reader.link(f"{path}.links.{index}", link)
    reader.picture(f"{path}.image", activity.get("image"), "inline")


def read_spotlight(reader: "Reader", path: str, value: Any) -> None:
    """``team_spotlight``: the person's name is its heading."""
    spotlight = fields(value)
    person = fields(spotlight.get("person"))
    name = collapse(text(person.get("name")))
    if name:
        level = whole(spotlight.get("heading_level"), 2)
        place = reader.place(f"{path}.person.name")
        reader.add(Heading(place, level, name, "title", language=reader.language))
    image = reader.picture(f"{path}.image", spotlight.get("image"))
    if image is None:
        reader.picture(f"{path}.person.photo", person.get("photo"), "portrait")
    reader.plain(f"{path}.person.role", person.get("role"))
    html = text(spotlight.get("html"))
    reader.html(f"{path}.html" if html.strip() else f"{path}.person.bio", html or person.get("bio"))
    for index, fact in enumerate(items(spotlight.get("fun_facts"))):
        reader.plain(f"{path}.fun_facts.{index}", fact, "item")


def read_opportunity(reader: "Reader", path: str, value: Any) -> None:
    """``opportunity``: title, for whom, what, pay, deadline, how to apply."""
    source, before = fields(value), reader.count
    title = reader.title(path, source)
    for index, organisation in enumerate(items(source.get("organisations"))):
        reader.organisation(f"{path}.organisations.{index}", organisation)
    reader.plain(f"{path}.audience", source.get("audience"))
    reader.html(f"{path}.html", source.get("html"))
    reader.plain(f"{path}.pay", source.get("pay"))
    due = fields(source.get("deadline"))
    deadline = reader.moment(f"{path}.deadline.at", due.get("at"), "deadline", text(due.get("timezone_text")))
    apply = fields(source.get("apply"))
    link = reader.link(f"{path}.apply", apply, "apply")
    contact = fields(source.get("contact"))
    if reader.count > before:
        reader.add(
            Opportunity(
                reader.place(path),
                title,
                deadline,
                (link.href or None) if link else None,
                apply_given=bool(apply),
                contactable=bool(text(contact.get("email")).strip() or text(contact.get("phone")).strip()),
            )
        )


def read_events(reader: "Reader", path: str, value: Any) -> None:
    """``events``: a series and its dates."""
    source = fields(value)
    events = items(source.get("events"))
    if not events:
        reader.html(f"{path}.html", source.get("html"))
        return
    series = reader.title(path, source)
    reader.html(f"{path}.html", source.get("html"))
    for index, event in enumerate(events):
        _event(reader, f"{path}.events.{index}", fields(event), series)


def _event(reader: "Reader", path: str, event: Fields, series: str) -> None:
    zone = text(event.get("timezone_text"))
    start, end = moment(event.get("start")), moment(event.get("end"))
    title = collapse(text(event.get("title")))
    online, place = text(event.get("online_url")), text(event.get("place"))
    told = bool(text(event.get("notes")).strip() or text(event.get("recording_url")).strip())
    reader.add(Event(reader.place(path), title, series, start, end, place.strip() or online.strip(), told))
    reader.moment(f"{path}.start", event.get("start"), "event", zone)
    if start and end:
        reader.add(Span(reader.place(f"{path}.end"), start, end))
    reader.plain(f"{path}.place", place)
    for name in ("online_url", "recording_url"):
        if text(event.get(name)).strip():
            words = title or series or name
            reader.link(f"{path}.{name}", {"text": words, "url": event.get(name), "kind": "external"}, "card")
    reader.html(f"{path}.notes", event.get("notes"))
