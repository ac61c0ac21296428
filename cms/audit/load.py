"""Open a page, and tell whether what came is the page that was asked for. When in doubt it was not audited."""

import re
import time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit, urlunsplit

from cms.audit.errors import NotAudited
from cms.audit.page import PageSession
from cms.audit.places import DEFAULT_PORTS, origin
from cms.audit.settle import settle

JUDGE = Path(__file__).with_name("js") / "judge.js"
HTML_TYPES = {"text/html", "application/xhtml+xml"}
LOGIN_PATH = re.compile(r"(^|[/._-])(log-?in|sign-?in|sso|auth|authenticate|oauth2?|saml2?)([/._-]|$)", re.IGNORECASE)
READY_SECONDS = 20.0
POLL_SECONDS = 0.05


@cache
def _judge() -> str:
    return JUDGE.read_text().strip()


def open_page(page: PageSession, url: str) -> list[dict[str, Any]]:
    """Load a page and bring it to rest.

    Returns:
        what moved by itself (see :func:`cms.audit.settle.settle`).

    Raises:
        NotAudited: it did not load, led elsewhere, asks for a password, or shows nothing.
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        raise NotAudited("only http and https addresses are audited")
    page.navigate(url)
    _wait_for_document(page)
    motion = settle(page)
    judge(page, page.evaluate(_judge()))
    page.kept["document"] = page.frames()[0].loader
    return motion


def open_again(page: PageSession) -> None:
    """Load the page anew where a check has changed it in a way that cannot be put back; what is known of it stays.

    Raises:
        NotAudited: it does not load a second time.
    """
    notes, shared, kept, at = page.notes, page.shared, page.kept, page.evaluate("() => [scrollX, scrollY]")
    open_page(page, page.url)
    page.notes = [*notes, *(note for note in page.notes if note not in notes)]
    page.shared, page.kept = shared, {**kept, **page.kept}
    page.evaluate("(x, y) => scrollTo({ left: x, top: y, behavior: 'instant' })", *at)


def _wait_for_document(page: PageSession) -> None:
    """Until the document has been parsed; its pictures and fonts are the settling's business."""
    deadline = time.monotonic() + READY_SECONDS
    while page.evaluate("() => document.readyState") == "loading":
        if time.monotonic() > deadline:
            raise NotAudited(f"the page had not loaded after {READY_SECONDS:.0f} seconds")
        time.sleep(POLL_SECONDS)


def judge(page: PageSession, came: dict[str, Any]) -> None:
    """Decide whether what came can stand for the page.

    Args:
        page: gives the address that was asked for.
        came: the answer of ``judge.js``.

    Raises:
        NotAudited: it cannot; the text says why.
    """
    asked, got = urlsplit(page.url), urlsplit(came["url"])
    if got.scheme not in {"http", "https"}:
        raise NotAudited("the page did not load")
    if came["status"] >= 400:
        raise NotAudited(f"the server answered {came['status']}")
    if came["type"] not in HTML_TYPES:
        raise NotAudited(f"it is {came['type']}, not a page")
    moved = asked.path.rstrip("/") != got.path.rstrip("/")
    if moved and (came["password"] or LOGIN_PATH.search(got.path)):
        raise NotAudited(f"it redirects to a login ({_shown(got)})")
    if _site(asked) != _site(got):
        raise NotAudited(f"it leads to another site ({_shown(got)})")
    if not came["content"]:
        raise NotAudited("the page is blank")
    if moved:
        page.notes.append(f"led to {_shown(got)}")


def _site(address: SplitResult) -> tuple[str, int]:
    """Whose page this is: http and https, with www. and without, are one site; two other ports are two."""
    host, port = origin(address.geturl())
    return host.removeprefix("www."), 0 if port == DEFAULT_PORTS[address.scheme] else port


def _shown(address: SplitResult) -> str:
    """An address as a report may name it: what follows the path may be a token or a session."""
    return urlunsplit((address.scheme, address.netloc.rpartition("@")[2], address.path, "", ""))
