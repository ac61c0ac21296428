"""Bring a page to rest before anything is measured, in bounded time, and say what did not come to rest."""

import re
import time
from functools import cache
from pathlib import Path
from typing import Any

from cms.audit.errors import NotAudited, ScriptError
from cms.audit.page import PageSession

SCRIPT = Path(__file__).with_name("js") / "settle.js"
FIRST_SECONDS = 10.0
AGAIN_SECONDS = 3.0
GRACE_SECONDS = 3.0
POLL_SECONDS = 0.03
MAX_REPLACEMENTS = 5
UNSEEN = re.compile(r"\d+ (pictures?|style sheets?) (did not load|(was|were) still loading)")
"""Notes of something that readers see and the audit did not."""
START = """(budget, walk) => {{
  const state = globalThis.altogetherSettled = {{ done: null, error: null }};
  ({script})(budget, walk).then((result) => {{ state.done = result; }}, (error) => {{ state.error = String(error); }});
}}"""


@cache
def _script() -> str:
    return SCRIPT.read_text().strip()


def settle(page: PageSession, *, first: bool = True, seconds: float | None = None) -> list[dict[str, Any]]:
    """Wait for fonts and pictures, call up lazy content, hold animations, and wait for two equal frames.

    Args:
        page: a page that has begun to load.
        first: walk through the page to call up lazy content; not needed again after a change of variant.
        seconds: the most to wait; what has not settled by then is added to ``page.notes``.

    Raises:
        NotAudited: the page keeps going on to other addresses.

    Returns:
        what moved by itself: elements with ``kind`` (``animation`` or ``video``) and ``seconds`` (None: without end).
    """
    budget = seconds or (FIRST_SECONDS if first else AGAIN_SECONDS)
    result = _settled(page, budget, first)
    page.notes += [note for note in result["notes"] if note not in page.notes]
    motion: list[dict[str, Any]] = result["motion"]
    return motion


def _settled(page: PageSession, budget: float, first: bool) -> dict[str, Any]:
    """Start, then ask now and then: a page that goes on to another address takes an awaited promise with it."""
    for _ in range(MAX_REPLACEMENTS):
        page.evaluate(START.format(script=_script()), budget * 1000, first)
        deadline = time.monotonic() + budget + GRACE_SECONDS
        while time.monotonic() < deadline:
            state = page.evaluate("() => globalThis.altogetherSettled ?? null")
            if state is None:
                break  # another document has come: begin again with that one
            if state.get("error"):
                raise ScriptError(state["error"])
            if state["done"]:
                return dict(state["done"])
            time.sleep(POLL_SECONDS)
    raise NotAudited("the page does not stay: it keeps replacing itself or does not answer")
