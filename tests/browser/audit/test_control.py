"""Sixty clean pages: one false alarm at the most, all checks and the usual variants taken together."""

import sys
from collections.abc import Sequence

import pytest

from cms.audit.plan import Plan, RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse_all
from tests.browser.audit.control.pages import FRAMED, SHEETS
from tests.browser.audit.control.sheet import Sheet
from tests.browser.audit.site import serving

pytestmark = pytest.mark.browser
FEW = ("Arabic", "table with groups", "words on a picture with a scrim", "dialog", "form with errors")
MOST_ALARMS = 1


def audited(sheets: Sequence[Sheet], plan: Plan, jobs: int = 2) -> dict[str, PageResult]:
    """Each page's result, by its name."""
    with serving({"/framed/": FRAMED, **{sheet.path: sheet.html for sheet in sheets}}) as site:
        urls = {site.url(sheet.path): sheet.name for sheet in sheets}
        pages = audit(urls, plan, RunOptions(jobs=jobs, crops=False)).pages
    return {urls[page.url]: page for page in pages}


def said(pages: dict[str, PageResult], outcome: str) -> list[str]:
    """What is said of them, a line each."""
    return [
        f"{name}: {one.rule} at {one.selector} in {one.variant}: {one.message}"
        for name, page in pages.items()
        for one in page.findings
        if one.outcome == outcome
    ]


def hold(pages: dict[str, PageResult], most: int) -> None:
    """No page fails to be audited, and no more than so many alarms; what a person is asked to look at is printed."""
    sys.stdout.write("\n".join(["", "for a person to look at:", *said(pages, "review"), ""]))
    assert {name: page.problem for name, page in pages.items() if page.problem} == {}
    alarms = said(pages, "failed")
    assert len(alarms) <= most, "\n".join(alarms)


def test_nothing_is_said_of_some_clean_pages() -> None:
    few = [sheet for sheet in SHEETS if sheet.name in FEW]
    assert len(few) == len(FEW)
    hold(audited(few, make_plan(parse_all("1280")), jobs=1), 0)


@pytest.mark.long
def test_at_most_one_false_alarm_on_sixty_clean_pages() -> None:
    assert len(SHEETS) == 60
    hold(audited(SHEETS, make_plan()), MOST_ALARMS)
