"""Targets that a finger or an unsteady hand can hit: 2.5.8 Target Size (Minimum), with its exceptions as they stand.

Speaks instead of axe's rule of the same name, which knows neither equivalent controls nor sizes that the browser alone
decides on, and does not count a control's label as part of it.
"""

from collections.abc import Iterable

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import Rule, check
from cms.audit.layout.losses import report
from cms.audit.layout.probe import open_probe
from cms.audit.page import PageSession
from cms.audit.variants import Variant

TARGET_SIZE = Rule(
    "target-size",
    ("2.5.8",),
    "Controls are 24 by 24 pixels, or have that much room",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html",
)


@check("target-size", rules=(TARGET_SIZE,), variants=("1280", "320"), any_browser=True)
def target_size(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Measure every target. One within a drawing or a map may have to be where it is: a person judges it."""
    open_probe(page, "pointing")
    for fact in page.evaluate("() => altogetherLayout.tooSmall()"):
        width, height = fact["size"]
        yield report(
            page,
            TARGET_SIZE,
            fact,
            message=f"“{fact['text']}” is {width:g} by {height:g} pixels and too close to its neighbour. People with a "
            "tremor, large fingers or a shaking bus hit the wrong one.",
            help="Make it at least 24 by 24 CSS pixels (padding counts), or leave 24 pixels between its middle and the "
            "next control's.",
            evidence={"size": fact["size"], "neighbour": fact["by"]},
        )
