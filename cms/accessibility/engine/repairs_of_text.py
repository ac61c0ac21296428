"""Repairs of words: alternative texts, link texts, dates and times."""

import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.fixes import Edit, Fix, repairs, value_at
from cms.accessibility.engine.values import fields, text

Document = Mapping[str, Any]
_TAG = re.compile(r"<[^>]*>")


@repairs("alt-redundant-prefix")
def begin_with_the_subject(finding: Finding, document: Document) -> Fix | None:
    """Leave out "photo of"."""
    alt, rest = text(value_at(document, finding.path)), text(finding.evidence.get("rest")).strip()
    if rest not in alt or not rest:
        return None
    after = rest[0].upper() + rest[1:]
    return Fix("Leave out what says that it is an image", (Edit(finding.path, alt, after, alt, after),))


@repairs("alt-credit")
def move_the_credit(finding: Finding, document: Document) -> Fix | None:
    """Take a credit out of the alternative text and put it into the credit field, unless another one stands there."""
    alt = text(value_at(document, finding.path))
    rest, credit = text(finding.evidence.get("rest")), text(finding.evidence.get("credit"))
    image = finding.path.removesuffix(".alt")
    known = value_at(document, f"{image}.credit.text")
    if not rest or not credit or not alt.startswith(rest) or not isinstance(known, str):
        return None
    edits = [Edit(finding.path, alt, rest, alt, rest)]
    if not known.strip():
        edits.append(Edit(f"{image}.credit.text", known, credit, known, credit))
    elif credit.casefold() not in known.casefold():
        return None
    return Fix("Move the credit to the credit field", tuple(edits))


@repairs("date-no-year")
def add_the_year(finding: Finding, document: Document) -> Fix | None:
    """Only where the year is certain: from data in the same block, or from the weekday."""
    date, year = text(finding.evidence.get("date")), finding.evidence.get("year")
    return _put_after(finding, document, date, f" {year}", f"Add the year {year}") if year else None


@repairs("time-no-zone")
def add_the_zone(finding: Finding, document: Document) -> Fix | None:
    """Only where the block holds a time zone as data."""
    time, zone = text(finding.evidence.get("time")), text(finding.evidence.get("zone"))
    return _put_after(finding, document, time, f" ({zone})", f"Add “{zone}”") if zone else None


@repairs("link-file-undeclared")
def say_the_kind_of_file(finding: Finding, document: Document) -> Fix | None:
    """Append ``(PDF, 3 MB)``; without the size where it is not known."""
    kind, size = text(finding.evidence.get("kind")), text(finding.evidence.get("size"))
    note = f"({kind}, {size})" if size else f"({kind})"
    words = text(finding.evidence.get("text"))
    return _reword(finding, document, f"{words} {note}", f"Add “{note}”") if words and kind else None


@repairs("link-generic")
def use_the_targets_title(finding: Finding, document: Document) -> Fix | None:
    """Only where the title of the target is known."""
    title = text(finding.evidence.get("target_title"))
    return _reword(finding, document, title, f"Use the title “{title}”") if title else None


@repairs("link-symbol-cta")
def leave_out_the_arrow(finding: Finding, document: Document) -> Fix | None:
    """The words without the arrow."""
    words = re.sub(r"^[\s«←‹◀]+|[\s›»→⇒➔➜➡▶►↗↴⟶>]+$", "", text(finding.evidence.get("text")))
    return _reword(finding, document, words, "Leave out the arrow") if words else None


def _put_after(finding: Finding, document: Document, words: str, addition: str, label: str) -> Fix | None:
    """Add to words that stand exactly once in a text, outside tags."""
    source = text(value_at(document, finding.path))
    if not words or _TAG.sub("\0", source).count(words) != 1 or source.count(words) != 1:
        return None
    after = source.replace(words, words + addition)
    return Fix(label, (Edit(finding.path, source, after, words, words + addition),))


def _reword(finding: Finding, document: Document, words: str, label: str) -> Fix | None:
    """Give a link other words, whether it is a value of its own or stands in HTML."""
    source, old = text(value_at(document, finding.path)), text(finding.evidence.get("text"))
    if finding.path.endswith(".text") and "url" in fields(value_at(document, finding.path.rpartition(".")[0])):
        return Fix(label, (Edit(finding.path, source, words, source, words),))
    href = re.escape(text(finding.evidence.get("href")))
    links = [link for link in re.finditer(r"<a\b([^>]*)>(.*?)</a>", source, re.DOTALL) if _leads_to(link[1], href)]
    fitting = [
        link for link in links if " ".join(unescape(_TAG.sub("", link[2])).split()) == old and "<img" not in link[2]
    ]
    if len(fitting) != 1:
        return None
    start, end = fitting[0].span(2)
    after = source[:start] + escape(words, quote=False) + source[end:]
    return Fix(label, (Edit(finding.path, source, after, old, words),))


def _words_of(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _leads_to(attributes: str, href: str) -> bool:
    return re.search(rf"""href\s*=\s*["']?{href}["'\s>]""", unescape(attributes) + " ") is not None
