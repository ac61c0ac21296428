"""From what was written to what Wagtail stores: names become primary keys, distances become dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from wagtail.blocks import StreamBlock

from cms.delivery.presenter.files import size_text
from cms.demo.write import Day, Ref

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
TOKEN = re.compile(r"\{\{(now|post|size:)([^}]+)\}\}")
NAMED_LINK = re.compile(r'<a (page|document)="([^"]+)">')


@dataclass
class Names:
    """What has been made so far: kind, name and language → primary key, and the sizes of files in bytes."""

    keys: dict[tuple[str, str, str], int] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, name: str, key: int, language: str = "en") -> None:
        """Remember something that was made."""
        self.keys[kind, name, language] = key

    def key(self, kind: str, name: str, language: str = "en") -> int:
        """The primary key in this language, or in English where there is no translation.

        Raises:
            KeyError: content mentions what nobody made.
        """
        found = self.keys.get((kind, name, language), self.keys.get((kind, name, "en")))
        if found is None:
            raise KeyError(f"the demo mentions the {kind} {name!r}, which it does not make")
        return found


@dataclass(frozen=True)
class Resolver:
    """Resolves the content of one page."""

    names: Names
    today: date
    post_date: date
    language: str = "en"

    def value(self, data: Any) -> Any:
        """Plain data with references, dates and tokens resolved, at any depth."""
        match data:
            case Ref(kind=kind, name=name):
                return self.names.key(kind, name, self.language)
            case Day():
                return self.day(data.anchor, data.days).isoformat()
            case str():
                return self.text(data)
            case Mapping():
                return {key: self.value(inner) for key, inner in data.items()}
            case list() | tuple():
                return [self.value(inner) for inner in data]
            case _:
                return data

    def day(self, anchor: str, days: int) -> date:
        """A date at a distance from an anchor."""
        return (self.today if anchor == "now" else self.post_date) + timedelta(days=days)

    def text(self, text: str) -> str:
        """A text with its tokens and named links resolved."""
        linked = NAMED_LINK.sub(self._link, text)
        return TOKEN.sub(self._token, linked)

    def _link(self, found: re.Match[str]) -> str:
        kind, name = found.groups()
        return f'<a linktype="{kind}" id="{self.names.key(kind, name, self.language)}">'

    def _token(self, found: re.Match[str]) -> str:
        kind, rest = found.groups()
        if kind == "size:":
            return size_text(self.names.sizes[rest])
        day = self.day(kind, int(rest))
        return f"{day.day} {MONTHS[self.language].split()[day.month - 1]} {day.year}"

    def stream(self, block: StreamBlock, data: Any) -> Any:
        """Blocks as the value of a stream field."""
        return block.to_python(self.value(data))


def mentioned_pages(data: Any) -> Iterator[str]:
    """The names of pages that written content links to, at any depth."""
    match data:
        case Ref(kind="page", name=name):
            yield name
        case str():
            yield from (name for kind, name in NAMED_LINK.findall(data) if kind == "page")
        case Mapping():
            for inner in data.values():
                yield from mentioned_pages(inner)
        case list() | tuple():
            for inner in data:
                yield from mentioned_pages(inner)
