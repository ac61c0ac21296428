"""How one defect is planted into a sound page: one change to its HTML, each written as data."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

Change = Callable[[LexborHTMLParser], LexborHTMLParser]
MARK = "planted-here"
BLOCK = '<div class="block" data-block-id="{id}">{html}</div>'


@dataclass(frozen=True)
class Mutant:
    """A page of the demo with one defect.

    Attributes:
        name: what is wrong.
        rules: any of these may report it; nothing else may be reported.
        at: selector of the element at fault in the changed page; a finding about it has to name its block, or it.
        change: the defect.
        equipment: id of something sound that the demo does not have and the defect needs: see ``equipment.py``.
    """

    name: str
    rules: tuple[str, ...]
    at: str
    change: Change
    equipment: str = ""

    @property
    def path(self) -> str:
        """Where the page is served."""
        return f"/mutant/{self.name.replace(' ', '-')}/"


def only(tree: LexborHTMLParser, selector: str) -> LexborNode:
    """The first element that a selector finds.

    Raises:
        LookupError: there is none, so that the defect would not be planted at all.
    """
    found = tree.css_first(selector)
    if found is None:
        raise LookupError(f"the page has nothing at {selector}")
    return found


def put(selector: str, **attributes: str | None) -> Change:
    """Give an element attributes (``aria_label`` stands for ``aria-label``), or take those away that are None."""

    def change(tree: LexborHTMLParser) -> LexborHTMLParser:
        attrs = only(tree, selector).attrs
        for name, value in attributes.items():
            attribute = name.strip("_").replace("_", "-")
            if value is None:
                del attrs[attribute]
            else:
                attrs[attribute] = value
        return tree

    return change


def swap(selector: str, template: str) -> Change:
    """Put something in an element's place; ``{outer}`` and ``{inner}`` stand for what was there."""

    def change(tree: LexborHTMLParser) -> LexborHTMLParser:
        element = only(tree, selector)
        new = template.replace("{outer}", element.html or "").replace("{inner}", element.inner_html or "")
        element.replace_with(MARK)
        return LexborHTMLParser((tree.html or "").replace(MARK, new))

    return change


def rename(selector: str, old: str, new: str) -> Change:
    """Call every ``old`` element inside an element, and the element itself, ``new``."""

    def change(tree: LexborHTMLParser) -> LexborHTMLParser:
        html = only(tree, selector).html or ""
        for end in (" ", ">"):
            html = html.replace(f"<{old}{end}", f"<{new}{end}")
        return swap(selector, html.replace(f"</{old}>", f"</{new}>"))(tree)

    return change


def inner(selector: str, html: str) -> Change:
    """Give an element other content."""

    def change(tree: LexborHTMLParser) -> LexborHTMLParser:
        only(tree, selector).inner_html = html
        return tree

    return change


def after(selector: str, html: str) -> Change:
    """Add something behind an element."""
    return swap(selector, "{outer}" + html)


def style(rules: str) -> Change:
    """Add a style sheet that comes last."""
    return swap("head", f"<head>{{inner}}<style>{rules}</style></head>")


def script(code: str) -> Change:
    """Add a script at the end."""
    return swap("body", f"<body>{{inner}}<script>{code}</script></body>")


def mark_blocks(html: str, ids: list[str]) -> LexborHTMLParser:
    """Mark a live page's blocks with their ids, as the frontend does in previews.

    Args:
        html: the page.
        ids: of the blocks, in the order of the Document.
    """
    tree = LexborHTMLParser(html)
    places = tree.css(".body > .block:not(.block--activities), .block--activities > li")
    assert len(places) == len(ids), f"{len(places)} blocks on the page, {len(ids)} in the Document"
    for place, id in zip(places, ids, strict=True):
        place.attrs["data-block-id"] = id
    return tree


def equip(tree: LexborHTMLParser, id: str, html: str) -> LexborHTMLParser:
    """Add a block of our own at the end of the body."""
    return after(".body > .block:last-child", BLOCK.format(id=escape(id), html=html))(tree)
