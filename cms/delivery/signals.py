"""Everything that can change what the public reads, and what is then brought up to date."""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from cms.base.addresses import Addresses
from cms.base.signals import page_saved
from cms.base.whole import make_whole
from cms.delivery.models import Document, Reference
from cms.delivery.references import kind_of
from cms.delivery.sync import below, refresh_now_or_later, refresh_with_dependants
from cms.images.privacy import private_collection_ids

SHOWN_SNIPPETS = ("base.Person", "base.Organisation", "posts.Topic")
"""Snippets that Documents show. Images, documents and pages are known without being named."""
OF_DRAFTS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}
"""Fields of a page that only editors see: saving these alone changes nothing for the public."""


def connect() -> None:
    """Listen; called once, when Django starts."""
    _listen(page_saved, _page_saved)
    _listen(post_save, _bare_page_saved, sender=Page)
    _listen(post_page_move, _page_moved)
    _listen(post_delete, _page_deleted, sender=Page)
    for model in (*shown_models(), PageViewRestriction, CollectionViewRestriction, Site, Locale):
        make_whole(model, "save")
    for signal in (post_save, post_delete):
        _listen(signal, _privacy_of_pages_changed, sender=PageViewRestriction)
        _listen(signal, _privacy_of_collection_changed, sender=CollectionViewRestriction)
        for model in shown_models():
            _listen(signal, _shown_changed, sender=model)
        for model in (Site, Locale):
            _listen(signal, _everything_changed, sender=model)
    _tell_when_collections_move()


def _listen(signal: Any, receiver: Any, **options: Any) -> None:
    signal.connect(receiver, dispatch_uid=f"delivery {receiver.__name__} {options.get('sender')}", **options)


def shown_models() -> list[type[Model]]:
    """Every model, besides pages, whose instances Documents show."""
    snippets = [model for model in apps.get_models() if model._meta.label in SHOWN_SNIPPETS]
    return [get_image_model(), get_document_model(), *snippets]


def _page_saved(instance: Any, update_fields: Any = None, **_: Any) -> None:
    if update_fields is not None and set(update_fields) <= OF_DRAFTS:
        return
    refresh_with_dependants({instance.pk, *_with_wrong_address(instance)})


def _bare_page_saved(instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """A page saved as Wagtail's ``Page``, not as its own type: an alias or an expired page that is unpublished."""
    if not raw:
        _page_saved(instance, update_fields)


def _with_wrong_address(page: Any) -> set[int]:
    """The pages below a page that is not itself stored, when their addresses have changed with its slug."""
    live = Document.objects.filter(status=Document.Status.LIVE)
    if live.filter(page_id=page.pk).exists():
        return set()
    stored = live.filter(tree_path__startswith=page.path).order_by("tree_path").first()
    child = Page.objects.filter(pk=stored.page_id).first() if stored else None
    address = Addresses().of(child) if child else None
    return below(page.path) if stored and address and address.path != stored.path else set()


def _page_moved(instance: Any, **_: Any) -> None:
    path = Page.objects.filter(pk=instance.pk).values_list("path", flat=True).get()
    refresh_with_dependants(below(path), hiding=True)


def _page_deleted(instance: Any, **_: Any) -> None:
    refresh_with_dependants([instance.pk], hiding=True)


def _privacy_of_pages_changed(instance: Any, **_: Any) -> None:
    path = Page.objects.filter(pk=instance.page_id).values_list("path", flat=True).first()
    if path is not None:
        refresh_with_dependants(below(path), hiding=True)


@transaction.atomic
def _privacy_of_collection_changed(instance: Any, **_: Any) -> None:
    collection = Collection.objects.filter(pk=instance.collection_id).first()
    if collection is not None:
        refresh_showing_files_of(collection)


def refresh_showing_files_of(collection: Collection) -> None:
    """Refresh every Document that shows an image or a document of a collection, or of one below it."""
    for model in (get_image_model(), get_document_model()):
        inside = model.objects.filter(collection__path__startswith=collection.path).values_list("pk", flat=True)
        refresh_showing(model, list(inside))


def refresh_showing(model: type[Model], keys: list[Any]) -> None:
    """Refresh every Document that shows any of these instances, at once: one of them may just have been hidden."""
    refresh_now_or_later(set(Reference.documents_showing(kind_of(model), keys)), now=True)


@transaction.atomic
def _shown_changed(sender: type[Model], instance: Any, signal: Any, **_: Any) -> None:
    showing = set(Reference.documents_showing(kind_of(sender), [instance.pk]))
    hidden = signal is post_delete or _is_hidden(instance)
    if sender._meta.label == "posts.Topic":
        showing |= _lists_of_posts()
    refresh_now_or_later(showing, now=hidden)


def _is_hidden(instance: Any) -> bool:
    """Whether the public must not see it (any more)."""
    if not getattr(instance, "active", True):
        return True
    return hasattr(instance, "collection_id") and instance.collection_id in private_collection_ids()


def _lists_of_posts() -> set[int]:
    """The pages that list topics: a new topic appears there although nothing refers to it yet."""
    listing = [model._meta.label for model in apps.get_models() if getattr(model, "lists_posts", False)]
    stored = Document.objects.filter(type__in=listing, status=Document.Status.LIVE)
    return set(stored.values_list("page_id", flat=True))


def _everything_changed(**_: Any) -> None:
    every = Page.objects.filter(live=True, depth__gt=1).values_list("pk", flat=True)
    stored = Document.objects.filter(status=Document.Status.LIVE).values_list("page_id", flat=True)
    refresh_now_or_later(set(every) | set(stored))


def _tell_when_collections_move() -> None:
    """Collections are moved by the tree library, which sends no signal: a move may hide or show what they hold."""
    move = Collection.move
    if getattr(move, "tells", False):
        return

    @transaction.atomic
    def telling(self: Collection, *arguments: Any, **options: Any) -> None:
        move(self, *arguments, **options)
        refresh_showing_files_of(Collection.objects.get(pk=self.pk))

    telling.tells = True  # type: ignore[attr-defined]  # marks that it is done, since Django may start twice in tests
    Collection.move = telling
