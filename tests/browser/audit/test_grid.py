"""A Grid of several nodes finds what this machine finds, also when a node is killed half way."""

import threading
from collections.abc import Iterator

import pytest

from cms.audit.browser import BrowserOptions
from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult, RunResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit import grid as grids
from tests.browser.audit.site import page, serving

pytestmark = [pytest.mark.browser, pytest.mark.long]

PLAN = make_plan((parse("1280"), parse("320+dark")), only=["axe-button-name", "axe-image-alt"])
PAGES = {f"/{number}": page("<button></button>" * (number + 1) + '<img src="x">') for number in range(6)}


@pytest.fixture(scope="module")
def grid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[grids.Grid]:
    with grids.running(tmp_path_factory.mktemp("grid"), nodes=2) as running:
        yield running


def found(run: RunResult) -> dict[str, set[str]]:
    assert [one.problem for one in run.pages] == [""] * len(PAGES)
    return {one.url: {finding.fingerprint for finding in one.findings} for one in run.pages}


def test_a_grid_finds_what_this_machine_finds_also_when_a_node_is_killed_half_way(grid: grids.Grid) -> None:
    options = RunOptions(browser=BrowserOptions(grid=grid.url), jobs=2)
    with serving(dict(PAGES)) as site:
        here = found(audit(site.urls, PLAN))
        there = found(audit(site.urls, PLAN, options))
        killed = threading.Event()

        def kill_one(result: PageResult) -> None:
            if not killed.is_set():
                killed.set()
                grids.end(grid.nodes[0])

        with_one_less = found(audit(site.urls, PLAN, options, on_page=kill_one))
    assert killed.is_set()
    assert here == there == with_one_less
    assert all(len(names) > 1 for names in here.values())
