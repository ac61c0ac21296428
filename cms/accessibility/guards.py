"""The gate's places in Wagtail: one for each way in which a page can go live.

Each guard wraps the method that every caller of that path goes through, so that views, commands, workflows and other
people's code are all held. Refusing in ``check()`` comes before Wagtail changes anything; a refusal inside ``save()``
would lose schedules. The list of paths is in ``docs/gate.md``, one test a row.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, TaskState

from cms.accessibility import gate, rejudging, saving
from cms.accessibility.site_policy import site_of
from cms.base.whole import make_whole


def install() -> None:
    """Wrap Wagtail's publishing paths; called once, when Django starts."""
    _wrap(PublishPageRevisionAction, "check", _before_publishing)
    _wrap(CopyPageAction, "check", _before_copying)
    _wrap(CreatePageAliasAction, "check", _before_aliasing)
    _wrap(MovePageAction, "check", _before_moving)
    for action in (PublishRevisionAction, CopyPageAction, CreatePageAliasAction, MovePageAction, UnpublishPageAction):
        _make_atomic(action, "execute")
    _make_atomic(TaskState, "approve")
    make_whole(Page, "save")
    saving.connect()
    rejudging.connect()


def _wrap(owner: type, name: str, guard: Callable[..., None]) -> None:
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
    """Let a method change everything or nothing, also for a caller who catches what it raises."""
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
        for alias in _aliases_on_other_sites(page, {page.pk}):
            gate.require(page, user=action.user, now=scheduled, place=alias)


def _aliases_on_other_sites(page: Page, known: set[int]) -> list[Page]:
    """The aliases that follow a page, and those that follow them, where another policy may hold."""
    aliases = list(Page.objects.filter(alias_of=page).exclude(pk__in=known))
    known.update(alias.pk for alias in aliases)
    followers = [further for alias in aliases for further in _aliases_on_other_sites(alias, known)]
    here = site_of(page) if aliases else None
    return [alias for alias in aliases if site_of(alias) != here] + followers


def _before_copying(action: CopyPageAction) -> None:
    if action.keep_live:
        _require_live_branch(action.page, action.recursive, action.user, action.to)


def _before_aliasing(action: CreatePageAliasAction) -> None:
    _require_live_branch(action.page, action.recursive, action.user, action.parent)


def _before_moving(action: MovePageAction) -> None:
    inside = action.pos in {"first-child", "last-child", "sorted-child"}
    place = action.target if inside else action.target.get_parent()
    if site_of(place) != site_of(action.page):
        _require_live_branch(action.page, True, action.user, place)


def _require_live_branch(page: Page, recursive: bool, user: Any, place: Page | None) -> None:
    branch = page.get_descendants(inclusive=True) if recursive else Page.objects.filter(pk=page.pk)
    for live in branch.live().specific():
        if gate.is_gated(live):
            gate.require(live, user=user, place=place)
