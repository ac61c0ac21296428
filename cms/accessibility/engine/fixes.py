"""Quick fixes: where a repair is certain, the edits that make it.

A fix is proposed from a finding and the Document that it is about; nothing is changed. ``path`` leads to a value of the
Document; an editor's form finds its field by the block's id and the last parts of the path.
"""

import copy
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.values import fields, items


@dataclass(frozen=True, slots=True)
class Edit:
    """One value to replace."""

    path: str
    before: Any
    """The whole value as it is."""
    after: Any
    """The whole value as it should be."""
    find: str = ""
    """For texts: the stretch that changes, as plain text, for editors that do not hold HTML."""
    replace: str = ""
    """What stands in its place."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair, to be shown before it is made."""

    label: str
    """What it does, in an editor's words, for a button."""
    edits: tuple[Edit, ...]

    def as_json(self) -> dict[str, Any]:
        """``{label, edits: [{path, before, after, find, replace}]}``."""
        return asdict(self)


Repair = Callable[[Finding, Mapping[str, Any]], Fix | None]
_REPAIRS: dict[str, Repair] = {}


def repairs(*rules: str) -> Callable[[Repair], Repair]:
    """Register the function that repairs findings of some rules.

    Raises:
        ValueError: when one of them has a repair already.
    """

    def register(repair: Repair) -> Repair:
        for rule in rules:
            if rule in _REPAIRS:
                raise ValueError(f"There are two repairs for the rule {rule!r}.")
            _REPAIRS[rule] = repair
        return repair

    return register


def fixable() -> frozenset[str]:
    """The rules for which a fix may be proposed."""
    from cms.accessibility.engine import repairs_of_structure, repairs_of_text  # noqa: F401  # they register themselves

    return frozenset(_REPAIRS)


def propose(finding: Finding, document: Mapping[str, Any]) -> Fix | None:
    """The fix for a finding, or None where no repair is certain.

    Args:
        finding: as :func:`~cms.accessibility.engine.check.check` gave it for this Document.
        document: the Document that was checked.
    """
    return _REPAIRS[finding.rule](finding, document) if finding.rule in fixable() else None


def apply(document: Mapping[str, Any], fix: Fix) -> dict[str, Any]:
    """A copy of the Document with the edits made, and the levels of titled blocks derived anew.

    Raises:
        ValueError: when a value is no longer what the fix was made for.
    """
    changed: dict[str, Any] = copy.deepcopy(dict(document))
    for edit in fix.edits:
        if value_at(changed, edit.path) != edit.before:
            raise ValueError(f"{edit.path} has been edited since the fix was proposed.")
        *parents, last = edit.path.split(".")
        target = value_at(changed, ".".join(parents))
        target[int(last) if isinstance(target, list) else last] = edit.after
    _derive_levels(changed)
    return changed


def value_at(document: Any, path: str) -> Any:
    """The value at a path such as ``body.3.value.image.alt``; None when there is none."""
    value = document
    for part in path.split(".") if path else ():
        if isinstance(value, list):
            value = value[int(part)] if part.isdigit() and int(part) < len(value) else None
        else:
            value = fields(value).get(part)
    return value


def _derive_levels(document: dict[str, Any]) -> None:
    """Titled blocks stand one level below the last heading block, as the presenter has it."""
    level = 2
    for block in items(document.get("body")):
        value = fields(block).get("value")
        if fields(block).get("type") == "heading" and isinstance(fields(value).get("level"), int):
            level = min(fields(value)["level"] + 1, 6)
        elif isinstance(value, dict) and "heading_level" in value:
            value["heading_level"] = level
