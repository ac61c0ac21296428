"""Links within text that nothing but their colour tells apart: 1.4.1 Use of Color.

Speaks instead of axe's link-in-text-block: that reads style sheets only, and leaves open what filters, opacity and
translucent colours do. Here pixels decide those.
"""

import re
from collections.abc import Iterable, Iterator

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import Rule, check
from cms.audit.contrast.colour import contrast
from cms.audit.contrast.decide import decide
from cms.audit.layout.losses import Fact, report
from cms.audit.layout.probe import open_probe
from cms.audit.page import PageSession
from cms.audit.variants import Variant

LINK_COLOUR = Rule(
    "link-colour-alone",
    ("1.4.1",),
    "Links in text can be told from it without seeing their colour",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Techniques/general/G183",
)
LEAST = 3.0
"""Technique G183 takes a difference in lightness of 3 to 1 for more than a difference in colour."""
ROUNDING = 1.03
"""Colours read from the screen are rounded to whole levels; what that could turn is for a person to judge."""
NUMBER = re.compile(r"\d+")
WHY = "People who do not see the colour do not find the link."


@check("link-colour", rules=(LINK_COLOUR,), variants=("1280", "dark"), any_browser=True)
def link_colour(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Links that differ from the words beside them in nothing but colour, and in that by less than 3 to 1."""
    if variant.forced_colors:
        return
    open_probe(page, "links")
    facts: list[Fact] = page.evaluate("() => altogetherLayout.plainLinks()")
    unclear = [fact for fact in facts if fact["unclear"]]
    seen = _on_screen(page, {place for fact in unclear for place in fact["places"]}) if unclear else {}
    for fact in facts:
        yield from _judged(page, fact, seen)


def _on_screen(page: PageSession, places: set[str]) -> dict[str, tuple[int, ...]]:
    """The colour in which the letters of these elements reach the screen; empty where the browser cannot show us."""
    if page.driver is None:
        return {}
    verdicts = decide(page, places, evidence=False)
    return {
        verdict.target.element["selector"]: tuple(bytes.fromhex(verdict.measured.foreground[1:]))
        for verdict in verdicts
        if verdict.measured.foreground
    }


def _judged(page: PageSession, fact: Fact, seen: dict[str, tuple[int, ...]]) -> Iterator[Finding]:
    colours: list[tuple[int, ...] | None]
    if fact["unclear"]:
        colours = [seen.get(place) for place in fact["places"]]
    else:
        colours = [tuple(int(number) for number in NUMBER.findall(colour)[:3]) for colour in fact["colours"]]
    link, text = colours
    measured = contrast(link, text) if link and text else None
    if link == text and measured:
        return  # nothing is said by colour
    doubt = ROUNDING if fact["unclear"] else 1.0
    if measured is not None and measured >= LEAST * doubt:
        return
    sure = measured is not None and measured < LEAST / doubt
    ratio = f" ({int(measured * 100) / 100:.2f} to 1 where 3 to 1 is needed)" if measured else ""
    verb = "differs" if sure else "may differ"
    yield report(
        page,
        LINK_COLOUR,
        {**fact, "sure": sure},
        message=f"The link “{fact['text']}” {verb} from the text around it by colour alone{ratio}. {WHY}",
        help="Underline it.",
        evidence={"colours": {"link": link, "text": text}, "ratio": measured and round(measured, 2)},
    )
