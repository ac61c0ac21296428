"""The audit's keyboard check: one walk through the page, and everything that it tells."""

from collections.abc import Iterable, Iterator

from cms.accessibility.engine.finding import Finding
from cms.audit.checks import check
from cms.audit.keyboard.cut import cut_short, hurried
from cms.audit.keyboard.dialogs import FOCUS, dialogs
from cms.audit.keyboard.escape import ESCAPE
from cms.audit.keyboard.gallery import Gallery
from cms.audit.keyboard.hands import Hands
from cms.audit.keyboard.obscured import OBSCURED, backwards, hidden
from cms.audit.keyboard.order import ORDER, leaps
from cms.audit.keyboard.reach import UNREACHABLE, unreachable
from cms.audit.keyboard.traps import ON_FOCUS, TRAP, on_focus, traps
from cms.audit.keyboard.unseen import INVISIBLE_STOP, VISIBLE, unseen
from cms.audit.keyboard.walk import Walk, walk
from cms.audit.load import open_again
from cms.audit.page import PageSession
from cms.audit.variants import Variant

SECONDS = 40.0
"""The most that one walk with all that follows takes; what it did not come to is asked of a person, never passed."""
RULES = (VISIBLE, OBSCURED, INVISIBLE_STOP, TRAP, UNREACHABLE, ORDER, FOCUS, ESCAPE, ON_FOCUS)


@check("keyboard", rules=RULES)
def keyboard(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Walk through the page. On paper there is no keyboard; colours alone change only what is seen of the focus."""
    if variant.print:
        return []
    hands = Hands(page, SECONDS)
    hands.ask("() => altogetherStops.remember()")
    walked = page.kept.setdefault("walked", set())
    size = (variant.width, variant.height, variant.scale, variant.reduced_motion)
    colours_only = size in walked
    walked.add(size)
    try:
        return list(_all(hands, colours_only=colours_only))
    finally:
        _restore(hands)


def _all(hands: Hands, *, colours_only: bool) -> Iterator[Finding]:
    gallery = Gallery(hands)
    found = walk(hands, gallery.see, gallery.leave)
    _noted(hands.page, found)
    back = [] if colours_only else backwards(hands, found)
    trapped = list(traps(hands, found))
    yield from trapped
    yield from cut_short(hands, found, trapped=bool(trapped))
    yield from leaps(hands, found)
    yield from on_focus(hands, found)
    behind = dict(hidden(gallery, [*found.stops, *back]))
    yield from behind.values()
    yield from unseen(gallery, hands.page.shared.get("axe"), set(behind))
    if not colours_only:
        yield from unreachable(hands, found)
        yield from dialogs(hands, found, lambda: _renew(hands))
    if hands.skipped and not found.why_cut:
        _note(hands.page, "there was no time to look at every stop of the keyboard closely")
        yield from hurried(hands)


def _noted(page: PageSession, found: Walk) -> None:
    if found.why_cut:
        text = f"the keyboard was not followed to the end of the page: {found.why_cut}"
        _note(page, f"{text} ({len(found.stops)} stops seen)")


def _note(page: PageSession, note: str) -> None:
    page.notes += [note] if note not in page.notes else []


def _renew(hands: Hands) -> None:
    open_again(hands.page)
    hands.prepare()


def _restore(hands: Hands) -> None:
    """Leave the page as it was found; where the walk has changed it, load it again."""
    hands.leave()
    if hands.ask("() => globalThis.altogetherStops?.changed() ?? false"):
        open_again(hands.page)
