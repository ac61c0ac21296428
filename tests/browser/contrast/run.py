"""Runs the corpus in a browser: all cases on a few pages, one decision each."""

import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cms.audit.contrast.decide import TextVerdict, decide
from cms.audit.contrast.verdict import Decision
from cms.audit.page import PageSession
from tests.browser.contrast.case import Case, page

CELL = re.compile(r"#case-(\d+)(?!\d)")
GRAVEST = (Decision.FAIL, Decision.REVIEW, Decision.PASS)


class Pages(BaseHTTPRequestHandler):
    """Serves the pages that the server holds, by path."""

    def do_GET(self) -> None:
        body = self.server.pages.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(pages: dict[str, str]) -> Iterator[str]:
    """Serve pages on a free port; gives the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.pages = {path: html.encode() for path, html in pages.items()}
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


LOADED = """async () => {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
}"""


def open_page(session: PageSession, address: str) -> None:
    """Go to a page and wait for its pictures."""
    session.navigate(address)
    session.evaluate("() => new Promise((resolve) => setTimeout(resolve, 50))")
    session.evaluate(LOADED)


def by_case(verdicts: Sequence[TextVerdict]) -> dict[int, list[TextVerdict]]:
    """Each case's verdicts, by its place."""
    found: dict[int, list[TextVerdict]] = {}
    for verdict in verdicts:
        cell = CELL.search(verdict.target.element["selector"])
        if cell:
            found.setdefault(int(cell[1]), []).append(verdict)
    return found


def decision_of(verdicts: Sequence[TextVerdict]) -> str:
    """A case's decision: the gravest of its texts'; ``exempt`` where there is nothing to decide."""
    decisions = {verdict.decision for verdict in verdicts}
    return next((grave.value for grave in GRAVEST if grave in decisions), "exempt")


def run(session: PageSession, cases: Sequence[Case]) -> dict[int, list[TextVerdict]]:
    """Decide every case, all on one page."""
    with served({"/": page(cases)}) as address:
        open_page(session, f"{address}/")
        return by_case(decide(session, evidence=False))


def agrees(case: Case, decision: str) -> bool:
    """Whether a decision is not wrong: a review never is, and in between anything goes."""
    return decision == "review" or case.truth in ("between", decision)
