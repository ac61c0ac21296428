"""Which pages are audited, under which variants, by which checks, and in which order."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cms.audit import axe
from cms.audit.browser import BrowserOptions
from cms.audit.checks import RegisteredCheck, all_checks, all_rules
from cms.audit.errors import AuditError
from cms.audit.variants import DEFAULT, Variant, parse
from cms.audit.version import VERSION

STATE_FORMAT = 1


@dataclass(frozen=True)
class Plan:
    """What to do with every page.

    Args:
        variants: the conditions, in order; the page is loaded under the first.
        checks: the checks that run, in order.
        rules: ids of the rules that may be reported.
    """

    variants: tuple[Variant, ...]
    checks: tuple[RegisteredCheck, ...]
    rules: frozenset[str]
    browser: str = "chromium"
    left_out: tuple[str, ...] = ()
    """Checks that this browser cannot run."""

    @property
    def key(self) -> str:
        """A name for everything that a result depends on besides the page itself."""
        names = [
            str(STATE_FORMAT),
            VERSION,
            axe.VERSION,
            self.browser,
            *(variant.name for variant in self.variants),
            *sorted(self.rules),
        ]
        return hashlib.sha256("\x1f".join(names).encode()).hexdigest()[:16]


def make_plan(
    variants: tuple[Variant, ...] | None = None,
    only: Iterable[str] = (),
    skip: Iterable[str] = (),
    browser: str = "chromium",
) -> Plan:
    """Choose checks and variants.

    Args:
        variants: those that the user named; None takes the default ones and whatever the checks need besides.
        only: rules to report; empty for all.
        skip: rules to leave out.
        browser: ``chromium``, or ``firefox`` for what that can do: sizes of the window, and checks that need no more.

    Raises:
        AuditError: a rule does not exist, a variant is beyond the browser, or nothing is left to check.
    """
    known = set(all_rules())
    chosen, left_out = set(only), set(skip)
    if unknown := sorted((chosen | left_out) - known):
        raise AuditError(f"There is no rule {', '.join(unknown)}; `altogether audit --list-rules` names them all.")
    rules = frozenset((chosen or known) - left_out)
    checks = tuple(one for one in all_checks() if any(rule.id in rules for rule in one.rules))
    if not checks:
        raise AuditError("No rule is left to check.")
    able = tuple(one for one in checks if browser == "chromium" or one.any_browser)
    wanted = variants or _with_needed(able, browser)
    if browser != "chromium" and (beyond := [variant.name for variant in wanted if not variant.only_sizes]):
        raise AuditError(f"{browser} cannot pretend {', '.join(beyond)}: take Chromium for these variants.")
    runs = tuple(one for one in able if any(map(one.wanted_in, wanted)))
    if not runs:
        raise AuditError("No rule is left to check in this browser and under these variants.")
    return Plan(wanted, runs, rules, browser, tuple(one.name for one in checks if one not in able))


def _with_needed(checks: tuple[RegisteredCheck, ...], browser: str) -> tuple[Variant, ...]:
    names = dict.fromkeys((*DEFAULT, *(name for one in checks for name in one.variants)))
    return tuple(variant for variant in map(parse, names) if browser == "chromium" or variant.only_sizes)


def longest_first(urls: Iterable[str], seconds: dict[str, float]) -> list[str]:
    """The order that lets several workers end together; a page never seen may be the longest of all."""
    return sorted(dict.fromkeys(urls), key=lambda url: -seconds.get(url, float("inf")))


@dataclass(frozen=True)
class RunOptions:
    """How a run goes about its work.

    Args:
        jobs: browsers at work at once.
        page_seconds: the most that one page may take under all its variants together.
        pages_per_browser: after so many pages a worker takes a fresh browser.
        allowed: addresses inside the network that pages may reach besides their own origins.
        changed_only: pages whose content is as it was keep their last findings.
        resume: pages that an unfinished run has done are not done again.
        crops: whether findings get a picture of the place.
        foreign: pages that somebody else's list named: their origins are not opened where they are inside.
        known_as: address of a draft, good for some minutes → the address that its findings name: the page's own.
    """

    browser: BrowserOptions = field(default_factory=BrowserOptions)
    jobs: int = 1
    page_seconds: float = 120.0
    pages_per_browser: int = 50
    allowed: tuple[str, ...] = ()
    foreign: frozenset[str] = frozenset()
    changed_only: bool = False
    resume: bool = False
    crops: bool = True
    known_as: Mapping[str, str] = field(default_factory=dict)
