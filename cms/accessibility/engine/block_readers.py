"""How the value of each block type is read into the tree, in the order in which frontends show its parts."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cms.accessibility.engine.nodes import Event, Heading, LanguageMark, Media, Opportunity, Passage, Piece, Span, Table
from cms.accessibility.engine.values import Fields, collapse, fields, items, moment, text, whole

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader

BlockReader = Callable[["Reader", str, Any], None]
AUDIO = (".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac", ".aac", ".opus")


def read_heading(reader: "Reader", path: str, value: Any) -> None:
    """``heading``: kept even when empty, because frontends print it."""
    heading = fields(value)
    level = whole(heading.get("level"), 2)
    words = collapse(text(heading.get("text")))
    reader.tree.anchors.add(text(heading.get("anchor")))
    reader.add(Heading(reader.place(f"{path}.text"), level, words, "block", language=reader.language))


def read_paragraph(reader: "Reader", path: str, value: Any) -> None:
    """``paragraph``, in a language of its own where it says so."""
    paragraph = fields(value)
    code = text(paragraph.get("language")).strip()
    html = text(paragraph.get("html"))
    if code and html.strip():
        reader.add(LanguageMark(reader.place(f"{path}.language"), code, html))
    reader.html(f"{path}.html", html, language=code)


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


def read_image(reader: "Reader", path: str, value: Any) -> None:
    """``image``."""
    reader.picture(f"{path}.image", fields(value).get("image"))


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


def read_key_points(reader: "Reader", path: str, value: Any) -> None:
    """``key_points``: nothing is shown without points."""
    source = fields(value)
    points = [(index, point) for index, point in enumerate(items(source.get("points"))) if text(point).strip()]
    if points:
        reader.title(path, source)
    for index, point in points:
        reader.html(f"{path}.points.{index}", point, "item")


def read_quote(reader: "Reader", path: str, value: Any) -> None:
    """``quote``."""
    quote = fields(value)
    reader.plain(f"{path}.text", quote.get("text"), "quote")
    if text(quote.get("text")).strip():
        reader.plain(f"{path}.who", quote.get("who"))
        reader.plain(f"{path}.role", quote.get("role"))


def read_table(reader: "Reader", path: str, value: Any) -> None:
    """``table``: the rows, and each cell as a text of its own."""
    source = fields(value)
    rows = [[collapse(text(cell)) for cell in items(row)] for row in items(source.get("rows"))]
    if not any(cell for row in rows for cell in row):
        return
    caption = collapse(text(source.get("caption")))
    reader.add(
        Table(
            reader.place(path),
            rows,
            caption,
            source.get("header_row") is True,
            source.get("header_column") is True,
            language=reader.language,
        )
    )
    for row_index, row in enumerate(rows):
        for index, cell in enumerate(row):
            if cell:
                place = reader.place(f"{path}.rows.{row_index}.{index}")
                reader.add(Passage(place, "cell", cell, reader.language, (Piece(cell),)))


def read_video(reader: "Reader", path: str, value: Any) -> None:
    """``video``, which may also be a sound recording."""
    source = fields(value)
    url = text(source.get("url")).strip()
    if not url:
        return
    title = reader.title(path, source)
    transcript = text(source.get("transcript"))
    is_audio = url.split("?")[0].lower().endswith(AUDIO)
    reader.add(
        Media(
            reader.place(path),
            "audio" if is_audio else "video",
            url,
            title,
            text(source.get("provider")),
            text(source.get("captions")) or "unanswered",
            transcript,
            autoplay="autoplay=1" in url or "autoplay=true" in url,
        )
    )
    reader.html(f"{path}.transcript", transcript)


def read_documents(reader: "Reader", path: str, value: Any) -> None:
    """``documents``: nothing is shown without files."""
    source = fields(value)
    files = [(index, file) for index, file in enumerate(items(source.get("documents"))) if fields(file)]
    if files:
        reader.title(path, source)
    for index, file in files:
        reader.file(f"{path}.documents.{index}", file)


def read_contact(reader: "Reader", path: str, value: Any) -> None:
    """``contact``: whom to ask."""
    source = fields(value)
    shown = [source.get("html"), source.get("email"), source.get("phone")]
    if not any(text(part).strip() for part in shown) and not fields(source.get("person")):
        return
    reader.title(path, source)
    reader.html(f"{path}.html", source.get("html"))
    reader.person(f"{path}.person", source.get("person"))
    for name, scheme in (("email", "mailto:"), ("phone", "tel:")):
        words = text(source.get(name)).strip()
        if words:
            # People write a number in groups; frontends dial it without the spaces.
            address = words if name == "email" else re.sub(r"(?<=[\d+(])[\s().-]+|[()]", "", words)
            reader.link(f"{path}.{name}", {"text": words, "url": scheme + address, "kind": name}, "card")


def read_call_to_action(reader: "Reader", path: str, value: Any) -> None:
    """``call_to_action``."""
    source = fields(value)
    reader.title(path, source)
    reader.html(f"{path}.html", source.get("html"))
    reader.link(f"{path}.link", source.get("link"))


def read_unknown(reader: "Reader", path: str, value: Any, depth: int = 0) -> None:
    """A type that this version does not know: read what can be recognised by its shape alone."""
    if depth > 12:
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            read_unknown(reader, f"{path}.{index}", item, depth + 1)
    source = fields(value)
    if "alt_role" in source:
        reader.picture(path, source)
    elif {"text", "url", "kind"} <= set(source):
        reader.link(path, source)
    else:
        if "heading_level" in source:
            reader.title(path, source)
        for name, inner in source.items():
            if name in {"html", "transcript", "notes"}:
                reader.html(f"{path}.{name}", inner)
            else:
                read_unknown(reader, f"{path}.{name}", inner, depth + 1)


READERS: dict[str, BlockReader] = {
    "heading": read_heading,
    "paragraph": read_paragraph,
    "activity": read_activity,
    "team_spotlight": read_spotlight,
    "opportunity": read_opportunity,
    "image": read_image,
    "events": read_events,
    "key_points": read_key_points,
    "quote": read_quote,
    "table": read_table,
    "video": read_video,
    "documents": read_documents,
    "contact": read_contact,
    "call_to_action": read_call_to_action,
}
"""Block type → how it is read; the same types as :data:`cms.document.blocks.VALUE_TYPES`."""
