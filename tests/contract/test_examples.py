"""Every example is what the contract says, and every block, page type and answer has one."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cms.document.blocks import VALUE_TYPES
from cms.document.page_types import PAGE_TYPES
from cms.document.schema import block_name, components, standalone
from cms.document.site import RESOLUTIONS

EXAMPLES = Path(__file__).resolve().parents[2] / "frontend_contract" / "examples"
FILES = sorted(EXAMPLES.rglob("*.json"))
UNKNOWN = "hologram"


def read(path: Path) -> Any:
    """The example."""
    return json.loads(path.read_text(encoding="utf-8"))


def component_of(path: Path) -> str:
    """The contract's name of what an example shows; its file name begins with it."""
    kind = path.stem.partition(".")[0]
    if path.parent.name == "blocks":
        return block_name(kind)
    if path.parent.name == "pages":
        return PAGE_TYPES[".".join(path.stem.split(".")[:2])].__name__
    return kind


def errors(component: str, content: Any) -> list[str]:
    """What is wrong with content that should be a component."""
    schema = standalone(component, components(), identifier="https://altogether.example/example.json")
    return [error.message for error in Draft202012Validator(schema).iter_errors(content)]


@pytest.mark.parametrize("path", [path for path in FILES if path.stem != "unknown"], ids=lambda path: path.stem)
def test_an_example_is_what_the_contract_says(path: Path) -> None:
    assert errors(component_of(path), read(path)) == []


def test_every_block_type_page_type_and_resolution_has_an_example() -> None:
    shown = {path.stem for path in FILES}
    assert {stem.partition(".")[0] for stem in shown} >= set(VALUE_TYPES)
    assert shown >= set(PAGE_TYPES)
    assert shown >= {f"Resolution.{kind}" for kind in RESOLUTIONS}


def test_the_unknown_block_is_of_no_type_that_there_is() -> None:
    assert read(EXAMPLES / "blocks" / "unknown.json")["type"] == UNKNOWN
    assert UNKNOWN not in VALUE_TYPES


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "blocks"], ids=lambda path: path.stem)
def test_a_block_without_one_of_its_fields_is_not_what_the_contract_says(path: Path) -> None:
    block = read(path)
    if block["type"] == UNKNOWN:
        return
    for field in block["value"]:
        value = {key: item for key, item in block["value"].items() if key != field}
        assert errors(component_of(path), {**block, "value": value}), field


def test_examples_name_no_real_place() -> None:
    for path in FILES:
        hosts = path.read_text(encoding="utf-8").split("https://")[1:]
        assert all(".example" in host.split("/")[0].split('"')[0] for host in hosts), path
