"""What looking at a page's letters does to the page: nothing. And what it finds in the page's far corners."""

import base64
import io

import pytest
from PIL import Image

from cms.accessibility.engine.finding import Outcome
from cms.audit.axe import axe
from cms.audit.contrast.check import contrast
from cms.audit.contrast.decide import decide
from cms.audit.contrast.verdict import Decision
from cms.audit.variants import parse
from tests.browser.contrast.pictures import photo

pytestmark = pytest.mark.browser

LOREM = "<p>Line after line of text that anybody can read without any trouble at all.</p>"


def decisions(session, **options) -> dict[str, Decision]:
    return {verdict.target.text: verdict.decision for verdict in decide(session, **options)}


def test_the_page_is_left_as_it_was(shown) -> None:
    session = shown(LOREM * 60 + '<p style="color: #999 !important">Pale by force</p>')
    session.evaluate("() => { scrollTo(0, 300); globalThis.before = document.documentElement.outerHTML; }")
    decide(session)
    after = "() => [scrollY, document.adoptedStyleSheets.length, document.documentElement.outerHTML === before]"
    assert session.evaluate(after) == [300, 0, True]


def test_scripts_of_the_page_see_no_change_of_its_tree_or_window(shown) -> None:
    watch = """<script>window.seen = 0; addEventListener("resize", () => seen++);
      new MutationObserver((all) => { seen += all.length })
        .observe(document, {subtree: true, attributes: true, childList: true})
    </script>"""
    session = shown("<main>" + LOREM * 60 + "</main>" + watch)
    before = session.driver.execute_script("return window.seen")
    decide(session)
    assert session.driver.execute_script("return window.seen") == before


def test_text_far_down_and_within_scrolling_boxes_is_found(shown) -> None:
    box = f'<div style="height: 90px; overflow: auto">{LOREM * 9}<p style="color: #aaa">Deep in a box</p></div>'
    wide = '<p style="width: 900px; padding-left: 700px; color: #aaa">Far right</p>'
    across = f'<div style="width: 200px; overflow-x: auto">{wide}</div>'
    session = shown(LOREM * 50 + box + across + '<p style="color: #aaa">At the end</p>')
    found = decisions(session)
    assert [found[text] for text in ("Deep in a box", "Far right", "At the end")] == [Decision.FAIL] * 3


def test_text_taller_than_the_window_is_seen_in_whole(shown) -> None:
    words = "many words and " * 900
    session = shown(f'<p style="width: 300px; background: linear-gradient(#fff 90%, #444 90%)">{words}</p>')
    assert decide(session)[0].decision is Decision.FAIL


def test_text_under_a_header_that_stays_is_looked_at_elsewhere(shown) -> None:
    header = '<header style="position: fixed; inset: 0 0 auto; height: 300px; background: #eee">Site</header>'
    lines = "".join(f'<p id="l{number}" style="color: #aaa">Pale line {number}</p>' for number in range(60))
    found = decisions(shown(header + '<main style="padding-top: 300px">' + lines + "</main>"))
    assert {text for text, decision in found.items() if decision is not Decision.FAIL} == {"Site"}


def test_what_is_too_much_to_look_at_is_not_called_good(shown, monkeypatch) -> None:
    monkeypatch.setattr("cms.audit.contrast.capture.MAX_STOPS", 1)
    session = shown("<p>At the top</p>" + LOREM * 90 + "<p>At the end</p>")
    found = decisions(session)
    assert (found["At the top"], found["At the end"]) == (Decision.PASS, Decision.REVIEW)


def test_layout_that_depends_on_the_window_does_not_move(shown) -> None:
    hero = "height: 100vh; background: linear-gradient(#000 50%, #fff 50%); color: #fff"
    session = shown(f'<body style="margin: 0"><div style="{hero}"><p style="margin: 0">On the dark half</p></div>')
    assert decisions(session)["On the dark half"] is Decision.PASS


def test_transitions_do_not_blur_the_measurement(shown) -> None:
    session = shown('<style>* { transition: all 2s }</style><p style="color: #777">Just too little</p>')
    assert decisions(session)["Just too little"] is Decision.FAIL


def test_colours_that_a_page_insists_on_are_painted_over(shown) -> None:
    force = "color: #999 !important; -webkit-text-fill-color: #999 !important"
    layered = "@layer base { .l { color: #999 !important; -webkit-text-fill-color: #999 !important } }"
    session = shown(f'<style>{layered}</style><p style="{force}">By its own style</p><p class="l">By a layer</p>')
    assert set(decisions(session).values()) == {Decision.FAIL}


def test_a_moving_background_is_for_a_person_to_judge(shown) -> None:
    moving = """<canvas id="c" width="600" height="60" style="position: absolute"></canvas>
      <p style="position: relative; color: #fff">Text over something that moves</p>
      <script>const pen = c.getContext("2d"); let level = 0;
      const draw = () => { level = (level + 37) % 256; pen.fillStyle = `rgb(${level} ${level} ${level})`; };
      setInterval(() => { draw(); pen.fillRect(0, 0, 600, 60); }, 10)
      </script>"""
    verdict = decide(shown(moving))[0]
    assert verdict.decision is Decision.REVIEW
    assert "changes by itself" in verdict.measured.reason


