"""``altogether check``: sources, formats, baseline, exit codes; no Django, no database."""

import csv
import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import httpx
import jsonschema
import pytest

from cms.accessibility.checking.errors import CheckError
from cms.accessibility.checking.sources import Api
from cms.accessibility.command import main
from cms.accessibility.engine.examples import heading, image, page, paragraph
from cms.accessibility.engine.registry import all_rules

SARIF_SCHEMA = Path(__file__).parents[1] / "audit" / "data" / "sarif-2.1.0.schema.json"
AT = ["--at", "2026-11-20T09:00+00:00"]
GOOD = page(paragraph("The garden opens at ten."), heading("Plots"), paragraph("There are forty of them."))
BAD = page(image(), paragraph('<p>Please <a href="/a/">click here</a>.</p>'), title="News, badly")


def write(folder: Path, name: str, content: Any) -> str:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    return write(tmp_path, "bad.json", BAD)


@pytest.fixture
def good(tmp_path: Path) -> str:
    return write(tmp_path, "good.json", GOOD)


def check(*arguments: str) -> int:
    return main([*AT, *arguments])


def test_a_good_document_leaves_nothing_and_ends_with_0(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(good) == 0
    assert capsys.readouterr().out == ""


def test_findings_are_told_document_by_document_and_end_with_1(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(bad) == 1
    told = capsys.readouterr()
    assert "News, badly" in told.out
    assert "error · alt-missing · body.0.value.image.alt" in told.out
    assert "1 error, 1 warning" in told.err


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("advice", 1)])
def test_only_what_is_bad_enough_fails(tmp_path: Path, level: str, code: int) -> None:
    name = write(tmp_path, "post.json", page(paragraph('<p>Please <a href="/a/">click here</a>.</p>')))
    assert check(name, "--fail-on", level, "--quiet") == code


