"""What the rules may know beyond one Document: the titles of the pages around it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from cms.accessibility.engine.tree import Facts
from cms.delivery.models import Document


def facts_about(document: Mapping[str, Any], references: Iterable[tuple[str, str]]) -> Facts:
    """The titles of pages that a Document links to, and whether another live page has its title.

    Args:
        document: the page as the rules read it.
        references: kind and key of everything that the Document mentions.
    """
    public = Document.objects.public(timezone.now())
    linked = [int(key) for kind, key in references if kind == "page" and key.isdigit()]
    titles = dict(public.filter(page_id__in=linked).values_list("path", "title")) if linked else {}
    same_title = public.filter(title=document["title"], locale=document["meta"]["locale"])
    taken = same_title.exclude(page_id=document["id"]).exists()
    return Facts(
        titles={**titles, **_absolute(titles, document)},
        other_titles=frozenset({document["title"]} if taken else ()),
    )


def _absolute(titles: Mapping[str, str], document: Mapping[str, Any]) -> dict[str, str]:
    """The same titles by whole address, as links in a Document have it."""
    home = (document["meta"]["html_url"] or "").removesuffix(document["meta"]["path"] or "")
    return {home + path: title for path, title in titles.items()} if home else {}
