"""Our measuring functions in the page, and other conditions for as long as they are needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from cms.audit.page import PageSession
from cms.audit.settle import settle
from cms.audit.variants import Variant

FOLDER = Path(__file__).with_name("js")
AGAIN_SECONDS = 1.5


class Evaluates(Protocol):
    """A page that runs functions."""

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a function in the page's isolated world."""


@cache
def _script(name: str) -> str:
    return (FOLDER / f"{name}.js").read_text().strip()


def open_probe(page: Evaluates, *names: str) -> None:
    """Put these scripts of ours into the page's isolated world, after ``text.js``, which all of them need."""
    for name in ("text", *names):
        page.evaluate(_script(name))


@contextmanager
def conditions(page: PageSession, variant: Variant) -> Iterator[None]:
    """Other conditions for the length of a ``with``, the page at rest in them; then the present ones, at rest again.

    Unlike ``page.emulating`` alone this keeps what checks have left for each other.
    """
    shared, place = page.shared, page.evaluate("() => [scrollX, scrollY]")
    try:
        with page.emulating(variant):
            settle(page, first=False, seconds=AGAIN_SECONDS)
            yield
    finally:
        page.shared = shared
        settle(page, first=False, seconds=AGAIN_SECONDS)
        page.evaluate("([left, top]) => scrollTo({ left, top, behavior: 'instant' })", place)


def sized(variant: Variant, name: str, width: int, height: int, scale: float = 1.0) -> Variant:
    """This variant in a window of another size."""
    return replace(variant, name=name, width=width, height=height, scale=scale)
