"""What a page may reach: its own site and the internet, and nothing of the network that the audit runs in."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cms.audit.egress import REFUSAL, refusal
from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.hostile import DEFECT, DEFECTS, audited, one_after_another, rules
from tests.browser.audit.site import Answer, page, serving

pytestmark = pytest.mark.browser


@contextmanager
def secret_service() -> Iterator[tuple[int, list[bytes]]]:
    """Something inside the network that no page has any business with, and whatever was said to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        stopping = threading.Event()

        def listen() -> None:
            while not stopping.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.settimeout(1)
                    heard.append(connection.recv(100))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield server.getsockname()[1], heard
        stopping.set()
        thread.join()


REACHES = [
    "fetch('http://127.0.0.1:PORT/', {mode: 'no-cors'})",
    "fetch('http://localhost:PORT/', {mode: 'no-cors'})",
    "fetch('http://2130706433:PORT/', {mode: 'no-cors'})",
    "fetch('http://[::ffff:127.0.0.1]:PORT/', {mode: 'no-cors'})",
    "fetch('https://127.0.0.1:PORT/', {mode: 'no-cors'})",
    "new WebSocket('ws://127.0.0.1:PORT/')",
    "new Image().src = 'http://127.0.0.1:PORT/x.png'",
    "navigator.sendBeacon('http://127.0.0.1:PORT/', 'x')",
    "document.body.append(Object.assign(document.createElement('iframe'), "
    "{src: 'http://127.0.0.1:PORT/', title: 'x'}))",
    "document.body.append(Object.assign(document.createElement('link'), "
    "{rel: 'preconnect', href: 'http://127.0.0.1:PORT/'}))",
    "window.open('http://127.0.0.1:PORT/')",
    "const peer = new RTCPeerConnection({iceServers: [{urls: 'turn:127.0.0.1:PORT?transport=tcp', username: 'a', "
    "credential: 'b'}]}); peer.createDataChannel('x'); peer.createOffer().then((o) => peer.setLocalDescription(o))",
]


@pytest.fixture(scope="module")
def reaching() -> Iterator[tuple[dict[str, PageResult], list[bytes]]]:
    with secret_service() as (port, heard):
        bodies = {reach: f"{DEFECT}<script>{reach.replace('PORT', str(port))}</script>" for reach in REACHES}
        yield one_after_another(bodies), heard


@pytest.mark.parametrize("reach", REACHES)
def test_a_page_that_reaches_into_the_network_is_audited_all_the_same(
    reaching: tuple[dict[str, PageResult], list[bytes]], reach: str
) -> None:
    assert rules(reaching[0][reach]) >= DEFECTS


def test_nothing_inside_the_network_hears_from_a_page(reaching: tuple[dict[str, PageResult], list[bytes]]) -> None:
    assert reaching[1] == []


def test_a_redirect_into_the_network_is_refused_too() -> None:
    with secret_service() as (port, heard):
        into = Answer("", 302, {"Location": f"http://127.0.0.1:{port}/"})
        result = audited(DEFECT + "<script>fetch('/away', {mode: 'no-cors'})</script>", away=into)
        assert heard == []
        assert rules(result) >= DEFECTS


def test_a_refused_request_is_named_for_the_person_who_runs_the_audit() -> None:
    reaching = '<img src="http://127.0.0.1:{}/x" alt="x">'
    with secret_service() as (port, _), serving({"/": page(reaching.format(port)), "/other": page("<p>x</p>")}) as site:
        run = audit(site.urls, make_plan((parse("1280"),)), RunOptions(page_seconds=25, jobs=1))
    assert run.blocked == (f"127.0.0.1:{port}",)
    notes = {result.url: [note for note in result.notes if note.startswith(REFUSAL)] for result in run.pages}
    assert notes == {site.url("/"): [refusal(f"127.0.0.1:{port}")], site.url("/other"): []}


def test_an_address_that_was_allowed_is_reached() -> None:
    with serving({"/x.png": Answer(b"", headers={"Content-Type": "image/png"})}) as images:
        with serving({"/": page(f'<img src="{images.url("/x.png")}" alt="x">')}) as site:
            options = RunOptions(page_seconds=25, allowed=(images.address,))
            audit([site.url("/")], make_plan((parse("1280"),)), options)
        assert "/x.png" in images.seen
