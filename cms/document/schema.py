"""The Document's shapes as JSON Schema 2020-12, the dialect of OpenAPI 3.1: one definition a shape."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter
from typing_extensions import get_original_bases

from cms.document.blocks import VALUE_TYPES
from cms.document.cards import OrganisationCard, PersonCard
from cms.document.drafts import Draft
from cms.document.findings import StandingFinding
from cms.document.library import LibraryDocument, LibraryImage
from cms.document.page_types import PAGE_TYPES
from cms.document.pages import PageDocument
from cms.document.site import RESOLUTIONS, Navigation, Problem, Redirect, SiteSettings

Schema = dict[str, Any]

REF = "#/components/schemas/{model}"
OTHER_SHAPES = (
    Draft,
    LibraryDocument,
    LibraryImage,
    Navigation,
    OrganisationCard,
    PageDocument,
    PersonCard,
    Problem,
    Redirect,
    SiteSettings,
    StandingFinding,
)
LISTS = {
    "PageList": "PagePart",
    "ImageList": "LibraryImagePart",
    "DocumentList": "LibraryDocumentPart",
    "RedirectList": "Redirect",
    "DraftList": "Draft",
    "FindingList": "StandingFinding",
}
"""Each list's envelope and what its items are."""


def block_name(block_type: str) -> str:
    """The schema's name of a block type: ``key_points`` → ``KeyPointsBlock``."""
    return "".join(word.capitalize() for word in block_type.split("_")) + "Block"


def ref(name: str) -> Schema:
    """A reference to a component."""
    return {"$ref": REF.format(model=name)}


