"""The rules of the content engine on rendered pages, and the checks of forms."""

from collections.abc import Iterator

import pytest

from cms.accessibility.engine.finding import Finding, fingerprint
from cms.audit.page import PageSession
from cms.audit.plan import RunOptions, make_plan
from cms.audit.rendered.content import CONTENT_RULES, FAMILIES, content
from cms.audit.rendered.forms import forms
from cms.audit.rendered.same import SAME_DEFECT
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.rendered import forms as form_pages
from tests.browser.audit.rendered.pages import BAD, GOOD, TEXT, whole
from tests.browser.audit.site import Site, serving

pytestmark = pytest.mark.browser

VARIANT = parse("1280")
SEVERITIES_THAT_COUNT = {"error", "warning"}


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving({"/": whole(TEXT)}) as running:
        yield running


def seen(session: PageSession, site: Site, body: str) -> list[Finding]:
    """What the two checks find on a page with this body."""
    site.pages["/"] = whole(body)
    session.navigate(site.url("/"))
    while session.evaluate("() => document.readyState") == "loading":
        pass
    return [*content(session, VARIANT), *forms(session, VARIANT)]


@pytest.mark.parametrize("family", BAD)
def test_what_is_wrong_is_found(session: PageSession, site: Site, family: str) -> None:
    assert len(BAD[family]) >= 6
    missed = [
        name
        for name, (rule, body) in BAD[family].items()
        if rule not in [one.rule for one in seen(session, site, body)]
    ]
    assert not missed


@pytest.mark.parametrize("family", GOOD)
def test_what_is_right_is_left_be(session: PageSession, site: Site, family: str) -> None:
    assert len(GOOD[family]) >= 6
    found = {
        name: said
        for name, body in GOOD[family].items()
        if (said := [one.rule for one in seen(session, site, body) if one.severity in SEVERITIES_THAT_COUNT])
    }
    assert not found


def test_what_is_wrong_with_fields_is_found(session: PageSession, site: Site) -> None:
    missed = [
        name
        for name, (rule, body) in form_pages.BAD.items()
        if rule not in [one.rule for one in seen(session, site, f"<form>{body}</form>")]
    ]
    assert not missed


def test_fields_in_order_are_left_be(session: PageSession, site: Site) -> None:
    bodies = form_pages.GOOD.items()
    found = {name: said for name, body in bodies if (said := seen(session, site, f"<form>{body}</form>"))}
    assert not found


def test_a_finding_names_its_element_and_its_block(session: PageSession, site: Site) -> None:
    body = f'{TEXT}<div data-block-id="b1"><p>The plan is <a id="x" href="/plan/">here</a>, as ever.</p></div>'
    one = seen(session, site, body)[0]
    assert (one.rule, one.selector, one.block_id, one.path) == ("link-generic", "#x", "b1", "")
    assert one.evidence["html"] == '<a id="x" href="/plan/">here</a>'
    assert one.fingerprint == fingerprint("link-generic", "b1", one.fingerprint and "here|" + site.url("/plan/"))


def test_a_draft_is_known_by_its_own_address(session: PageSession, site: Site) -> None:
    session.known_as = "https://example.org/plan/"
    try:
        one = seen(session, site, '<p>The plan is <a href="https://a.example/">here</a>, as ever.</p>')[0]
    finally:
        session.known_as = ""
    other = seen(session, site, '<p>The plan is <a href="https://a.example/">here</a>, as ever.</p>')[0]
    assert one.url == "https://example.org/plan/"
    assert one.fingerprint != other.fingerprint


def test_what_axe_decides_is_not_said_twice(site: Site) -> None:
    said_by_axe = frozenset().union(*SAME_DEFECT.values())
    assert not said_by_axe & {rule.id for rule in CONTENT_RULES}
    assert {rule.id for rule in CONTENT_RULES} == {name for names in FAMILIES.values() for name in names} - said_by_axe
    site.pages["/"] = whole('<h2></h2><p><a href="/a/"></a></p><img src="/a.png"><iframe src="/"></iframe>')
    plan = make_plan((VARIANT,), only=[*SAME_DEFECT, *(one.id for one in CONTENT_RULES)])
    result = audit([site.url("/")], plan, RunOptions(crops=False)).pages[0]
    by_place = [one.selector for one in result.findings]
    assert len(by_place) == len(set(by_place)) >= 4