def test_a_single_letter_that_fails_is_for_a_person_to_judge(shown) -> None:
    session = shown('<button style="color: #aaa; background: #fff">x</button><p style="color: #aaa">7</p>')
    assert decisions(session) == {"x": Decision.REVIEW, "7": Decision.FAIL}


def test_text_in_a_frame_of_the_same_site_is_measured(shown) -> None:
    inner = "&lt;p style='color: #aaa'&gt;Framed and pale&lt;/p&gt;"
    session = shown(LOREM * 3 + f'<iframe srcdoc="{inner}" style="margin: 30px; border: 9px solid #000"></iframe>')
    assert decisions(session)["Framed and pale"] is Decision.FAIL


def test_hairlines_are_measured_with_finer_pixels(shown) -> None:
    hairline = "font: 200 10px 'DejaVu Sans Light'"
    session = shown(
        f'<p style="{hairline}; color: #000">Thin and black</p><p style="{hairline}; color: #777">Thin and grey</p>'
    )
    assert decisions(session) == {"Thin and black": Decision.PASS, "Thin and grey": Decision.FAIL}


def test_only_the_elements_asked_for_are_measured(shown) -> None:
    session = shown('<p id="one">One text</p><p id="two">Another text</p>')
    assert decisions(session, selectors=["#two"]) == {"Another text": Decision.PASS}


def test_a_sample_is_the_same_each_time(shown) -> None:
    session = shown("".join(f"<p>Text number {number}</p>" for number in range(30)))
    first, again = (decisions(session, sample=5, seed=3) for _ in range(2))
    assert len(first) == 5
    assert first == again


def test_a_finding_names_block_numbers_and_a_way_out(shown) -> None:
    picture = photo((60, 60, 60), (230, 230, 230), 1)
    title = f'<h2 style="color: #fff; background: url({picture})">Title over a photo of many things</h2>'
    session = shown(f'<div data-block-id="b-7">{title}</div>')
    finding = next(iter(contrast(session, parse("1280"))))
    assert (finding.rule, finding.block_id, finding.wcag) == ("contrast", "b-7", ("1.4.3",))
    assert finding.evidence["contrast"]["needed"] == 3.0
    assert finding.evidence["suggestion"]
    picture = Image.open(io.BytesIO(base64.b64decode(finding.evidence["image"].split(",")[1])))
    assert picture.width > 300


def test_what_axe_has_failed_is_not_reported_twice(shown) -> None:

    veil = "background: linear-gradient(90deg, #ddd, #eee)"
    session = shown(f'<p style="color: #aaa">Plain and pale</p><p style="color: #aaa; {veil}">Pale on a gradient</p>')
    flat = [one.evidence["html"] for one in axe(session, parse("1280")) if one.rule == "axe-color-contrast"]
    ours = [one.evidence["html"] for one in contrast(session, parse("1280"))]
    assert len(flat) == len(ours) == 1
    assert "Plain" in flat[0]
    assert "gradient" in ours[0]


def test_forced_colours_are_asked_only_whether_text_is_there(shown) -> None:
    body = """<p style="color: #aaa">Pale, but the system chooses</p>
      <p style="color: #000; background: #000; forced-color-adjust: none">Black on black by force</p>"""
    session = shown(body, "1280+forced-colors")
    findings = list(contrast(session, parse("1280+forced-colors")))
    assert [(one.rule, one.outcome) for one in findings] == [("invisible-text", Outcome.REVIEW)]


HIDDEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; color: #aaa"


@pytest.mark.parametrize("style", [HIDDEN, "position: absolute; clip: rect(0 0 0 0)", "clip-path: inset(50%)"])
def test_text_for_screen_readers_only_is_not_looked_at(shown, style: str) -> None:
    veil = "background: linear-gradient(#fff, #bbb)"
    session = shown(f'<div style="{veil}"><p>Shown <span style="{style}">Heard, not seen</span></p></div>')
    assert set(decisions(session)) == {"Shown"}


def test_filtered_text_is_decided_by_pixels_and_not_by_axe(shown) -> None:

    body = """<p style="color: #aaa; background: #fff; filter: brightness(0.01)">Black on black by a filter</p>
      <div style="filter: contrast(2)"><p style="color: #777; background: #ddd">Clear through a filter</p></div>
      <p style="color: #aaa; background: #fff; filter: blur(0)">Pale all the same</p>"""
    session = shown(body)
    findings = [*axe(session, parse("1280")), *contrast(session, parse("1280"))]
    told = [(one.rule, one.outcome, one.evidence["html"]) for one in findings if "contrast" in one.rule]
    assert {rule for rule, _, _ in told} == {"contrast"}
    failed = [html for _, outcome, html in told if outcome is Outcome.FAILED]
    assert not any("Clear" in html for html in failed)
    assert sum("Pale" in html for html in failed) == 1


def test_forced_colours_make_no_error_of_colours_that_nobody_sees(shown) -> None:

    session = shown('<p style="color: #aaa; background: #fff">Pale</p>', "1280+forced-colors")
    assert not [one for one in axe(session, parse("1280+forced-colors")) if one.rule == "axe-color-contrast"]
