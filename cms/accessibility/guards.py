"""The gate's places in Wagtail: one for each way in which a page can go live.

Each guard wraps the method that every caller of that path goes through, so that views, commands, workflows and other
people's code are all held. Refusing in ``check()`` comes before Wagtail changes anything; a refusal inside ``save()``
would lose schedules. The list of paths is in ``docs/gate.md``, one test a row.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Page, TaskState
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


def install() -> None:
    """Wrap Wagtail's publishing paths; called once, when Django starts."""
    _wrap(PublishPageRevisionAction, "check", _before_publishing)
    _wrap(CopyPageAction, "check", _before_copying)
    _wrap(CreatePageAliasAction, "check", _before_aliasing)
    for action in (PublishRevisionAction, CopyPageAction, CreatePageAliasAction):
        _make_atomic(action, "execute")
    _make_atomic(TaskState, "approve")
    pre_save.connect(_before_saving, dispatch_uid="accessibility gate, before saving")
    post_save.connect(_after_saving, dispatch_uid="accessibility gate, after saving")
    page_unpublished.connect(_after_unpublishing, dispatch_uid="accessibility gate, after unpublishing")


def _wrap(owner: type, name: str, guard: Callable[[Any], None]) -> None:
    original = getattr(owner, name)
    if getattr(original, "is_guarded", False):
        return

    @wraps(original)
    def guarded(self: Any, *args: Any, **kwargs: Any) -> Any:
        result = original(self, *args, **kwargs)
        guard(self)
        return result

    guarded.is_guarded = True  # type: ignore[attr-defined]
    setattr(owner, name, guarded)


def _make_atomic(owner: type, name: str) -> None:
    original = getattr(owner, name)
    if not getattr(original, "is_whole", False):
        whole = transaction.atomic(original)
        whole.is_whole = True
        setattr(owner, name, whole)


def _before_publishing(action: PublishPageRevisionAction) -> None:
    page = action.object
    if gate.is_gated(page):
        scheduled = page.go_live_at if page.go_live_at and page.go_live_at > timezone.now() else None
        page.accessibility_inspection = gate.require(page, user=action.user, now=scheduled)


def _before_copying(action: CopyPageAction) -> None:
    if action.keep_live:
        _require_live_branch(action.page, action.recursive, action.user)


def _before_aliasing(action: CreatePageAliasAction) -> None:
    _require_live_branch(action.page, action.recursive, action.user)


def _require_live_branch(page: Page, recursive: bool, user: Any) -> None:
    branch = page.get_descendants(inclusive=True) if recursive else Page.objects.filter(pk=page.pk)
    for live in branch.live().specific():
        if gate.is_gated(live):
            gate.require(live, user=user)


def _before_saving(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    page = _going_live(instance, raw, kwargs.get("update_fields"))
    if page is None or getattr(page, "accessibility_inspection", None) is not None:
        return
    inspection = gate.inspect(page)
    if not inspection.passes and _is_live_with(page, inspection.content_hash):
        return
    gate.refuse_unless_passed(page, inspection)
    if page is instance:
        page.accessibility_inspection_of_save = inspection
    else:
        gate.record(page, inspection)


def _after_saving(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if not isinstance(instance, Page):
        return
    # What a save found serves that save alone: kept for later, it would let through what is changed after a failure.
    published = instance.__dict__.pop("accessibility_inspection", None)
    inspection = instance.__dict__.pop("accessibility_inspection_of_save", None) or published
    if inspection is not None and instance.live:
        gate.record(instance, inspection)
    elif not instance.live and not raw and kwargs.get("update_fields") is None:
        Verdict.objects.filter(page_id=instance.pk).delete()


def _after_unpublishing(sender: type, instance: Page, **kwargs: Any) -> None:
    Verdict.objects.filter(page_id=instance.pk).delete()


def _going_live(instance: Any, raw: bool, update_fields: Any) -> Any:
    """The specific page that this save puts or keeps live with possibly other content; None when it does not."""
    if raw or not isinstance(instance, Page) or not instance.live:
        return None
    if update_fields is not None and NOT_CONTENT.issuperset(update_fields):
        return None
    page = instance if gate.is_gated(instance) else instance.specific if instance.pk else instance
    return page if gate.is_gated(page) else None


def _is_live_with(page: Page, digest: str) -> bool:
    """True when exactly this content is live already: rules that changed since do not take it down."""
    return Verdict.objects.filter(page_id=page.pk, content_hash=digest, page__live=True).exists()
