"""Scheduled publishing that loses nothing.

Each revision has a transaction of its own: its row is locked, its time read again, then it is gated and published with
everything that belongs to it. A refusal or a crash rolls that one page back and leaves its schedule as it was.
"""

import logging
from collections.abc import Iterator
from enum import Enum
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from cms.accessibility.refusals import record_refusal
from cms.accessibility.refused import PublishingRefused

logger = logging.getLogger(__name__)


class Outcome(Enum):
    """What became of something that was due."""

    PUBLISHED = "published"
    UNPUBLISHED = "unpublished"
    REFUSED = "refused, still scheduled"
    FAILED = "failed, still scheduled"


def due_revisions() -> QuerySet[Revision]:
    """Revisions whose time to go live has come, the longest overdue first."""
    return Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at", "pk")


def expired_objects() -> Iterator[Any]:
    """Live pages and snippets whose time to go has come."""
    for model in _models_with_drafts():
        yield from model.objects.filter(live=True, expire_at__lte=timezone.now()).order_by("expire_at")


def publish_due() -> Iterator[tuple[str, Outcome]]:
    """Publish every due revision; yields each one's name and what became of it."""
    for pk, label in list(due_revisions().values_list("pk", "object_str")):
        outcome = _publish(pk)
        if outcome is not None:
            yield label, outcome


def unpublish_expired() -> Iterator[tuple[str, Outcome]]:
    """Unpublish everything that has expired; yields each one's name and what became of it."""
    for item in list(expired_objects()):
        try:
            with transaction.atomic():
                gone = _lock(type(item)._default_manager.filter(pk=item.pk, live=True)).first()
                if gone is None:
                    continue
                gone.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        except Exception:  # one page's failure must not keep the others
            logger.exception("could not unpublish %r; it stays due", str(item))
            yield str(item), Outcome.FAILED
        else:
            yield str(item), Outcome.UNPUBLISHED


def _publish(pk: int) -> Outcome | None:
    """Publish one revision in a transaction of its own; None when another scheduler has it or has done it."""
    try:
        with transaction.atomic():
            revision = _lock(due_revisions().filter(pk=pk)).first()
            if revision is None:
                return None
            revision.publish(log_action="wagtail.publish.scheduled")
    except PublishingRefused as refused:
        record_refusal(pk, refused)
        return Outcome.REFUSED
    except Exception as error:  # one page's failure must not keep the others
        logger.exception("could not publish revision %s; it stays scheduled", pk)
        record_refusal(pk, error)
        return Outcome.FAILED
    return Outcome.PUBLISHED


def _lock(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Lock rows where the database can; SQLite's transactions exclude each other as a whole."""
    if connection.features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows


def _models_with_drafts() -> list[Any]:
    others = (
        model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    )
    return [Page, *others]
