"""What a live page shows may change without anybody touching the page: then its verdict is given anew.

A person's name, a document's title, the address of a linked page: each is part of the Documents that show it. Such a
change is not undone for the sake of a page far away, and no page is taken down for it: the page is marked to review.
"""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from cms.accessibility import gate
from cms.accessibility.models import Verdict
from cms.delivery.written import document_written


def connect() -> None:
    """Listen; called once, when Django starts."""
    document_written.connect(_document_written, dispatch_uid="accessibility gate, after a Document was written")


def _document_written(page: Any, document: Mapping[str, Any], **kwargs: Any) -> None:
    verdict = Verdict.objects.filter(page_id=page.pk).first()
    if verdict is not None and not _is_about(verdict, gate.content_hash(document)):
        rejudge(page, verdict)


def _is_about(verdict: Verdict, digest: str) -> bool:
    return verdict.content_hash == digest and verdict.review_since is None


def rejudge(page: Any, verdict: Verdict) -> None:
    """Decide anew about a live page whose content may have changed around it.

    Args:
        page: of its specific class, as the database holds it.
        verdict: the one that it has.
    """
    inspection = gate.inspect(page, user=verdict.decided_for)
    if _is_about(verdict, inspection.content_hash):
        return
    if inspection.passes:
        gate.record(page, inspection)
    elif verdict.review_since is None:
        Verdict.objects.filter(pk=verdict.pk).update(review_since=timezone.localdate())
