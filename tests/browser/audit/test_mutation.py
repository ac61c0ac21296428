"""One defect at a time, planted into a page of the demo: each is found, by a rule that is about it, at its place."""

import sys
from collections.abc import Sequence

import pytest

from cms.audit.plan import Plan, RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse_all
from tests.browser.audit.mutation.planting import Mutant
from tests.browser.audit.mutation.run import MUTANTS, Demo, Verdict, run
from tests.browser.conftest import WholeSite

pytestmark = pytest.mark.browser
NOT_FOUND = {
    "picture said to be decorative": "whether a picture says something is for a person to tell",
    "heading only bold": "a table comes below, and the rule wants running text there; only the skipped level is found",
}
"""Mutant → why nothing is said of it at its place."""
FEW = ("alt removed", "contrast lowered", "table headers made cells", "label lost", "trap")


@pytest.fixture(scope="module")
def post(whole_site: WholeSite) -> Demo:
    return Demo(whole_site.frontend, whole_site.cms)


def sound(post: Demo, plan: Plan) -> PageResult:
    """The result for the page with all that some mutant adds, and no defect."""
    with post.serving({"/sound/": post.sound()}) as site:
        return audit([site.url("/sound/")], plan, RunOptions(allowed=(post.cms,), crops=False)).pages[0]


def failures(page: PageResult) -> list[str]:
    """What is said for certain; a review asks a person, and may."""
    return [f"{one.rule} at {one.selector} in {one.variant}" for one in page.findings if one.outcome == "failed"]


def check(verdicts: Sequence[Verdict], gaps: Sequence[str] = ()) -> None:
    """Print the table, and hold it to: found, at the right place, and nothing certain said besides."""
    sys.stdout.write("\n".join(["", *(verdict.line() for verdict in verdicts), ""]))
    assert [one.mutant.name for one in verdicts if one.problem] == []
    assert sorted(one.mutant.name for one in verdicts if not one.found) == sorted(gaps)
    besides = {one.mutant.name: one.certain_besides for one in verdicts if one.mutant.name not in gaps}
    assert {name: rules for name, rules in besides.items() if rules} == {}


def test_some_defects_are_found_where_they_are(post: Demo) -> None:
    few: list[Mutant] = [mutant for mutant in MUTANTS if mutant.name in FEW]
    assert len(few) == len(FEW)
    check(run(post, few, make_plan(parse_all("1280")), jobs=1))


@pytest.mark.long
def test_the_sound_page_is_clean(post: Demo) -> None:
    page = sound(post, make_plan())
    assert (page.problem, failures(page)) == ("", [])


@pytest.mark.long
def test_every_defect_is_found_where_it_is(post: Demo) -> None:
    assert len(MUTANTS) >= 40
    check(run(post, MUTANTS, make_plan()), list(NOT_FOUND))
