"""Methods that change everything or nothing.

Django sends ``post_save`` after the row is committed, unless somebody has begun a transaction. A process that dies
between the two would leave the row changed, and what has to follow it undone for good.
"""

from functools import wraps
from typing import Any

from django.db import connection, transaction


def make_whole(owner: type, name: str) -> None:
    """Run a method in a transaction with all that listens to it; no savepoint within one that has begun.

    Args:
        owner: the class; when the method is inherited, only this class's is changed.
        name: of the method.
    """
    original = getattr(owner, name)
    if getattr(original, "is_whole", False):
        return

    @wraps(original)
    def whole(self: Any, *args: Any, **kwargs: Any) -> Any:
        if connection.in_atomic_block:
            return original(self, *args, **kwargs)
        with transaction.atomic():
            return original(self, *args, **kwargs)

    whole.is_whole = True  # type: ignore[attr-defined]  # marks that it is done, since Django may start twice in tests
    setattr(owner, name, whole)
