"""``altogether audit``: from the command line to the exit code."""

import argparse
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cms.accessibility.engine.baseline import Baseline, BaselineError
from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.arguments import UsageError, chosen_formats, parser
from cms.audit.browser import BrowserOptions
from cms.audit.checks import all_rules
from cms.audit.counting import counted
from cms.audit.egress import REFUSAL
from cms.audit.errors import AuditError
from cms.audit.plan import Plan, RunOptions, make_plan
from cms.audit.progress import Display
from cms.audit.report import formats
from cms.audit.report.jsonlines import line
from cms.audit.results import NOT_AUDITED, SEVERITIES, PageResult, RunResult
from cms.audit.run import audit
from cms.audit.state import State
from cms.audit.targets import Targets, check_address, from_api, from_sitemap
from cms.audit.variants import parse_all

NOTHING, FINDINGS, COULD_NOT_RUN = 0, 1, 2
MAX_NOTES = 5
"""So many notes of one page are printed at the command's end; the reports have all."""


def main(arguments: list[str]) -> int:
    """Run the command.

    Returns:
        0 nothing found at the chosen level · 1 findings · 2 a page was not audited, or the run could not start.
    """
    try:
        chosen = parser().parse_args(arguments)
        return _list_rules() if chosen.list_rules else _audit(chosen)
    except (AuditError, BaselineError) as error:
        sys.stderr.write(f"altogether audit: {error}\n")
        return COULD_NOT_RUN
    except SystemExit as leaving:  # argparse has printed its help
        return int(leaving.code or 0)


def _list_rules() -> int:
    for rule in sorted(all_rules().values(), key=lambda one: one.id):
        sys.stdout.write(f"{rule.id}\t{rule.severity}\t{' '.join(rule.wcag)}\t{rule.title}\n")
    return NOTHING


def _audit(chosen: argparse.Namespace) -> int:
    names = chosen_formats(chosen.format, chosen.output)
    baseline = Baseline.read(chosen.baseline) if chosen.baseline else Baseline({})
    plan = make_plan(parse_all(chosen.variants) if chosen.variants else None, chosen.only, chosen.skip, chosen.browser)
    options = _options(chosen)
    targets = _targets(chosen, options.allowed)
    streaming = names == ["json"] and chosen.output is None
    with _stopped_by_signals():
        run = _run(chosen, targets, plan, options, streaming=streaming)
    if not streaming:
        _write(run, names, chosen.output)
    if plan.left_out and not chosen.quiet:
        sys.stderr.write(f"Not run in {plan.browser}, which cannot: {', '.join(plan.left_out)}.\n")
    return _conclude(chosen, run, baseline)


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Take an order to end (SIGTERM) like Ctrl-C: the report of what was done is still written."""

    def as_interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    before = signal.signal(signal.SIGTERM, as_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _options(chosen: argparse.Namespace) -> RunOptions:
    if chosen.jobs < 1 or chosen.timeout <= 0:
        raise UsageError("--jobs and --timeout must be more than nothing")
    allowed = [*chosen.allow, *(one for one in (chosen.api, chosen.frontend) if one)]
    return RunOptions(
        browser=BrowserOptions(name=chosen.browser, grid=chosen.grid),
        jobs=chosen.jobs,
        page_seconds=chosen.timeout,
        allowed=tuple(map(check_address, allowed)),
        changed_only=chosen.changed_only,
        resume=chosen.resume,
    )


def _targets(chosen: argparse.Namespace, allowed: tuple[str, ...]) -> Targets:
    """The pages of every source that was named."""
    if chosen.drafts and not (chosen.api and chosen.token):
        raise UsageError("--drafts needs --api and --token")
    targets = Targets([check_address(url) for url in chosen.urls])
    if chosen.sitemap:
        listed = from_sitemap(chosen.sitemap, (*targets.urls, *allowed))
        targets = Targets(targets.urls + listed.urls, foreign=listed.foreign.difference(targets.urls))
    if chosen.api:
        listed = from_api(chosen.api, frontend=chosen.frontend, token=chosen.token, drafts=chosen.drafts)
        foreign = targets.foreign.difference(listed.urls)
        targets = Targets(targets.urls + listed.urls, listed.paths, listed.known_as, foreign)
    targets.urls = list(dict.fromkeys(targets.urls))
    if not targets.urls:
        raise UsageError("no pages: give addresses, --sitemap or --api")
    return targets


def _run(
    chosen: argparse.Namespace, targets: Targets, plan: Plan, options: RunOptions, *, streaming: bool
) -> RunResult:
    """The run, findings streamed as they come; each paired with its block's place where the API told it."""
    with State(chosen.state, plan.key) as state, Display(len(targets.urls), quiet=chosen.quiet) as display:

        def on_page(page: PageResult) -> None:
            display.page(page)
            if streaming:
                findings = _placed(page, targets).all_findings()
                lines = (line(one, pictures=False, notes=page.notes) for one in findings)
                sys.stdout.write("".join(f"{text}\n" for text in lines))
                sys.stdout.flush()

        chosen_pages = replace(options, known_as=targets.known_as, foreign=targets.foreign)
        run = audit(targets.urls, plan, chosen_pages, state=state, on_page=on_page)
    return replace(run, pages=tuple(_placed(page, targets) for page in run.pages))


