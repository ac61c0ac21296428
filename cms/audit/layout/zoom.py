"""Small windows and large letters: 1.4.10 Reflow, 1.4.4 Resize Text, 1.3.4 Orientation, and what vanishes in them.

A window of 320 CSS pixels is one of 1280 at 400 %, and one of 640 is one of 1280 at 200 %: browsers zoom that way. The
page is read once as it stands in a wide window, and everything else is compared with that.
"""

from collections.abc import Iterable, Iterator

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import Rule, check
from cms.audit.evidence import with_pictures
from cms.audit.layout.losses import Fact, lost, quoted, report, without
from cms.audit.layout.probe import conditions, open_probe, sized
from cms.audit.page import PageSession
from cms.audit.variants import Variant

UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding"
REFLOW = Rule(
    "reflow", ("1.4.10",), "Pages can be read in a narrow window without scrolling sideways",
    Severity.ERROR, f"{UNDERSTANDING}/reflow.html",
)  # fmt: skip
RESIZE = Rule(
    "text-resize", ("1.4.4",), "Text can be enlarged to twice its size without losing any of it",
    Severity.ERROR, f"{UNDERSTANDING}/resize-text.html",
)  # fmt: skip
HIDDEN = Rule(
    "content-hidden-at-zoom", ("1.4.4", "1.4.10"), "Nothing is missing when the page is enlarged",
    Severity.WARNING, f"{UNDERSTANDING}/reflow.html",
)  # fmt: skip
ORIENTATION = Rule(
    "orientation-lock", ("1.3.4",), "Pages work upright and sideways",
    Severity.ERROR, f"{UNDERSTANDING}/orientation.html",
)  # fmt: skip

WIDE = (1280, 900)
ZOOMED = (640, 450, 2.0)
SIDEWAYS_HEIGHT = 256
"""1.4.10's height for text that runs from top to bottom, in CSS pixels."""
LARGE_TEXT_PX, USUAL_TEXT_PX = 32, 16
LARGE_CODE_PX, USUAL_CODE_PX = 26, 13
NARROW = "in a window of 320 pixels, as on a phone or at 400 %"
DOUBLE = "at 200 %"
LARGE = "when readers make their browser's text twice as large"
WHY = "People with low vision who enlarge the page cannot read it."


@check("zoom", rules=(REFLOW, RESIZE, HIDDEN, ORIENTATION), variants=("320",))
def zoom(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Read the page in a wide window, at 200 %, with large text, and here."""
    open_probe(page, "losses", "vanished", "reflow")
    upright = page.evaluate("() => altogetherLayout.upright()")
    with conditions(page, sized(variant, "1280", *WIDE)):
        page.evaluate("() => altogetherLayout.remember()")
        large = list(_large_text(page))
    with conditions(page, sized(variant, "zoom-200", *ZOOMED)):
        doubled = page.evaluate("() => altogetherLayout.losses()")
        gone = page.evaluate("() => altogetherLayout.vanished()")
        resized = [*lost(page, RESIZE, doubled, DOUBLE, WHY), *_vanished(page, gone, DOUBLE)]
        yield from with_pictures(page, resized, set())
    known = {finding.selector for finding in resized}
    yield from (finding for finding in large if finding.selector not in known)
    yield from _upright(page, variant) if upright else _narrow(page, [*doubled, *gone])
    yield from _orientation(page, variant)


def _large_text(page: PageSession) -> Iterator[Finding]:
    """Larger letters in the same window. Zoom is enough for 1.4.4, so that a person judges what goes wrong here."""
    page.cdp("Page.setFontSizes", fontSizes={"standard": LARGE_TEXT_PX, "fixed": LARGE_CODE_PX})
    try:
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        facts = [fact | {"sure": False} for fact in page.evaluate("() => altogetherLayout.losses()")]
        yield from with_pictures(page, lost(page, RESIZE, facts, LARGE, WHY), set())
    finally:
        page.cdp("Page.setFontSizes", fontSizes={"standard": USUAL_TEXT_PX, "fixed": USUAL_CODE_PX})


def _narrow(page: PageSession, known: list[Fact]) -> Iterator[Finding]:
    """What is cut off, gone, or wider than the window; what 200 % has shown already is not said twice."""
    facts = page.evaluate("() => altogetherLayout.losses()")
    yield from lost(page, REFLOW, without(facts, known), NARROW, WHY)
    yield from _vanished(page, without(page.evaluate("() => altogetherLayout.vanished()"), known), NARROW)
    yield from _scrolling(page, page.evaluate("() => altogetherLayout.reflow(true)"), "sideways")


def _upright(page: PageSession, variant: Variant) -> Iterator[Finding]:
    """The same for pages whose lines run from top to bottom, in a window of little height."""
    with conditions(page, sized(variant, variant.name, WIDE[0], SIDEWAYS_HEIGHT)):
        facts = page.evaluate("() => altogetherLayout.losses()")
        when = f"in a window {SIDEWAYS_HEIGHT} pixels high"
        found = [*lost(page, REFLOW, facts, when, WHY)]
        found += _scrolling(page, page.evaluate("() => altogetherLayout.reflow(false)"), "up and down")
        yield from with_pictures(page, found, set())


def _scrolling(page: PageSession, facts: list[Fact], way: str) -> Iterator[Finding]:
    subjects = {"line": "Lines of the text", "control": "The control", "box": "Something around"}
    for fact in facts:
        verb = "can only be read or used" if fact["sure"] else "may only be reached"
        yield report(
            page,
            REFLOW,
            fact,
            message=f"{subjects[fact['kind']]} “{fact['text']}” {verb} by scrolling {way} {NARROW}. "
            "People who enlarge the page lose their place with every line.",
            help="Let it be as wide as its container: no fixed widths, overflow-wrap: anywhere for long words, and a "
            "scrolling box of their own around tables and code.",
        )


def _vanished(page: PageSession, facts: list[Fact], when: str) -> Iterator[Finding]:
    for fact in facts:
        yield report(
            page,
            HIDDEN,
            fact,
            message=f"{quoted(fact)} can be seen in a wide window but not {when}, and no control there seems to bring "
            "it back. People who enlarge the page miss it.",
            help="Show it in every width, or put it behind a button with aria-expanded that opens it.",
        )


def _orientation(page: PageSession, variant: Variant) -> Iterator[Finding]:
    """1.3.4: a page that style sheets turn by a quarter in one orientation of the window and not in the other."""
    if not page.evaluate("() => matchMedia('(orientation: portrait)').matches"):
        return
    across = sized(variant, variant.name, variant.height, variant.width)
    here = page.evaluate("() => altogetherLayout.turned()")
    with conditions(page, across):
        there = page.evaluate("() => altogetherLayout.turned()")
    turned = here if here["element"] else there
    if here["angle"] % 180 == there["angle"] % 180 or not turned["element"]:
        return
    fact = {**turned["element"], "kind": "turned", "text": f"{turned['angle']}°", "sure": True}
    held = "upright" if here["element"] else "sideways"
    yield report(
        page,
        ORIENTATION,
        fact,
        message=f"The page is turned by {turned['angle']}° when the screen is held {held}. People whose device is "
        "fixed to a wheelchair or a bed cannot turn it.",
        help="Remove the rotation from the orientation's media query, and lay the page out for both.",
    )
