"""Audit one page in one browser: load it, look at it under every variant, and keep what was found."""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from cms.accessibility.engine.finding import Finding
from cms.audit.checks import RegisteredCheck
from cms.audit.errors import AuditError, BrowserError, NotAudited
from cms.audit.evidence import with_pictures
from cms.audit.load import open_page
from cms.audit.page import PageSession
from cms.audit.plan import Plan
from cms.audit.results import PageResult, merge
from cms.audit.settle import settle
from cms.audit.variants import Variant

CONTENT = Path(__file__).with_name("js") / "content.js"
Known = Callable[[str], PageResult | None]
"""Content hash → the result that this content had, if it is to be used again."""


@cache
def _content_script() -> str:
    return CONTENT.read_text().strip()


def examine(page: PageSession, url: str, plan: Plan, *, known: Known | None = None, crops: bool = True) -> PageResult:
    """Audit a page.

    Args:
        page: a session in a browser that runs.
        url: the page's address.
        plan: variants, checks and rules.
        known: gives an earlier result for the same content, which then stands without checking again.
        crops: whether findings get a picture of the place.

    Returns:
        the result; a page that could not be audited has ``problem`` set, never a pass.

    Raises:
        BrowserError: the browser is gone; the caller decides whether to try again.
    """
    started = time.monotonic()
    page.set_variant(plan.variants[0])
    try:
        motion = open_page(page, url)
    except NotAudited as refusal:
        return PageResult(url, problem=str(refusal), seconds=time.monotonic() - started)
    content = _content_hash(page)
    title = str(page.evaluate("() => document.title"))
    if known and content and (earlier := known(content)):
        return earlier
    page.kept["checks"] = frozenset(check.name for check in plan.checks)
    groups, problems = _under_variants(page, plan, motion, crops)
    if page.frames()[0].loader != page.kept["document"]:
        problems.append("the page replaced itself while it was being audited")
    return PageResult(
        url=url,
        title=title,
        problem="; ".join(dict.fromkeys(problems)),
        findings=merge(groups),
        variants=tuple(variant.name for variant in plan.variants),
        seconds=time.monotonic() - started,
        content_hash=content,
        notes=tuple(page.notes),
    )


def _content_hash(page: PageSession) -> str:
    """The page's content as this browser has it; nothing where another content could look the same from here."""
    content = page.evaluate(_content_script())
    both = f"{page.browser_version()}\x1f{content}"
    return hashlib.sha256(both.encode("utf-8", "surrogatepass")).hexdigest() if content else ""


def _under_variants(
    page: PageSession, plan: Plan, motion: list[dict[str, Any]], crops: bool
) -> tuple[list[list[Finding]], list[str]]:
    groups: list[list[Finding]] = []
    problems: list[str] = []
    pictured: set[str] = set()
    for number, variant in enumerate(plan.variants):
        if number:
            page.set_variant(variant)
            settle(page, first=False)
        page.shared["motion"] = motion
        begun = [check for check in plan.checks if _begun(check, page, variant, problems)]
        found = [one for check in begun for one in _checked(check, page, variant, problems)]
        wanted = [one for one in found if one.rule in plan.rules]
        groups.append(with_pictures(page, wanted, pictured) if crops else wanted)
    return groups, problems


def _begun(check: RegisteredCheck, page: PageSession, variant: Variant, problems: list[str]) -> bool:
    """Whether a check runs under a variant; what it does before all others is done then."""
    if not check.wanted_in(variant):
        return False
    if check.before is None:
        return True
    with _held_against(check, variant, problems):
        check.before(page, variant)
        return True
    return False


def _checked(check: RegisteredCheck, page: PageSession, variant: Variant, problems: list[str]) -> list[Finding]:
    """What one check finds."""
    with _held_against(check, variant, problems):
        return list(check.run(page, variant))
    return []


@contextmanager
def _held_against(check: RegisteredCheck, variant: Variant, problems: list[str]) -> Iterator[None]:
    """Whatever goes wrong in a check makes the page "not audited", never a pass; the other checks go on."""
    try:
        yield
        return
    except BrowserError:
        raise
    except AuditError as error:
        reason = str(error)
    except Exception as error:  # a check that fails, in whatever way, must never read as a pass
        reason = f"{type(error).__name__}: {error}"
    problems.append(f"the check “{check.name}” failed under {variant.name}: {reason.splitlines()[0]}")
