"""SARIF 2.1.0, as code hosts and editors read it."""

import json
from datetime import timedelta
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule
from cms.audit.criteria import label
from cms.audit.report import report_format
from cms.audit.results import NOT_AUDITED, PageResult, RunResult
from cms.audit.version import VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["accessibility", *map(label, rule.wcag)]},
    }
    return described | ({"helpUri": rule.reference} if rule.reference else {})


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": finding.url or ""}, "region": {"startLine": 1}}
    }
    if finding.selector:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.selector, "kind": "element"}]
    properties = {
        "wcag": list(finding.wcag),
        "outcome": finding.outcome.value,
        "blockId": finding.block_id,
        "path": finding.path,
        "variants": finding.variant.split(",") if finding.variant else [],
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.severity],
        "kind": "review" if finding.outcome is Outcome.REVIEW else "fail",
        "message": {"text": f"{finding.message} {finding.help}"},
        "locations": [location],
        "partialFingerprints": {"altogether/v1": finding.fingerprint},
        "properties": {name: value for name, value in properties.items() if value},
    }


def _note(page: PageResult, note: str) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": {"uri": page.url}}}
    return {"level": "note", "message": {"text": f"{page.url}: {note}"}, "locations": [place]}


@report_format("sarif", "sarif")
def write(run: RunResult) -> str:
    """One log with one run; pages that were not audited are notifications too, and the run not a success."""
    rules = sorted(run.rules.values(), key=lambda rule: rule.id)
    index = {rule.id: place for place, rule in enumerate(rules)}
    results = [_result(finding, index) for finding in run.findings()]
    for result in results:
        if result["kind"] == "review":
            result["level"] = "none"  # SARIF 3.27.10: a level belongs to what fails
    missed = [
        {"level": "error", "message": {"text": f"{page.url}: {page.problem}"}, "descriptor": {"id": NOT_AUDITED.id}}
        for page in run.pages
        if not page.audited
    ]
    noted = [_note(page, note) for page in run.pages for note in page.notes]
    invocation = {
        "executionSuccessful": not missed and not run.interrupted,
        "startTimeUtc": run.started.isoformat().replace("+00:00", "Z"),
        "endTimeUtc": (run.started + timedelta(seconds=run.seconds)).isoformat().replace("+00:00", "Z"),
        "toolExecutionNotifications": [*missed, *noted],
    }
    driver = {"name": run.tool, "version": VERSION, "rules": list(map(_rule, rules))}
    tool = {"driver": driver}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": tool, "invocations": [invocation], "results": results, "columnKind": "unicodeCodePoints"}],
    }
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"
