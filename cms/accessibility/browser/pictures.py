"""Pictures of findings: rows that own a file."""

from typing import Any

from django.db import transaction

from cms.accessibility.models import BrowserEvidence


def forget_picture(instance: BrowserEvidence, **_: Any) -> None:
    """A picture's row has gone; once that is certain the file goes too."""
    name, storage = instance.picture.name, instance.picture.storage
    if name:
        transaction.on_commit(lambda: storage.delete(name))
