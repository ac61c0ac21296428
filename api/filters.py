"""From parameters to a query of the store. No text of a request ever becomes the name of a column or a lookup."""

from typing import Any

from django.db.models import Case, F, IntegerField, OrderBy, Q, QuerySet, Value, When
from wagtail.models import Page, Site

from api.errors import bad_parameter
from api.page_parameters import ANY_PAGE, COLUMNS, MOST_WORDS
from cms.delivery.models import Document, DocumentTopic

Documents = QuerySet[Document]

COLUMN_NAMES = {each.name: "page_id" if each.name == "id" else each.name for each in COLUMNS}
"""Parameter → column."""


def find_site(named: str | None) -> Site | None:
    """The site that a parameter names: ``host`` or ``host:port``; the default site when it names none.

    Raises:
        ApiProblem: there is no such site, or the host name alone is not enough.
    """
    if not named:
        return Site.objects.filter(is_default_site=True).first()
    host, _, port = named.partition(":")
    found = Site.objects.filter(hostname=host)
    if port:
        found = found.filter(port=int(port)) if port.isascii() and port.isdigit() and len(port) < 6 else found.none()
    sites = list(found[:2])
    if not sites:
        raise bad_parameter("site", "there is no such site.")
    if len(sites) > 1:
        raise bad_parameter("site", "several sites have this host name: add the port.")
    return sites[0]


def filtered(documents: Documents, given: dict[str, Any], public: Documents) -> Documents:
    """The documents that the parameters ask for.

    Args:
        documents: what to choose from.
        given: parameters by name.
        public: every document that may be read, to find a page that a parameter names.
    """
    site = find_site(given["site"]) if "site" in given else None
    if site is not None:
        documents = documents.filter(site_id=site.pk)
    types = set(given.get("type", [])) - {ANY_PAGE}
    if types and ANY_PAGE not in given["type"]:
        documents = documents.filter(type__in=types)
    if "topic" in given:
        filed = DocumentTopic.objects.filter(slug__in=given["topic"])
        documents = documents.filter(page_id__in=filed.values("document_id"))
    if "locale" in given:
        documents = documents.filter(locale=given["locale"])
    for name, column in COLUMN_NAMES.items():
        if name in given:
            documents = documents.filter(**{column: given[name]})
    return _in_tree(documents, given, public, site)


def _in_tree(documents: Documents, given: dict[str, Any], public: Documents, site: Site | None) -> Documents:
    """The documents at the places of the tree that the parameters ask for."""
    if "child_of" in given:
        parent = _page("child_of", given, public, site)
        documents = documents.filter(tree_path__startswith=parent.tree_path, depth=parent.depth + 1)
    if "descendant_of" in given:
        above = _page("descendant_of", given, public, site)
        documents = documents.filter(tree_path__startswith=above.tree_path, depth__gt=above.depth)
    if "ancestor_of" in given:
        below = _page("ancestor_of", given, public, site).tree_path
        paths = [below[:length] for length in range(Page.steplen, len(below), Page.steplen)]
        documents = documents.filter(tree_path__in=paths)
    if "translation_of" in given:
        source = _page("translation_of", given, public, site)
        documents = documents.filter(content_id=source.content_id).exclude(page_id=source.page_id)
    return documents


def _page(name: str, given: dict[str, Any], public: Documents, site: Site | None) -> Document:
    """The document of the page that a parameter names."""
    value = given[name]
    if value == "root":
        root = site or find_site(None)
        value = root.root_page_id if root else None
    found = public.only("page_id", "tree_path", "depth", "content_id").filter(page_id=value).first()
    if found is None:
        raise bad_parameter(name, "there is no such page.")
    return found


def searched(documents: Documents, given: dict[str, Any]) -> Documents:
    """The documents in which the words are."""
    found = Q()
    for word in given["search"].casefold().split()[:MOST_WORDS]:
        one = Q(search_text__contains=word)
        found = found | one if given.get("search_operator") == "or" else found & one
    return documents.filter(found)


def ordered(documents: Documents, given: dict[str, Any]) -> Documents:
    """The documents in the order asked for; always a definite one, so that pages of a list do not overlap."""
    if "order" in given:
        return documents.order_by(*(_order(name) for name in given["order"]), "page_id")
    if "search" in given:
        in_title = Case(
            When(title__icontains=given["search"].strip(), then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        return documents.order_by(in_title, F("date").desc(nulls_last=True), "page_id")
    return documents.order_by("page_id")


def _order(name: str) -> OrderBy:
    """One part of an order; what has no value comes last either way round."""
    plain = name.removeprefix("-")
    column = F("page_id" if plain == "id" else plain)
    return column.desc(nulls_last=True) if name.startswith("-") else column.asc(nulls_last=True)
