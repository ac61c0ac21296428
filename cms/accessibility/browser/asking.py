"""Asking for a check of a draft, calling it off, and giving up on one that nobody takes."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.accessibility.gate import Inspection
from cms.accessibility.models import BrowserCheck
from cms.accessibility.site_policy import site_of
from cms.base.addresses import Addresses
from cms.preview.grants import forget, issue
from cms.preview.page import NO_SITE, complete

State = BrowserCheck.State
TAKEN_WITHIN = timedelta(minutes=3)
"""How long somebody waits for a worker to take their draft."""
START_GRACE = timedelta(minutes=3)
"""What starting browsers may take on top of the time for the page itself, twice."""


def ask(page: Any, user: Any, inspection: Inspection) -> BrowserCheck:
    """Have a draft looked at, as it was typed. The page itself is not saved.

    Args:
        page: the draft, saved or not; whether the user may edit it has been checked.
        user: who asks; what they asked for before on this page is called off.
        inspection: what the gate saw of the draft.

    Returns:
        The check, to be asked about its state.
    """
    complete(page)
    for earlier in BrowserCheck.objects.about(page).unfinished().filter(requested_by=user):
        call_off(earlier)
    check = new_check(page, inspection, BrowserCheck.Subject.DRAFT, user)
    if page.frontend() is None:
        return give_up(check, NO_SITE)
    issue(user, page, check.grant_mode)
    from cms.accessibility.browser.work import audit_draft

    transaction.on_commit(lambda: audit_draft.enqueue(check.pk))
    return check


def new_check(page: Any, inspection: Inspection, subject: str, user: Any = None) -> BrowserCheck:
    """A row for a check that is about to be queued."""
    address = Addresses().of(page)
    return BrowserCheck.objects.create(
        page_id=page.pk,
        site=site_of(page),
        page_type=page._meta.label_lower,
        subject=subject,
        content_hash=inspection.content_hash,
        block_hashes=block_hashes(inspection.document),
        address=address.url if address else "",
        requested_by=user,
        requested_at=timezone.now(),
    )


def block_hashes(document: Mapping[str, Any]) -> dict[str, str]:
    """Block id → hash of the block, to tell later which blocks are still as they were."""
    return {str(block.get("id")): _hash(block) for block in document.get("body") or []}


def _hash(block: Any) -> str:
    return hashlib.sha256(json.dumps(block, sort_keys=True, default=str).encode()).hexdigest()[:16]


def call_off(check: BrowserCheck) -> None:
    """Nobody waits for it any more: what a worker may still find is thrown away."""
    _end(check, State.CANCELLED, "")


def give_up(check: BrowserCheck, problem: str) -> BrowserCheck:
    """There will be no verdict, and this is why."""
    return _end(check, State.NOT_AUDITED, problem)


def _end(check: BrowserCheck, state: str, problem: str) -> BrowserCheck:
    ended = {"state": state, "problem": problem, "finished_at": timezone.now()}
    BrowserCheck.objects.filter(pk=check.pk).unfinished().update(**ended)
    if check.subject == BrowserCheck.Subject.DRAFT and check.requested_by_id:
        forget(check.requested_by, check.grant_mode)
    check.refresh_from_db()
    return check


def give_up_on_lost(now: datetime | None = None) -> None:
    """End the waiting for checks that no worker took in time, and for those whose worker is gone."""
    moment = now or timezone.now()
    unfinished = BrowserCheck.objects.unfinished()
    waiting = unfinished.filter(state=State.QUEUED, subject=BrowserCheck.Subject.DRAFT)
    for check in waiting.filter(requested_at__lt=moment - TAKEN_WITHIN):
        give_up(check, _("no worker took it. Ask whoever runs the CMS to start its browser worker."))
    longest = 2 * (timedelta(seconds=settings.BROWSER_CHECK_SECONDS) + START_GRACE)
    for check in unfinished.filter(state=State.RUNNING, started_at__lt=moment - longest):
        give_up(check, _("the worker that looked at it was stopped. Check again."))
