"""What the walk does to a page: nothing that stays. And what its findings carry."""

import pytest

from cms.accessibility.engine.finding import Outcome
from cms.audit.examine import examine
from cms.audit.keyboard.check import keyboard
from cms.audit.load import open_page
from cms.audit.page import PageSession
from cms.audit.plan import make_plan
from cms.audit.variants import parse
from tests.browser.audit.site import page, serving
from tests.browser.keyboard.conftest import Walked

pytestmark = pytest.mark.browser

LINKS = "".join(f'<p style="height: 60px"><a href="#{number}">Link {number}</a></p>' for number in range(25))


def test_the_page_is_left_as_it_was(session: PageSession) -> None:
    with serving({"/": page(LINKS)}) as site:
        open_page(session, site.url("/"))
        document = session.frames()[0].loader
        before = session.evaluate("() => document.documentElement.outerHTML")
        assert list(keyboard(session, session.variant)) == []
        assert session.frames()[0].loader == document
        assert session.evaluate("() => document.documentElement.outerHTML") == before
        assert session.evaluate("() => [document.activeElement.localName, document.adoptedStyleSheets.length]") == [
            "body",
            0,
        ]


def test_a_page_that_the_walk_has_changed_is_loaded_again_and_counts_as_the_same(session: PageSession) -> None:
    body = '<button type="button" onfocus="document.body.append(\'seen\')">One</button>'
    with serving({"/": page(body)}) as site:
        open_page(session, site.url("/"))
        session.shared["axe"] = {"violations": []}
        document = session.frames()[0].loader
        list(keyboard(session, session.variant))
        assert session.frames()[0].loader != document
        assert session.kept["document"] == session.frames()[0].loader
        assert session.shared["axe"] == {"violations": []}
        assert not session.evaluate("() => document.body.textContent.includes('seen')")


def test_nothing_leads_away_sends_a_form_or_leaves_a_window(session: PageSession) -> None:
    body = """<form action="/sent"><input aria-label="A" onfocus="this.form.submit()"></form>
        <input aria-label="B" onfocus="window.open('/window')"><button type="button" onfocus="location.href = '/away'">C</button>"""
    with serving({"/": page(body), "/sent": page("x"), "/window": page("x"), "/away": page("x")}) as site:
        open_page(session, site.url("/"))
        found = list(keyboard(session, session.variant))
        assert [one.rule for one in found] == ["focus-context"] * 3
        assert not {"/sent", "/sent?", "/away"} & set(site.seen)
        assert len(session.driver.window_handles) == 1


def test_a_finding_has_its_place_its_block_and_two_pictures(walked: Walked) -> None:
    (found,) = walked('<div data-block-id="b-7"><a href="#x" style="outline: 0">Bare</a></div>')
    assert (found.rule, found.block_id, found.wcag, found.outcome) == (
        "focus-visible",
        "b-7",
        ("2.4.7",),
        Outcome.FAILED,
    )
    assert found.selector == '[data-block-id="b-7"] > a'
    assert found.evidence["image"].startswith("data:image/webp;base64,")
    assert found.evidence["focus"]["changed"] == 0
    assert found.evidence["rect"]["width"] > 10


def test_an_endless_list_is_followed_so_far_and_said_so(session: PageSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.audit.keyboard.walk.MAX_STOPS", 12)
    body = """<div id="list"><p><a href="#0">Entry</a></p></div><script>let number = 0;
        list.addEventListener("focusin", () => list.insertAdjacentHTML("beforeend", `<p><a href="#${++number}">Entry ${number}</a></p>`))
        </script>"""
    with serving({"/": page(body)}) as site:
        open_page(session, site.url("/"))
        (found,) = keyboard(session, session.variant)
        assert (found.rule, found.outcome) == ("keyboard-unreachable", Outcome.REVIEW)
        assert "what lies beyond was not looked at" in found.message
        assert "more stops than it follows (12 stops seen)" in session.notes[0]


def test_the_pages_scripts_can_neither_fake_the_focus_nor_see_who_asks(walked: Walked) -> None:
    fake = """<script>Object.defineProperty(Document.prototype, "activeElement", {get: () => document.body});
        Element.prototype.getBoundingClientRect = () => ({x: 0, y: 0, width: 9, height: 9}); window.altogetherStops = {};
        HTMLElement.prototype.focus = () => {}; HTMLElement.prototype.blur = () => {};</script>"""
    assert [one.rule for one in walked(fake + '<a href="#x" style="outline: 0">Bare</a>')] == ["focus-visible"]


def test_what_axe_says_of_hidden_controls_is_said_once(session: PageSession) -> None:
    body = '<div aria-hidden="true"><p><a href="#x">Silent</a></p></div><iframe title="F" srcdoc="'
    frame = "<html lang=en><title>F</title><div aria-hidden=true><a href=#x>Silent too</a></div>"
    plan = make_plan((parse("1280"),), only=["axe-aria-hidden-focus", "focus-invisible-stop"])
    with serving({"/": page(f'{body}{frame}"></iframe>')}) as site:
        found = examine(session, site.url("/"), plan).findings
    assert [one.rule for one in found] == ["axe-aria-hidden-focus"] * 2


def test_a_dialog_that_stays_does_not_keep_the_next_one_from_being_tried(walked: Walked) -> None:
    pair = "".join(
        f"""<button type="button" id="o{n}" aria-haspopup="dialog" onclick="d{n}.showModal()">Open {n}</button>
        <dialog id="d{n}" closedby="none" aria-label="Hello"><button type="button">Fine</button></dialog>"""
        for n in (1, 2)
    )
    assert [(one.rule, one.selector) for one in walked(pair)] == [("dialog-escape", "#o1"), ("dialog-escape", "#o2")]


def test_on_paper_there_is_no_keyboard(walked: Walked) -> None:
    assert walked('<a href="#x" style="outline: 0">Bare</a>', "print") == []


def test_it_runs_under_every_variant_that_is_asked_for() -> None:
    plan = make_plan((parse("dark"),), only=["focus-visible"])
    assert [one.name for one in plan.checks] == ["keyboard"]
    assert plan.checks[0].wanted_in(parse("320"))
