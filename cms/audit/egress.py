"""What an audited page may reach: a proxy on this machine that every request of the browser goes through.

Public addresses are open. Addresses inside (loopback, private networks, link-local with its cloud metadata, anything
not globally routable) are closed, whatever name or spelling leads there, unless host and port belong to the audited
site. The proxy connects to the very address that it judged, so a name cannot change its mind in between; and what an
audited name first led to decides for the whole run whether it may lead inside (DNS rebinding).
"""

import asyncio
import socket
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from cms.audit.places import LOOPBACK, addresses, is_localhost, origin, plain, public
from cms.audit.relay import answer, answer_head, both_ways, carry, closing, one_request

HEAD_BYTES = 256 * 1024
CONNECT_SECONDS = 15.0
END_SECONDS = 2.0
"""The most that is waited for connections to end when the run is over."""
REFUSAL = "refused a request to"


class Refused(Exception):
    """The policy closes this address; the text says why."""


def refusal(place: str) -> str:
    """What a report notes of a page whose request was refused: ``host:port``, and what to do if the page needs it."""
    allowing = f"allow it with --allow http://{place}/ if the page needs it"
    return f"{REFUSAL} {place}, which is inside this network; {allowing}"


@dataclass
class Egress:
    """Run the proxy for as long as a ``with`` lasts.

    Attributes:
        allowed: origins that may be reached although they are inside: those of the audited site.
        pins: allowed host → the addresses inside that it first led to, and the only ones that it leads to from then
            on; none where it was on the internet, which then stays so. The proxies of one run share them.
        blocked: every ``host:port`` that was refused, in order, each once.
        recent: those that were refused since ``take_recent`` was last asked.
        address: ``host:port`` of the proxy, for the browser.
    """

    allowed: set[tuple[str, int]]
    pins: dict[str, tuple[str, ...]] = field(default_factory=dict)
    blocked: list[str] = field(default_factory=list)
    recent: dict[str, None] = field(default_factory=dict)
    address: str = ""

    @classmethod
    def for_sites(cls, urls: Iterable[str], pins: dict[str, tuple[str, ...]] | None = None) -> Self:
        """A proxy that leaves these addresses' own origins open."""
        return cls({origin(url) for url in urls}, {} if pins is None else pins)

    async def resolve(self, host: str, port: int) -> list[str]:
        """The addresses to connect to, in the order in which to try them.

        Raises:
            Refused: the policy closes it, or the name does not exist.
        """
        allowed = (plain(host), port) in self.allowed
        if allowed and (pinned := self.pins.get(plain(host))):
            return list(pinned)
        found = await self._look_up(host, port)
        inside = tuple(one for one in found if not public(one))
        if allowed:
            pinned = self.pins.setdefault(plain(host), inside if len(inside) == len(found) else ())
            if usable := list(pinned) or [one for one in found if one not in inside]:
                return usable
        elif not inside:
            return found
        place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        if place not in self.blocked:
            self.blocked.append(place)
        self.recent[place] = None
        raise Refused(f"{place} is inside this network and not part of the audited site")

    async def _look_up(self, host: str, port: int) -> list[str]:
        if is_localhost(host):
            return list(LOOPBACK)
        try:
            infos = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise Refused(f"{host} was not found") from error
        return addresses(infos)

    def take_recent(self) -> tuple[str, ...]:
        """The places that were refused since this was last asked, from any thread."""
        taken, self.recent = self.recent, {}
        return tuple(taken)

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection. What it does is a task of ours, which may be called off at any moment."""
        work = asyncio.create_task(self._converse(reader, writer))
        self._work.add(work)
        work.add_done_callback(self._work.discard)
        if self._stop.is_set():
            work.cancel()
        await asyncio.wait({work})
        writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            method, target, _ = head.partition("\r\n")[0].split(" ", 2)
            await (self._tunnel if method == "CONNECT" else self._forward)(target, head, reader, writer)
        except Refused as error:
            await answer(writer, "403 Forbidden", str(error))
        except (OSError, TimeoutError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await answer(writer, "502 Bad Gateway", "no connection")  # the page sees a failed request, as it would

    async def _connect(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        failure: OSError = ConnectionError(host)
        for address in await self.resolve(host, port):
            try:
                opening = asyncio.open_connection(address, port, limit=HEAD_BYTES)
                return await asyncio.wait_for(opening, CONNECT_SECONDS)
            except OSError as error:
                failure = error  # localhost is ::1 and 127.0.0.1, and a server may listen on one of them
        raise failure

    async def _tunnel(self, target: str, head: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host, _, port = target.rpartition(":")
        there_reader, there_writer = await self._connect(host.strip("[]"), int(port))
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await both_ways((reader, there_writer), (there_reader, writer))

    async def _forward(
        self, target: str, head: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        parts = urlsplit(target)
        if parts.scheme != "http":
            raise Refused(f"{parts.scheme or 'this'} is not a scheme that a page may use")
        there_reader, there_writer = await self._connect(*origin(target))
        path = parts.path or "/"
        there_writer.write(one_request(head, f"{path}?{parts.query}" if parts.query else path))
        # The request's body goes on while we wait: a server may read all of it before it says a word.
        body = asyncio.create_task(carry((reader, there_writer)))
        try:
            writer.write(closing(await answer_head(there_reader)))
            await carry((there_reader, writer))
        finally:
            body.cancel()
            there_writer.close()

    async def _serve(self, ready: threading.Event) -> None:
        self._stop, self._work = asyncio.Event(), set[asyncio.Task[None]]()
        server = await asyncio.start_server(self._handle, "127.0.0.1", 0, limit=HEAD_BYTES)
        self.address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        await self._stop.wait()
        server.close()
        await self._end()

    async def _end(self) -> None:
        """Call off what is still going on, connections that only now come in too, and see it to its end."""
        deadline = time.monotonic() + END_SECONDS
        while (others := asyncio.all_tasks() - {asyncio.current_task()}) and time.monotonic() < deadline:
            for work in self._work:
                work.cancel()
            await asyncio.wait(others, timeout=0.1)

    def _run(self, ready: threading.Event) -> None:
        """The proxy's thread. It does not wait for names that are still being looked up when all is over."""
        self._loop = asyncio.new_event_loop()
        try:
            self._loop.run_until_complete(self._serve(ready))
        finally:
            self._loop.close()

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(2 * END_SECONDS)
