"""The committed contract is what the code says, in three forms that agree."""

import json
import subprocess
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from api.contract import command, files, typescript
from api.contract.node import NodeMissing, find_node
from cms.document.blocks import VALUE_TYPES
from cms.document.page_types import PAGE_TYPES


@pytest.fixture
def document() -> dict[str, Any]:
    """The committed OpenAPI document."""
    return json.loads(files.OPENAPI.read_text(encoding="utf-8"))


@pytest.fixture
def node() -> str:
    """A Node that can run the generator."""
    try:
        found = find_node()
        typescript.install()
    except (NodeMissing, RuntimeError) as error:
        pytest.skip(f"the TypeScript types cannot be generated here: {error}")
    return found


def test_the_json_files_are_up_to_date() -> None:
    stale = [path.name for path in files.stale(files.contract_files())]
    assert not stale, f"{stale} differ from the code: {command.MEND}"


def test_the_types_are_up_to_date(node: str) -> None:
    stale = [path.name for path in command.stale_files()]
    assert not stale, f"{stale} differ from the code: {command.MEND}"


def test_the_types_compile_and_reject_what_they_should(node: str) -> None:
    compiler = typescript.TYPES / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [node, str(compiler), "--noEmit", "--project", "."],
        cwd=typescript.TYPES,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_document_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_every_endpoint_says_what_it_answers_and_how_it_refuses(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        responses = operations["get"]["responses"]
        assert {"400", "404", "429"} <= set(responses), path
        assert "application/problem+json" in responses["400"]["content"]
        assert operations["get"]["operationId"]


def test_every_parameter_is_described(document: dict[str, Any]) -> None:
    for operations in document["paths"].values():
        for parameter in operations["get"].get("parameters", []):
            assert parameter["in"] == "path" or parameter["description"]


def test_blocks_are_told_apart_by_their_type(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert set(schemas["Block"]["discriminator"]["mapping"]) == set(VALUE_TYPES)
    for name in schemas["Block"]["discriminator"]["mapping"].values():
        assert "const" in schemas[name.rsplit("/", 1)[1]]["properties"]["type"]


def test_pages_are_told_apart_by_their_meta_type(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    pages = [schemas[each["$ref"].rsplit("/", 1)[1]] for each in schemas["Page"]["anyOf"]]
    metas = [schemas[page["properties"]["meta"]["$ref"].rsplit("/", 1)[1]] for page in pages]
    assert {meta["properties"]["type"]["const"] for meta in metas} == set(PAGE_TYPES)


def test_each_block_has_a_schema_that_stands_alone() -> None:
    for block_type in VALUE_TYPES:
        schema = json.loads((files.SCHEMAS / f"{block_type}.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        assert schema["properties"]["type"]["const"] == block_type
        assert "#/components" not in json.dumps(schema)


def test_a_stale_file_is_named_with_the_command_that_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "contract_files", lambda: {files.OPENAPI: "something else"})
    assert command.check(types=False) == 1
    said = capsys.readouterr().err
    assert "openapi.json" in said
    assert "altogether contract build" in said
