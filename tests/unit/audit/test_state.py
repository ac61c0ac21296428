"""What one run leaves for the next."""

from pathlib import Path

from cms.audit.results import PageResult
from cms.audit.state import State
from tests.unit.audit.examples import finding

PAGE = PageResult("https://example.org/", "T", findings=(finding(),), seconds=3.5, content_hash="h")


def test_a_result_is_found_again_under_the_same_plan_only(tmp_path: Path) -> None:
    with State(tmp_path / "deep" / "state", "plan-1") as state:
        state.keep(PAGE)
        assert state.last(PAGE.url) == PAGE
    with State(tmp_path / "deep" / "state", "plan-2") as state:
        assert state.last(PAGE.url) is None
        assert state.seconds() == {PAGE.url: 3.5}


def test_only_a_run_that_was_stopped_leaves_something_to_resume(tmp_path: Path) -> None:
    with State(tmp_path / "state", "plan") as state:
        state.keep(PAGE)
        assert state.of_unfinished_run(PAGE.url) == PAGE
        state.finish()
        assert state.of_unfinished_run(PAGE.url) is None
        assert state.last(PAGE.url) == PAGE
