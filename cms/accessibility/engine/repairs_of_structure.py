"""Repairs of structure: levels of headings, lists typed with dashes, blank lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.fixes import Edit, Fix, repairs, value_at
from cms.accessibility.engine.typed_lists import continues, mark, without_mark
from cms.accessibility.engine.values import fields, items, text

Document = Mapping[str, Any]
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")


@repairs("heading-skip", "heading-first", "heading-h1-in-body")
def relevel(finding: Finding, document: Document) -> Fix | None:
    """Move a heading block to the level that fits, and with it those after it that are at least as deep."""
    level, wanted = finding.evidence.get("level"), finding.evidence.get("wanted")
    if not finding.path.startswith("body.") or not isinstance(level, int) or not isinstance(wanted, int):
        return None
    index = int(finding.path.split(".")[1])
    body = items(document.get("body"))
    if fields(body[index]).get("type") != "heading":
        return None
    edits = tuple(_shifted(body, index, level, wanted - level))
    return Fix(f"Make it level {wanted}", edits)


def _shifted(body: list[Any], index: int, level: int, by: int) -> Iterator[Edit]:
    for number in range(index, len(body)):
        block = fields(body[number])
        own = fields(block.get("value")).get("level")
        if block.get("type") != "heading" or not isinstance(own, int):
            continue
        if own < level or (by > 0 and number > index):
            return
        yield Edit(f"body.{number}.value.level", own, own + by)


@repairs("empty-paragraphs")
def close_the_gap(finding: Finding, document: Document) -> Fix | None:
    """Delete blank paragraphs, and all but one of several line breaks."""
    source = text(value_at(document, finding.path))
    after = re.sub(r"<p\b[^>]*>(?:\s|&nbsp;|\u00a0|<br\s*/?>)*</p>", "", source)
    after = re.sub(r"(?:<br\s*/?>(?:\s|&nbsp;|\u00a0)*){2,}", "<br/>", after)
    return Fix("Delete the blank lines", (Edit(finding.path, source, after),)) if after != source else None


@dataclass
class _Line:
    """One line of a text: its HTML, and whether it begins a paragraph."""

    html: str
    begins: bool

    @property
    def plain(self) -> str:
        return " ".join(unescape(_TAG.sub("", self.html)).split())


@repairs("fake-list")
def make_a_list(finding: Finding, document: Document) -> Fix | None:
    """Lines that begin with a typed sign become a list; everything else stays as it is."""
    source = text(value_at(document, finding.path))
    if "<p" not in source:
        return None
    after = "".join(_relisted(part) for part in _runs(source))
    plain = [line for line in finding.evidence.get("lines", []) if mark(line)]
    find = "\n".join(plain)
    replace = "\n".join(without_mark(line) for line in plain)
    return Fix("Make it a list", (Edit(finding.path, source, after, find, replace),)) if after != source else None


def _runs(source: str) -> Iterator[str]:
    """The HTML in stretches: paragraphs that follow right upon each other, and what stands between."""
    end = 0
    for match in re.finditer(r"(?:<p\b[^>]*>.*?</p>\s*)+", source, re.DOTALL):
        yield source[end : match.start()]
        yield match.group()
        end = match.end()
    yield source[end:]


def _relisted(part: str) -> str:
    paragraphs = _PARAGRAPH.findall(part)
    lines = [
        _Line(html.strip(), begins=not number)
        for inner in paragraphs
        for number, html in enumerate(_BREAK.split(inner))
    ]
    groups = list(_grouped(lines))
    return part if not any(is_list for is_list, _ in groups) else "".join(_written(*group) for group in groups)


def _grouped(lines: list[_Line]) -> Iterator[tuple[bool, list[_Line]]]:
    """Runs of lines that are a list, and runs that are not."""
    rest: list[_Line] = []
    index = 0
    while index < len(lines):
        end = index + 1
        while end < len(lines) and continues(lines[end - 1].plain, lines[end].plain):
            end += 1
        if end - index > 1 and all(_can_lose_mark(line) for line in lines[index:end]):
            yield from [(False, rest)] if rest else []
            rest = []
            yield True, lines[index:end]
        else:
            rest += lines[index:end]
        index = end
    yield from [(False, rest)] if rest else []


def _written(is_list: bool, lines: list[_Line]) -> str:
    if not is_list:
        inner = "".join(
            ("</p><p>" if line.begins and number else "<br/>" if number else "") + line.html
            for number, line in enumerate(lines)
        )
        return f"<p>{inner}</p>"
    marked = mark(lines[0].plain)
    tag = "ul" if marked and marked[1] == "sign" else "ol"
    return f"<{tag}>" + "".join(f"<li>{without_mark(line.html)}</li>" for line in lines) + f"</{tag}>"


def _can_lose_mark(line: _Line) -> bool:
    """The sign stands in the text itself, not in a bold or linked part of it."""
    return mark(line.html) is not None and mark(line.html) == mark(line.plain)
