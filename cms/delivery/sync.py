"""Bringing the store to what the tree of pages says: for one page, for many, and for all that show them.

A Document is never changed by hand. Whatever happened, the page is read afresh and the store made equal to it; what
happened follows from the difference.
"""

import logging
from collections.abc import Iterable

from django.apps import apps
from django.db import DatabaseError, connection, transaction
from wagtail.models import Page

from cms.base.models import BasePage
from cms.delivery.models import Document, Reference
from cms.delivery.presenter import Surroundings, present
from cms.delivery.presenter.present import Presented
from cms.delivery.references import LIST, PAGE, TRANSLATIONS
from cms.delivery.store import Place, Written, remove, store
from cms.delivery.written import document_written

logger = logging.getLogger(__name__)

FEW = 20
"""How many other Documents are rebuilt within a publishing transaction; more are left to the task queue."""
AT_ONCE = 100
"""How many pages are read, or named in a task, at once."""
HIDING = {"page.hidden", "page.unpublished"}
"""Events after which others may still show what must not be seen."""
STORE_LOCK = 0x414C544F
"""The advisory lock's number: writers to the store come one after the other, so that they cannot block each other."""


def take_turns() -> None:
    """Wait until no other transaction writes to the store; held until this one ends. SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [STORE_LOCK])


@transaction.atomic
def refresh(page_ids: Iterable[int], surroundings: Surroundings | None = None) -> list[Written]:
    """Make the stored Documents of these pages equal to the pages.

    Args:
        page_ids: the pages, whether they exist or not.
        surroundings: to be shared when many pages are refreshed.
    """
    take_turns()
    around = surroundings or Surroundings()
    wanted = sorted(set(page_ids))
    written = []
    for start in range(0, len(wanted), AT_ONCE):
        ids = wanted[start : start + AT_ONCE]
        pages = {page.pk: page for page in Page.objects.filter(pk__in=ids).select_related("locale").specific()}
        written += [_refresh_one(page_id, pages.get(page_id), around) for page_id in ids]
    return written


def _refresh_one(page_id: int, page: Page | None, around: Surroundings) -> Written:
    """Store, or take away, the Document of one page."""
    expired = page is not None and page.expire_at is not None and page.expire_at <= around.now
    if page is None or not page.live or expired or not hasattr(page, "to_document"):  # Wagtail's bare first page
        return remove(page_id, Document.Status.GONE)
    address = around.addresses.of(page)
    if address is None or around.is_private(page) or not isinstance(page, BasePage):
        return remove(page_id, Document.Status.HIDDEN)
    presented = _present(page, around)
    if presented is None:
        return remove(page_id, Document.Status.HIDDEN)
    written = store(presented, Place(address.root.site_id, page.path, page.depth, page.expire_at))
    if written.event:
        document_written.send(sender=Document, page=page, document=presented.document)
    return written


def _present(page: BasePage, around: Surroundings) -> Presented | None:
    """A page's Document; None when it cannot be made.

    Such a page is taken away from readers, since its stored Document may show what was hidden meanwhile, and it must
    not keep others from being hidden. It comes back by itself, the next time that it can be presented.
    """
    try:
        return present(page, surroundings=around)
    except DatabaseError:
        raise  # says nothing about the page; the transaction is over
    except Exception:
        logger.exception("page %s cannot be presented, and was taken away from readers", page.pk)
        return None


def dependants(written: Written) -> set[int]:
    """The pages whose Documents show something of this one that has changed."""
    row = Document.objects.filter(page_id=written.page_id).values("content_id", "type").first()
    if row is None or not written.card_changed:
        return set()
    found = set(Reference.documents_showing(PAGE, [written.page_id]))
    found |= set(Reference.documents_showing(TRANSLATIONS, [row["content_id"]]))
    found |= set(Reference.documents_showing(LIST, _listed_as(row["type"])))
    return found - {written.page_id}


def _listed_as(page_type: str) -> list[str]:
    """The labels of the models whose lists a page of this type appears in: its own and its parents'."""
    try:
        model = apps.get_model(page_type)
    except LookupError:  # a page type that the code no longer has
        return []
    labels = [model._meta.label_lower, *(parent._meta.label_lower for parent in model._meta.get_parent_list())]
    return sorted(labels)


def below(tree_path: str) -> set[int]:
    """The pages in a part of the tree that are live, or were when they were stored."""
    live = Page.objects.filter(path__startswith=tree_path, live=True).values_list("pk", flat=True)
    stored = Document.objects.filter(tree_path__startswith=tree_path, status=Document.Status.LIVE)
    return set(live) | set(stored.values_list("page_id", flat=True))


@transaction.atomic
def refresh_with_dependants(page_ids: Iterable[int], *, hiding: bool = False) -> list[Written]:
    """Refresh pages, what lies below those that moved, and every Document that shows one of them.

    Args:
        page_ids: the pages that may have changed.
        hiding: whether something may have become private; then nothing is left for later, since a Document that waits
            for its turn would go on showing what must not be seen.
    """
    take_turns()
    around = Surroundings()
    written: list[Written] = []
    done: set[int] = set()
    waiting = set(page_ids)
    while waiting:
        latest = refresh(waiting, around)
        written += latest
        done |= waiting
        hiding = hiding or any(each.event in HIDING for each in latest)
        waiting = set().union(*(_affected(each) for each in latest)) - done
        if len(waiting) > FEW and not hiding:
            _leave_to_the_queue(waiting)
            break
    return written


def _affected(written: Written) -> set[int]:
    """The pages that have to be refreshed because this one was: those that show it, and those below when it moved."""
    found = dependants(written)
    if written.moved:
        found |= below(Document.objects.values_list("tree_path", flat=True).get(page_id=written.page_id))
    return found


def refresh_now_or_later(page_ids: set[int], *, now: bool = False) -> None:
    """Refresh at once when they are few or it cannot wait; otherwise through the task queue, in this transaction."""
    if now or len(page_ids) <= FEW:
        refresh_with_dependants(page_ids, hiding=now)
    else:
        _leave_to_the_queue(page_ids)


def _leave_to_the_queue(page_ids: set[int]) -> None:
    """Have a worker refresh these, and what they affect in turn."""
    from cms.delivery.tasks import refresh_documents

    wanted = sorted(page_ids)
    for start in range(0, len(wanted), AT_ONCE):
        refresh_documents.enqueue(wanted[start : start + AT_ONCE])
