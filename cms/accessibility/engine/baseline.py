"""Findings that were there when checking began: a dated list that can only shrink.

``altogether check`` and ``altogether audit`` read and write the same file: JSON, one entry a finding, sorted, so that a
review of its changes is readable. An entry is an identity (the fingerprint), never a count: one defect mended does not
make room for another.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cms.accessibility.engine.finding import Finding

FORMAT = 1


class BaselineError(ValueError):
    """The file is missing, is not a baseline, or would grow; the text says which."""


@dataclass(frozen=True)
class Comparison:
    """Findings against a baseline.

    ``new`` count, ``known`` are excused, ``no_longer_needed`` are the baseline's entries that nothing matched.
    """

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    no_longer_needed: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Baseline:
    """Entries by fingerprint: ``{"fingerprint", "rule", "where", "since"}``."""

    entries: dict[str, dict[str, Any]]

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a baseline.

        Raises:
            BaselineError: there is no such file (a misspelt name must not excuse anything), or it is not a baseline.
        """
        try:
            content = json.loads(path.read_text())
            if content["altogether_baseline"] != FORMAT:
                raise BaselineError(f"{path}: a baseline of format {FORMAT} was expected.")
            return cls({entry["fingerprint"]: entry for entry in content["findings"]})
        except FileNotFoundError:
            raise BaselineError(f"{path}: there is no such baseline; --write-baseline makes one.") from None
        except (json.JSONDecodeError, KeyError, TypeError, UnicodeDecodeError, OSError) as error:
            raise BaselineError(f"{path}: not a baseline ({error}).") from error

    @classmethod
    def of(cls, findings: Iterable[Finding], today: date) -> "Baseline":
        """A baseline of these findings, dated today."""
        return cls({one.fingerprint: _entry(one, today) for one in findings})

    def compare(self, findings: Iterable[Finding]) -> Comparison:
        """Tell the new findings from the known ones, and name the entries that are no longer needed."""
        listed = tuple(findings)
        seen = {one.fingerprint for one in listed}
        return Comparison(
            new=tuple(one for one in listed if one.fingerprint not in self.entries),
            known=tuple(one for one in listed if one.fingerprint in self.entries),
            no_longer_needed=tuple(entry for name, entry in self.entries.items() if name not in seen),
        )

    def shrunk_to(self, findings: Iterable[Finding]) -> "Baseline":
        """This baseline with only the entries that are still found; their dates stay, nothing is added."""
        seen = {one.fingerprint for one in findings}
        return Baseline({name: entry for name, entry in self.entries.items() if name in seen})

    def write(self, path: Path) -> None:
        """Write the file; one that is there may only get shorter.

        Raises:
            BaselineError: the file would gain an entry.
        """
        if path.exists() and (added := self.entries.keys() - Baseline.read(path).entries.keys()):
            raise BaselineError(
                f"{path}: would grow by {len(added)} findings, and a baseline can only shrink. "
                "Put the findings right, or delete the file first if you mean to begin again."
            )
        rows = sorted(self.entries.values(), key=lambda entry: (entry["rule"], entry["where"], entry["fingerprint"]))
        content = {"altogether_baseline": FORMAT, "findings": rows}
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def _entry(finding: Finding, today: date) -> dict[str, Any]:
    where = " ".join(part for part in (finding.url, finding.path, finding.selector) if part)
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "where": where,
        "since": today.isoformat(),
    }
