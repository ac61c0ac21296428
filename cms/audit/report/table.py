"""CSV: one row a finding, for a spreadsheet."""

import csv
import io

from cms.accessibility.engine.finding import Finding
from cms.audit.report import report_format
from cms.audit.results import RunResult

COLUMNS = (
    "url",
    "severity",
    "outcome",
    "rule",
    "wcag",
    "message",
    "help",
    "block_id",
    "path",
    "selector",
    "variant",
    "fingerprint",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run as a formula at the start of a cell (OWASP: CSV injection)."""


def harmless(text: str) -> str:
    """Text for a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _cell(finding: Finding, column: str) -> str:
    value = getattr(finding, column)
    return harmless(" ".join(value) if isinstance(value, tuple) else str(value or ""))


@report_format("csv", "csv")
def write(run: RunResult) -> str:
    """A header row, then one row a finding."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(finding, column) for column in COLUMNS] for finding in run.findings())
    return text.getvalue()
