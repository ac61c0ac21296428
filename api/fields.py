"""The ``fields`` parameter: Wagtail v2's way of choosing what an answer holds."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from wagtail.api.v2.utils import parse_fields_parameter

from api.errors import bad_parameter
from api.parameters import text
from cms.document.page_types import PAGE_TYPES
from cms.document.schema import components

Choice = tuple[str, bool, list[Any] | None]
"""Wagtail's parsed form: name, whether it is taken away, choices within it."""

LISTED_META = ("type", "detail_url", "html_url", "slug", "first_published_at", "locale")
"""The parts of ``meta`` that a list gives unless asked for others."""
LISTED = ("id", "title", *LISTED_META)
NESTED = ("id", "type", "meta", "title")
"""What a nested object always gives, so that one can tell what it is."""
DEEPEST = 3
META = "meta"


class Fields:
    """Which fields of a page's JSON are wanted.

    Args:
        names: every name that may be asked for, without those in ``meta``.
        meta_names: every name in ``meta``; asked for by the bare name, as in Wagtail.
        default: what is given when nothing is asked for.
    """

    def __init__(self, names: Iterable[str], meta_names: Iterable[str], default: Iterable[str]) -> None:
        self.names = set(names) - {META}
        self.meta_names = set(meta_names)
        self.default = set(default)

    def read(self, name: str, value: str) -> "Selection":
        """Read the parameter's text.

        Raises:
            ApiProblem: it cannot be understood, or asks for a field that there is not.
        """
        return self._selection(name, _parse(name, value))

    def _selection(self, name: str, choices: list[Choice]) -> "Selection":
        known = self.names | self.meta_names
        wanted, rest = _start(choices, known, self.default)
        nested: dict[str, list[Choice]] = {}
        for field, taken_away, within in rest:
            if field not in known:
                raise bad_parameter(name, f"{field[:60]!r} is not a field.", known)
            (wanted.discard if taken_away else wanted.add)(field)
            if within is not None:
                nested[field] = _checked(name, field, within)
        return Selection(wanted - self.meta_names, wanted & self.meta_names, nested)

    def everything(self) -> "Selection":
        """The whole of it."""
        return Selection(self.names, self.meta_names, {})

    def usual(self) -> "Selection":
        """What is given when nothing is asked for."""
        return Selection(self.default - self.meta_names, self.default & self.meta_names, {})


class Selection:
    """The chosen fields of a page's JSON."""

    def __init__(self, names: set[str], meta_names: set[str], nested: dict[str, list[Choice]]) -> None:
        self.names = names
        self.meta_names = meta_names
        self.nested = nested

    @property
    def needs_body(self) -> bool:
        """Whether the blocks are wanted, which lists otherwise need not read."""
        return "body" in self.names

    def of(self, document: dict[str, Any]) -> dict[str, Any]:
        """The chosen part of a document."""
        chosen = {name: _within(value, self.nested.get(name)) for name, value in document.items() if name in self.names}
        meta = {
            name: _within(value, self.nested.get(name))
            for name, value in document[META].items()
            if name in self.meta_names
        }
        return {**chosen, META: meta} if meta else chosen


def _parse(name: str, value: str) -> list[Choice]:
    """Wagtail's own parser, with its depth bounded beforehand: it calls itself for every bracket."""
    depth = 0
    for character in text(name, value):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth > DEEPEST:
            raise bad_parameter(name, f"brackets within brackets, more than {DEEPEST} deep.")
    try:
        parsed: list[Choice] = parse_fields_parameter(value)
    except ValueError as error:
        raise bad_parameter(name, f"{error}.") from None
    return parsed


def _start(choices: list[Choice], known: set[str], default: set[str]) -> tuple[set[str], list[Choice]]:
    """What ``*`` or ``_`` in the first place begins with, and the choices that follow."""
    first = choices[0][0] if choices else ""
    if first == "*":
        return set(known), choices[1:]
    if first == "_":
        return set(), choices[1:]
    return set(default), choices


def _checked(name: str, field: str, choices: list[Choice]) -> list[Choice]:
    """Choices within a field, all of which exist."""
    known = _nested_names(field)
    if not known:
        raise bad_parameter(name, f"{field!r} does not support nested fields.")
    for inner, _, within in choices:
        if inner not in known | {"*", "_"}:
            raise bad_parameter(name, f"{inner[:60]!r} is not a field of {field!r}.", known)
        if within is not None:
            raise bad_parameter(name, f"fields within {inner[:60]!r} of {field!r} cannot be chosen.")
    return choices


def _within(value: Any, choices: list[Choice] | None) -> Any:
    """The chosen part of a nested object, or of each object of a nested list."""
    if choices is None or value is None:
        return value
    if isinstance(value, list):
        return [_within(item, choices) for item in value]
    wanted, rest = _start(choices, set(value), set(NESTED) & set(value))
    if rest and rest[0][1] and choices[0][0] not in {"*", "_"}:
        wanted = set(value)
    for inner, taken_away, _ in rest:
        (wanted.discard if taken_away else wanted.add)(inner)
    return {key: item for key, item in value.items() if key in wanted}


def _property_names(schema: Any, schemas: dict[str, Any]) -> set[str]:
    """The names of the properties of an object, of a list's objects, or of any alternative."""
    if "$ref" in schema:
        return _property_names(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas)
    found = set(schema.get("properties", {}))
    for inner in [schema.get("items", {}), *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        found |= _property_names(inner, schemas) if inner else set()
    return found


@cache
def _nested_names(field: str) -> frozenset[str]:
    """The fields that can be chosen within a field; from the contract's own shapes."""
    schemas = components()
    part, meta = schemas["PagePart"]["properties"], schemas["PageMeta"]["properties"]
    schema = part.get(field) or meta.get(field) or {}
    if field == "body":
        return frozenset()
    return frozenset(_property_names(schema, schemas))


@cache
def page_fields(types: tuple[str, ...] = (), *, listing: bool) -> Fields:
    """The fields of pages of some types (of all, unless told), in a list or on their own."""
    schemas = components()
    shapes = [PAGE_TYPES[name] for name in types or PAGE_TYPES]
    names = {name for shape in shapes for name in schemas[shape.__name__]["properties"]}
    meta = set(schemas["PageMeta"]["properties"])
    return Fields(names, meta, LISTED if listing else names | meta)
