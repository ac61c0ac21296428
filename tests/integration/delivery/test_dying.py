"""Whoever dies while something is changed that pages show leaves the change and its Documents, or neither."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction, Site

from cms.accessibility import gate
from cms.base.models import Organisation
from cms.delivery.models import Document
from posts.models import PostPage
from tests.integration.gate.killing import do_and_die
from tests.integration.gate.publishing import with_partners
from tests.integration.gate.site import block, draft, site_index

pytestmark = pytest.mark.django_db(transaction=True)

STEP, MOST_STATEMENTS = 5, 150
"""More than any of these changes takes."""


@pytest.fixture
def page() -> PostPage:
    """A live page that shows an organisation and a file."""
    Organisation.objects.create(name="Quay Repairs", link="https://quay.example/")
    file = get_document_model().objects.create(title="Minutes", file=ContentFile(b"words", name="minutes.txt"))
    files = {"title": "To download", "documents": [{"document": file.pk, "language": ""}]}
    shown: PostPage = draft(site_index(), "Showing", [*with_partners(), block("documents", files)])
    shown.get_latest_revision().publish()
    return shown


def rename_the_organisation() -> None:
    partner = Organisation.objects.get()
    partner.name = "Harbour Repairs"
    partner.save()


def rename_the_file() -> None:
    file = get_document_model().objects.get()
    file.title = "Minutes of May"
    file.save()


def hide_the_page() -> None:
    page = PostPage.objects.get()
    PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)


def move_the_site() -> None:
    site = Site.objects.get()
    site.hostname = "harbour.example"
    site.save()


CHANGES: dict[Callable[[], None], tuple[Callable[[], bool], Callable[[Any], bool]]] = {
    rename_the_organisation: (
        lambda: Organisation.objects.filter(name="Harbour Repairs").exists(),
        lambda document: "Harbour Repairs" in document.body,
    ),
    rename_the_file: (
        lambda: get_document_model().objects.filter(title="Minutes of May").exists(),
        lambda document: "Minutes of May" in document.body,
    ),
    hide_the_page: (PageViewRestriction.objects.exists, lambda document: document.status != Document.Status.LIVE),
    move_the_site: (
        Site.objects.filter(hostname="harbour.example").exists,
        lambda document: "harbour.example" in document.body,
    ),
}
"""What changes → whether the database holds it, and whether a stored Document does."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_and_what_readers_see_of_it_come_together(page: PostPage, change: Callable[[], None]) -> None:
    is_stored, is_shown = CHANGES[change]
    for statement in range(0, MOST_STATEMENTS, STEP):
        do_and_die(change, statement)
        assert is_stored() == is_shown(Document.objects.get(page_id=page.pk)), f"died before statement {statement}"
        assert gate.is_as_judged(PostPage.objects.get(pk=page.pk))
        if is_stored():
            return
    pytest.fail("it never came to its end")


def test_unpublishing_takes_the_aliases_along_or_nothing(page: PostPage) -> None:
    alias = PostPage.objects.get().create_alias(parent=page.get_parent(), update_slug="alias")
    both = PostPage.objects.filter(pk__in=[page.pk, alias.pk])
    for statement in range(0, 4 * MOST_STATEMENTS, 2 * STEP):
        do_and_die(PostPage.objects.get(pk=page.pk).unpublish, statement)
        live = both.filter(live=True).count()
        assert live in {0, 2}, f"died before statement {statement}"
        if not live:
            return
    pytest.fail("it never came to its end")
