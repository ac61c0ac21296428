"""Bring a page to rest before anything is measured, in bounded time, and say what did not come to rest."""

from functools import cache
from pathlib import Path
from typing import Any

from cms.audit.page import PageSession

SCRIPT = Path(__file__).with_name("js") / "settle.js"
FIRST_SECONDS = 10.0
AGAIN_SECONDS = 3.0


@cache
def _script() -> str:
    return SCRIPT.read_text().strip()


def settle(page: PageSession, *, first: bool = True, seconds: float | None = None) -> list[dict[str, Any]]:
    """Wait for fonts and pictures, call up lazy content, hold animations, and wait for two equal frames.

    Args:
        page: a page that has begun to load.
        first: walk through the page to call up lazy content; not needed again after a change of variant.
        seconds: the most to wait; what has not settled by then is added to ``page.notes``.

    Returns:
        what moved by itself: elements with ``kind`` (``animation`` or ``video``) and ``seconds`` (None: without end).
    """
    budget = seconds or (FIRST_SECONDS if first else AGAIN_SECONDS)
    result: dict[str, Any] = page.evaluate(_script(), budget * 1000, first)
    page.notes += [note for note in result["notes"] if note not in page.notes]
    motion: list[dict[str, Any]] = result["motion"]
    return motion
