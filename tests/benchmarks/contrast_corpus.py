"""Prints how the contrast corpus is decided: by pixels, and by axe alone, each against the truth.

Run with ``python -m tests.benchmarks.contrast_corpus``; it needs Chromium. "open" is what a person still has to judge;
for axe that is what it returns as incomplete and text that it does not look at.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence

from cms.audit.axe import preload
from cms.audit.browser import Browser
from cms.audit.page import PageSession
from cms.audit.variants import parse
from tests.browser.contrast.case import Case, page
from tests.browser.contrast.cases import corpus
from tests.browser.contrast.run import agrees, by_case, decide, decision_of, open_page, served

AXE = """async () => {
  const answer = await axe.run(document, { runOnly: ["color-contrast"] });
  const nodes = (kind) => answer[kind].flatMap((result) => result.nodes.map((node) => node.target.flat().join(" ")));
  return { fail: nodes("violations"), review: nodes("incomplete"), pass: nodes("passes") };
}"""
CELL = re.compile(r"#case-(\d+)(?!\d)")


def decided_by_axe(session: PageSession, cases: Sequence[Case]) -> list[str]:
    """axe's decision for each case: the gravest of its texts'."""
    answer = session.evaluate(AXE)
    found: dict[int, set[str]] = {}
    for kind, targets in answer.items():
        for path in targets:
            if cell := CELL.search(path):
                found.setdefault(int(cell[1]), set()).add(kind)
    return [
        next((kind for kind in ("fail", "review", "pass") if kind in found.get(place, ())), unseen(case))
        for place, case in enumerate(cases)
    ]


def unseen(case: Case) -> str:
    """What silence means: nothing to say of exempt text is right, of any other it leaves the question open."""
    return "exempt" if case.truth == "exempt" else "review"


def table(cases: Sequence[Case], ours: Sequence[str], axe: Sequence[str]) -> str:
    """The result by family, as text."""
    counts: dict[str, Counter[str]] = {}
    for case, mine, theirs in zip(cases, ours, axe, strict=True):
        for family in (case.family, "all"):
            count = counts.setdefault(family, Counter())
            count["cases"] += 1
            count[case.truth] += 1
            for who, decision in (("ours", mine), ("axe", theirs)):
                count[f"{who} open"] += decision == "review"
                count[f"{who} wrong"] += not agrees(case, decision)
    counts["all"] = counts.pop("all")
    columns = ("cases", "pass", "fail", "between", "exempt", "ours open", "ours wrong", "axe open", "axe wrong")
    head = f"{'':12}" + "".join(f"{column:>11}" for column in columns)
    rows = (f"{family:12}" + "".join(f"{count[column]:11}" for column in columns) for family, count in counts.items())
    return "\n".join((head, *rows))


def main() -> int:
    """Run the corpus and print the table."""
    cases = corpus()
    with Browser() as browser, served({"/": page(cases)}) as address:
        session = PageSession(browser, preload=preload())
        session.set_variant(parse("1280"))
        open_page(session, f"{address}/")
        started = time.perf_counter()
        verdicts = by_case(decide(session, evidence=False))
        seconds = time.perf_counter() - started
        axe = decided_by_axe(session, cases)
    ours = [decision_of(verdicts.get(place, [])) for place in range(len(cases))]
    asked = sum(case.truth != "exempt" for case in cases)
    left = [decisions.count("review") for decisions in (ours, axe)]
    sys.stdout.write(f"{table(cases, ours, axe)}\n\n")
    sys.stdout.write(f"decided by pixels: {1 - left[0] / asked:.1%}; by axe alone: {1 - left[1] / asked:.1%}\n")
    sys.stdout.write(f"{seconds:.1f} s by pixels, {seconds / len(cases):.3f} s a case\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
