"""A web site of a few lines, for the audit to look at."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FAVICON = "/favicon.ico"


@dataclass
class Answer:
    """What the site answers for a path."""

    body: str | bytes = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    wait: float = 0


@dataclass
class Site:
    """A running site: ``pages`` may change at any time, ``seen`` has every path that was asked for."""

    pages: dict[str, "Answer | str | Callable[[], Answer]"]
    seen: list[str] = field(default_factory=list)
    address: str = ""

    def url(self, path: str) -> str:
        return f"{self.address}{path}"

    @property
    def urls(self) -> list[str]:
        return [self.url(path) for path in self.pages]


def page(body: str, *, title: str = "The pond in May", head: str = "", lang: str = "en") -> str:
    """A whole, sound page around a body."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    )


@contextmanager
def serving(pages: dict[str, "Answer | str | Callable[[], Answer]"], host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve these pages on a free port for the length of a ``with``."""
    site = Site(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != FAVICON:
                site.seen.append(self.path)
            self.rfile.read(
                int(self.headers.get("Content-Length") or 0)
            )  # closing with it unread resets the connection
            found = site.pages.get(self.path, Answer("nothing here", 404))
            answer = found() if callable(found) else Answer(found) if isinstance(found, str) else found
            time.sleep(answer.wait)
            content = answer.body.encode() if isinstance(answer.body, str) else answer.body
            with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked may be gone by now
                self.answer(answer, content)

        def answer(self, answer: Answer, content: bytes) -> None:
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    site.address = f"http://{host}:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
