"""What every test may ask for."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.whole_database", "tests.migrated_database"]

ROOT = Path(__file__).resolve().parents[1]
DEAR = {"demo", "whole_site"}
"""Fixtures that take many seconds to make."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say which tests stay together where two workers share them: those that need one dear thing, or one browser."""
    for item in items:
        dear = DEAR & set(getattr(item, "fixturenames", ()))
        if dear or item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group(" ".join(sorted(dear)) or str(item.path)))


@pytest.fixture
def project_root() -> Path:
    """The folder that holds the project."""
    return ROOT


@pytest.fixture
def samples(project_root: Path) -> Path:
    """Real input, kept beside the project and not in it."""
    folder = project_root.parent / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip(f"the samples are not here: {folder}")
    return folder
