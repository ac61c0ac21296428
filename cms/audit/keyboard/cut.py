"""What is said of a page that the walk by keyboard has not looked at whole: never that it passes."""

from collections.abc import Iterator

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import Rule, found
from cms.audit.keyboard.hands import Hands
from cms.audit.keyboard.reach import UNREACHABLE
from cms.audit.keyboard.traps import TRAP
from cms.audit.keyboard.unseen import VISIBLE
from cms.audit.keyboard.walk import Walk

HELP = "Walk on with Tab from there and look, or mend what stopped it and audit the page again."


def cut_short(hands: Hands, walk: Walk, *, trapped: bool) -> Iterator[Finding]:
    """A question to a person about what lies beyond the place where the walk ended.

    Args:
        hands: on the page that was walked.
        walk: gives why it was cut short, if it was.
        trapped: whether a place that holds the keyboard is reported already.
    """
    if not walk.why_cut:
        return
    holder = walk.holder
    yield _review(
        hands,
        TRAP if holder is not None and not trapped else UNREACHABLE,
        f"The keyboard was not followed to the end of the page: {walk.why_cut}; what lies beyond was not looked at. "
        f"{_seen(len(walk.stops))}.",
        walk,
    )


def hurried(hands: Hands) -> Iterator[Finding]:
    """The same for a walk that came to the end, when the time was up before every stop was looked at closely."""
    if hands.skipped:
        message = "There was no time to look at every stop of the keyboard closely: what was left out was not judged."
        yield _review(hands, VISIBLE, message, None)


def _seen(stops: int) -> str:
    return f"{stops} {'stop was' if stops == 1 else 'stops were'} seen"


def _review(hands: Hands, rule: Rule, message: str, walk: Walk | None) -> Finding:
    holder = walk.holder if walk else None
    return found(
        hands.page,
        rule,
        holder.element if holder else None,
        inspected=f"cut short {walk.why_cut if walk else ''}",
        message=message,
        help=HELP,
        outcome=Outcome.REVIEW,
        severity=Severity.WARNING,
    )
