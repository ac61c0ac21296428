"""axe over what we add to the admin: an inaccessible accessibility tool would be a joke.

Wagtail's own screens around it are Wagtail's: axe looks at the parts that are ours.
"""

import json
import urllib.request

import pytest
from selenium.webdriver import ActionChains, Keys

from cms.audit.axe import Axe
from cms.audit.page import PageSession
from cms.audit.variants import parse
from tests.browser.conftest import WholeSite
from tests.browser.whole_site.desk import Desk

pytestmark = pytest.mark.browser

SCREENS = {
    "accessibility/": ".a11y-dashboard",
    "accessibility/findings/": "#listing-results",
    "": ".a11y-yours",
    "accessibility/emergency/{wrong}/": "main form, main h2",
    "accessibility_rules/new/": "main form",
    "accessibility/images/": "[data-describe]",
}
"""Address below ``/admin/`` → the parts that are ours."""

BEYOND_THE_WINDOW = """(part) => [...document.querySelectorAll(part)].flatMap((each) => [...each.querySelectorAll('*')])
    .filter((each) => each.offsetParent && each.getBoundingClientRect().right > innerWidth + 1
        && !each.closest('.w-overflow-auto, .listing, table, [aria-hidden=true], .w-sr-only'))
    .map((each) => `${each.tagName}.${each.className} ends at ${each.getBoundingClientRect().right}`)"""
"""What stands beyond the right edge; tables may (WCAG 1.4.10)."""
NAMED = (
    """(each) => `${each.tagName} ${each.name || each.getAttribute('href') || each.id || each.textContent.trim()}`"""
)
INTERACTIVE = f"""(part) => [...document.querySelectorAll(part)].flatMap((each) => [...each.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary')])
    .filter((each) => each.offsetParent && !each.disabled && each.tabIndex >= 0 && !each.closest('[aria-hidden=true]'))
    .map({NAMED})"""
FOCUSED = f"""() => {{
    const each = document.activeElement, style = getComputedStyle(each);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return [({NAMED})(each), ring || style.boxShadow !== 'none'];
}}"""
MOST_STOPS = 260


def violations(session: PageSession, part: str) -> list[str]:
    """What axe finds in a part of the page; the part has to be there."""
    assert session.evaluate("(part) => document.querySelectorAll(part).length", part), f"there is no {part}"
    found = Axe(session).run({"include": [[each.strip()] for each in part.split(",")]})["violations"]
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


def draft_of(site: WholeSite) -> int:
    """A post to open in the editor."""
    with urllib.request.urlopen(f"{site.cms}/api/v2/pages/?type=posts.PostPage&limit=1&order=id", timeout=30) as answer:
        return int(json.load(answer)["items"][0]["id"])


@pytest.mark.parametrize("variant", ["light", "dark", "320"])
def test_our_screens_have_no_violations(whole_site: WholeSite, session: PageSession, variant: str) -> None:
    desk = Desk(session.driver, whole_site.cms)
    desk.sign_in("admin")
    session.set_variant(parse(variant))
    number = draft_of(whole_site)
    found = {}
    for path, part in SCREENS.items():
        desk.open(path.format(wrong=number))
        desk.wait(lambda part=part: desk.all(part))
        if said := [*violations(session, part), *session.evaluate(BEYOND_THE_WINDOW, part)]:
            found[path] = said
    assert not found


@pytest.mark.parametrize("path", [*SCREENS, "settings/theme/sitetheme/{site}/"])
def test_everything_on_our_screens_is_reached_by_keyboard_and_shows_the_focus(
    whole_site: WholeSite, session: PageSession, path: str
) -> None:
    desk = Desk(session.driver, whole_site.cms)
    desk.sign_in("admin")
    part = {**SCREENS, "accessibility/findings/": "main"}.get(path, "main form")  # with or without findings
    desk.open(path.format(wrong=draft_of(whole_site), site=1))
    desk.wait(lambda: desk.all(part))
    wanted = set(session.evaluate(INTERACTIVE, part))
    reached, unseen = set(), set()
    session.driver.execute_script("document.activeElement.blur(); window.getSelection().removeAllRanges()")
    for _ in range(MOST_STOPS):
        ActionChains(session.driver).send_keys(Keys.TAB).perform()
        stop, ring = session.evaluate(FOCUSED)
        if stop in reached and stop in wanted and wanted <= reached:
            break
        reached.add(stop)
        if stop in wanted and not ring:
            unseen.add(stop)
    assert wanted
    assert not wanted - reached
    assert not unseen


@pytest.mark.parametrize("variant", ["light", "dark"])
def test_the_panel_beside_the_editor_has_no_violations(
    whole_site: WholeSite, session: PageSession, variant: str
) -> None:
    desk = Desk(session.driver, whole_site.cms)
    desk.sign_in("admin")
    session.set_variant(parse(variant))
    desk.open(f"pages/{draft_of(whole_site)}/edit/")
    desk.fill(desk.one("#id_title"), " ")
    desk.one("[data-side-panel-toggle=accessibility]").click()
    desk.wait(lambda: "Checking" not in desk.one("[data-accessibility-summary]").text)
    assert not violations(session, ".a11y-panel")
