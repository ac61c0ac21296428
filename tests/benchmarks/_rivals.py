"""The checkers from npm that ``side_by_side`` runs: how each is installed, called and read."""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cms.audit.browser import CHROMIUM_NAMES, find_executable
from scripts.node import npm

PACKAGES = {"pa11y-ci": "4.1.1", "@axe-core/cli": "4.13.0", "lighthouse": "13.5.0"}
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
Found = dict[str, set[str]]
"""Address → what was said of it, each as ``rule at selector``."""


@dataclass(frozen=True)
class Rival:
    """One way to check pages.

    Attributes:
        name: as the table shows it.
        commands: for some addresses, the commands to run one after another.
        read: what they wrote to standard output → what was found.
    """

    name: str
    commands: Callable[[Sequence[str]], list[list[str]]]
    read: Callable[[list[str], Sequence[str]], Found]


def install(folder: Path) -> None:
    """Install them, without their own browsers.

    Raises:
        CannotRun: npm does not reach its registry.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = json.dumps({"name": "side-by-side", "private": True, "dependencies": PACKAGES}, indent=1)
    manifest = folder / "package.json"
    if (
        not manifest.exists()
        or manifest.read_text() != wanted
        or not (folder / "node_modules" / ".bin" / "axe").exists()
    ):
        manifest.write_text(wanted)
        npm(folder, "install", "--ignore-scripts", "--no-audit", "--no-fund")


def rivals(folder: Path) -> list[Rival]:
    """What is installed there, each told to use this machine's Chromium."""
    chromium = find_executable(CHROMIUM_NAMES, "Chromium or Chrome")
    programs = folder / "node_modules" / ".bin"

    def pa11y(urls: Sequence[str], widths: Sequence[int], runners: Sequence[str]) -> list[list[str]]:
        config = folder / f"pa11y-{len(widths)}-{len(runners)}.json"
        viewports = {1280: {"width": 1280, "height": 900}, 320: {"width": 320, "height": 640}}
        defaults = {
            "chromeLaunchConfig": {"executablePath": chromium, "args": FLAGS},
            "runners": runners,
            "concurrency": 1,
            "timeout": 120_000,
            "log": {},
        }
        pages = [
            {"url": url if width == 1280 else f"{url}?{width}", "viewport": viewports[width]}
            for url in urls
            for width in widths
        ]
        config.write_text(json.dumps({"defaults": defaults, "urls": pages}))
        return [[str(programs / "pa11y-ci"), "--json", "--threshold", "100000", "--config", str(config)]]

    def axe(urls: Sequence[str]) -> list[list[str]]:
        options = ",".join(flag.removeprefix("--") for flag in (*FLAGS, "--window-size=1280,900"))
        driver = shutil.which("chromedriver") or "chromedriver"
        return [
            [
                str(programs / "axe"),
                *urls,
                "--stdout",
                "--chrome-options",
                options,
                "--chrome-path",
                chromium,
                "--chromedriver-path",
                driver,
            ]
        ]

    def lighthouse(urls: Sequence[str]) -> list[list[str]]:
        words = [
            "--only-categories=accessibility",
            "--preset=desktop",
            "--output=json",
            "--quiet",
            f"--chrome-flags={' '.join(FLAGS)}",
        ]
        return [[str(programs / "lighthouse"), url, *words] for url in urls]

    both = ("axe", "htmlcs")
    return [
        Rival("pa11y-ci", lambda urls: pa11y(urls, (1280,), ("htmlcs",)), from_pa11y),
        Rival("pa11y-ci, with axe", lambda urls: pa11y(urls, (1280,), both), from_pa11y),
        Rival("@axe-core/cli", axe, from_axe),
        Rival("lighthouse", lighthouse, from_lighthouse),
        Rival("pa11y-ci, with axe, 1280+320", lambda urls: pa11y(urls, (1280, 320), both), from_pa11y),
    ]


def from_pa11y(outputs: list[str], urls: Sequence[str]) -> Found:
    """Errors of pa11y-ci; a page in two sizes was called by two addresses."""
    found: Found = {url: set() for url in urls}
    for url, issues in json.loads(outputs[0])["results"].items():
        for issue in issues:
            if "code" not in issue:
                raise ValueError(f"pa11y-ci did not check {url}: {issue}")
            found[url.removesuffix("?320")].add(f"{issue['code']} at {issue['selector']}")
    return found


def from_axe(outputs: list[str], urls: Sequence[str]) -> Found:
    """Violations of axe's command line."""
    results = json.loads(outputs[0])
    return {
        result["url"]: {f"{rule['id']} at {node['target']}" for rule in result["violations"] for node in rule["nodes"]}
        for result in results
    }


def from_lighthouse(outputs: list[str], urls: Sequence[str]) -> Found:
    """Failed audits of Lighthouse."""
    found: Found = {}
    for url, output in zip(urls, outputs, strict=True):
        audits = json.loads(output)["audits"].values()
        failed = [audit for audit in audits if audit["score"] == 0]
        found[url] = {
            f"{audit['id']} at {item.get('node', {}).get('selector')}"
            for audit in failed
            for item in audit["details"]["items"]
        }
    return found
