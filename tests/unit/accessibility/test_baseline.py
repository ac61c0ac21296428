"""A baseline excuses what was there at the start, by identity, and only ever less of it."""

import json
from datetime import date
from pathlib import Path

import pytest

from cms.accessibility.engine.baseline import Baseline, BaselineError
from tests.unit.audit.examples import finding

TODAY = date(2026, 11, 23)
ONE, TWO, THREE = (finding(fingerprint=name * 32) for name in "123")


def test_findings_are_told_apart_by_identity_not_by_number() -> None:
    compared = Baseline.of([ONE, TWO], TODAY).compare([TWO, THREE])
    assert compared.new == (THREE,)
    assert compared.known == (TWO,)
    assert [entry["fingerprint"] for entry in compared.no_longer_needed] == [ONE.fingerprint]


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    Baseline.of([TWO, ONE], TODAY).write(path)
    assert Baseline.read(path).compare([ONE, TWO]).new == ()
    assert json.loads(path.read_text())["findings"][0]["since"] == "2026-11-23"


def test_a_baseline_can_shrink_and_keeps_its_dates(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    Baseline.of([ONE, TWO], date(2025, 1, 1)).write(path)
    Baseline.read(path).shrunk_to([TWO, THREE]).write(path)
    assert {name: entry["since"] for name, entry in Baseline.read(path).entries.items()} == {
        TWO.fingerprint: "2025-01-01"
    }


def test_a_baseline_cannot_grow(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    Baseline.of([ONE], TODAY).write(path)
    with pytest.raises(BaselineError, match="can only shrink"):
        Baseline.of([ONE, TWO], TODAY).write(path)
    assert set(Baseline.read(path).entries) == {ONE.fingerprint}


def test_a_missing_baseline_excuses_nothing(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="no such baseline"):
        Baseline.read(tmp_path / "misspelt.json")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"altogether_baseline": 2, "findings": []}', "\xff"])
def test_what_is_not_a_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content, encoding="latin-1")
    with pytest.raises(BaselineError):
        Baseline.read(path)