def _placed(page: PageResult, targets: Targets) -> PageResult:
    paths = targets.paths.get(page.url, {})
    url = targets.known_as.get(page.url, page.url)
    placed = tuple(replace(one, path=paths.get(one.block_id or "", one.path)) for one in page.findings)
    return replace(page, url=url, findings=placed)


def _write(run: RunResult, names: list[str], output: Path | None) -> None:
    if output is None:
        sys.stdout.write(formats()[names[0]].write(run))
        return
    into_folder = len(names) > 1 or not output.suffix
    folder = output if into_folder else output.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            path = output / f"audit.{formats()[name].suffix}" if into_folder else output
            path.write_text(formats()[name].write(run), encoding="utf-8")
    except OSError as error:
        raise AuditError(f"the report could not be written: {error}") from error


def _conclude(chosen: argparse.Namespace, run: RunResult, baseline: Baseline) -> int:
    """Compare with the baseline, say what came of it, and choose the exit code."""
    found = [one for one in run.findings() if one.rule != NOT_AUDITED.id]
    missed = [page for page in run.pages if not page.audited]
    if chosen.write_baseline:
        Baseline.of(found, datetime.now(UTC).date()).write(chosen.write_baseline)
    compared = baseline.compare(found)
    counted = _at_least(compared.new, Severity(chosen.fail_on))
    if not chosen.quiet:
        unneeded = [] if missed else [entry["where"] for entry in compared.no_longer_needed]
        _say(run, len(found), len(compared.known), missed, unneeded)
    if missed:
        return COULD_NOT_RUN
    return FINDINGS if counted else NOTHING


def _at_least(findings: Iterable[Finding], least: Severity) -> list[Finding]:
    return [one for one in findings if SEVERITIES.index(one.severity) <= SEVERITIES.index(least)]


def _say(run: RunResult, found: int, known: int, missed: list[PageResult], unneeded: list[str]) -> None:
    told = f"{counted(len(run.pages), 'page')} in {run.seconds:.0f} s: {counted(found, 'finding')}, {known} known."
    lines = [told]
    if run.interrupted:
        lines.append("The run was stopped: go on with --resume.")
    lines += [f"Not audited: {page.url}: {page.problem}." for page in missed]
    lines += [f"No longer needed in the baseline: {place}" for place in unneeded]
    lines += [text for page in run.pages for text in noted(page)]
    sys.stderr.write("".join(f"{text}\n" for text in lines))


def noted(page: PageResult) -> list[str]:
    """What the audit notes of a page, refused requests first: so many that a long run stays readable."""
    notes = sorted(page.notes, key=lambda note: not note.startswith(REFUSAL))
    more = [f"and {len(notes) - MAX_NOTES} more"] if len(notes) > MAX_NOTES else []
    return [f"{page.url}: {note}." for note in [*notes[:MAX_NOTES], *more]]
