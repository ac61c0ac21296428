"""The audit's contrast check: pixels decide what axe leaves open or cannot see, and a sample of what it passed."""

import base64
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, check, found
from cms.audit.contrast.capture import open_probe
from cms.audit.contrast.decide import TextVerdict, decide_targets
from cms.audit.contrast.targets import Target
from cms.audit.contrast.verdict import Decision
from cms.audit.page import PageSession
from cms.audit.variants import Variant

CONTRAST = Rule(
    "contrast",
    ("1.4.3",),
    "Text stands out from what is behind it",
    Severity.ERROR,
    "https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html",
)
INVISIBLE = Rule(
    "invisible-text",
    (),
    "Text does not have the colour of its background",
    Severity.ADVICE,
    "https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/",
)
AXE_RULE = "color-contrast"
SAMPLED = 0.4
"""How much of a window's height the sample takes in."""
WHY = "People with low vision, and anyone in bright light, may not be able to read it."


@check("contrast", rules=(CONTRAST, INVISIBLE))
def contrast(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Look at the letters. Where the system chooses the colours, only at whether they can be seen at all."""
    axe, known = page.shared.get("axe"), open_probe(page)
    targets = chosen(known, axe, variant, zlib.crc32(page.url.encode()))
    if axe is not None and not variant.forced_colors:
        yield from (_unseen(page, node) for node in out_of_reach(axe, known))
    for verdict in decide_targets(page, targets):
        if verdict.decision is Decision.INVISIBLE:
            yield invisible(page, verdict)
        elif verdict.decision in (Decision.FAIL, Decision.REVIEW) and not variant.forced_colors:
            yield lacking(page, verdict)


def chosen(targets: Sequence[Target], axe: dict[str, Any] | None, variant: Variant, seed: int) -> list[Target]:
    """What to look at: everything where axe has not run; else what it left open, what it cannot judge, and a sample.

    Args:
        targets: all text of the page.
        axe: axe's results, None where it has not run.
        variant: gives the window's height: the sample is what stands in a stretch of it.
        seed: chooses the stretch, the same one for the same page.
    """
    if axe is None:
        return list(targets)
    failed = {node["element"]["selector"] for node in _nodes(axe, "violations")}
    left_open = {_within_frame(node) for node in _nodes(axe, "incomplete")}
    rest = [target for target in targets if target.element["selector"] not in failed]
    window = _window(rest, variant.height, seed)
    return [target for target in rest if target.element["selector"] in left_open or target.intricate or window(target)]


def out_of_reach(axe: dict[str, Any], targets: Sequence[Target]) -> list[dict[str, Any]]:
    """What axe left open in frames whose text we cannot photograph, such as those of other sites."""
    reached = {target.element["selector"] for target in targets}
    return [node for node in _nodes(axe, "incomplete") if _in_frame(node) and _within_frame(node) not in reached]


def _nodes(axe: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [node for one in axe[kind] if one["id"] == AXE_RULE for node in one["nodes"] if node["element"]]


def _in_frame(node: dict[str, Any]) -> bool:
    return len(node["target"]) > 1


def _within_frame(node: dict[str, Any]) -> str:
    """An element's selector in its own frame, as targets have it."""
    return str(" >>> ".join(node["element"]["selector"].split(" >>> ")[len(node["target"]) - 1 :]))


def _unseen(page: PageSession, node: dict[str, Any]) -> Finding:
    return found(
        page,
        CONTRAST,
        node["element"],
        inspected=node["html"],
        message=f"The contrast of a text in a frame could not be decided: its pixels are out of our reach. {WHY}",
        help="Audit the frame's own page by its address, or look at it.",
        outcome=Outcome.REVIEW,
        severity=Severity.WARNING,
    )


def _window(targets: Sequence[Target], height: int, seed: int) -> "Window":
    if not targets:
        return Window(0.0, 0.0)
    top = targets[seed % len(targets)].element["rect"]["y"]
    return Window(top, top + height * SAMPLED)


class Window:
    """A stretch of the page; asks whether a text stands in it."""

    def __init__(self, top: float, bottom: float) -> None:
        self.top, self.bottom = top, bottom

    def __call__(self, target: Target) -> bool:
        return self.top <= target.element["rect"]["y"] <= self.bottom


def lacking(page: PageSession, verdict: TextVerdict) -> Finding:
    """A text that fails, or that a person has to judge."""
    measured, limit = verdict.measured, verdict.target.threshold
    failed = verdict.decision is Decision.FAIL
    needed = f"{limit:g} to 1"
    if failed:
        share = f"{measured.letter:.2f} to 1 where {needed} is needed"
        message = f"{_subject(verdict)} has too little contrast: {share}. {WHY}"
    else:
        share = f"{measured.bad:.0%} of the pixels next to its letters have less than {needed}"
        message = f"{_subject(verdict)} may have too little contrast: {measured.reason}; {share}. {WHY}"
    return found(
        page,
        CONTRAST,
        verdict.target.element,
        inspected=f"{verdict.target.kind} {verdict.target.text}",
        message=message,
        help=" ".join(_advice(verdict, failed)),
        outcome=Outcome.FAILED if failed else Outcome.REVIEW,
        severity=Severity.ERROR if failed else Severity.WARNING,
        evidence=_evidence(verdict),
    )


def invisible(page: PageSession, verdict: TextVerdict) -> Finding:
    """A text in the colour of its background: WCAG's contrast asks nothing of it, yet somebody may have meant it."""
    return found(
        page,
        INVISIBLE,
        verdict.target.element,
        inspected=f"{verdict.target.kind} {verdict.target.text}",
        message=f"{_subject(verdict)} has the colour of its background: nobody sees it, screen readers read it out.",
        help="Give it a colour that can be seen, hide it from everyone, or hide it with a class made for that.",
        outcome=Outcome.REVIEW,
    )


SUBJECTS = {
    "placeholder": "The hint in a field",
    "value": "The text in a control",
    "pseudo": "Text made by a style sheet",
}


def _subject(verdict: TextVerdict) -> str:
    return f"{SUBJECTS.get(verdict.target.kind, 'The text')} “{verdict.target.text[:60]}”"


def _advice(verdict: TextVerdict, failed: bool) -> Iterator[str]:
    if not failed:
        yield "Look at the picture: dark red marks where contrast is lacking, light blue where it is there."
    words = verdict.suggestion.in_words() if verdict.suggestion else ""
    yield words or "Make the letters darker or lighter, or calm what is behind them."


def _evidence(verdict: TextVerdict) -> dict[str, Any]:
    measured = asdict(verdict.measured)
    del measured["decision"], measured["reason"]
    measured |= {share: round(measured[share], 3) for share in ("worst", "bad")}
    facts: dict[str, Any] = {"contrast": measured | {"needed": verdict.target.threshold}}
    if verdict.suggestion:
        facts["suggestion"] = {key: value for key, value in asdict(verdict.suggestion).items() if value}
    if verdict.picture:
        facts["image"] = f"data:image/png;base64,{base64.b64encode(verdict.picture).decode()}"
    return facts
