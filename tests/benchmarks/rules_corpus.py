"""How often the rules are right: ``python -m tests.benchmarks.rules_corpus [-v]`` measures them on the corpus.

With ``-v`` every miss and every false alarm is named.
"""

import sys
from collections.abc import Sequence

from cms.accessibility.engine.check import RULESET_VERSION
from cms.accessibility.engine.finding import Severity
from tests.corpus.measure import FAMILIES, Score, measure, total


def row(name: str, score: Score) -> str:
    """One line of the table."""
    errors, warnings = score.precision(Severity.ERROR), score.precision(Severity.WARNING)
    alarms = f"{score.false[Severity.ERROR]}/{score.false[Severity.WARNING]}"
    figures = f"{errors:8.3f} {warnings:9.3f} {score.recall:7.3f} {alarms:>9}"
    return f"{name:<26} {score.good:5} {score.bad:5} {figures}\n"


def main(arguments: Sequence[str]) -> None:
    """Print precision for errors and for warnings, and recall, by family."""
    out = sys.stdout.write
    out(f"rules {RULESET_VERSION}\n{'family':<26} {'good':>5} {'bad':>5} ")
    out(f"{'errors':>8} {'warnings':>9} {'recall':>7} {'alarms':>9}\n")
    scores = {family: measure(family) for family in FAMILIES}
    for family, score in scores.items():
        out(row(FAMILIES[family], score))
    out(row("all", total(list(scores.values()))))
    if "-v" in arguments:
        for score in scores.values():
            for snippet in score.missed:
                out(f"missed {','.join(snippet.expected)}: {snippet.family} {snippet.line}: {snippet.text}\n")
            for snippet, finding in score.alarms:
                said = f"{finding.severity} {finding.rule}"
                out(f"false {said}: {snippet.family} {snippet.line} ({snippet.language}): {snippet.text}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
