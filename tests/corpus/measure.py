"""Read the corpus, apply the rules, and count what they get right."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cms.accessibility.engine.check import check
from cms.accessibility.engine.examples import NOW
from cms.accessibility.engine.finding import Finding, Severity
from tests.corpus.documents import document

HERE = Path(__file__).parent
FAMILIES = {
    "alt_text": "alternative text",
    "links": "links",
    "headings": "headings and structure",
    "text": "text, lists and language",
    "dates": "dates and opportunities",
    "media": "tables, media, documents",
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of the corpus. ``expected`` is empty for a good one."""

    family: str
    expected: frozenset[str]
    language: str
    kind: str
    text: str
    line: int

    def findings(self) -> list[Finding]:
        """What the rules, all of them, say of it."""
        return check(document(self.kind, self.language, self.text), now=NOW)


@dataclass
class Score:
    """What the rules made of the snippets of a family."""

    good: int = 0
    bad: int = 0
    right: Counter[Severity] = field(default_factory=Counter)
    """Findings that a bad snippet asked for."""
    false: Counter[Severity] = field(default_factory=Counter)
    """Findings that nobody asked for, on good snippets and on bad ones."""
    missed: list[Snippet] = field(default_factory=list)
    alarms: list[tuple[Snippet, Finding]] = field(default_factory=list)

    def precision(self, severity: Severity) -> float:
        """Of the findings of a severity, the share that was asked for."""
        found = self.right[severity] + self.false[severity]
        return self.right[severity] / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of the bad snippets, the share that was found."""
        return 1 - len(self.missed) / self.bad if self.bad else 1.0


def snippets(family: str) -> Iterator[Snippet]:
    """Every snippet of a family."""
    for name in ("bad", "good"):
        yield from _read(HERE / family / f"{name}.txt", family)


def _read(path: Path, family: str) -> Iterator[Snippet]:
    expected, language, kind = frozenset[str](), "en", "p"
    waiting = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("# "):
            continue
        if line.startswith("[") and line.endswith("]") and line.count(" ") == 2 and line[1] not in '"{':
            rules, language, kind = line[1:-1].split(" ")
            expected = frozenset(rules.split(",")) - {"-"}
            continue
        waiting = f"{waiting}\\n{line}" if waiting else line
        if "<pre>" in waiting and "</pre>" not in waiting:
            continue
        yield Snippet(family, expected, language, kind, waiting, number)
        waiting = ""


def measure(family: str) -> Score:
    """Apply the rules to a family's snippets.

    Advice beside what was asked for is no alarm: it is free to disregard. Errors and warnings are.
    """
    score = Score()
    for snippet in snippets(family):
        score.bad += bool(snippet.expected)
        score.good += not snippet.expected
        found = snippet.findings()
        if snippet.expected - {finding.rule for finding in found}:
            score.missed.append(snippet)
        for finding in found:
            asked = finding.rule in snippet.expected
            (score.right if asked else score.false)[finding.severity] += 1
            if not asked and finding.severity is not Severity.ADVICE:
                score.alarms.append((snippet, finding))
    return score


def total(scores: list[Score]) -> Score:
    """All families together."""
    whole = Score()
    for score in scores:
        whole.good += score.good
        whole.bad += score.bad
        whole.right += score.right
        whole.false += score.false
        whole.missed += score.missed
        whole.alarms += score.alarms
    return whole
