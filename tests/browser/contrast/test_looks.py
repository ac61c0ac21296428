"""How often a text is looked at, and what becomes of what axe leaves open and no look reaches."""

import base64
import io

import pytest
from PIL import Image

from cms.audit.axe import axe
from cms.audit.contrast.check import contrast
from cms.audit.contrast.verdict import Decision
from cms.audit.page import PageSession
from tests.browser.contrast.test_page import LOREM, decisions

pytestmark = pytest.mark.browser


class Busy:
    """A session on a machine so busy that, once, the lower half of a picture shows what was there before."""

    def __init__(self, session, late: int) -> None:
        self.session, self.late, self.before, self.count = session, late, None, 0

    def evaluate(self, function, *arguments):
        return self.session.evaluate(function, *arguments)

    def cdp(self, command, **arguments):
        answer = self.session.cdp(command, **arguments)
        if command == "Page.captureScreenshot":
            picture = Image.open(io.BytesIO(base64.b64decode(answer["data"])))
            self.count += 1
            if self.count == self.late:
                width, height = picture.size
                half = (0, height // 2, width, height)
                picture.paste(self.before.crop(half), half)
            self.before = picture
            kept = io.BytesIO()
            picture.save(kept, "PNG")
            answer = {**answer, "data": base64.b64encode(kept.getvalue()).decode()}
        return answer


@pytest.mark.parametrize("late", [2, 3, 4])
def test_one_picture_that_came_late_is_held_against_no_text(shown, late: int) -> None:
    session = Busy(shown(LOREM + '<p style="color: #bbb">Pale</p>'), late)
    assert decisions(session) == {LOREM[3:-4]: Decision.PASS, "Pale": Decision.FAIL}
    assert session.count > 4


GRADIENT = "background: linear-gradient(90deg, #000, #fff); color: #777; font-size: 16px"


def said(session: PageSession) -> list[tuple[str, str | None]]:
    """What contrast says after axe has looked: outcome and selector."""
    list(axe(session, session.variant))
    return [(one.outcome.value, one.selector) for one in contrast(session, session.variant)]


def test_what_axe_leaves_open_in_frames_is_decided_or_asked(shown) -> None:
    inner = (
        f"<!DOCTYPE html><html lang=en><title>t</title><p id=inner style=&quot;{GRADIENT}&quot;>Words on a gradient</p>"
    )
    same = shown(f'{LOREM * 40}<iframe title="x" srcdoc="{inner}"></iframe>')
    assert [(outcome, (at or "").rpartition(" ")[2]) for outcome, at in said(same)] == [("failed", "#inner")]
    closed = shown(f'{LOREM * 40}<iframe title="x" sandbox srcdoc="{inner}"></iframe>')
    assert [(outcome, (at or "").rpartition(" ")[2]) for outcome, at in said(closed)] == [("review", "#inner")]


def test_what_axe_leaves_open_is_said_where_pixels_are_not_asked(shown) -> None:
    session = shown(f'<p id="open" style="{GRADIENT}">Words on a gradient</p>')
    session.kept["checks"] = {"axe"}
    assert [(one.rule, one.outcome.value) for one in axe(session, session.variant) if "contrast" in one.rule] == [
        ("axe-color-contrast", "review")
    ]
    session.kept["checks"] = {"axe", "contrast"}
    assert [one for one in axe(session, session.variant) if "contrast" in one.rule] == []


class Slides(Busy):
    """A session in which another slide comes between the looks: a light one, a dark one, a light one."""

    def __init__(self, session) -> None:
        super().__init__(session, late=0)

    def cdp(self, command, **arguments):
        if command == "Page.captureScreenshot" and (colour := {0: "#eee", 4: "#000", 8: "#eee"}.get(self.count)):
            self.session.driver.execute_script("slide.style.background = arguments[0]", colour)
        return super().cdp(command, **arguments)


def test_a_calm_moment_at_the_second_look_does_not_acquit(shown) -> None:
    session = Slides(shown('<div id="slide"><p style="color: #fff">Words on slides</p></div>'))
    assert decisions(session) == {"Words on slides": Decision.FAIL}
    assert session.count == 12
