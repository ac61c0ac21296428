"""Rich text for readers: an allow-list of elements, with every link resolved or taken away."""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3

TAGS = {"p", "ul", "ol", "li", "strong", "em", "b", "i", "a", "br", "abbr", "span"}
ATTRIBUTES = {"a": {"href", "id", "linktype"}, "abbr": {"title"}, "span": {"lang"}}
SCHEMES = {"http", "https", "mailto", "tel"}
DROPPED_WITH_CONTENT = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math"}

# nh3 writes canonical HTML: double quotes, no nested links. These patterns rely on that and on nothing else.
LINK = re.compile(r'<a((?: [a-z]+="[^"]*")*)>(.*?)</a>', re.DOTALL)
ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
STORED_LINK = re.compile(r"<a\s([^>]*)>")

Resolve = Callable[[str, str], str | None]
"""From the kind and the id of a stored link to its address; None when its target is hidden."""


def clean(source: str, resolve: Resolve) -> str:
    """Clean HTML of stored rich text.

    Args:
        source: HTML as Wagtail stores it.
        resolve: gives the address of a link to a page or a document.
    """
    if not source:
        return ""
    html = nh3.clean(
        source,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags=DROPPED_WITH_CONTENT,
    )
    for old, new in (("b", "strong"), ("i", "em")):
        html = html.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    return LINK.sub(lambda match: _link(match, resolve), html)


def _link(match: re.Match[str], resolve: Resolve) -> str:
    """A link with its address, or its words alone when it leads nowhere that the public may go."""
    attributes = {name: unescape(value) for name, value in ATTRIBUTE.findall(match[1])}
    kind = attributes.get("linktype")
    href = resolve(kind, attributes.get("id", "")) if kind else attributes.get("href")
    return f'<a href="{escape(href)}">{match[2]}</a>' if href else match[2]


def stored_links(source: str) -> set[tuple[str, str]]:
    """The kind and id of every link to a page or document in stored rich text."""
    found: set[tuple[str, str]] = set()
    for match in STORED_LINK.finditer(source):
        attributes = dict(ATTRIBUTE.findall(match[1]))
        if attributes.get("linktype") and attributes.get("id", "").isdigit():
            found.add((attributes["linktype"], attributes["id"]))
    return found
