"""``altogether audit`` from the outside: pages in, findings and an exit code out."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cms.audit.command import main
from cms.audit.state import State
from tests.browser.audit.conftest import browsers_running
from tests.browser.audit.site import Answer, page, serving

pytestmark = pytest.mark.browser

BAD = page(
    '<div data-block-id="b-1"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40"></div>'
)
GOOD = page("<p>Some text.</p>")
RULES = ["--only", "axe-image-alt", "--only", "axe-button-name"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]], str]:
    code = main([*words, "--jobs", "1"])
    captured = capsys.readouterr()
    lines = captured.out.splitlines() if captured.out.startswith("{") else []
    return code, [json.loads(line) for line in lines], captured.err


@pytest.fixture
def state(tmp_path: Path) -> list[str]:
    return ["--state", str(tmp_path / "state"), *RULES]


def test_findings_come_as_json_lines_with_block_and_variants(
    capsys: pytest.CaptureFixture[str], state: list[str]
) -> None:
    with serving({"/bad": BAD, "/good": GOOD}) as site:
        code, findings, said = run(capsys, *site.urls, "--variants", "all", *state)
    (finding,) = findings
    assert code == 1
    assert finding["rule"] == "axe-image-alt"
    assert finding["block_id"] == "b-1"
    assert finding["wcag"] == ["1.1.1"]
    assert finding["variant"] == "1280,768,320,dark,more-contrast,forced-colors,reduced-motion,zoom-200,print"
    assert "image" not in finding["evidence"]
    assert "2 pages" in said
    assert browsers_running() == []


def test_what_is_noted_of_a_clean_page_is_printed_at_the_end(
    capsys: pytest.CaptureFixture[str], state: list[str]
) -> None:
    pictures = "".join(f'<img src="/gone-{number}.png" alt="Gone">' for number in range(2))
    with serving({"/": page(pictures)}) as site:
        code, findings, said = run(capsys, site.url("/"), "--variants", "1280", *state)
    assert (code, findings) == (0, [])
    assert f"{site.url('/')}: 2 pictures did not load" in said


def test_a_clean_site_gives_nothing_and_zero(capsys: pytest.CaptureFixture[str], state: list[str]) -> None:
    with serving({"/": GOOD}) as site:
        code, findings, _ = run(capsys, site.url("/"), "--variants", "1280", *state)
    assert (code, findings) == (0, [])


def test_numbers_are_said_in_words_that_fit(capsys: pytest.CaptureFixture[str], state: list[str]) -> None:
    with serving({"/": BAD}) as site:
        said = run(capsys, site.url("/"), "--variants", "1280", *state)[2]
    assert said.startswith("1 page in ")
    assert ": 1 finding, 0 known." in said


def test_a_page_that_was_not_audited_is_two_however_clean_the_rest(
    capsys: pytest.CaptureFixture[str], state: list[str]
) -> None:
    with serving({"/": GOOD}) as site:
        code, findings, said = run(capsys, site.url("/"), site.url("/gone"), "--variants", "1280", *state)
    assert code == 2
    assert [one["rule"] for one in findings] == ["not-audited"]
    assert "/gone: the server answered 404" in said


@pytest.mark.parametrize("variants", ["1280,320+dark", pytest.param("all", marks=pytest.mark.long)])
def test_several_reports_are_written_at_once_and_the_html_report_passes_its_own_audit(
    capsys: pytest.CaptureFixture[str], state: list[str], tmp_path: Path, variants: str
) -> None:
    folder = tmp_path / "reports"
    with serving({"/": BAD, "/gone": Answer("", 500)}) as site:
        words = ["--format", "html,sarif", "--format", "junit,earl,csv,json", "--output", str(folder)]
        assert run(capsys, *site.urls, *words, *state)[0] == 2
    names = {path.name for path in folder.iterdir()}
    assert names == {f"audit.{end}" for end in ("html", "sarif", "xml", "jsonld", "csv", "jsonl")}
    report = (folder / "audit.html").read_text()
    assert "data:image/webp;base64," in report
    with serving({"/": report}) as site:
        audited = main([site.url("/"), "--state", str(tmp_path / "own"), "--jobs", "1", "--variants", variants])
    assert (audited, capsys.readouterr().out) == (0, "")


def test_a_baseline_excuses_what_is_known_and_nothing_new(
    capsys: pytest.CaptureFixture[str], state: list[str], tmp_path: Path
) -> None:
    known = str(tmp_path / "known.json")
    words = ["--variants", "1280", *state]
    with serving({"/": BAD}) as site:
        assert run(capsys, site.url("/"), "--write-baseline", known, *words)[0] == 1
        assert run(capsys, site.url("/"), "--baseline", known, *words)[0] == 0
        site.pages["/"] = BAD.replace("<h1>", "<button></button><h1>")
        assert run(capsys, site.url("/"), "--baseline", known, *words)[0] == 1
        site.pages["/"] = GOOD
        code, _, said = run(capsys, site.url("/"), "--baseline", known, *words)
    assert code == 0
    assert "No longer needed in the baseline" in said


def test_only_pages_that_changed_are_checked_again(capsys: pytest.CaptureFixture[str], state: list[str]) -> None:
    words = ["--changed-only", "--variants", "1280", *state]
    with serving({"/": BAD}) as site:
        first = run(capsys, site.url("/"), *words)
        again = run(capsys, site.url("/"), *words)
        assert first[:2] == again[:2]  # the verdict stands
        site.pages["/"] = GOOD
        assert run(capsys, site.url("/"), *words)[:2] == (0, [])


def test_a_style_sheet_that_cannot_be_read_makes_every_page_changed(
    capsys: pytest.CaptureFixture[str], state: list[str]
) -> None:
    words = ["--changed-only", "--variants", "1280", "--only", "axe-image-alt", *state]
    style = Answer("p { color: black }", headers={"Content-Type": "text/css"})
    with serving({"/a.css": style}, host="localhost") as other, serving({}) as site:
        link = f'<link rel="stylesheet" href="{other.url("/a.css")}">'
        for body, elsewhere in (("", []), (link, ["--allow", other.address])):
            site.pages["/"] = page(f"{body}<p>Text</p>")
            seen = []
            for _ in range(2):
                with State(Path(state[1]), "any") as kept:
                    before = kept.seconds()
                run(capsys, site.url("/"), *words, *elsewhere)
                with State(Path(state[1]), "any") as kept:
                    seen.append(kept.seconds() != before)
            assert seen == [True, bool(body)]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "no pages"),
        (["ftp://example.org/"], "http://"),
        (["http://localhost:1/", "--variants", "sepia"], "no variant"),
        (["http://localhost:1/", "--only", "nonsense"], "no rule nonsense"),
        (["http://localhost:1/", "--format", "pdf"], "no format pdf"),
        (["http://localhost:1/", "--format", "html,csv"], "--output"),
        (["http://localhost:1/", "--baseline", "/nowhere/x.json"], "no such baseline"),
        (["http://localhost:1/", "--jobs", "0"], "--jobs"),
        (["http://localhost:1/", "--nonsense"], "--nonsense"),
        (["--drafts", "--api", "http://localhost:1/"], "--token"),
        (["--sitemap", "http://localhost:1/sitemap.xml"], "could not be read"),
    ],
)
def test_what_cannot_be_done_is_two_with_the_reason(
    capsys: pytest.CaptureFixture[str], words: list[str], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALTOGETHER_TOKEN", raising=False)
    assert main(words) == 2
    assert reason in capsys.readouterr().err


def test_a_machine_without_a_browser_is_told_what_is_missing(
    capsys: pytest.CaptureFixture[str], state: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    code, findings, _ = run(capsys, "http://localhost:1/", *state)
    assert code == 2
    assert "was not found on the path" in findings[0]["message"]


def start(*words: str) -> subprocess.Popen[str]:
    # As from a terminal: where the tests themselves run in the background, Ctrl-C is ignored and so inherited.
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{listen}; import sys; from cms.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "audit", "--jobs", "1", "--variants", "1280", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def wardens_of(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(entry.name))
        except (OSError, ValueError):
            continue
    return found


def test_ctrl_c_leaves_a_valid_report_of_what_was_done_and_resume_does_the_rest(
    capsys: pytest.CaptureFixture[str], state: list[str], tmp_path: Path
) -> None:
    report = tmp_path / "audit.sarif"
    slow = Answer(GOOD, wait=30)
    pages = {"/a": BAD, "/b": GOOD, "/slow": slow}
    with serving(dict(pages)) as site:
        process = start(*site.urls, "--format", "sarif", "--output", str(report), *state)
        deadline = time.monotonic() + 90
        while "/slow" not in site.seen and time.monotonic() < deadline:
            time.sleep(0.1)
        wardens = wardens_of(process.pid)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert process.returncode == 2, said
        assert "--resume" in said
        results = json.loads(report.read_text())["runs"][0]["results"]
        assert {one["ruleId"] for one in results} == {"axe-image-alt", "not-audited"}
        assert wardens
        assert not [pid for pid in wardens if Path(f"/proc/{pid}/exe").exists()]
        site.seen.clear()
        site.pages["/slow"] = GOOD
        code, findings, _ = run(capsys, *site.urls, "--variants", "1280", "--resume", *state)
        assert site.seen == ["/slow"]
    assert code == 1
    assert [one["rule"] for one in findings] == ["axe-image-alt"]


def test_a_command_that_is_killed_outright_leaves_no_browser(state: list[str]) -> None:
    with serving({"/slow": Answer(GOOD, wait=30)}) as site:
        process = start(site.url("/slow"), *state)
        deadline = time.monotonic() + 60
        while "/slow" not in site.seen and time.monotonic() < deadline:
            time.sleep(0.1)
        (warden,) = wardens_of(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        deadline = time.monotonic() + 15
        while Path(f"/proc/{warden}/exe").exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not Path(f"/proc/{warden}/exe").exists()
