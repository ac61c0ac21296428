"""The files of the contract: what each should hold, and which of them differ from what is committed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from api.contract.openapi import openapi_document
from cms.document.blocks import VALUE_TYPES
from cms.document.schema import block_name, standalone

CONTRACT = Path(__file__).resolve().parents[2] / "frontend_contract"
OPENAPI = CONTRACT / "openapi.json"
SCHEMAS = CONTRACT / "schemas"
SCHEMA_BASE = "https://altogether.example/schemas"
"""An identifier, not an address to fetch: JSON Schema asks for an absolute ``$id``."""


def as_text(content: Any) -> str:
    """JSON as it is committed: readable, and equal for equal content."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def contract_files() -> dict[Path, str]:
    """Path → text of every JSON file of the contract."""
    document = openapi_document()
    schemas = document["components"]["schemas"]
    files = {OPENAPI: as_text(document)}
    named = {block_type: block_name(block_type) for block_type in VALUE_TYPES} | {"page": "Page"}
    for file_name, component in sorted(named.items()):
        schema = standalone(component, schemas, identifier=f"{SCHEMA_BASE}/{file_name}.json")
        files[SCHEMAS / f"{file_name}.json"] = as_text(schema)
    return files


def stale(files: dict[Path, str]) -> Iterator[Path]:
    """The paths whose committed text is missing, different or no longer wanted."""
    for path, text in files.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield path
    yield from (path for path in sorted(SCHEMAS.glob("*.json")) if path not in files)


def write(files: dict[Path, str]) -> None:
    """Bring the committed files up to date and remove those no longer wanted."""
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    for path in SCHEMAS.glob("*.json"):
        if path not in files:
            path.unlink()
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
