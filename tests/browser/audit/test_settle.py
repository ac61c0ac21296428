"""Settling: the page at rest, within a limit, and word of what did not come to rest."""

import base64
import time

import pytest

from cms.audit.page import PageSession
from cms.audit.settle import settle
from tests.browser.audit.site import Answer, page, serving

pytestmark = pytest.mark.browser

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def picture(wait: float = 0) -> Answer:
    return Answer(PIXEL, headers={"Content-Type": "image/png"}, wait=wait)


def test_a_lazy_picture_far_below_is_called_up(session: PageSession) -> None:
    body = '<div style="height: 9000px"></div><img loading="lazy" src="/far.png" alt="A dot">'
    with serving({"/": page(body), "/far.png": picture()}) as site:
        session.navigate(site.url("/"))
        settle(session)
        assert session.evaluate("() => document.images[0].naturalWidth") == 1
        assert session.evaluate("() => [scrollY, document.images[0].loading]") == [0, "lazy"]


def test_content_that_appears_on_scrolling_is_called_up(session: PageSession) -> None:
    body = """<div style="height: 5000px"></div><p id="late"></p><script>
    new IntersectionObserver(([seen]) => { if (seen.isIntersecting) late.textContent = "here"; }).observe(late);
    </script>"""
    with serving({"/": page(body)}) as site:
        session.navigate(site.url("/"))
        settle(session)
    assert session.evaluate('() => document.querySelector("#late").textContent') == "here"


def test_a_slow_picture_is_awaited(session: PageSession) -> None:
    with serving({"/": page('<img src="/slow.png" alt="A dot">'), "/slow.png": picture(wait=0.6)}) as site:
        session.navigate(site.url("/"))
        settle(session)
        assert session.evaluate("() => document.images[0].complete")
    assert session.notes == []


def test_a_picture_that_never_comes_is_named_within_the_limit(session: PageSession) -> None:
    with serving({"/": page('<img src="/never.png" alt="A dot">'), "/never.png": picture(wait=5)}) as site:
        session.navigate(site.url("/"))
        before = time.monotonic()
        settle(session, seconds=1)
        assert time.monotonic() - before < 3
    assert "1 picture was still loading" in session.notes


def test_a_picture_that_fails_is_named(session: PageSession) -> None:
    with serving({"/": page('<img src="/gone.png" alt="A dot">')}) as site:
        session.navigate(site.url("/"))
        settle(session)
    assert any(note.startswith("1 picture did not load") and "/gone.png" in note for note in session.notes)


def test_what_fades_in_is_there_when_settled(session: PageSession) -> None:
    head = "<style>@keyframes in { from { opacity: 0 } } p { animation: in 8s both } </style>"
    with serving({"/": page("<p>Text</p>", head=head)}) as site:
        session.navigate(site.url("/"))
        settle(session)
    assert session.evaluate('() => getComputedStyle(document.querySelector("p")).opacity') == "1"


def test_what_moves_without_end_is_held_and_reported(session: PageSession) -> None:
    head = "<style>@keyframes turn { to { rotate: 1turn } } #dial { animation: turn 2s infinite } </style>"
    with serving({"/": page('<div id="dial">Turning</div>', head=head)}) as site:
        session.navigate(site.url("/"))
        motion = settle(session)
    assert [(one["selector"], one["kind"], one["seconds"]) for one in motion] == [("#dial", "animation", None)]
    assert session.notes == []


def test_a_page_that_never_stands_still_is_said_to(session: PageSession) -> None:
    body = '<p id="tick"></p><script>setInterval(() => { tick.textContent += "x"; }, 5)</script>'
    with serving({"/": page(body)}) as site:
        session.navigate(site.url("/"))
        settle(session, seconds=1)
    assert "the page kept changing" in session.notes
