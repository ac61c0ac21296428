"""Links: what readers should know before they follow them."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import (
    activity,
    heading,
    link,
    page,
    paragraph,
)
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Link
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.engine.words import words_for

FILE = re.compile(
    r"\.(?P<type>pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|rar|7z|epub|mp3|m4a|wav|mp4|mov|avi|ics)$", re.IGNORECASE
)


TYPE_NAMES = {
    "doc": r"word|docx?",
    "docx": r"word|docx?",
    "xls": r"excel|xlsx?|spreadsheet",
    "xlsx": r"excel|xlsx?|spreadsheet",
    "ppt": r"power\s?point|pptx?|slides",
    "pptx": r"power\s?point|pptx?|slides",
    "mp3": r"mp3|audio|sain",
    "m4a": r"m4a|audio|sain",
    "wav": r"wav|audio|sain",
    "mp4": r"mp4|video|fideo",
    "mov": r"mov|video|fideo",
    "avi": r"avi|video|fideo",
    "odt": r"odt|open\s?document|libre\s?office",
    "ods": r"ods|open\s?document|spreadsheet|libre\s?office",
    "odp": r"odp|slides",
    "ics": r"ics|calendar|calendr",
}


@rule(
    id="link-file-undeclared",
    wcag=(),
    over=Link,
    applies="Links to files in running text and in lists of links.",
    expects="The words say what kind of file it is.",
    severity=Severity.WARNING,
    message=Message(
        "The link “{text}” leads to a file ({kind}) and does not say so.",
        "A download that nobody expected is costly on a telephone and confusing in a screen reader.",
        "Add the kind and the size, for example “({kind}, 3 MB)”.",
    ),
    good=(
        paragraph('<p><a href="/d/report.pdf">Annual report (PDF, 3 MB)</a></p>'),
        activity(links=[link("Budget as a spreadsheet", "/d/b.xlsx", "document")]),
    ),
    bad=(
        paragraph('<p><a href="/d/report.pdf">Annual report</a></p>'),
        activity(links=[link("Budget", "/d/b.xlsx", "document")]),
    ),
)
def link_file_undeclared(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """By the ending of the address; the kind may stand in the words or right after the link."""
    match = FILE.search(link.parts[2]) if link.parts else None
    if match is None or not link.name or link.origin == "card":
        return
    kind = match["type"].lower()
    size = tree.facts.sizes.get(link.href or "") or tree.sizes.get(link.href or "", "")
    said = f"{link.name} {_after(link)}"
    if not re.search(rf"\b(?:{TYPE_NAMES.get(kind, kind)})\b", said, re.IGNORECASE):
        yield Hit(
            f"{link.text}|{link.href}",
            {"text": link.name, "kind": kind.upper()},
            _field(link),
            evidence={"kind": kind.upper(), "href": link.href, "text": link.text, "size": size},
        )


@rule(
    id="link-new-tab",
    wcag=("3.2.5",),
    over=Link,
    applies="Links that open a new tab, in English and Welsh.",
    expects="The words say so.",
    severity=Severity.WARNING,
    message=Message(
        "The link “{text}” opens a new tab without saying so.",
        "The way back is cut off, which not everybody notices.",
        "Let it open in the same tab, or add “(opens in a new tab)”.",
    ),
    good=(
        paragraph('<p><a href="/a/" target="_blank">The plan (opens in a new tab)</a></p>'),
        paragraph('<p><a href="/a/">The plan</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="/a/" target="_blank">The plan</a></p>'),
        page(paragraph('<p><a href="/a/" target="_blank">Y cynllun</a></p>'), language="cy"),
    ),
)
def link_new_tab(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """The note may be in the words, the label or the title."""
    words = words_for(link.language)
    if words and link.new_tab and not words.new_tab.search(f"{link.name} {link.tooltip}"):
        yield Hit(f"{link.text}|{link.href}", {"text": link.name})


@rule(
    id="link-same-text-diff-target",
    wcag=("2.4.4", "3.2.4"),
    over=Link,
    applies="Links of one page that have the same words.",
    expects="They lead to the same address.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "Another link of this page has the same words, “{text}”, and leads elsewhere.",
        "Readers who list the links cannot tell them apart.",
        "Say in each what is particular to its target.",
    ),
    good=(
        (paragraph('<p><a href="/a/">Orchard plan</a></p>'), paragraph('<p><a href="/a/#trees">Orchard plan</a></p>')),
        (paragraph('<p><a href="/a/">Orchard plan</a></p>'), paragraph('<p><a href="/b/">Pond plan</a></p>')),
    ),
    bad=(
        (paragraph('<p><a href="/a/">The plan</a></p>'), paragraph('<p><a href="/b/">the plan</a></p>')),
        (activity(links=[link("Minutes", "/m/1/")]), activity(links=[link("Minutes", "/m/2/")])),
    ),
)
def link_same_text_diff_target(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Fragments, a slash at the end and the scheme make no difference."""
    name = normal(link.name)
    if not link.href or not name or link.origin == "card":
        return
    seen: dict[str, str] = tree.memory.setdefault("first address by link name", {})
    address = _comparable(link.href)
    if seen.setdefault(name, address) != address:
        yield Hit(f"{link.text}|{link.href}", {"text": link.name}, _field(link))


@rule(
    id="link-adjacent-duplicate",
    wcag=("2.4.4",),
    over=Link,
    applies="Links that follow right upon each other.",
    expects="They do not lead to the same address.",
    severity=Severity.ADVICE,
    message=Message(
        "Two links in a row lead to the same address: “{text}” and “{other}”.",
        "Keyboard users pass the same target twice.",
        "Make one link of them.",
    ),
    good=(
        paragraph('<p><a href="/a/">The plan</a> and <a href="/b/">the map</a></p>'),
        (
            paragraph('<p><a href="/a/">The plan</a></p>'),
            heading("Later"),
            paragraph('<p><a href="/a/">The plan</a></p>'),
        ),
    ),
    bad=(
        paragraph('<p><a href="/a/">The </a><a href="/a/">plan</a></p>'),
        activity(links=[link("Plan"), link("The whole plan")]),
    ),
)
def link_adjacent_duplicate(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """In one passage with hardly a word between them, or one after the other in a list of links."""
    index = tree.position(link)
    before = tree.links[index - 1] if index else None
    if before is None or not link.href or before.href != link.href or before.place.block_id != link.place.block_id:
        return
    if link.origin == before.origin == "value" or (
        link.passage is not None and link.passage is before.passage and _touch(before, link)
    ):
        yield Hit(f"{link.href}|{link.text}", {"text": before.name, "other": link.name}, _field(link))


def _after(link: Link) -> str:
    """What stands right behind the link's words."""
    if link.passage is None or not link.text:
        return ""
    return link.passage.text.partition(link.text)[2][:30]


def _touch(first: Link, second: Link) -> bool:
    text = second.passage.text if second.passage else ""
    between = text.partition(first.text)[2].partition(second.text)[0] if first.text and second.text else ""
    return not is_words(between)


def _comparable(href: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", href.split("#", maxsplit=1)[0].strip()).rstrip("/").lower() or href


def _field(link: Link) -> str:
    return "text" if link.origin in {"value", "apply"} else ""
