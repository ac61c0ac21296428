"""Prints how long ``altogether audit`` and the usual checkers from npm take for the same pages, and what each finds.

Run with ``python -m tests.benchmarks.side_by_side [FRONTEND CMS]``: addresses of a running demo, or nothing to start
one. It needs Chromium, ChromeDriver and npm's registry, and installs into ``build/side_by_side``. Every tool gets the
pages in one call where it can, one at a time. Memory is the sum of the resident sizes of the tool and all that it
started, at its highest. What is said of a page with a defect counts when the tool does not say it of the sound page.
The tools take turns, round after round, so that a busy minute of the machine falls on all of them; Lighthouse, which
is slow, is run in the first round only.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from cms.audit.checks import all_checks
from scripts.node import environment
from scripts.ports import free_port
from scripts.steps import ROOT
from scripts.stop import CannotRun, leave
from tests.benchmarks._machine import introduce
from tests.benchmarks._rivals import PACKAGES, Found, Rival, install, rivals
from tests.browser.audit.control.pages import FRAMED, SHEETS
from tests.browser.audit.mutation.run import MUTANTS, Demo
from tests.browser.conftest import start, stop

FOLDER = ROOT / "build" / "side_by_side"
EVERY_MUTANT, EVERY_SHEET, ROUNDS = 10, 30, 3
ONCE = "lighthouse"
SAMPLE_SECONDS = 0.1
LIVELY = {"keyboard", "motion"}
AUDIT = (sys.executable, "-c", "import sys; from cms.cli import main; sys.exit(main(['audit', *sys.argv[1:]]))")


def ours(variants: str, *, still: bool = False) -> Rival:
    """``altogether audit`` under some variants, without what it remembers of earlier runs.

    Args:
        variants: as on the command line.
        still: leave out what presses keys or watches: the others do neither.
    """
    lively = [rule.id for one in all_checks() if one.name in LIVELY for rule in one.rules] if still else []
    left_out = [word for rule in lively for word in ("--skip", rule)]

    def commands(urls: Sequence[str]) -> list[list[str]]:
        words = [
            *left_out,
            "--jobs",
            "1",
            "--quiet",
            "--variants",
            variants,
            "--state",
            str(Path(tempfile.mkdtemp()) / "state"),
        ]
        return [[*AUDIT, *urls, *words, "--allow", Context.cms]]

    def read(outputs: list[str], urls: Sequence[str]) -> Found:
        found: Found = {url: set() for url in urls}
        for line in outputs[0].splitlines():
            finding = json.loads(line)
            if finding["rule"] == "not-audited":
                raise ValueError(finding["message"])
            found[finding["url"]].add(f"{finding['rule']} at {finding['selector']}")
        return found

    name = f"altogether audit, {variants.replace(',', '+')}"
    return Rival(f"{name}, still" if still else name, commands, read)


class Context:
    """Where the demo's CMS is, for pictures."""

    cms = ""


def run(command: list[str]) -> tuple[str, float, float]:
    """Run a command.

    Returns:
        its standard output, seconds, and the highest memory of its processes in MB.
    """
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
    peaks = [0.0]
    sampler = threading.Thread(target=_sample, args=(process.pid, peaks), daemon=True)
    sampler.start()
    output, _ = process.communicate(timeout=1800)
    return output, time.perf_counter() - began, peaks[0]


def _sample(leader: int, peaks: list[float]) -> None:
    try:
        top = psutil.Process(leader)
        while top.is_running():
            peaks[0] = max(peaks[0], sum(_resident(one) for one in (top, *top.children(recursive=True))) / 1e6)
            time.sleep(SAMPLE_SECONDS)
    except psutil.NoSuchProcess:
        pass  # it has ended


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


@contextmanager
def demo_at(arguments: Sequence[str]) -> Iterator[Demo]:
    """The demo that was named, or one started for this."""
    if arguments:
        yield Demo(*arguments)
        return
    ports = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        process, said = start(Path(folder), *ports)
        try:
            if process.poll() is not None:
                raise CannotRun(f"the demo did not start:\n{said}")
            yield Demo(f"http://localhost:{ports[1]}", f"http://localhost:{ports[0]}")
        finally:
            stop(process)


@dataclass
class Measured:
    """What the rounds gave: seconds a page of each, the highest memory in MB, and what was found in the last one."""

    seconds: list[float] = field(default_factory=list)
    peak: float = 0.0
    found: Found = field(default_factory=dict)

    def run(self, rival: Rival, urls: Sequence[str]) -> None:
        """One more round."""
        done = [run(command) for command in rival.commands(urls)]
        self.seconds.append(sum(one[1] for one in done) / len(urls))
        self.peak = max(self.peak, *(one[2] for one in done))
        self.found = rival.read([one[0] for one in done], urls)


def main(arguments: list[str]) -> int:
    """Run the tools one after another and print the table.

    Raises:
        CannotRun: npm or the demo is not to be had.
    """
    out = sys.stdout.write
    install(FOLDER)
    mutants, sheets = MUTANTS[::EVERY_MUTANT], SHEETS[::EVERY_SHEET]
    with demo_at(arguments) as demo:
        Context.cms = demo.cms
        pages = {
            "/sound/": demo.sound(),
            "/framed/": FRAMED,
            **{sheet.path: sheet.html for sheet in sheets},
            **demo.pages(mutants),
        }
        with demo.serving(pages) as site:
            introduce("selenium", "psutil")
            out(f"rivals       {', '.join(f'{name} {version}' for name, version in PACKAGES.items())}\n")
            out(f"pages        {len(mutants)} with one defect each, {len(sheets)} clean, the sound page\n")
            out(f"rounds       {ROUNDS}; {ONCE}: 1\n\n")
            sound, clean = site.url("/sound/"), [site.url(sheet.path) for sheet in sheets]
            urls = [sound, *clean, *(site.url(mutant.path) for mutant in mutants)]
            tools = [ours("1280", still=True), ours("1280"), *rivals(FOLDER), ours("1280,320")]
            results = {rival.name: Measured() for rival in tools}
            for number in range(ROUNDS):
                for rival in tools:
                    if number == 0 or not rival.name.startswith(ONCE):
                        results[rival.name].run(rival, urls)
            out(f"{'':36}{'s a page':>10}{'least':>8}{'most':>8}{'peak MB':>10}{'defects':>10}{'said of clean':>15}\n")
            for name, result in results.items():
                found, seconds = result.found, result.seconds
                new = [mutant.name for mutant in mutants if found[site.url(mutant.path)] - found[sound]]
                times = f"{median(seconds):10.1f}{min(seconds):8.1f}{max(seconds):8.1f}"
                alarms = sum(len(found[url]) for url in clean)
                out(f"{name:36}{times}{result.peak:10.0f}{f'{len(new)} of {len(mutants)}':>10}{alarms:15}\n")
                if missed := [mutant.name for mutant in mutants if mutant.name not in new]:
                    out(f"{'':4}not found: {', '.join(missed)}\n")
    return 0


if __name__ == "__main__":
    leave(main)
