"""axe-core in every frame of a page, out of the reach of the page's own scripts.

``Axe`` keeps the interface of ``axe_selenium_python.Axe`` and replaces what is wrong with it: the axe-core of 2018
(here 4.14.1, its hash asserted), arguments printed as Python, errors lost in a time-out, frames left out.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import axe_selenium_python

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.axe_messages import MESSAGES
from cms.audit.checks import Rule, check, found
from cms.audit.criteria import NAMES
from cms.audit.errors import AuditError, ScriptError
from cms.audit.page import Element, PageSession, Rect
from cms.audit.variants import Variant

VERSION = "4.14.1"
SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
VENDOR = Path(__file__).with_name("vendor")
SCRIPT = VENDOR / "axe.min.js"
RULES_FILE = VENDOR / "rules.json"
CALLS = Path(__file__).with_name("js") / "axe_run.js"

CONTRAST = "color-contrast"
"""What axe leaves open of this rule, ``cms.audit.contrast`` decides."""

SPOKEN_FOR = {"target-size": "target-size", "link-in-text-block": "link-colour-alone"}
"""Rules of axe that do not run, and the rules of ``cms.audit.layout`` that speak instead: one defect, one finding."""

PREFIX = "axe-"
MEDIA_SECONDS = 3


class AxeError(AuditError):
    """axe could not be loaded, is not the version we pin, or threw."""


@cache
def source() -> str:
    """axe-core as it was published.

    Raises:
        AxeError: the file is not the one that was pinned.
    """
    content = SCRIPT.read_bytes()
    if (digest := hashlib.sha256(content).hexdigest()) != SHA256:
        raise AxeError(f"{SCRIPT.name} is not axe-core {VERSION}: its SHA-256 is {digest}. Install Altogether again.")
    return content.decode()


@cache
def known_rules() -> dict[str, dict[str, Any]]:
    """The rules of axe that we run: help, tags and address, by axe's id."""
    rules: dict[str, dict[str, Any]] = json.loads(RULES_FILE.read_text())
    return {name: rule for name, rule in rules.items() if name not in SPOKEN_FOR}


def preload() -> tuple[str, ...]:
    """The scripts that a :class:`PageSession` has to give every document for ``Axe`` to work in it."""
    return (source(), CALLS.read_text())


class Axe(axe_selenium_python.Axe):
    """``axe_selenium_python.Axe`` over a :class:`PageSession` instead of a bare driver."""

    def __init__(self, page: PageSession) -> None:
        super().__init__(page.driver, str(SCRIPT))
        self.page = page

    def inject(self, frame: str | None = None) -> None:
        """Make sure that our axe is in this document's isolated world; costs nothing where it was preloaded.

        Raises:
            AxeError: another version answers.
        """
        version = self.page.evaluate("() => globalThis.axe?.version ?? null", frame=frame)
        if version is None:
            for script in preload():
                self.page.evaluate(f"() => {{ {script}\n }}", frame=frame)
            version = self.page.evaluate("() => globalThis.axe?.version ?? null", frame=frame)
        if version != VERSION:
            raise AxeError(f"axe {version} answered instead of {VERSION}.")

    def run(self, context: Any = None, options: dict[str, Any] | None = None) -> dict[str, Any]:
        """Run axe in the page and in every frame.

        Args:
            context: axe's context, as JSON; None for the whole page.
            options: axe's options, as JSON; None for every rule that we know.

        Returns:
            ``violations`` and ``incomplete``, each rule with its nodes, trimmed to what a finding needs.

        Raises:
            AxeError: axe threw; the text is its own.
        """
        options = options or default_options()
        context = context if context is not None else {"exclude": []}
        try:
            self.inject()
            partials = list(self._partials(context, options, None))
            results: dict[str, Any] = self.page.evaluate(
                "(partials, options) => altogetherAxe.finish(partials, options)", partials, options
            )
        except ScriptError as error:
            raise AxeError(f"axe stopped: {error}") from error
        return results

    def _partials(self, context: Any, options: dict[str, Any], frame: str | None) -> Iterator[Any]:
        """axe's result of each document, in the order that ``axe.finishRun`` wants: depth first."""
        inside = self.page.evaluate("(c, o) => altogetherAxe.frames(c, o)", context, options, frame=frame)
        yield self.page.evaluate("(c, o) => altogetherAxe.partial(c, o)", context, options, frame=frame)
        for one in inside:
            path = one["selector"] if isinstance(one["selector"], list) else [one["selector"]]
            child = self.page.frame_of("(path) => altogetherAxe.byPath(path)", path, frame=frame)
            if child is None:
                yield None  # a frame that has gone or never loaded: axe reports it as not tested
                continue
            self.inject(child)
            yield from self._partials(one["context"], options, child)

    def report(self, violations: list[dict[str, Any]]) -> str:
        """The violations as text; the original fails on shadow roots and missing impacts."""
        lines = [f"Found {len(violations)} accessibility violations:"]
        for violation in violations:
            lines.append(f"\n{violation['id']} ({violation.get('impact') or 'no impact'}): {violation['help']}")
            lines += [f"\t{number}) {node['target']}" for number, node in enumerate(violation["nodes"], 1)]
        return "\n".join(lines)

    def write_results(self, data: Any, name: str | None = None) -> None:
        """Write results as JSON; without a name into the current folder, where the original fails."""
        Path(name or "axe-results.json").write_text(json.dumps(data, indent=4))


