"""JSON Lines: one finding a line, as the API and ``altogether check`` write it."""

import json
from collections.abc import Sequence
from typing import Any

from cms.accessibility.engine.finding import Finding
from cms.audit.report import report_format
from cms.audit.results import RunResult


def line(finding: Finding, *, pictures: bool = True, notes: Sequence[str] = ()) -> str:
    """One finding as one line, without the line's end.

    Args:
        finding: the finding.
        pictures: whether to keep pictures (data addresses, some kilobytes each) in the evidence.
        notes: what the audit notes of the finding's page, such as requests that were refused.
    """
    data: dict[str, Any] = finding.as_json()
    if not pictures and "evidence" in data:
        data["evidence"] = {name: value for name, value in data["evidence"].items() if not _is_picture(value)}
    return json.dumps(data | ({"notes": list(notes)} if notes else {}), ensure_ascii=False)


def _is_picture(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("data:image/")


@report_format("json", "jsonl")
def write(run: RunResult) -> str:
    """Every finding, one a line, with its pictures."""
    return "".join(f"{line(one, notes=page.notes)}\n" for page in run.pages for one in page.all_findings())
