"""Validations of one StreamField take turns, since Wagtail keeps in shared objects how strict each is.

Wagtail validates a draft leniently by changing the field's block definitions, and changes them back afterwards
(wagtail#13930). A process has one set of them for all of its threads. Two editors whose drafts are saved, or checked as
they type, at the same moment would get a server error or a draft refused for what only publishing asks, a page that is
published meanwhile would not be asked for what is required, and a required block could stay optional for as long as the
process lives (as in wagtail#14240).
"""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import Any

from wagtail.blocks import Block
from wagtail.blocks.base import BlockField

TURN = RLock()
"""Held while the blocks of a form are validated, which reads the database and writes nothing."""


def take_turns() -> None:
    """Wrap Wagtail's validation of blocks; called once, when Django starts."""
    _in_turn(BlockField, "clean")
    _in_turn(Block, "clean_deferred")


def _in_turn(owner: type, name: str) -> None:
    original: Callable[..., Any] = getattr(owner, name)
    if getattr(original, "is_in_turn", False):
        return

    @wraps(original)
    def in_turn(self: Any, value: Any) -> Any:
        with TURN:
            return original(self, value)

    in_turn.is_in_turn = True  # type: ignore[attr-defined]
    setattr(owner, name, in_turn)
