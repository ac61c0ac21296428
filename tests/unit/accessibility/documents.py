"""What the tests of the rules share: check an example, list the ids of the rules that spoke."""

from typing import Any

from cms.accessibility.engine.check import check
from cms.accessibility.engine.examples import NOW, as_case
from cms.accessibility.engine.finding import Finding


def findings(example: Any, rule: str | None = None) -> list[Finding]:
    """The findings of one rule, or of all, about an example."""
    document, facts = as_case(example)
    return check(document, now=NOW, facts=facts, rules=[rule] if rule else None)


def rules_of(example: Any) -> set[str]:
    """The ids of the rules that have something to say of an example."""
    return {finding.rule for finding in findings(example)}