def _readable(schema: Any) -> Any:
    """The schema without pydantic's titles, which only repeat the names (properties called ``title`` stay), and with
    descriptions in Markdown."""
    if isinstance(schema, list):
        return [_readable(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if isinstance(kept.get("description"), str):
        kept["description"] = kept["description"].replace("``", "`")
    return {
        key: {name: _readable(item) for name, item in value.items()} if key == "properties" else _readable(value)
        for key, value in kept.items()
    }


def _shapes() -> dict[str, Schema]:
    """Every named shape that a Document or another answer is made of."""
    shapes = [*VALUE_TYPES.values(), *PAGE_TYPES.values(), *RESOLUTIONS.values(), *OTHER_SHAPES]
    inputs: list[Any] = [(shape.__name__, "serialization", TypeAdapter(shape)) for shape in shapes]
    _, definitions = TypeAdapter.json_schemas(inputs, ref_template=REF)
    schemas = {name: _readable(schema) for name, schema in definitions["$defs"].items()}
    for shape in shapes:
        _inherit_descriptions(shape, schemas)
    return schemas


def _inherit_descriptions(shape: type, schemas: dict[str, Schema]) -> None:
    """Give inherited properties the description that pydantic reads only where they are declared."""
    properties = schemas[shape.__name__]["properties"]
    for base in get_original_bases(shape):
        inherited = schemas.get(base.__name__, {}).get("properties", {})
        for name in inherited.keys() & properties.keys():
            if "$ref" not in properties[name] and "description" in inherited[name]:
                properties[name].setdefault("description", inherited[name]["description"])


def _blocks() -> dict[str, Schema]:
    """One schema per block type, and ``Block``: any of them, told apart by ``type``."""
    schemas: dict[str, Schema] = {}
    for block_type, shape in VALUE_TYPES.items():
        schemas[block_name(block_type)] = {
            "type": "object",
            "description": (shape.__doc__ or "").replace("``", "`"),
            "additionalProperties": False,
            "required": ["type", "id", "value"],
            "properties": {
                "type": {"type": "string", "const": block_type},
                "id": {"type": "string", "description": "Stable over edits; the same in findings and previews."},
                "value": ref(shape.__name__),
            },
        }
    schemas["Block"] = {
        "description": "One block of a body. Ignore a `type` that you do not know: new ones may come at any time.",
        **one_of({block_type: block_name(block_type) for block_type in VALUE_TYPES}, by="type"),
    }
    return schemas


def one_of(names: dict[str, str], *, by: str) -> Schema:
    """Exactly one of several components, told apart by the constant in their property ``by``."""
    mapping = {value: REF.format(model=name) for value, name in names.items()}
    return {
        "oneOf": [ref(name) for name in names.values()],
        "discriminator": {"propertyName": by, "mapping": mapping},
    }


def _pages(shapes: dict[str, Schema]) -> dict[str, Schema]:
    """One schema per page type (``meta.type``), ``Page`` for any of them, ``PagePart`` for what ``fields`` leaves."""
    schemas: dict[str, Schema] = {}
    every_property: dict[str, Schema] = {}
    for page_type, shape in PAGE_TYPES.items():
        meta_name = f"{shape.__name__.removesuffix('Document')}Meta"
        meta = shapes["PageMeta"]
        properties = {**meta["properties"], "type": {"type": "string", "const": page_type}}
        schemas[meta_name] = {**meta, "properties": properties}
        page = shapes[shape.__name__]
        schemas[shape.__name__] = {**page, "properties": {**page["properties"], "meta": ref(meta_name)}}
        every_property |= page["properties"]
    schemas["PageMetaPart"] = {
        **_part(shapes["PageMeta"]),
        "description": "The part of a page's meta that `fields` asked for.",
    }
    schemas["PagePart"] = {
        "type": "object",
        "description": "The part of a page that `fields` asked for; what lists are made of.",
        "additionalProperties": False,
        "properties": {**dict(sorted(every_property.items())), "meta": ref("PageMetaPart")},
    }
    schemas["Page"] = {"description": "A page of any type.", "anyOf": [ref(s.__name__) for s in PAGE_TYPES.values()]}
    return schemas


def _resolutions(shapes: dict[str, Schema]) -> dict[str, Schema]:
    """``Resolution``: where an address leads, told apart by ``kind``."""
    page = shapes["PageResolution"]
    properties = {**page["properties"], "document": ref("Page")}
    return {
        "PageResolution": {**page, "properties": properties},
        "Resolution": one_of({kind: shape.__name__ for kind, shape in RESOLUTIONS.items()}, by="kind"),
    }


def _lists(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """The envelope of each list, Wagtail's: how many there are in all, and some of them."""
    parts = {name: _part(schemas[name]) for name in ("LibraryImage", "LibraryDocument")}
    count = {"type": "integer", "minimum": 0, "description": "How many there are in all."}
    meta = {
        "type": "object",
        "additionalProperties": False,
        "required": ["total_count"],
        "properties": {"total_count": count},
    }
    lists = {}
    for name, item in LISTS.items():
        lists[name] = {
            "type": "object",
            "additionalProperties": False,
            "required": ["meta", "items"],
            "properties": {"meta": ref("ListMeta"), "items": {"type": "array", "items": ref(item)}},
        }
    return {"ListMeta": meta, **{f"{name}Part": part for name, part in parts.items()}, **lists}


def _part(schema: Schema) -> Schema:
    """The same object with nothing required: what `fields` leaves of it."""
    return {key: value for key, value in schema.items() if key != "required"}


@cache
def components() -> dict[str, Schema]:
    """Every schema of the contract by name, sorted."""
    shapes = _shapes()
    schemas = {**shapes, **_blocks(), **_pages(shapes), **_resolutions(shapes), **_lists(shapes)}
    return dict(sorted(schemas.items()))


def _mentioned(schema: Any) -> set[str]:
    """The names of the components that a schema refers to directly."""
    if isinstance(schema, list):
        return set().union(*(_mentioned(item) for item in schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    names = {value.rsplit("/", 1)[1] for key, value in schema.items() if key == "$ref"}
    return names.union(*(_mentioned(value) for value in schema.values()))


def _localised(schema: Any) -> Any:
    """The schema with references into its own ``$defs`` in place of OpenAPI's components."""
    if isinstance(schema, list):
        return [_localised(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: value.replace("#/components/schemas/", "#/$defs/") if key == "$ref" else _localised(value)
        for key, value in schema.items()
    }


def standalone(name: str, schemas: dict[str, Schema], *, identifier: str) -> Schema:
    """A component as a JSON Schema document of its own, with the definitions that it needs and no others.

    Args:
        name: the component.
        schemas: what :func:`components` gives.
        identifier: the document's ``$id``.
    """
    needed: set[str] = set()
    waiting = _mentioned(schemas[name])
    while waiting:
        needed |= waiting
        waiting = set().union(*(_mentioned(schemas[each]) for each in waiting)) - needed
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        "title": name,
        **_localised(schemas[name]),
        "$defs": {each: _localised(schemas[each]) for each in sorted(needed)},
    }
