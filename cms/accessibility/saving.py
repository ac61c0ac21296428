"""The last place of the gate in Python: whatever is saved live is judged first, as the database will hold it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_unpublished

from cms.accessibility import gate
from cms.accessibility.models import Verdict

NOT_CONTENT = frozenset(
    {
        "alias_of", "depth", "draft_title", "expire_at", "expired", "first_published_at", "go_live_at",
        "has_unpublished_changes", "last_published_at", "latest_revision", "latest_revision_created_at",
        "live_revision", "locked", "locked_at", "locked_by", "numchild", "owner", "path", "show_in_menus", "slug",
        "translation_key", "url_path",
    }
)  # fmt: skip
"""Fields whose saving alone cannot put inaccessible content live."""


def connect() -> None:
    """Listen; called once, when Django starts."""
    pre_save.connect(_before_saving, dispatch_uid="accessibility gate, before saving")
    post_save.connect(_after_saving, dispatch_uid="accessibility gate, after saving")
    page_unpublished.connect(_after_unpublishing, dispatch_uid="accessibility gate, after unpublishing")


def _before_saving(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if raw or not isinstance(instance, Page) or _is_as_inspected(instance):
        return
    page = _as_it_will_be(instance, kwargs.get("update_fields"))
    if page is None or not page.live or not gate.is_gated(page):
        return
    inspection = gate.inspect(page)
    if not inspection.passes and _is_live_already(page, inspection.content_hash):
        return
    instance.accessibility_inspection_of_save = gate.refuse_unless_passed(page, inspection)


def _is_as_inspected(instance: Page) -> bool:
    """Whether what is about to be published is what was decided about; what is not has to be decided about anew."""
    inspection = getattr(instance, "accessibility_inspection", None)
    if inspection is None or inspection.content_hash == gate.content_hash_of(instance):
        return inspection is not None
    del instance.accessibility_inspection
    return False


def _after_saving(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if not isinstance(instance, Page):
        return
    # What a save found serves that save alone: kept for later, it would let through what is changed after a failure.
    published = instance.__dict__.pop("accessibility_inspection", None)
    saved = instance.__dict__.pop("accessibility_inspection_of_save", None)
    update_fields = kwargs.get("update_fields")
    if saved is not None or (published is not None and instance.live):
        gate.record(instance, saved or published)
    elif not instance.live and not raw and (update_fields is None or "live" in update_fields):
        Verdict.objects.filter(page_id=instance.pk).delete()


def _after_unpublishing(sender: type, instance: Page, **kwargs: Any) -> None:
    Verdict.objects.filter(page_id=instance.pk).delete()


def _as_it_will_be(instance: Page, update_fields: Iterable[str] | None) -> Any:
    """The specific page as the database will hold it after this save; None when its content stays as it is.

    What is only in memory does not count, neither on an instance that saves some of its fields nor on the specific
    page that a bare ``Page`` remembers. The row is locked, so that nobody changes the rest of it meanwhile.
    """
    fields = None if update_fields is None else {instance._meta.get_field(name) for name in update_fields}
    if fields is not None and NOT_CONTENT.issuperset(field.name for field in fields):
        return None
    if instance._state.adding or (fields is None and gate.is_gated(instance)):
        return instance
    stored = Page.objects.select_for_update().filter(pk=instance.pk).first()
    if stored is None:
        return instance
    page = stored.specific
    for field in fields or Page._meta.concrete_fields:
        setattr(page, field.attname, getattr(instance, field.attname))
    return page


def _is_live_already(page: Model, digest: str) -> bool:
    """True when exactly this content is live: rules, and things that it shows, that changed since do not hold it up."""
    verdict = Verdict.objects.filter(page_id=page.pk, page__live=True).first()
    if verdict is None or verdict.content_hash == digest:
        return verdict is not None
    return gate.content_hash_of(type(page)._default_manager.get(pk=page.pk)) == digest
