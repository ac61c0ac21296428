"""Firefox finds what axe finds, in windows of any size, with nothing installed beside it."""

import re
import shutil
from collections.abc import Iterator

import pytest

from cms.audit.browser import BrowserOptions
from cms.audit.command import main
from cms.audit.errors import AuditError
from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult, RunResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.conftest import browsers_running
from tests.browser.audit.site import Answer, Site, page, serving
from tests.browser.audit.test_network import secret_service

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (shutil.which("firefox") or shutil.which("firefox-esr")), reason="Firefox is not here"),
]

HOSTILE = "<script>window.axe = {}; Element.prototype.matches = () => false; Array.prototype.push = () => 0;</script>"
FRAME = (
    "<iframe title='x' srcdoc='<!DOCTYPE html><html lang=en><title>t</title><main><button></button></main>'></iframe>"
)
PAGES: dict[str, object] = {
    "/bad": page(f'{HOSTILE}<div data-block-id="b"><button style="width: 40px; height: 40px"></button></div>{FRAME}'),
    "/good": page("<p>Text</p>"),
    "/gone": Answer("", 500),
    "/stuck": page("<script>for (;;) {}</script>"),
    "/asks": page("<script>alert('stop')</script><button></button>"),
}


@pytest.fixture(scope="module")
def looked() -> Iterator[tuple[Site, RunResult]]:
    options = RunOptions(browser=BrowserOptions("firefox"), page_seconds=25)
    plan = make_plan(only=["axe-button-name"], browser="firefox")
    with secret_service() as (port, heard), serving(dict(PAGES)) as site:  # type: ignore[arg-type]
        site.pages["/reach"] = page(f"<button></button><script>fetch('http://127.0.0.1:{port}/')</script>")
        yield site, audit(site.urls, plan, options)
        assert heard == []


def result(looked: tuple[Site, RunResult], path: str) -> PageResult:
    site, run = looked
    return next(one for one in run.pages if one.url == site.url(path))


def test_a_defect_is_found_in_the_page_and_in_its_frame(looked: tuple[Site, RunResult]) -> None:
    found = result(looked, "/bad")
    assert found.problem == ""
    assert [(one.selector, one.block_id, one.variant) for one in found.findings] == [
        ('[data-block-id="b"] > button', "b", "1280,320"),
        ("html > body > main > iframe >>> button", None, "1280,320"),
    ]
    assert found.findings[0].evidence["image"].startswith("data:image/webp")


def test_a_clean_page_is_clean(looked: tuple[Site, RunResult]) -> None:
    assert (result(looked, "/good").problem, result(looked, "/good").findings) == ("", ())


def test_a_prompt_is_no_hindrance(looked: tuple[Site, RunResult]) -> None:
    assert len(result(looked, "/asks").findings) == 1


def test_what_reaches_into_the_network_is_refused(looked: tuple[Site, RunResult]) -> None:
    assert len(result(looked, "/reach").findings) == 1
    assert len(looked[1].blocked) == 1


def test_what_cannot_be_looked_at_is_not_audited(looked: tuple[Site, RunResult]) -> None:
    assert "answered 500" in result(looked, "/gone").problem
    assert "longer than 25 seconds" in result(looked, "/stuck").problem


def test_no_firefox_is_left(looked: tuple[Site, RunResult]) -> None:
    assert looked[1].browser.startswith("Firefox ")
    assert browsers_running() == []


def test_a_variant_that_firefox_cannot_pretend_is_refused() -> None:
    with pytest.raises(AuditError, match="firefox cannot pretend dark"):
        make_plan((parse("dark"),), browser="firefox")


def test_the_command_says_which_checks_did_not_run(capsys: pytest.CaptureFixture[str], tmp_path: object) -> None:
    with serving({"/": page("<p>Text</p>")}) as site:
        words = ["--browser", "firefox", "--jobs", "1", "--variants", "1280", "--state", f"{tmp_path}/state"]
        assert main([site.url("/"), *words]) == 0
    assert re.search(r"Not run in firefox, which cannot: .*\bcontrast\b", capsys.readouterr().err)
