"""What every shape of the Document shares."""

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

STRICT = ConfigDict(use_attribute_docstrings=True, extra="forbid")
"""Put on each shape with ``@with_config(STRICT)``: the docstring below a field is its description in the contract,
and a field that the shape does not name is an error."""


@with_config(STRICT)
class Credit(TypedDict):
    """Who made an image and on what terms it may be used."""

    text: str
    """The credit line in words; empty when none is known."""
    url: str | None
    """Where the maker or the source can be found."""
    licence: str
    """The licence in words, for example "CC BY 4.0"; empty when none is stated."""
