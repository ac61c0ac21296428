"""The rules of the content engine that hold on any page, whoever made it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from cms.accessibility.engine.check import check_tree
from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.registry import all_rules
from cms.audit.checks import Rule, check, place_of
from cms.audit.criteria import NAMES
from cms.audit.page import PageSession
from cms.audit.rendered.same import SAME_DEFECT
from cms.audit.rendered.tree import describe, read_page
from cms.audit.variants import Variant

FAMILIES: dict[str, tuple[str, ...]] = {
    "alternative texts": (
        "alt-filename", "alt-camera-name", "alt-placeholder", "alt-symbols", "alt-too-long", "alt-redundant-prefix",
        "alt-credit", "alt-language", "alt-equals-caption", "title-duplicates-alt",
    ),
    "links": (
        "link-generic", "link-click-word", "link-bare-url", "link-new-tab", "link-file-undeclared", "link-too-long",
        "link-broken-anchor", "link-bad-address", "link-same-text-diff-target", "link-adjacent-duplicate",
        "link-title-dup",
    ),
    "headings": (
        "heading-bold", "heading-in-table", "heading-caps", "heading-long", "heading-duplicate", "heading-none-long",
    ),
    "tables": ("table-no-header", "table-irregular", "table-layout"),
    "lists and text": (
        "fake-list", "emoji-bullets", "emoji-only", "ascii-art", "fancy-unicode", "text-caps", "sensory-instruction",
        "justified-text",
    ),
    "languages": ("language-of-part",),
    "media": ("data-viz-no-alternative", "social-embed-alt", "audio-description-unconfirmed"),
    "titles and dates": ("page-title-placeholder", "date-impossible", "date-weekday-wrong"),
}  # fmt: skip
"""Rules that need nothing but what a page shows. What axe decides (:data:`SAME_DEFECT`) is left to axe."""

RECORDINGS = frozenset({"MP3", "M4A", "OGG", "WAV", "MP4", "M4V", "MOV", "WEBM"})


def _criteria(numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Those of levels A and AA, which are what an audit is about."""
    return tuple(number for number in numbers if number in NAMES)


CONTENT_RULES = tuple(
    Rule(one.id, _criteria(one.wcag), one.expects, one.severity)
    for one in all_rules().values()
    if any(one.id in names for names in FAMILIES.values()) and not any(one.id in said for said in SAME_DEFECT.values())
)


@check("content", rules=CONTENT_RULES, variants=("1280",), any_browser=True)
def content(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """What the rules say of the page as it is drawn, each finding at its element."""
    address = page.known_as or page.url
    tree = read_page(page, place_of(address), datetime.now(UTC))
    findings = [one for one in check_tree(tree, rules=[rule.id for rule in CONTENT_RULES]) if not _plays(one)]
    elements = describe(page, sorted({one.selector for one in findings if one.selector is not None}, key=int))
    for one in findings:
        element = elements.get(one.selector or "")
        evidence = {**one.evidence, "html": element["html"], "rect": element["rect"]} if element else dict(one.evidence)
        yield replace(
            one,
            path="",
            wcag=_criteria(one.wcag),
            url=address,
            selector=element["selector"] if element else None,
            variant=variant.name,
            evidence=evidence,
        )


def _plays(finding: Finding) -> bool:
    """Whether it is about a link to a recording: that opens in the browser, as its words ("watch", "listen") say."""
    return finding.rule == "link-file-undeclared" and finding.evidence.get("kind") in RECORDINGS
