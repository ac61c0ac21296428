"""The proxy keeps pages out of the network that the audit runs in."""

import asyncio
import contextlib
import gc
import ipaddress
import socket
import threading
import time
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from cms.audit.egress import Egress, Refused, refusal
from cms.audit.places import is_public, origin
from tests.browser.audit.site import Answer, serving


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:220:1::1", "::ffff:93.184.215.14"])
def test_an_address_on_the_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b:1::7f00:1",
        "fec0::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:0:0:0:0:80ff:fffe",
    ],
)
def test_an_address_inside_is_not_public_in_any_spelling(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://Example.org/x", ("example.org", 443)),
        ("http://example.org.:8080/", ("example.org", 8080)),
        ("http://[::1]/", ("::1", 80)),
    ],
)
def test_an_origin_is_host_and_port(url: str, place: tuple[str, int]) -> None:
    assert origin(url) == place


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "::1", "127.1"])
def test_a_host_inside_is_refused_unless_host_and_port_were_allowed(host: str) -> None:
    egress = Egress({("localhost", 4321)})
    with pytest.raises(Refused):
        asyncio.run(egress.resolve(host, 5432))
    place = "[::1]:5432" if host == "::1" else f"{host}:5432"
    assert (egress.blocked, egress.take_recent(), egress.take_recent()) == ([place], (place,), ())
    assert f"--allow http://{place}/ " in refusal(place)


def test_the_audited_sites_own_place_is_open() -> None:
    assert "127.0.0.1" in asyncio.run(Egress.for_sites(["http://localhost:4321/a"]).resolve("localhost", 4321))


def test_names_under_localhost_are_this_machine_whether_or_not_its_resolver_knows() -> None:
    egress = Egress.for_sites(["http://second.localhost:4321/"])
    assert "127.0.0.1" in asyncio.run(egress.resolve("second.localhost", 4321))
    with pytest.raises(Refused):
        asyncio.run(egress.resolve("third.localhost", 4321))


PUBLIC, OTHER_PUBLIC, METADATA, INTRANET = "93.184.215.14", "93.184.215.15", "169.254.169.254", "10.0.0.1"


def answers(egress: Egress, *said: list[str]) -> list[list[str]]:
    """What the proxy connects to, connection by connection, while a resolver says this, answer by answer."""
    left = list(said)

    async def answer(*arguments: object, **more: object) -> object:
        return [(socket.AF_INET, 0, 0, "", (address, 80)) for address in left.pop(0)]

    async def ask() -> list[list[str]]:
        asyncio.get_running_loop().getaddrinfo = answer  # type: ignore[assignment]
        found = []
        while left:
            try:
                found.append(await egress.resolve("rebinding.example", 80))
            except Refused:
                found.append([])
            if egress.pins.get("rebinding.example"):
                break
        return found

    return asyncio.run(ask())


def test_a_name_with_one_address_inside_is_refused() -> None:
    assert answers(Egress(set()), [PUBLIC, INTRANET]) == [[]]


def test_an_audited_name_that_was_public_never_leads_inside_later() -> None:
    egress = Egress.for_sites(["http://rebinding.example/"])
    said = [PUBLIC], [METADATA], [OTHER_PUBLIC, INTRANET]
    assert answers(egress, *said) == [[PUBLIC], [], [OTHER_PUBLIC]]
    assert egress.blocked == ["rebinding.example:80"]


def test_an_audited_name_that_was_inside_stays_where_it_was() -> None:
    egress = Egress.for_sites(["http://rebinding.example/"])
    assert answers(egress, [INTRANET]) == [[INTRANET]]
    assert asyncio.run(egress.resolve("Rebinding.example.", 80)) == [INTRANET]


def test_the_proxies_of_one_run_agree_on_what_a_name_first_led_to() -> None:
    pins: dict[str, tuple[str, ...]] = {}
    first, second = (Egress.for_sites(["http://rebinding.example/"], pins) for _ in range(2))
    assert answers(first, [PUBLIC]) == [[PUBLIC]]
    assert answers(second, [METADATA]) == [[]]


def test_a_name_under_localhost_is_loopback_whatever_a_resolver_says() -> None:
    egress = Egress.for_sites(["http://second.localhost:80/"])
    assert set(asyncio.run(egress.resolve("second.localhost", 80))) == {"127.0.0.1", "::1"}


def through(egress: Egress, url: str, data: bytes | None = None) -> tuple[int, bytes]:
    opener = build_opener(ProxyHandler({"http": f"http://{egress.address}"}))
    try:
        with opener.open(Request(url, data=data), timeout=10) as answer:
            return answer.status, answer.read()
    except OSError as error:
        return getattr(error, "code", 0), b""


def test_a_request_to_the_audited_site_passes_whole() -> None:
    body = b"x" * 300_000
    with serving({"/a?b=c": Answer(body)}) as site, Egress.for_sites([site.address]) as egress:
        assert through(egress, site.url("/a?b=c")) == (200, body)
        assert through(egress, site.url("/a?b=c"), b"posted" * 1000) == (200, body)
        assert site.seen == ["/a?b=c", "/a?b=c"]


def test_a_request_elsewhere_inside_is_answered_by_the_proxy_itself() -> None:
    with serving({"/": "secret"}) as other, Egress.for_sites(["http://localhost:1/"]) as egress:
        assert through(egress, other.url("/")) == (403, b"")
        assert other.seen == []
        assert egress.blocked == [other.address.removeprefix("http://")]


def test_a_server_that_is_not_there_is_a_bad_gateway() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with Egress.for_sites([f"http://127.0.0.1:{port}/"]) as egress:
        assert through(egress, f"http://127.0.0.1:{port}/")[0] == 502


def knocking(address: str, until: threading.Event) -> None:
    """Open connections and begin requests, as fast as they are taken."""
    host, _, port = address.rpartition(":")
    with contextlib.ExitStack() as held, contextlib.suppress(OSError):
        while not until.is_set():
            connection = held.enter_context(socket.create_connection((host, int(port)), timeout=0.2))
            connection.send(b"GET http://")


def test_the_proxy_ends_in_order_however_many_connections_come_in(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(4):
        over = threading.Event()
        with Egress.for_sites(["http://localhost:1/"]) as egress:
            threads = [threading.Thread(target=knocking, args=(egress.address, over)) for _ in range(3)]
            for thread in threads:
                thread.start()
            time.sleep(0.02)
        ended = not egress._thread.is_alive()
        over.set()
        for thread in threads:
            thread.join()
        assert ended
    gc.collect()
    assert caplog.text == ""


def test_a_tunnel_that_nobody_closes_ends_with_the_run(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, contextlib.ExitStack() as held:
        place = f"127.0.0.1:{server.getsockname()[1]}"
        with Egress.for_sites([f"http://{place}/"]) as egress:
            host, _, port = egress.address.rpartition(":")
            browser = held.enter_context(socket.create_connection((host, int(port)), timeout=5))
            browser.send(f"CONNECT {place} HTTP/1.1\r\n\r\n".encode())
            assert b" 200 " in browser.recv(100)
            begun = time.monotonic()
        assert time.monotonic() - begun < 2
        assert browser.recv(100) == b""
    gc.collect()
    assert caplog.text == ""