def test_what_a_pages_api_answered_can_be_piped_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"meta": {"total_count": 2}, "items": [GOOD, BAD]})))
    assert check("-") == 1
    assert "standard input#1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "is not JSON"),
        ('{"a": 1}', "is not a Document"),
        ("[1]", "is not a Document"),
        ('"x"', "is not a Document"),
    ],
)
def test_what_is_no_document_fails_closed(
    tmp_path: Path, good: str, content: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(good, write(tmp_path, "odd.json", content)) == 2
    assert problem in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "give either files"),
        (["a.json", "--live"], "give either files"),
        (["a.json", "--only", "nonsense"], "there is no rule 'nonsense'"),
        (["a.json", "--format", "pdf"], "invalid choice"),
        (["a.json", "--baseline", "nowhere.json"], "there is no such baseline"),
        (["--api", "cms.example.org"], "has to begin with http"),
        (["a.json", "--at", "soon"], "not a date and time"),
    ],
)  # fmt: skip
def test_a_wrong_command_line_is_named_and_ends_with_2(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert problem in capsys.readouterr().err


def test_rules_can_be_chosen_and_left_out(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(bad, "--only", "link-generic", "--fail-on", "warning", "--quiet") == 1
    assert "alt-missing" not in capsys.readouterr().out
    assert check(bad, "--skip", "alt-missing", "--quiet") == 0


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list-rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(all_rules())


def test_json_is_one_finding_a_line(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    check(bad, "--format", "json", "--quiet")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["rule"] for line in lines] == ["alt-missing", "link-generic"]
    assert lines[0]["url"] == bad


def test_sarif_names_rules_results_and_what_was_not_checked(
    tmp_path: Path, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = write(tmp_path, "odd.json", "{")
    check(bad, odd, "--format", "sarif", "--quiet")
    log = json.loads(capsys.readouterr().out)
    jsonschema.validate(log, json.loads(SARIF_SCHEMA.read_text()))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["name"] == "Altogether check"
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert {"alt-missing", "link-generic", "not-audited"} <= {result["ruleId"] for result in run["results"]}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_junit_has_a_suite_a_document(bad: str, good: str, capsys: pytest.CaptureFixture[str]) -> None:
    check(bad, good, "--format", "junit", "--quiet")
    root = ElementTree.fromstring(capsys.readouterr().out)
    assert [(suite.get("name"), suite.get("failures")) for suite in root] == [(bad, "2"), (good, "0")]


def test_csv_is_written_where_asked(tmp_path: Path, bad: str) -> None:
    output = tmp_path / "out" / "report.csv"
    check(bad, "--format", "csv", "--output", str(output), "--quiet")
    rows = list(csv.DictReader(output.open()))
    assert [row["rule"] for row in rows] == ["alt-missing", "link-generic"]


def test_a_baseline_excuses_by_identity_and_can_only_shrink(
    tmp_path: Path, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = str(tmp_path / "known.json")
    check(bad, "--write-baseline", known, "--quiet")
    assert check(bad, "--baseline", known, "--fail-on", "advice") == 0
    mended = page(image("A hat"), paragraph('<p>Please <a href="/b/">click here</a>.</p>'))
    capsys.readouterr()
    assert check(write(tmp_path, "bad.json", mended), "--baseline", known, "--fail-on", "warning") == 1
    assert "No longer needed in the baseline" in capsys.readouterr().err
    other = write(tmp_path, "other.json", page(image(), image(), image()))
    assert check(other, "--write-baseline", known, "--quiet") == 2
    assert "can only shrink" in capsys.readouterr().err


class PagesApi:
    """A pages API of 45 pages, in lists of at most 20, without bodies in them."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def answer(self, path: str, query: str) -> tuple[int, Any]:
        self.asked.append(path)
        if path == "/api/v2/pages/":
            offset = int(parse_qs(query).get("offset", ["0"])[0])
            items = [{"id": number, "title": f"Page {number}", "meta": {}} for number in range(45)]
            return 200, {"meta": {"total_count": 45}, "items": items[offset : offset + 20]}
        number = int(path.rstrip("/").rpartition("/")[2])
        return (404, {}) if number == 7 else (200, BAD if number == 44 else GOOD)


@pytest.fixture
def api() -> Iterator[tuple[str, PagesApi]]:
    pages = PagesApi()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            status, content = pages.answer(parts.path, parts.query)
            body = json.dumps(content).encode()
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api/v2", pages
    server.shutdown()
    thread.join()
    server.server_close()


def test_every_page_of_an_api_is_checked_and_a_missing_one_fails_closed(
    api: tuple[str, PagesApi], capsys: pytest.CaptureFixture[str]
) -> None:
    address, pages = api
    assert check("--api", address) == 2
    told = capsys.readouterr()
    assert pages.asked.count("/api/v2/pages/") == 3
    assert ("44 Documents" in told.err, "1 NOT checked" in told.err) == (True, True)
    assert "/api/v2/pages/7/ answered 404" in told.err
    assert told.out.count("alt-missing") == 1


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [(500, b"", "answered 500"), (200, b"<html>", "did not answer with JSON"), (200, b"[]", "as a pages API does"),
     (200, b'{"meta": {"total_count": 0}, "items": []}', "lists no pages")],
)  # fmt: skip
def test_an_api_that_is_none_is_named(status: int, body: bytes, problem: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(status, content=body))
    with pytest.raises(CheckError, match=problem):
        list(Api("https://cms.example.org/api/v2/", transport=transport).subjects())


def test_an_address_that_does_not_answer_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--api", "http://127.0.0.1:9/"]) == 2
    assert "could not be reached" in capsys.readouterr().err


def test_checking_files_imports_neither_django_nor_a_browser_driver(good: str) -> None:
    code = (
        "import sys; from cms.cli import main; main(sys.argv[1:]); "
        "sys.exit(any(name.split('.')[0] in {'django', 'wagtail', 'selenium'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, "check", good], check=False).returncode == 0
