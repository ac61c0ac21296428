"""What the elements of HTML mean for the text inside them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.accessibility.engine.nodes import Link, PassageKind, Piece

if TYPE_CHECKING:
    pass


HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


BLOCKS = frozenset(
    {"p", "li", "ul", "ol", "dl", "dt", "dd", "div", "section", "article", "aside", "header", "footer", "main", "nav"}
    | {
        "figure",
        "figcaption",
        "blockquote",
        "pre",
        "hr",
        "address",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
    }
    | {"caption", "form", "fieldset", "details", "summary"}
)


SILENT = frozenset(["script", "style", "template", "noscript", "head", "title", "meta", "link", "-comment"])


STYLES: dict[str, str] = {
    "strong": "bold",
    "b": "bold",
    "em": "italic",
    "i": "italic",
    "u": "underline",
    "s": "struck",
    "del": "struck",
    "strike": "struck",
    "sub": "raised",
    "sup": "raised",
    "code": "code",
    "kbd": "code",
    "pre": "code",
}


KINDS: dict[str, PassageKind] = {
    "li": "item",
    "dt": "item",
    "dd": "item",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
}


INSIDES = {"table": "table", "blockquote": "quote"}


MEDIA = frozenset({"iframe", "video", "audio", "embed", "object"})


Attributes = dict[str, str | None]


DEEPEST = 120
"""Elements nested deeper than this are read as one stretch of text."""


@dataclass(slots=True)
class Context:
    """What holds for the text at one point of the markup."""

    style: Piece
    kind: PassageKind
    language: str
    inside: str = ""
    link: Link | None = None
    align: str = ""
    depth: int = 0

    def deeper(self, style: Piece) -> "Context":
        """The context inside an element that changes the style at most."""
        return Context(style, self.kind, self.language, self.inside, self.link, self.align, self.depth + 1)


PLAIN = Piece("")


def styled(name: str) -> dict[str, Any]:
    return {name: True}
