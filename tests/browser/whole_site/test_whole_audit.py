"""`altogether audit`'s own engine over the demo and our screens, and the editor's button with the worker behind it."""

import json
import urllib.request

import pytest
from selenium.webdriver.support.ui import WebDriverWait

from cms.accessibility.engine.finding import Finding, Severity
from cms.audit.checks import all_checks
from cms.audit.examine import examine
from cms.audit.page import PageSession
from cms.audit.plan import RunOptions, make_plan
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.conftest import WholeSite
from tests.browser.whole_site.desk import Desk
from tests.browser.whole_site.test_admin_screens import SCREENS, draft_of

pytestmark = pytest.mark.browser

INSIDE = "(selector, part) => Boolean(altogether.find(selector)?.closest(part))"


def one_of_each_type(site: WholeSite) -> dict[str, str]:
    """Page type → the address of one page of it."""
    found: dict[str, str] = {}
    for offset in (0, 50):
        url = f"{site.cms}/api/v2/pages/?limit=50&offset={offset}&order=id"
        with urllib.request.urlopen(url, timeout=30) as answer:
            for item in json.load(answer)["items"]:
                found.setdefault(item["meta"]["type"], item["meta"]["html_url"])
    return found


def errors(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.rule} at {one.selector}: {one.message}" for one in findings if one.severity is Severity.ERROR]


def test_a_page_of_every_type_passes_the_whole_audit(whole_site: WholeSite) -> None:
    pages = one_of_each_type(whole_site)
    assert {"home.HomePage", "home.StandardPage", "posts.PostIndexPage", "posts.PostPage"} <= set(pages)
    options = RunOptions(jobs=2, crops=False, page_seconds=240, allowed=(whole_site.cms,))
    result = audit(pages.values(), make_plan(), options)
    assert {page.url: page.problem for page in result.pages if not page.audited} == {}
    assert {page.url: said for page in result.pages if (said := errors(page.findings))} == {}


def found_on(site: WholeSite, session: PageSession, screens: dict[str, str]) -> dict[str, list[str]]:
    """The errors in those parts of the admin that are ours."""
    Desk(session.driver, site.cms).sign_in("admin")
    number = draft_of(site)
    plan = make_plan((parse("1280"),))
    found = {}
    for path, part in screens.items():
        result = examine(session, f"{site.cms}/admin/{path.format(wrong=number)}", plan, crops=False)
        assert result.audited, result.problem
        ours = [one for one in result.findings if one.selector and session.evaluate(INSIDE, one.selector, part)]
        if said := errors(tuple(ours)):
            found[path] = said
    return found


def test_our_first_screen_passes_the_whole_audit(whole_site: WholeSite, session: PageSession) -> None:
    assert found_on(whole_site, session, {"accessibility/": SCREENS["accessibility/"]}) == {}


@pytest.mark.long
def test_all_our_screens_pass_the_whole_audit(whole_site: WholeSite, session: PageSession) -> None:
    assert found_on(whole_site, session, SCREENS) == {}


def test_the_worker_looks_at_a_draft_and_the_panel_says_what_came_of_it(whole_site: WholeSite, desk: Desk) -> None:
    desk.open(f"pages/{draft_of(whole_site)}/edit/")
    desk.one("[data-side-panel-toggle=accessibility]").click()
    start = desk.one("[data-browser-start]")
    start.click()
    words = desk.one("[data-browser-words]")
    desk.wait(lambda: "Waiting" in words.text or "is looking" in words.text)
    WebDriverWait(desk.driver, 240).until(lambda _: words.text.startswith("Looked at in a browser on"))
    assert start.get_attribute("aria-disabled") == "false"


def test_every_check_is_part_of_the_whole_audit() -> None:
    assert {"axe", "contrast", "content", "forms"} <= {one.name for one in all_checks()}
