"""The pages and documents that rich text leads to, fetched together before the first is needed."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.delivery.presenter.rich_text import stored_links

LONGEST_ID = 18
"""Digits that every database's integer can hold."""


def _texts(value: Any) -> Iterator[str]:
    """Every string in stored block data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)


def _stored_texts(page: Any) -> Iterator[str]:
    """Every string in the page's rich text and blocks, without turning the blocks into values."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _texts(list(getattr(page, field.name).raw_data))
        elif isinstance(field, RichTextField):
            yield from _texts(getattr(page, field.name))


class Targets:
    """Pages and documents by id, each kind fetched at once; whatever was not foreseen is fetched when asked for."""

    def __init__(self) -> None:
        self._models: dict[str, type[Model]] = {"page": Page, "document": get_document_model()}
        self._found: dict[tuple[str, str], Any] = {}

    def foresee(self, page: Any) -> None:
        """Fetch everything that the page's rich text leads to."""
        links = {link for text in _stored_texts(page) if "linktype" in text for link in stored_links(text)}
        for kind in self._models:
            self._fetch(kind, {key for each, key in links if each == kind})

    def _fetch(self, kind: str, keys: set[str]) -> None:
        wanted = {key for key in keys if len(key) <= LONGEST_ID and (kind, key) not in self._found}
        if wanted:
            rows = self._models[kind]._default_manager.in_bulk([int(key) for key in wanted])
            self._found |= {(kind, key): rows.get(int(key)) for key in wanted}

    def get(self, kind: str, key: str) -> Any:
        """The page or document; None when there is none, or when it is of a kind that nobody knows."""
        if kind in self._models and key.isdigit():
            self._fetch(kind, {key})
        return self._found.get((kind, key))
