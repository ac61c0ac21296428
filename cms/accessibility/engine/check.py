"""Check a Document: the one entry point of the gate, the editor's panel, the command line and the API."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from cms.accessibility.engine.document_reader import read_document
from cms.accessibility.engine.finding import Finding, fingerprint
from cms.accessibility.engine.nodes import Node
from cms.accessibility.engine.registry import all_rules
from cms.accessibility.engine.rule import Hit, Rule
from cms.accessibility.engine.ruleset import RULESET_VERSION
from cms.accessibility.engine.tree import NO_FACTS, ContentTree, Facts
from cms.accessibility.policy import DEFAULT_POLICY, Policy

__all__ = ["RULESET_VERSION", "check", "check_tree"]


def check(
    document: Mapping[str, Any],
    *,
    now: datetime,
    policy: Policy = DEFAULT_POLICY,
    facts: Facts = NO_FACTS,
    rules: Iterable[str] | None = None,
) -> list[Finding]:
    """Apply the rules to a Document. Pure, safe in threads, a few milliseconds.

    Args:
        document: as the API serves it; half-filled drafts are no obstacle, and nothing raises.
        now: the moment for which to decide, with a time zone: deadlines are compared with it.
        policy: how much each rule matters here.
        facts: what is known beyond the Document, for example titles of other pages.
        rules: ids of the rules to apply; all when None.

    Returns:
        Findings in the order of the Document.
    """
    return check_tree(read_document(document, now, facts), policy=policy, rules=rules)


def check_tree(
    tree: ContentTree, *, policy: Policy = DEFAULT_POLICY, rules: Iterable[str] | None = None
) -> list[Finding]:
    """Apply the rules to a content tree, from whatever source it was built; as :func:`check`."""
    known = all_rules()
    chosen = known.values() if rules is None else [known[name] for name in rules]
    found: list[tuple[int, int, Finding]] = []
    for position, rule in enumerate(chosen):
        if policy.is_off(rule.id):
            continue
        for node in tree.nodes(rule.over, rule.among):
            for hit in rule.examine(node, tree):
                finding = _finding(rule, hit, node, tree.page.identity, policy)
                if finding is not None:
                    found.append(((hit.place or node.place).order, position, finding))
    return _told_apart([finding for _, _, finding in sorted(found, key=lambda entry: entry[:2])])


def _told_apart(findings: list[Finding]) -> list[Finding]:
    """Of several alike in one block, the second and later ones get identities of their own."""
    seen: Counter[str] = Counter()
    for index, finding in enumerate(findings):
        number = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        if number:
            other = fingerprint(finding.rule, finding.block_id, f"{finding.fingerprint}\x1f{number + 1}")
            findings[index] = replace(finding, fingerprint=other)
    return findings


def _finding(rule: Rule, hit: Hit, node: Node, page: str, policy: Policy) -> Finding | None:
    severity = policy.severity(rule.id, hit.severity or rule.severity)
    if severity is None:
        return None
    place = (hit.place or node.place).at(hit.field)
    inspected = hit.inspected if place.block_id or not page else f"{page}\x1f{hit.inspected}"
    message, advice = rule.messages[hit.say].fill(hit.words)
    return Finding(
        rule=rule.id,
        severity=severity,
        outcome=hit.outcome or rule.outcome,
        wcag=rule.wcag,
        block_id=place.block_id,
        path=place.path,
        message=message,
        help=advice,
        fingerprint=fingerprint(rule.id, place.block_id, inspected),
        selector=place.selector,
        evidence=dict(hit.evidence),
    )
