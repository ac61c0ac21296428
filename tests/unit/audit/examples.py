"""Findings and runs for the tests to report."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import all_rules
from cms.audit.results import NOT_AUDITED, PageResult, RunResult

NASTY = 'A <script>alert("1")</script> & \x0b =cmd|x ]]> “quoted”'


def finding(**changes: Any) -> Finding:
    plain = Finding(
        rule="axe-image-alt",
        severity=Severity.ERROR,
        outcome=Outcome.FAILED,
        wcag=("1.1.1",),
        block_id="b-1",
        path="body.2",
        message="An image has no text alternative.",
        help="Give it one.",
        fingerprint="f" * 32,
        url="https://example.org/a/",
        selector="#x > img",
        variant="1280",
        evidence={"html": "<img>", "image": "data:image/webp;base64,UklGRg==", "rect": {"x": 1}},
    )
    return replace(plain, **changes)


def run(*pages: PageResult, **changes: Any) -> RunResult:
    plain = RunResult(
        pages=pages,
        variants=("1280", "dark"),
        started=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        seconds=12.5,
        browser="Chrome 1",
        rules=all_rules() | {NOT_AUDITED.id: NOT_AUDITED},
    )
    return replace(plain, **changes)


def everything() -> RunResult:
    """A run with every kind of page and finding, and text that tries to break out of each format."""
    target = finding(rule="target-size", wcag=("2.5.8",), fingerprint="e" * 32, severity=Severity.WARNING)
    review = finding(rule="axe-bypass", wcag=("2.4.1",), outcome=Outcome.REVIEW, fingerprint="d" * 32, block_id=None)
    advice = finding(rule="axe-region", wcag=(), severity=Severity.ADVICE, fingerprint="c" * 32, selector=None)
    nasty = finding(message=NASTY, help=NASTY, selector=NASTY, fingerprint="b" * 32, evidence={"html": NASTY})
    return run(
        PageResult("https://example.org/a/", "Page A", findings=(finding(), target, review, advice, nasty), seconds=1),
        PageResult("https://example.org/b/?q=1&r=<2>", NASTY, seconds=2, notes=("led to /c",)),
        PageResult("https://example.org/c/", problem="the server answered 500", seconds=3),
    )
