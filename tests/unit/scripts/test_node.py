"""Finding a Node, and making things again only when they have to be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import frontend, node
from scripts.stop import CannotRun


def program(folder: Path, name: str, says: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\necho {says}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of the path."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(node, "LINKS", tmp_path / "links")
    node.node_folder.cache_clear()
    yield tmp_path
    node.node_folder.cache_clear()


def test_the_machines_node_is_used_when_it_is_new_enough(machine: Path) -> None:
    program(machine, "node", "v24.1.0")
    program(machine, "npm", "11.0.0")

    assert node.node_folder() == machine


def test_an_old_node_gives_way_to_the_one_from_pypi(machine: Path) -> None:
    program(machine, "node", "v18.20.0")
    program(machine, "npm", "9.0.0")

    assert node.node_folder() == machine / "links"
    assert node.version(str(machine / "links" / "node")) >= node.OLDEST


def test_a_machine_without_any_is_told_plainly(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "node", "v18.20.0")
    monkeypatch.setattr(node, "find_spec", lambda name: None)

    with pytest.raises(CannotRun, match=r"needs Node 22\.18\.0 or newer"):
        node.node_folder()


def test_a_failing_npm_shows_what_it_said(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program(machine, "node", "v24.1.0")
    program(machine, "npm", "the registry is on fire; exit 1")

    with pytest.raises(CannotRun, match="`npm ci` failed in"):
        node.npm(machine, "ci")
    assert "on fire" in capsys.readouterr().out


def test_packages_are_installed_once_for_each_lock_file(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(frontend, "ROOT", machine)
    monkeypatch.setattr(frontend, "npm", lambda folder, *words: installed.append(folder))
    monkeypatch.setattr(frontend, "node_folder", lambda: machine)
    folder = machine / "site"
    (folder / "node_modules").mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        (folder / name).write_text("{}")

    frontend.install(folder)
    frontend.install(folder)
    assert len(installed) == 1

    (folder / "package-lock.json").write_text('{"packages": {}}')
    frontend.install(folder)
    assert len(installed) == 2


def test_what_was_generated_does_not_count_as_a_source(tmp_path: Path) -> None:
    for name in ("src/page.astro", "dist/server/entry.mjs", "node_modules/x/index.js", ".astro/types.d.ts"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert list(frontend.files_below(tmp_path)) == [tmp_path / "src/page.astro"]


INSTALL = """
import sys, pathlib
from scripts import frontend
frontend.ROOT = pathlib.Path(sys.argv[1])
frontend.install(frontend.ROOT / "site")
"""


def test_two_who_install_at_once_take_turns_and_the_second_finds_it_done(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    tell = "echo begun >> told; sleep 1; echo done >> told"
    (folder / "package.json").write_text(json.dumps({"name": "site", "scripts": {"preinstall": tell}}))
    (folder / "package-lock.json").write_text('{"name": "site", "lockfileVersion": 3, "packages": {}}')

    command = [sys.executable, "-c", INSTALL, str(tmp_path)]
    both = [subprocess.Popen(command, cwd=frontend.CONTRACT.parent) for _ in range(2)]

    assert [one.wait(60) for one in both] == [0, 0]
    assert (folder / "told").read_text().split() == ["begun", "done"]
