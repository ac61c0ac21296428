"""The documentation lists every setting, command, target and dependency, and its links lead somewhere."""

import re
import tomllib
from pathlib import Path

import pytest

from cms.cli import COMMANDS
from cms.settings.env import Environment
from tests.architecture.sources import ROOT, modules, tracked

LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]+)")


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text()


def missing(names: list[str], text: str) -> list[str]:
    return [name for name in names if f"`{name}`" not in text]


def test_every_environment_variable_is_in_the_settings_page() -> None:
    assert missing([name.upper() for name in Environment.model_fields], page("settings.md")) == []


def test_the_settings_page_lists_no_variable_that_is_gone() -> None:
    listed = re.findall(r"^\| `([A-Z][A-Z0-9_]+)`", page("settings.md"), re.M)

    assert set(listed) == {name.upper() for name in Environment.model_fields}


def test_every_command_is_in_the_commands_page() -> None:
    own = [path.stem for name, path in modules().items() if ".management.commands." in name and path.stem != "__init__"]
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.M)
    wanted = [f"altogether {name}" for name in COMMANDS] + [f"manage.py {name}" for name in own]

    assert missing([*wanted, *(f"make {name}" for name in targets)], page("commands.md")) == []


def test_every_dependency_is_in_the_dependencies_page() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
    ]
    names = [re.split(r"[\[<>=~! ]", line)[0] for group in groups for line in group]

    assert missing(names, page("dependencies.md")) == []


def pages() -> list[Path]:
    return [path for path in tracked("*.md") if "node_modules" not in path.parts]


@pytest.mark.parametrize("path", pages(), ids=str)
def test_links_within_the_project_lead_somewhere(path: Path) -> None:
    targets = LINK.findall((ROOT / path).read_text())
    broken = [target for target in targets if not (ROOT / path).parent.joinpath(target).exists()]

    assert not broken


def test_every_page_is_reached_from_the_first_one() -> None:
    reached, ahead = set[Path](), {ROOT / "docs/index.md"}
    while ahead:
        reached |= ahead
        found = {(one.parent / target).resolve() for one in ahead for target in LINK.findall(one.read_text())}
        ahead = {one for one in found if one.suffix == ".md" and one.exists()} - reached

    assert [str(path) for path in pages() if path.parts[0] == "docs" and ROOT / path not in reached] == []
