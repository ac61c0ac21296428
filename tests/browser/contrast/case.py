"""A text with its surroundings, and the truth about its contrast, known from how it was made.

Truth is defined on pairs of colours, letter and surroundings *at the same place*:

- **pass**: every pair has the contrast;
- **fail**: no pair has it (what ACT rule afw4f7 calls certain), or, where pairs are listed along the line of text, a
  stretch of it that holds several whole letters has no pair that has it (the same rule, letter by letter);
- **between**: anything else; a person has to look, and no verdict is called wrong;
- **exempt**: WCAG asks nothing of it, or nobody can see it.

Colours that the browser has to compute are rounded to whole levels. So "has" and "has not" keep 2 % away from the
limit, unless the colours are plain and whole; what falls within is between.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.browser.contrast.truth import Colour, contrast

Pair = tuple[Colour, Colour]
ROUNDING = 1.02
STRETCH = 0.25
"""A quarter of a line of twenty letters or more: at least four of them."""

SMALL, LARGE = 4.5, 3.0


@dataclass(frozen=True)
class Case:
    """One case.

    Attributes:
        family: what it is about.
        name: unique within its family.
        html: goes into a cell of its own.
        pairs: letter and surroundings.
        limit: 4.5, or 3 for large text.
        along: whether the pairs follow the line of text from its start to its end.
        exact: whether both colours are plain and whole.
        exempt: whether WCAG asks nothing of it.
    """

    family: str
    name: str
    html: str
    pairs: Sequence[Pair] = ()
    limit: float = SMALL
    along: bool = False
    exact: bool = False
    exempt: bool = False

    @property
    def ratios(self) -> list[float]:
        """Every pair's contrast."""
        return [contrast(letter, beside) for letter, beside in self.pairs]

    @property
    def truth(self) -> str:
        """``pass``, ``fail``, ``between`` or ``exempt``."""
        if self.exempt:
            return "exempt"
        rounding = 1.0 if self.exact else ROUNDING
        ratios = self.ratios
        if min(ratios) >= self.limit * rounding:
            return "pass"
        lacks = [ratio < self.limit / rounding for ratio in ratios]
        if all(lacks) or (self.along and _longest(lacks) >= STRETCH * len(lacks)):
            return "fail"
        return "between"


def _longest(flags: Sequence[bool]) -> int:
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


TEXT = "Every letter can be read here"


def text(style: str, words: str = TEXT, tag: str = "p", attributes: str = "") -> str:
    """A line of text whose box is as wide as its letters."""
    return f'<{tag} class="t" style="{style}" {attributes}>{words}</{tag}>'


def within(style: str, inner: str) -> str:
    """A box around it, as wide as its letters, too."""
    return f'<div class="b" style="{style}">{inner}</div>'


PAGE_STYLE = """
  html { background: #fff } body { margin: 0; width: 1260px; font: 16px/1.5 "Noto Sans", sans-serif; color: #000 }
  .cell { float: left; box-sizing: border-box; width: 420px; height: 84px; padding: 14px; isolation: isolate;
          position: relative; overflow: hidden }
  .t { display: inline-block; margin: 0; padding: 2px 4px; white-space: nowrap }
  .b { display: inline-block; position: relative }
"""


def page(cases: Sequence[Case]) -> str:
    """A page with these cases, each in a cell named after its place in the list."""
    cells = "\n".join(f'<div class="cell" id="case-{place}">{case.html}</div>' for place, case in enumerate(cases))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contrast cases</title>
<style>{PAGE_STYLE}</style></head><body><main>{cells}</main></body></html>"""