def default_options() -> dict[str, Any]:
    """Every rule that we know and no other; media metadata awaited for a bounded time; nothing else fetched."""
    return {
        "runOnly": {"type": "rule", "values": list(known_rules())},
        "ancestry": True,
        "preload": {"assets": ["media"], "timeout": MEDIA_SECONDS * 1000},
    }


def criteria(tags: Iterable[str]) -> tuple[str, ...]:
    """Success criteria of levels A and AA from axe's tags: ``wcag1410`` is 1.4.10."""
    digits = (tag.removeprefix("wcag") for tag in tags if tag.startswith("wcag"))
    numbers = (f"{one[:1]}.{one[1:2]}.{one[2:]}" for one in digits)
    return tuple(number for number in numbers if number in NAMES)


def _severity(tags: Iterable[str]) -> Severity:
    return Severity.WARNING if "best-practice" in tags else Severity.ERROR


RULES = {
    name: Rule(PREFIX + name, criteria(rule["tags"]), rule["help"], _severity(rule["tags"]), rule["url"])
    for name, rule in known_rules().items()
}


@check("axe", rules=tuple(RULES.values()), any_browser=True)
def axe(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """What axe finds: its violations as failures, what it leaves open as reviews (contrast is decided elsewhere)."""
    results = reconsidered(Axe(page).run(), variant)
    page.shared["axe"] = results
    for violation in results["violations"]:
        yield from (_finding(page, violation, node, Outcome.FAILED) for node in violation["nodes"])
    pixels_decide = page.driver is not None and "contrast" in page.kept.get("checks", {"contrast"})  # only in Chromium
    for incomplete in results["incomplete"]:
        if incomplete["id"] != CONTRAST or not pixels_decide:
            yield from (_finding(page, incomplete, node, Outcome.REVIEW) for node in incomplete["nodes"])


def reconsidered(results: dict[str, Any], variant: Variant) -> dict[str, Any]:
    """Take back what axe cannot know of contrast: it computes with colours of style sheets.

    Text that something fades, filters or blends is left open, for pixels to decide. Where forced colours are in force
    the system chooses colours that axe does not see.
    """
    violations, incomplete = [], list(results["incomplete"])
    for violation in results["violations"]:
        if violation["id"] == CONTRAST and variant.forced_colors:
            continue
        bent = [node for node in violation["nodes"] if violation["id"] == CONTRAST and node["bent"]]
        if bent:
            incomplete.append({**violation, "nodes": bent})
        if rest := [node for node in violation["nodes"] if node not in bent]:
            violations.append({**violation, "nodes": rest})
    return {**results, "violations": violations, "incomplete": incomplete}


def _finding(page: PageSession, result: dict[str, Any], node: dict[str, Any], outcome: Outcome) -> Finding:
    rule = RULES[result["id"]]
    message, help_text = MESSAGES.get(
        result["id"], (f"{result['help']}.", "; ".join(node["summary"]) or rule.reference)
    )
    element: Element | None = node["element"]
    if element is None:  # it went away while axe was looking
        nowhere: Rect = {"x": 0, "y": 0, "width": 0, "height": 0}
        element = Element(selector=str(node["target"][-1]), block_id=None, html=node["html"], rect=nowhere)
    return found(
        page,
        rule,
        element,
        inspected=node["html"],
        message=message,
        help=help_text,
        outcome=outcome,
        severity=Severity.WARNING if outcome is Outcome.REVIEW else None,
        evidence={"axe": node["summary"]} | ({"contrast": node["data"]} if result["id"] == CONTRAST else {}),
    )
