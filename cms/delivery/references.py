"""What a Document was made of, so that it can be made anew when any of that changes."""

from typing import Any

from django.db.models import Model
from wagtail.models import Page

PAGE = "wagtailcore.page"
"""Any page that is shown or linked to, whatever its type."""
TRANSLATIONS = "translations"
"""The other languages of a page; the key is the content id."""
LIST = "list"
"""A list of pages that come and go; the key is the label of the listed model, in lower case."""


def kind_of(model: type[Model]) -> str:
    """The kind under which references to a model's instances are kept."""
    return PAGE if issubclass(model, Page) else model._meta.label_lower


class References:
    """A set of references, each a kind and a key."""

    def __init__(self) -> None:
        self._found: set[tuple[str, str]] = set()

    def add(self, kind: str, key: Any) -> None:
        """Note something by its kind and key."""
        self._found.add((kind, str(key)))

    def add_instance(self, instance: Model) -> None:
        """Note a model instance, visible or not: a hidden one may become visible."""
        if instance.pk is not None:
            self.add(kind_of(type(instance)), instance.pk)

    def sorted(self) -> list[tuple[str, str]]:
        """All of them in a fixed order."""
        return sorted(self._found)
