"""What the rules may know beyond one Document: the titles of the pages around it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.engine.tree import Facts
from cms.delivery.models import Document
from cms.delivery.references import PAGE


def facts_about(document: Mapping[str, Any], references: Iterable[tuple[str, str]], site_id: int | None) -> Facts:
    """The titles of pages that a Document links to, and whether another live page has its title.

    Args:
        document: the page as the rules read it.
        references: kind and key of everything that the Document mentions.
        site_id: the site that the page belongs to.
    """
    public = Document.objects.public(timezone.now())
    linked = [int(key) for kind, key in references if kind == PAGE and key.isdigit()]
    titles = dict(public.filter(page_id__in=linked).values_list("path", "title")) if linked else {}
    same_title = public.filter(title=document["title"], locale=document["meta"]["locale"], site_id=site_id)
    taken = same_title.exclude(page_id__in=_family(document)).exists()
    return Facts(
        titles={**titles, **_absolute(titles, document)},
        other_titles=frozenset({document["title"]} if taken else ()),
    )


def _family(document: Mapping[str, Any]) -> set[int]:
    """The page itself, the page that it is an alias of, and every alias of either: one page at several addresses."""
    source = document["meta"]["alias_of"]
    own = {document["id"], *([source["id"]] if source else [])}
    return own | set(Page.objects.filter(alias_of__in=own).values_list("pk", flat=True))


def _absolute(titles: Mapping[str, str], document: Mapping[str, Any]) -> dict[str, str]:
    """The same titles by whole address, as links in a Document have it."""
    home = (document["meta"]["html_url"] or "").removesuffix(document["meta"]["path"] or "")
    return {home + path: title for path, title in titles.items()} if home else {}
