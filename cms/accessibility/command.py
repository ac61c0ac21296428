"""``altogether check``: from the command line to the exit code."""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cms.accessibility.checking.arguments import parse
from cms.accessibility.checking.errors import CheckError
from cms.accessibility.checking.reports import render, summary
from cms.accessibility.checking.run import Run, check_all
from cms.accessibility.checking.sources import Api, Files, Source
from cms.accessibility.engine.baseline import Baseline, BaselineError
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.engine.registry import all_rules

NOTHING, FINDINGS, COULD_NOT_RUN = 0, 1, 2
LEVELS = list(Severity)


def main(arguments: list[str]) -> int:
    """Run the command.

    Returns:
        0 nothing found at the chosen level · 1 findings · 2 a Document could not be read, or the command not run.
    """
    try:
        chosen = parse(arguments)
        return list_rules() if chosen.list_rules else _check(chosen)
    except (CheckError, BaselineError) as error:
        sys.stderr.write(f"altogether check: {error}\n")
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        sys.stderr.write("altogether check: stopped; nothing was reported.\n")
        return COULD_NOT_RUN
    except SystemExit as leaving:  # argparse has printed its help
        return int(leaving.code or 0)


def list_rules() -> int:
    """Print every rule: id, severity, criteria, what it expects."""
    for rule in all_rules().values():
        sys.stdout.write(f"{rule.id}\t{rule.severity}\t{' '.join(rule.wcag)}\t{rule.expects}\n")
    return NOTHING


def _check(chosen: argparse.Namespace) -> int:
    now = chosen.at or datetime.now(UTC)
    baseline = Baseline.read(chosen.baseline) if chosen.baseline else Baseline({})
    run = check_all(_source(chosen, now), now=now, rules=_rules(chosen), quiet=chosen.quiet)
    if chosen.write_baseline:
        _write_baseline(run, baseline, chosen.write_baseline, now)
    compared = baseline.compare(run.findings())
    _write(render(_without(run, compared.known), chosen.format), chosen.output)
    if not chosen.quiet:
        unneeded = [] if run.problems() else [entry["where"] for entry in compared.no_longer_needed]
        _say(run, len(compared.known), unneeded)
    if run.problems():
        return COULD_NOT_RUN
    worst = LEVELS.index(Severity(chosen.fail_on))
    return FINDINGS if any(LEVELS.index(one.severity) <= worst for one in compared.new) else NOTHING


def _source(chosen: argparse.Namespace, now: datetime) -> Source:
    if chosen.api:
        return Api(chosen.api, chosen.token)
    if chosen.live or chosen.drafts:
        from cms.accessibility.checking.local import Local  # needs Django, which a QA machine may not have

        return Local(now, drafts=chosen.drafts)
    return Files(tuple(chosen.files))


def _rules(chosen: argparse.Namespace) -> list[str] | None:
    known = all_rules()
    unknown = [name for name in (*chosen.only, *chosen.skip) if name not in known]
    if unknown:
        raise CheckError(f"there is no rule {unknown[0]!r}: --list-rules prints them all")
    if not chosen.only and not chosen.skip:
        return None
    return [name for name in chosen.only or known if name not in chosen.skip]


def _without(run: Run, known: tuple[Finding, ...]) -> Run:
    """The run as reported: what the baseline knows is left out."""
    excused = {finding.fingerprint for finding in known}
    checked = [
        replace(one, findings=tuple(finding for finding in one.findings if finding.fingerprint not in excused))
        for one in run.checked
    ]
    return replace(run, checked=checked)


def _write_baseline(run: Run, baseline: Baseline, path: Path, now: datetime) -> None:
    """Begin a baseline, or take out of the one given what is mended; the dates of what stays are kept."""
    found = run.findings()
    (baseline.shrunk_to(found) if baseline.entries else Baseline.of(found, now.date())).write(path)


def _write(report: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(report)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        raise CheckError(f"{output} could not be written: {error.strerror}") from error


def _say(run: Run, known: int, unneeded: list[str]) -> None:
    lines = [summary(run, known)]
    lines += [f"Not checked: {one.place}: {one.problem}." for one in run.problems()]
    lines += [f"No longer needed in the baseline: {place}" for place in unneeded]
    sys.stderr.write("".join(f"{line}\n" for line in lines))
