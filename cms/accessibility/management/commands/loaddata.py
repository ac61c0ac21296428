"""Load fixtures through the gate; in place of Django's command of the same name."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.core.management.commands import loaddata
from django.db.models.signals import pre_save
from wagtail.models import Page

from cms.accessibility import gate


class Command(loaddata.Command):
    """A fixture whose live pages do not all pass is not loaded at all.

    Each live page gets its verdict. One that brings the verdict of its very content, as a copy of a whole database
    does, is taken as it is: rules that have changed since then do not make a backup worthless.
    """

    def loaddata(self, fixture_labels: Sequence[str]) -> None:
        """Load all fixtures.

        Raises:
            PublishingRefused: nothing was loaded.
        """
        self.labels_left = len(fixture_labels)
        with _pages_that_are_loaded() as self.loaded_pages:
            super().loaddata(fixture_labels)

    def load_label(self, fixture_label: str) -> None:
        """Load one fixture; after the last, and before Django checks constraints, decide about the pages."""
        super().load_label(fixture_label)
        self.labels_left -= 1
        if not self.labels_left:
            for page in Page.objects.filter(pk__in=self.loaded_pages, live=True).specific():
                if gate.is_gated(page) and not gate.is_as_judged(page):
                    gate.record(page, gate.require(page))


@contextmanager
def _pages_that_are_loaded() -> Iterator[set[int]]:
    """The ids of the pages that are written as they stand, without the gate."""
    ids: set[int] = set()

    def note(instance: Any, raw: bool = False, **kwargs: Any) -> None:
        if raw and isinstance(instance, Page):
            ids.add(instance.pk)

    pre_save.connect(note)
    try:
        yield ids
    finally:
        pre_save.disconnect(note)
