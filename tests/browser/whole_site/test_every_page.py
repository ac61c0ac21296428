"""`altogether audit --api … --drafts`, as QA runs it: every page and every draft, with a token of QA's own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.support.ui import Select

from cms.audit.browser import Browser
from cms.audit.checks import all_checks
from tests.browser.conftest import WholeSite
from tests.browser.whole_site.desk import Desk
from tests.browser.whole_site.test_demo_pages import addresses

pytestmark = pytest.mark.browser

COMMAND = "import sys; from cms.cli import main; sys.exit(main(sys.argv[1:]))"
KEPT = {"axe", "content", "forms"}
BAD = "/updates/everything-wrong/"
Rows = list[dict[str, Any]]


def token_of_qa(site: WholeSite) -> str:
    """Somebody of QA makes a token in the admin, where it is shown once."""
    with Browser() as browser:
        desk = Desk(browser.driver, site.cms)
        desk.sign_in("qa")
        desk.open("api-tokens/new/")
        desk.fill(desk.one("[name=name]"), "Audit of every draft")
        Select(desk.one("select[name=user]")).select_by_index(1)
        desk.click(desk.one("main form [type=submit]"))
        return desk.one("#api-token-value").get_attribute("value") or ""


def audit(site: WholeSite, folder: Path, token: str) -> tuple[int, str, Rows]:
    """The command's exit code, what it said, and its findings.

    What takes long is left out here: a page of every type is looked at whole by a test of its own.
    """
    skipped = [
        word for one in all_checks() if one.name not in KEPT for rule in one.rules for word in ("--skip", rule.id)
    ]
    words = ["--drafts", "--variants", "1280", "--format", "json,html", "--output", str(folder)]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "audit", "--api", site.cms, *words, *skipped, "--state", str(folder / "state")],
        env={**os.environ, "ALTOGETHER_TOKEN": token},
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    reports = list(folder.glob("*.jsonl"))
    rows = [json.loads(line) for line in reports[0].read_text().splitlines()] if reports else []
    return done.returncode, done.stderr, rows


@pytest.fixture(scope="module")
def audited(whole_site: WholeSite, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str, Rows]:
    return audit(whole_site, tmp_path_factory.mktemp("every-page"), token_of_qa(whole_site))


def test_every_page_and_draft_of_every_site_is_audited(audited: tuple[int, str, Rows], whole_site: WholeSite) -> None:
    code, said, rows = audited
    assert [row for row in rows if row["rule"] == "not-audited"] == []
    assert code == 1, said
    count = int(said.rpartition(" pages in ")[0].split()[-1])
    assert count > len(addresses(whole_site)) > 20


def test_no_live_page_has_an_error(audited: tuple[int, str, Rows]) -> None:
    rows = [row for row in audited[2] if BAD not in row["url"] and row["severity"] == "error"]
    assert [f"{row['rule']} {row['url']} {row['selector']}: {row['message']}" for row in rows] == []


def test_a_drafts_errors_stand_at_its_blocks_under_the_address_that_it_will_have(
    audited: tuple[int, str, Rows], whole_site: WholeSite
) -> None:
    bad = [row for row in audited[2] if row["url"] == f"{whole_site.frontend}{BAD}"]
    assert {"alt-filename", "date-impossible", "table-no-header", "axe-link-name"} <= {row["rule"] for row in bad}
    placed = [row for row in bad if row["block_id"]]
    assert len(placed) > 20
    assert all(row["path"].startswith("body.") for row in placed)
    assert not any("preview" in row["url"] or "token" in row["url"] for row in audited[2])
