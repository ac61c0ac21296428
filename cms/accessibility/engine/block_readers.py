"""How the value of each block type is read into the tree, in the order in which frontends show its parts."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cms.accessibility.engine.nodes import Heading, LanguageMark, Media, Passage, Piece, Table
from cms.accessibility.engine.values import collapse, fields, items, text, whole

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader
from cms.accessibility.engine.happening_readers import read_activity, read_events, read_opportunity, read_spotlight

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


def read_image(reader: "Reader", path: str, value: Any) -> None:
    """``image``."""
    reader.picture(f"{path}.image", fields(value).get("image"))


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
