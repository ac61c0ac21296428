"""Check what a source gives, one Document after the other."""

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cms.accessibility.checking.sources import Source, Subject
from cms.accessibility.engine.check import check
from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.registry import all_rules


@dataclass(frozen=True, slots=True)
class Checked:
    """One Document and what was found; ``problem`` says why it was not checked."""

    place: str
    title: str
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    seconds: float = 0.0


@dataclass
class Run:
    """A whole run."""

    checked: list[Checked]
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    seconds: float = 0.0

    def findings(self) -> list[Finding]:
        """Every finding, Document by Document."""
        return [finding for one in self.checked for finding in one.findings]

    def problems(self) -> list[Checked]:
        """What could not be checked."""
        return [one for one in self.checked if one.problem]


def check_all(source: Source, *, now: datetime, rules: Iterable[str] | None = None, quiet: bool = False) -> Run:
    """Check every Document of a source.

    Args:
        source: where they come from.
        now: the moment for which to decide.
        rules: ids of the rules to apply; all when None.
        quiet: whether to show no progress, even on a terminal.
    """
    chosen = None if rules is None else list(rules)
    run, begin = Run([]), time.perf_counter()
    for subject in _shown(source, quiet=quiet):
        run.checked.append(_check(subject, now, chosen))
    run.seconds = time.perf_counter() - begin
    return run


def _check(subject: Subject, now: datetime, rules: list[str] | None) -> Checked:
    if subject.problem:
        return Checked(subject.place, subject.title, problem=subject.problem)
    begin = time.perf_counter()
    found = check(subject.document, now=now, policy=subject.policy, facts=subject.facts, rules=rules)
    more = [
        finding for finding in subject.more if rules is None or finding.rule not in all_rules() or finding.rule in rules
    ]
    placed = tuple(replace(finding, url=subject.place) for finding in (*more, *found))
    return Checked(subject.place, subject.title, placed, seconds=time.perf_counter() - begin)


def _shown(source: Source, *, quiet: bool) -> Iterator[Subject]:
    """Pass the Documents on with a progress bar on standard error, where that is a terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield from source.subjects()
        return
    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Documents", total=source.count())
        for subject in source.subjects():
            yield subject
            progress.update(task, advance=1, total=source.count())
    sys.stderr.flush()
