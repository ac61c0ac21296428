"""The page session: what a check can ask of a page, and what the page cannot do about it."""

import pytest

from cms.audit.errors import ScriptError
from cms.audit.page import PageSession
from cms.audit.settle import settle
from cms.audit.variants import parse
from tests.browser.audit.site import page, serving

pytestmark = pytest.mark.browser

PATCHES = """<script>
window.altogether = {describe: () => null};
Element.prototype.getAttribute = () => "theirs";
Document.prototype.querySelector = () => null;
document.querySelector = () => null;
Array.prototype.map = () => [];
JSON.stringify = () => "{}";
window.Promise = null;
window.theirs = 1;
</script>"""


def opened(session: PageSession, body: str, head: str = "") -> PageSession:
    with serving({"/": page(body, head=head)}) as site:
        session.navigate(site.url("/"))
        settle(session)
    return session


def test_a_function_runs_with_real_arguments_and_gives_its_value_back(session: PageSession) -> None:
    opened(session, "<p>One</p>")
    assert session.evaluate("(a, b) => [a, b, true, null]", {"x": [1, "two"]}, 'quote " and \\') == [
        {"x": [1, "two"]},
        'quote " and \\',
        True,
        None,
    ]


def test_a_promise_is_awaited(session: PageSession) -> None:
    opened(session, "<p>One</p>")
    assert session.evaluate("async () => { await new Promise((done) => setTimeout(done, 20)); return 7; }") == 7


def test_what_a_function_throws_is_an_error_here(session: PageSession) -> None:
    opened(session, "<p>One</p>")
    with pytest.raises(ScriptError, match="no such thing"):
        session.evaluate("() => { throw new Error('no such thing'); }")


def test_the_pages_own_scripts_neither_see_nor_change_our_world(session: PageSession) -> None:
    opened(session, '<p id="here" data-block-id="b-1">Text</p>', head=PATCHES)
    assert session.evaluate("() => window.theirs ?? null") is None
    described = session.evaluate('() => altogether.describe(document.querySelector("#here"))')
    assert described["selector"] == "#here"
    assert described["block_id"] == "b-1"
    assert session.evaluate("() => [1, 2].map((n) => n * 2)") == [2, 4]
    theirs = session.cdp("Runtime.evaluate", expression="typeof axe + typeof altogetherAxe", returnByValue=True)
    assert theirs["result"]["value"] == "undefinedundefined"


def test_an_element_in_a_shadow_root_is_described_and_found_again(session: PageSession) -> None:
    body = """<div data-block-id="outer"><x-card id="card"></x-card></div>
    <script>document.querySelector("#card").attachShadow({mode: "open"}).innerHTML = "<p>a</p><p>b</p>"</script>"""
    opened(session, body)
    described = session.evaluate(
        '() => altogether.describe(document.querySelector("#card").shadowRoot.querySelectorAll("p")[1])'
    )
    assert described["selector"] == "#card >>> p:nth-of-type(2)"
    assert described["block_id"] == "outer"
    assert session.evaluate("(path) => altogether.find(path).textContent", described["selector"]) == "b"


def test_every_element_counts_those_in_shadow_roots_too(session: PageSession) -> None:
    body = """<x-card id="card"></x-card>
    <script>document.querySelector("#card").attachShadow({mode: "open"}).innerHTML = "<b>x</b>"</script>"""
    opened(session, body)
    assert "B" in session.evaluate("() => [...altogether.elements()].map((one) => one.tagName)")


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("320", "(width: 320px)"),
        ("768", "(width: 768px)"),
        ("dark", "(prefers-color-scheme: dark)"),
        ("more-contrast", "(prefers-contrast: more)"),
        ("forced-colors", "(forced-colors: active)"),
        ("reduced-motion", "(prefers-reduced-motion: reduce)"),
        ("zoom-200", "(width: 640px) and (resolution: 2dppx)"),
        ("print", "print"),
    ],
)
def test_a_variant_is_put_in_force_without_loading_again(session: PageSession, name: str, query: str) -> None:
    opened(session, "<p>One</p>")
    before = session.frames()[0].loader
    with session.emulating(parse(name)):
        assert session.evaluate("(query) => matchMedia(query).matches", query)
    assert not session.evaluate("(query) => matchMedia(query).matches", query)
    assert session.frames()[0].loader == before


def test_a_clip_of_the_page_is_pictured_at_its_size(session: PageSession) -> None:
    opened(session, '<div style="height: 3000px"></div>')
    picture = session.screenshot({"x": 0, "y": 2500, "width": 100, "height": 40})
    width, height = int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
    assert (width, height) == (100, 40)


def test_a_key_moves_the_focus_as_a_persons_would(session: PageSession) -> None:
    opened(session, '<a id="one" href="#">One</a> <a id="two" href="#">Two</a>')
    session.press("Tab")
    session.press("Tab")
    assert session.evaluate("() => document.activeElement.id") == "two"
    session.press("Tab", shift=True)
    assert session.evaluate("() => document.activeElement.id") == "one"


def test_leaving_a_page_leaves_nothing_for_the_next_one(session: PageSession) -> None:
    body = "<script>document.cookie = 'seen=1'; localStorage.seen = 1; window.open('about:blank');</script>"
    with serving({"/": page(body), "/next": page("<p>Next</p>")}) as site:
        session.navigate(site.url("/"))
        settle(session)
        session.leave()
        session.navigate(site.url("/next"))
        settle(session)
        assert session.evaluate("() => document.cookie + (localStorage.seen ?? '')") == ""
        assert len(session.driver.window_handles) == 1
