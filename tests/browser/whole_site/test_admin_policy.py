"""The admin works under its content security policy: no screen of an editor's day breaks it."""

import pytest

from tests.browser.whole_site.desk import Desk

pytestmark = pytest.mark.browser

SCREENS = (
    "",
    "pages/",
    "images/",
    "documents/",
    "reports/site-history/",
    "redirects/add/",
    "sites/new/",
    "workflows/list/",
    "account/",
)
LISTEN = """
window.brokenPolicies = [];
document.addEventListener('securitypolicyviolation', event =>
    window.brokenPolicies.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
"""


@pytest.fixture
def watched(desk: Desk) -> Desk:
    """The desk, with every breach of the policy written down by each page that it opens."""
    desk.driver.execute(
        "executeCdpCommand", {"cmd": "Page.addScriptToEvaluateOnNewDocument", "params": {"source": LISTEN}}
    )
    return desk


def breaches(desk: Desk) -> list[str]:
    desk.wait(lambda: desk.driver.execute_script("return document.readyState === 'complete'"))
    found: list[str] = desk.driver.execute_script("return window.brokenPolicies")
    return found


def test_no_screen_breaks_the_policy(watched: Desk) -> None:
    found = {}
    for screen in SCREENS:
        watched.open(screen)
        found[screen] = breaches(watched)

    assert found == {screen: [] for screen in SCREENS}


def test_an_inline_chooser_of_wagtails_still_starts(watched: Desk) -> None:
    watched.open("redirects/add/")

    watched.click(watched.one(".page-chooser .unchosen button"))

    assert watched.one(".modal-dialog").is_displayed()


def test_a_script_that_is_not_wagtails_does_not_run(watched: Desk) -> None:
    watched.open("")

    watched.driver.execute_script(
        "const own = document.createElement('div');"
        'own.innerHTML = \'<img src="/nowhere" onerror="window.smuggled = true">\';'
        "document.body.append(own);"
    )

    watched.wait(lambda: breaches(watched))
    assert watched.driver.execute_script("return window.smuggled") is None
