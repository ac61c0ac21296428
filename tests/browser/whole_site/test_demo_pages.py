"""A page of the demo that is broken on purpose is found out."""

import json
import urllib.request

import pytest

from cms.audit.page import PageSession
from tests.browser.conftest import WholeSite
from tests.browser.frontend.looking import look, violations

pytestmark = pytest.mark.browser


def addresses(site: WholeSite) -> list[str]:
    """Every live page of every site, in every language."""
    found: list[str] = []
    for offset in range(0, 1000, 20):
        url = f"{site.cms}/api/v2/pages/?limit=20&offset={offset}&order=id"
        with urllib.request.urlopen(url, timeout=30) as answer:
            items = json.load(answer)["items"]
        found += [item["meta"]["html_url"] for item in items]
        if len(items) < 20:
            return found
    return found


@pytest.mark.parametrize(
    ("breakage", "rule"),
    [
        ("document.querySelector('main img').removeAttribute('alt')", "image-alt"),
        ("document.querySelector('main p').style.cssText = 'color: #ddd; background: #fff'", "color-contrast"),
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('main a').textContent = ''", "link-name"),
    ],
)
def test_a_page_broken_on_purpose_is_found(
    whole_site: WholeSite, session: PageSession, breakage: str, rule: str
) -> None:
    look(session, f"{whole_site.frontend}/")
    session.driver.execute_script(breakage)
    assert any(said.startswith(f"{rule}:") for said in violations(session))
