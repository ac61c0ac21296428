"""What a check of a rendered page is, and the list of those there are.

A check is a function that looks at one page under one variant and yields findings::

    FOCUS_HIDDEN = Rule("focus-visible", ("2.4.7",), "Keyboard focus can be seen")

    @check("keyboard", rules=(FOCUS_HIDDEN,), variants=("1280",))
    def keyboard(page: PageSession, variant: Variant) -> Iterable[Finding]:
        for stop in page.evaluate("() => [...altogether.elements()].map(altogether.describe)"):
            yield found(page, FOCUS_HIDDEN, stop, inspected="…", message="…", help="…")

Before a check runs, the page has loaded, has settled, and the variant is in force. A check may change the page (scroll,
focus, styles, emulation) if it puts back what it changed. A check that raises makes the page "not audited": it never
counts as a pass.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.audit.page import Element, PageSession
from cms.audit.variants import Variant

Check = Callable[[PageSession, Variant], Iterable[Finding]]
Prepare = Callable[[PageSession, Variant], None]

MODULES: tuple[str, ...] = (
    "cms.audit.axe",
    "cms.audit.rendered.content",
    "cms.audit.rendered.forms",
    "cms.audit.layout.links",
    "cms.audit.layout.pointing",
    "cms.audit.layout.motion",
    "cms.audit.contrast.check",
    "cms.audit.layout.spacing",
    "cms.audit.layout.zoom",
    "cms.audit.keyboard.check",
)
"""Where checks are registered, in the order in which they run: gentle ones before those that move focus or restyle."""


@dataclass(frozen=True)
class Rule:
    """What a finding can be about.

    Args:
        id: the rule's name, as ``--only`` and ``--skip`` take it and as reports show it.
        wcag: success criteria by number.
        title: what holds when the rule is kept, in plain words.
        severity: how much breaking it matters, unless a finding says otherwise.
        reference: an address that says more (ACT rule, technique).
    """

    id: str
    wcag: tuple[str, ...]
    title: str
    severity: Severity = Severity.ERROR
    reference: str = ""


@dataclass(frozen=True)
class RegisteredCheck:
    """A check with what it can say and when it has to run.

    ``variants`` names the variants it needs; empty means every one that was chosen. ``before`` is called under such a
    variant before any check runs: what takes time to show can begin to be watched there.
    """

    name: str
    run: Check
    rules: tuple[Rule, ...]
    variants: tuple[str, ...]
    any_browser: bool = False
    before: Prepare | None = None

    def wanted_in(self, variant: Variant) -> bool:
        """Whether it runs under this variant."""
        return not self.variants or variant.name in self.variants


_checks: dict[str, RegisteredCheck] = {}
_rules: dict[str, Rule] = {}


class DuplicateCheck(ValueError):
    """Two checks have one name, or two checks one rule."""


def check(
    name: str,
    *,
    rules: tuple[Rule, ...],
    variants: tuple[str, ...] = (),
    any_browser: bool = False,
    before: Prepare | None = None,
) -> Callable[[Check], Check]:
    """Register a check.

    Args:
        name: unique; shown when the check fails to run.
        rules: everything that it can report; each rule belongs to one check.
        variants: the names of the variants that it needs (``("320",)`` for reflow), added to the plan when the user
            chose none by name; empty to run under every variant.
        any_browser: whether it does without the Chrome DevTools Protocol, so that it can run in Firefox too.
        before: called with page and variant before the first check of a variant under which this one runs.

    Raises:
        DuplicateCheck: the name or one of the rules is taken.
    """

    def register(function: Check) -> Check:
        taken = [name] if name in _checks else [rule.id for rule in rules if rule.id in _rules]
        if taken:
            raise DuplicateCheck(f"{', '.join(taken)}: already registered; give the check or the rule another name.")
        _checks[name] = RegisteredCheck(name, function, rules, variants, any_browser, before)
        _rules.update({rule.id: rule for rule in rules})
        return function

    return register


def all_checks() -> tuple[RegisteredCheck, ...]:
    """Every check there is, in the order in which they run, whoever has imported one of them first."""
    for module in MODULES:
        import_module(module)
    place = {module: number for number, module in enumerate(MODULES)}
    return tuple(sorted(_checks.values(), key=lambda one: place.get(one.run.__module__, len(place))))


def all_rules() -> dict[str, Rule]:
    """Every rule that some check can report, by id."""
    all_checks()
    return dict(_rules)


def place_of(url: str) -> str:
    """A page's path and query: a finding is the same one on a staging host and on the live one."""
    parts = urlsplit(url)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


def found(  # noqa: PLR0913 - a finding has this many facts, all named by the caller
    page: PageSession,
    rule: Rule,
    element: Element | None,
    *,
    inspected: str,
    message: str,
    help: str,
    outcome: Outcome = Outcome.FAILED,
    severity: Severity | None = None,
    evidence: dict[str, Any] | None = None,
) -> Finding:
    """Make a finding about an element of the page, or about the page (``element=None``).

    Args:
        page: where it was found; gives address and variant.
        rule: a rule that the check registered.
        element: what ``altogether.describe(element)`` answered.
        inspected: the value that was judged, without anything that differs between variants (no coordinates, no
            measured sizes): the same defect in eight variants is one finding, and edits to the value make a new one.
        message: what is wrong, and why it matters to a reader.
        help: how to put it right.
        outcome: ``failed`` when certain, ``review`` when a person has to look.
        severity: other than the rule's own.
        evidence: measurements; the crop of the page is added later for every element with a ``rect``.
    """
    block_id = element["block_id"] if element else None
    selector = element["selector"] if element else None
    address = page.known_as or page.url
    where = "" if block_id else f"\x1f{place_of(address)}\x1f{selector or ''}"
    facts: dict[str, Any] = {"html": element["html"], "rect": element["rect"]} if element else {}
    return Finding(
        rule=rule.id,
        severity=severity or rule.severity,
        outcome=outcome,
        wcag=rule.wcag,
        block_id=block_id,
        path="",
        message=message,
        help=help,
        fingerprint=fingerprint(rule.id, block_id, inspected + where),
        url=address,
        selector=selector,
        variant=page.variant.name,
        evidence=facts | (evidence or {}),
    )
