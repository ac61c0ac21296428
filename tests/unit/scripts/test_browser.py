"""Finding a browser for the suites."""

import shutil
from pathlib import Path

import pytest

from scripts import browser
from scripts.stop import CannotRun


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with an empty path, where nothing can be installed."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(browser, "LINKS", tmp_path / "links")
    monkeypatch.setattr(browser, "install_from_debian", lambda: False)
    monkeypatch.setattr(browser, "fetch_with_selenium", lambda: False)
    return tmp_path


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", browser.BROWSERS)
def test_a_browser_on_the_path_will_do(name: str, machine: Path) -> None:
    program(machine, name)
    program(machine, "chromedriver")

    browser.bring()


def test_a_missing_browser_is_one_plain_line_with_the_way_out(machine: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        browser.bring()

    assert "install them, or run `make test-fast`" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_chrome_names_the_browser_to_use(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "chromedriver")
    own = program(machine, "my-browser")
    monkeypatch.setenv("CHROME", str(own))

    browser.bring()

    assert Path(str(shutil.which("chromium"))).resolve() == own


def test_a_chrome_that_is_not_there_is_told(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME", "/nowhere/chrome")

    with pytest.raises(CannotRun, match=r"CHROME should be the path .* found '/nowhere/chrome'"):
        browser.bring()
