"""Images in HTML, and what plays or is embedded."""

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from cms.accessibility.engine.nodes import Link, Media, Picture

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader


def read_image(node: LexborNode, reader: "Reader", path: str, language: str, link: Link | None) -> None:
    """Add an ``<img>`` to the tree; without an ``alt`` attribute nobody has answered what it is."""
    attributes = node.attributes
    source, alt = attributes.get("src") or "", attributes.get("alt") or ""
    role = "informative" if alt.strip() else "decorative" if "alt" in attributes else "unanswered"
    picture = Picture(
        reader.place(path),
        role,
        alt,
        "inline",
        filename=source.split("?")[0].rsplit("/", 1)[-1],
        tooltip=attributes.get("title") or "",
        source=source,
        link=link,
        language=language,
    )
    reader.add(picture)
    if link is not None:
        link.pictures.append(picture)


def read_media(node: LexborNode, reader: "Reader", path: str, tag: str) -> None:
    """Add a ``<video>``, an ``<audio>``, or an embedded page."""
    attributes = node.attributes
    tracks = {track.attributes.get("kind") or "subtitles" for track in node.css("track")}
    nested = node.css_first("source")
    source = attributes.get("src") or attributes.get("data") or (nested.attributes.get("src") if nested else "") or ""
    reader.add(
        Media(
            reader.place(path),
            "video" if tag == "video" else "audio" if tag == "audio" else "embed",
            source,
            attributes.get("title") or attributes.get("aria-label") or "",
            captions="yes" if {"captions", "subtitles"} & tracks else "unanswered",
            autoplay="autoplay" in attributes,
        )
    )
