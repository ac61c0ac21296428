"""What every test may ask for."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.whole_database", "tests.migrated_database"]

ROOT = Path(__file__).resolve().parents[1]


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
