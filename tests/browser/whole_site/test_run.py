"""`make run`: it starts, keeps what was written, follows changed ports, and leaves nothing behind."""

import json
import os
import signal
import sqlite3
import time
import urllib.request
from pathlib import Path

import pytest

from scripts.ports import free_port, is_free
from tests.browser.conftest import WholeSite, start, stop

pytestmark = pytest.mark.browser


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=20) as response:
        body: bytes = response.read()
        return body


def _copy_database(site: WholeSite, folder: Path) -> None:
    """What a site has written, for another one: its first start has been seen already."""
    with sqlite3.connect(site.var / "db.sqlite3") as source, sqlite3.connect(folder / "db.sqlite3") as copy:
        source.backup(copy)


def test_everything_answers(whole_site: WholeSite) -> None:
    assert json.loads(get(f"{whole_site.cms}/readyz"))["status"] == "ready"
    assert b"<form" in get(f"{whole_site.cms}/admin/login/")
    assert json.loads(get(f"{whole_site.cms}/api/v2/pages/"))["meta"]["total_count"] > 14
    assert b"<main" in get(f"{whole_site.frontend}/")


def test_pages_of_the_api_are_pages_of_the_frontend(whole_site: WholeSite) -> None:
    pages = json.loads(get(f"{whole_site.cms}/api/v2/pages/?limit=5&type=posts.PostPage"))["items"]

    for page in pages:
        url = page["meta"]["html_url"]
        assert url.startswith(whole_site.frontend)
        assert page["title"].partition("&")[0].encode() in get(url).replace(b"&#39;", b"'")


def test_a_second_start_is_quick_keeps_what_was_written_and_follows_its_ports(
    tmp_path: Path, whole_site: WholeSite
) -> None:
    _copy_database(whole_site, tmp_path)
    first = (free_port(), free_port())
    process, said = start(tmp_path, *first)
    assert process.poll() is None, said
    assert "Stopped" in stop(process)
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        database.execute("UPDATE wagtailcore_page SET draft_title = 'written by an editor' WHERE depth = 2")

    second = (free_port(), free_port())
    began = time.monotonic()
    process, said = start(tmp_path, *second)
    seconds = time.monotonic() - began
    try:
        pages = json.loads(get(f"http://localhost:{second[0]}/api/v2/pages/?limit=1"))["items"]
        assert pages[0]["meta"]["html_url"].startswith(f"http://localhost:{second[1]}/")
        with sqlite3.connect(tmp_path / "db.sqlite3") as database:
            titles = {title for (title,) in database.execute("SELECT draft_title FROM wagtailcore_page")}
        assert "written by an editor" in titles
    finally:
        rest = stop(process)

    assert process.returncode == 0, rest
    assert seconds < 60  # a crowded machine; on a free one it is a few seconds
    assert all(is_free(port) for port in (*first, *second))


def test_when_a_part_dies_it_is_named_and_the_rest_stops(tmp_path: Path, whole_site: WholeSite) -> None:
    cms, frontend = free_port(), free_port()
    _copy_database(whole_site, tmp_path)
    process, said = start(tmp_path, cms, frontend)
    assert process.poll() is None, said
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    worker = next(pid for pid in children if b"db_worker" in Path(f"/proc/{pid}/cmdline").read_bytes())

    os.kill(int(worker), signal.SIGKILL)
    said = process.communicate(timeout=60)[0]

    assert process.returncode == 2
    assert "worker ended with code -9" in said
    assert is_free(cms)
    assert is_free(frontend)


def test_a_port_in_use_is_one_line_and_exit_code_2(whole_site: WholeSite, tmp_path: Path) -> None:
    taken = int(whole_site.cms.rpartition(":")[2])

    process, said = start(tmp_path, taken, free_port())

    assert process.wait(20) == 2
    assert said == (
        f"altogether: port {taken} is in use: stop what listens there, or choose another, "
        f"for example PORT={taken + 1}.\n"
    )
