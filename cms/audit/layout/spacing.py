"""Readers' own text spacing: 1.4.12. All of it has to remain when lines, letters, words and paragraphs move apart."""

from collections.abc import Iterable

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import Rule, check
from cms.audit.evidence import with_pictures
from cms.audit.layout.losses import lost
from cms.audit.layout.probe import open_probe
from cms.audit.page import PageSession
from cms.audit.variants import Variant

SPACING = Rule(
    "text-spacing",
    ("1.4.12",),
    "Text can be spaced out without losing any of it",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html",
)
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@check("text-spacing", rules=(SPACING,), variants=("1280", "320"))
def text_spacing(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Compare the text as it is with the text as spaced by a style sheet of ours, which no policy of the page stops."""
    open_probe(page, "losses", "spacing")
    page.evaluate("() => altogetherLayout.remember()")
    page.evaluate("() => altogetherLayout.space()")
    try:
        page.evaluate(FRAMES)
        facts = page.evaluate("() => altogetherLayout.losses()")
        when = "when readers space it out as WCAG allows (lines 1.5, letters 0.12, words 0.16, paragraphs 2)"
        why = "Many people with dyslexia or low vision read with such spacing, and lose it."
        return with_pictures(page, lost(page, SPACING, facts, when, why), set())
    finally:
        page.evaluate("() => altogetherLayout.unspace()")
        page.evaluate(FRAMES)
