"""The registry of rules: a decorator that makes a function into a rule and refuses what would confuse readers."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from threading import RLock
from typing import Any

from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Node
from cms.accessibility.engine.rule import Examine, Example, Message, Rule

_RULES: dict[str, Rule] = {}
_LOADING = RLock()
_loaded: list[str] = []
"""The modules that were imported, once all of them were."""


class RuleError(Exception):
    """A rule cannot be registered as it is written."""


def rule(  # noqa: PLR0913  # a rule is data first: each argument is one part of it, named where it is written
    *,
    id: str,
    wcag: tuple[str, ...],
    over: type[Node],
    applies: str,
    expects: str,
    severity: Severity,
    message: Message,
    good: Sequence[Example],
    bad: Sequence[Example],
    outcome: Outcome = Outcome.FAILED,
    others: Mapping[str, Message] | None = None,
    among: Callable[[Any], bool] | None = None,
) -> Callable[[Examine], Examine]:
    """Register the decorated function as a rule; see :class:`Rule` for the arguments.

    Args:
        message: what the rule says unless a hit names one of ``others``.

    Raises:
        RuleError: when a rule of that id exists.
    """

    def register(examine: Examine) -> Examine:
        if id in _RULES:
            raise RuleError(f"There are two rules with the id {id!r}: give one of them another name.")
        messages = {"": message, **(others or {})}
        _RULES[id] = Rule(id, wcag, over, applies, expects, severity, outcome, messages, good, bad, examine, among)
        return examine

    return register


def all_rules() -> Mapping[str, Rule]:
    """Every rule by id, in the order of their families."""
    if not _loaded:
        with _LOADING:
            _loaded.extend(load())
    return _RULES


def load() -> list[str]:
    """Import every module of :mod:`cms.accessibility.rules`; the second time costs nothing."""
    package = import_module("cms.accessibility.rules")
    names = [f"{package.__name__}.{module.name}" for module in iter_modules(package.__path__)]
    for name in names:
        import_module(name)
    return names
