"""Files stay small enough to read, and their names say what is in them."""

from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, tracked

LINES = 250
LONGER_FOR_A_REASON = {
    "cms/document/blocks.py": "the shapes of all blocks: frontend developers read them as one page",
}
"""File → why its subject cannot be cut in two."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff"}


def own_files() -> list[Path]:
    """Source files that people write."""
    return [path for path in tracked("*.py", "*.ts", "*.astro", "*.css") if is_written_by_hand(path)]


def is_written_by_hand(path: Path) -> bool:
    generated = {"migrations", "generated", "node_modules", "dist", "vendor"}
    return not generated & set(path.parts)


def test_files_are_short_enough_to_read() -> None:
    long = {
        str(path): lines
        for path in own_files()
        if (lines := len((ROOT / path).read_text().splitlines())) > LINES and str(path) not in LONGER_FOR_A_REASON
    }

    assert not long, f"past {LINES} lines: split them by subject, or give the reason in LONGER_FOR_A_REASON: {long}"


@pytest.mark.parametrize("name", sorted(LONGER_FOR_A_REASON))
def test_an_excuse_is_still_needed(name: str) -> None:
    assert len((ROOT / name).read_text().splitlines()) > LINES


def test_names_say_what_is_inside() -> None:
    vague = [str(path) for path in own_files() if VAGUE & {part.split(".")[0].lower() for part in path.parts}]

    assert not vague
