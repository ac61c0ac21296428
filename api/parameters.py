"""Query parameters: declared once, read strictly, described in the contract from the same declaration."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from api.errors import ApiProblem, bad_parameter

LONGEST_VALUE = 500
"""Characters; longer values are refused before anything looks at them."""
LARGEST_ID = 2**63 - 1
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Characters that no address means and that some databases refuse."""

TEXT = {"type": "string", "maxLength": LONGEST_VALUE, "pattern": r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"}
"""How the contract describes text."""

Read = Callable[[str, str], Any]
"""From a parameter's name and text to its value; raises :class:`ApiProblem`."""


@dataclass(frozen=True)
class Parameter:
    """A query parameter."""

    name: str
    read: Read
    description: str
    schema: dict[str, Any] = field(default_factory=lambda: dict(TEXT))
    required: bool = False


def text(name: str, value: str) -> str:
    """Text of a reasonable length without control characters."""
    if len(value) > LONGEST_VALUE:
        raise bad_parameter(name, f"longer than {LONGEST_VALUE} characters.")
    if CONTROL.search(value):
        raise bad_parameter(name, "contains a control character.")
    return value


def whole_number(smallest: int = 0, largest: int = LARGEST_ID) -> Read:
    """A whole number within bounds."""

    def read(name: str, value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,19}", value) or not smallest <= int(value) <= largest:
            raise bad_parameter(name, f"must be a whole number from {smallest} to {largest}.")
        return int(value)

    return read


def page_or_root(name: str, value: str) -> int | str:
    """A page's id, or ``root`` for the site's root page."""
    return "root" if value == "root" else int(whole_number(1)(name, value))


def truth(name: str, value: str) -> bool:
    """``true`` or ``false``, or 1 or 0 as Wagtail's clients write."""
    if value not in {"true", "false", "1", "0"}:
        raise bad_parameter(name, "must be true or false.", ["true", "false"])
    return value in {"true", "1"}


def day(name: str, value: str) -> date:
    """A date: 2026-12-04."""
    try:
        return date.fromisoformat(text(name, value))
    except ValueError:
        raise bad_parameter(name, "must be a date like 2026-12-04.") from None


def uuid(name: str, value: str) -> UUID:
    """A UUID."""
    try:
        return UUID(text(name, value))
    except ValueError:
        raise bad_parameter(name, "must be a UUID.") from None


def one_of(choices: Iterable[str]) -> Read:
    """One of a few words."""
    allowed = list(choices)

    def read(name: str, value: str) -> str:
        if value not in allowed:
            raise bad_parameter(name, "is not one of the choices.", allowed)
        return value

    return read


def words(choices: Iterable[str] | None = None, *, most: int = 10, signed: bool = False) -> Read:
    """Several words with commas between them.

    Args:
        choices: the words that are allowed; any, unless told.
        most: how many may be given.
        signed: whether a minus may stand before a word.
    """
    allowed = None if choices is None else list(choices)

    def read(name: str, value: str) -> list[str]:
        found = [part for part in text(name, value).split(",") if part]
        if not 1 <= len(found) <= most:
            raise bad_parameter(name, f"must have 1 to {most} values with commas between them.")
        for part in found:
            if allowed is not None and (part.removeprefix("-") if signed else part) not in allowed:
                raise bad_parameter(name, "is not one of the choices.", allowed)
        return found

    return read


def words_schema(choices: Iterable[str], *, signed: bool = False) -> dict[str, Any]:
    """How the contract describes :func:`words` of a choice."""
    one = f"{'-?' if signed else ''}({'|'.join(re.escape(choice) for choice in choices)})"
    return {"type": "string", "pattern": f"^{one}(,{one})*$"}


def read_parameters(given: Mapping[str, str], known: Iterable[Parameter]) -> dict[str, Any]:
    """Read the parameters of a request.

    Args:
        given: the query's names and texts.
        known: the parameters of the endpoint.

    Returns:
        Name → value of those that were given.

    Raises:
        ApiProblem: one is unknown, missing or has a value that is not allowed; the answer names what is allowed.
    """
    by_name = {parameter.name: parameter for parameter in known}
    for name in given:
        if name not in by_name:
            raise _unknown(name, by_name)
    for parameter in by_name.values():
        if parameter.required and parameter.name not in given:
            raise bad_parameter(parameter.name, "is required.")
    return {name: by_name[name].read(name, value) for name, value in given.items()}


def _unknown(name: str, known: Mapping[str, Parameter]) -> ApiProblem:
    """An unknown parameter; its name is repeated only as far as it is a plain word."""
    shown = name if re.fullmatch(r"[\w.\-\[\]]{1,60}", name, re.ASCII) else "(a name that is not a plain word)"
    return bad_parameter(shown, "is not a parameter of this endpoint.", [each for each in known if each != "_"])


FORMAT = Parameter("format", one_of(["json"]), "Only `json`.", {"type": "string", "enum": ["json"]})
CACHE_BUSTER = Parameter("_", text, "Ignored; some libraries add it.")
ALWAYS = (FORMAT, CACHE_BUSTER)
"""What every endpoint takes."""
