"""What every test may ask for."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.whole_database", "tests.migrated_database"]

ROOT = Path(__file__).resolve().parents[1]
DEAR = {"demo", "whole_site"}
"""Fixtures that take many seconds to make."""


@pytest.hookimpl(tryfirst=True)  # xdist reads the marks in a hook of the same name
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say which tests stay together where two workers share them: those that need one dear thing, or one browser.

    The dear things come first: while one worker is at them, the other does the rest.
    """
    for item in items:
        dear = DEAR & set(getattr(item, "fixturenames", ()))
        if dear or item.get_closest_marker("browser"):
            name = " ".join(sorted(dear)) or str(item.path.relative_to(ROOT))
            item.add_marker(pytest.mark.xdist_group(name))
    items.sort(key=lambda item: not DEAR & set(getattr(item, "fixturenames", ())))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Stop where xdist has not taken notice of them: each worker would load every demo and start every browser."""
    together = [item for item in session.items if item.get_closest_marker("xdist_group")]
    if getattr(session.config.option, "loadgroup", False) and any("@" not in item.nodeid for item in together):
        raise pytest.UsageError("This pytest-xdist does not keep together what belongs together with this pytest.")


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
