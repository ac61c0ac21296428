"""What one run leaves for the next."""

import sqlite3
import stat
from pathlib import Path

import pytest

from cms.audit.errors import AuditError
from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import Run
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


def test_only_its_owner_may_read_the_file_and_what_belongs_to_it(tmp_path: Path) -> None:
    (tmp_path / "state").touch(mode=0o644)
    with State(tmp_path / "state", "plan") as state:
        state.keep(PAGE)
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()}
    assert modes == dict.fromkeys(["state", "state-wal", "state-shm"], 0o600)


def test_a_drafts_address_with_its_token_never_comes_to_the_disk(tmp_path: Path) -> None:
    address = "https://example.org/draft?token=secret"
    draft = PageResult(address, "T", findings=(finding(),), content_hash="h")
    with State(tmp_path / "state", "plan") as state:
        run = Run([address, PAGE.url], make_plan(), RunOptions(known_as={address: "https://example.org/draft"}), state)
        for result in (draft, PAGE):
            run._take(result, lambda page: None)
        assert (state.last(address), state.last(PAGE.url)) == (None, PAGE)
        assert not any(b"secret" in one.read_bytes() for one in tmp_path.iterdir())


def test_a_file_that_breaks_meanwhile_is_a_note_and_ends_no_run(tmp_path: Path) -> None:
    path = tmp_path / "state"
    with State(path, "plan") as state:
        with sqlite3.connect(path) as other:
            other.execute("DROP TABLE page")
        run = Run([PAGE.url], make_plan(), RunOptions(), state)
        seen: list[PageResult] = []
        run._take(PAGE, seen.append)
        state.begin()
        assert (state.seconds(), state.last(PAGE.url)) == ({}, None)
    assert "could not be kept" in seen[0].notes[-1]
    assert run._done[PAGE.url] == seen[0]


def test_what_is_no_state_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("words, and many of them, so that it cannot be a database" * 9)
    with pytest.raises(AuditError, match="--state"):
        State(tmp_path / "state", "plan")
