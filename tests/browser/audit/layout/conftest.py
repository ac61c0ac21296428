"""One browser and one site for all the pages of a module, shown without more ceremony than they need."""

from collections.abc import Callable, Iterator

import pytest

from cms.accessibility.engine.finding import Finding
from cms.audit.checks import Check
from cms.audit.page import PageSession
from cms.audit.settle import settle
from cms.audit.variants import parse
from tests.browser.audit.layout.case import Case
from tests.browser.audit.site import Site, serving

Looking = Callable[[Case, Check, str], list[Finding]]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving({}) as running:
        yield running


@pytest.fixture(scope="module")
def looked(module_session: PageSession, site: Site) -> Looking:
    """Show a page and let a check look at it."""

    def look(case: Case, check: Check, variant: str) -> list[Finding]:
        page, conditions = module_session, parse(variant)
        site.pages["/"] = case.html
        page.set_variant(conditions)
        page.navigate(site.url("/"))
        page.shared["motion"] = settle(page, first=False)
        return list(check(page, conditions))

    return look


def agree(case: Case, findings: list[Finding], rule: str) -> None:
    """Hold what was found against what the case says."""
    told = [finding for finding in findings if finding.rule == rule]
    outcomes = {finding.outcome.value for finding in told}
    assert (min(outcomes) if outcomes else "") == case.says, [(one.selector, one.message) for one in told]
    if case.at:
        assert case.at in {finding.selector for finding in told}


def named(cases: list[Case], every: int = 1) -> list[object]:
    """Cases as parameters with their names: one of every so many for ``make test``, all of them for the long run."""
    long = [place % every > 0 or case.long for place, case in enumerate(cases)]
    marked = zip(cases, long, strict=True)
    return [pytest.param(case, id=case.name, marks=[pytest.mark.long] if is_long else []) for case, is_long in marked]
