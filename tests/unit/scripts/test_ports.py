"""Choosing ports."""

import socket
from collections.abc import Iterator

import pytest

from scripts.ports import chosen, free_port, is_free
from scripts.stop import CannotRun


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_port_that_somebody_listens_on_is_not_free(taken: int) -> None:
    assert not is_free(taken)
    assert is_free(free_port())


def test_a_port_in_use_is_named_with_the_way_out(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", str(taken))

    with pytest.raises(CannotRun, match=rf"port {taken} is in use: .* PORT={taken + 1}"):
        chosen("PORT", 8000)


@pytest.mark.parametrize("text", ["eight", "0", "65536", "-1", "80.5"])
def test_what_is_no_port_is_refused_with_what_was_found(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTEND_PORT", text)

    with pytest.raises(CannotRun, match=f"FRONTEND_PORT should be a port .* found '{text}'"):
        chosen("FRONTEND_PORT", 4321)


def test_the_default_is_used_when_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    port = free_port()
    monkeypatch.setenv("PORT", "")

    assert chosen("PORT", port) == port
