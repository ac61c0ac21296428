"""What the tests ask of a page: each function gives what is wrong with it, so that a good page gives nothing."""

import time
from typing import Any

from cms.audit.axe import Axe
from cms.audit.page import PageSession
from cms.audit.variants import parse

LOAD_SECONDS = 10.0

UNSEEN_FOCUS = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && at.matches(':focus-visible');
  const box = at.getBoundingClientRect();
  const shown = box.width > 0 && box.height > 0 && style.clipPath === 'none';
  return { name: altogether.describe(at).selector, seen: seen && shown, body: at === document.body };
}"""


def look(session: PageSession, address: str, variant: str = "1280") -> None:
    """Open a page and wait until it is there; pages that answer with an error are looked at like any other."""
    session.set_variant(parse(variant))
    session.navigate(address)
    deadline = time.monotonic() + LOAD_SECONDS
    while time.monotonic() < deadline:
        if session.evaluate("(url) => document.readyState === 'complete' && location.href === url", address):
            return
        time.sleep(0.02)
    raise AssertionError(f"{address} did not load within {LOAD_SECONDS:.0f} s")


def violations(session: PageSession) -> list[str]:
    """What axe finds, as ``rule: selectors``."""
    found: list[dict[str, Any]] = Axe(session).run()["violations"]
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


def sideways(session: PageSession) -> list[str]:
    """What reaches beyond the window's edge: empty when the page does not scroll sideways."""
    found: list[str] = session.evaluate(
        """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((element) => altogether.describe(element).selector).slice(0, 5)
            .concat(`${document.documentElement.scrollWidth} px`)"""
    )
    return found


def stops_without_focus(session: PageSession, most: int = 120) -> list[str]:
    """Walk the page with Tab: the stops whose focus cannot be seen."""
    stops: dict[str, bool] = {}
    for _ in range(most):
        session.press("Tab")
        stop = session.evaluate(UNSEEN_FOCUS)
        if stop["body"] or stop["name"] in stops:  # out of the page, or round to its first stop
            return [name for name, seen in stops.items() if not seen]
        stops[stop["name"]] = stop["seen"]
    raise AssertionError(f"Tab did not leave the page after {most} stops")
