"""The work itself, done in the browser worker: ``manage.py db_worker --queue-name browser``."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.models import Page

from cms.accessibility import gate
from cms.accessibility.browser.asking import block_hashes, give_up, new_check
from cms.accessibility.browser.keeping import finish
from cms.accessibility.browser.reach import allowed
from cms.accessibility.models import BrowserCheck
from cms.audit.browser import BrowserOptions
from cms.audit.plan import RunOptions, make_plan
from cms.audit.run import audit
from cms.preview.grants import forget, redeem, renew
from cms.preview.page import preview_address

logger = logging.getLogger(__name__)

QUEUE = "browser"
SOMEBODY_WAITS, NOBODY_WAITS = 50, -50
"""Priorities: an editor's draft comes before the pages of the night."""
BROKEN = "the check itself broke; the worker's log says how. Check again, and tell whoever runs the CMS."

ANEW = "it was published anew meanwhile, or is no longer live"


@task(queue_name=QUEUE, priority=SOMEBODY_WAITS)
def audit_draft(check_id: int) -> None:
    """Look at a draft on the frontend, through a preview grant of its own."""
    check = _take(check_id)
    if check is None:
        return
    try:
        _whole(check, _look_at_draft)
    finally:
        forget(check.requested_by, check.grant_mode)


@task(queue_name=QUEUE, priority=NOBODY_WAITS)
def audit_live(page_id: int) -> None:
    """Look at a live page, as readers get it."""
    look_at_live(page_id)


def look_at_live(page_id: int) -> BrowserCheck | None:
    """Check a live page now, as it is live now, and keep what was found.

    Returns:
        The check, finished: with its findings, or with the reason why there is no verdict; None where the page is no
        longer live, or nothing that the gate looks at.
    """
    page = _live(page_id)
    if page is None or not gate.is_gated(page):
        return None
    queued = new_check(page, gate.inspect(page), BrowserCheck.Subject.LIVE)
    check = _take(queued.pk) or queued
    _whole(check, lambda one: _look(one, one.address) if one.address else _no_address(one))
    check.refresh_from_db()
    return check


def _live(page_id: int | None) -> Any:
    """A page as readers get it at this moment; None where they get none."""
    page = Page.objects.filter(pk=page_id, live=True).first()
    return page.specific if page else None


def _take(check_id: int) -> BrowserCheck | None:
    """Claim a check; None when it was called off, or another worker has it."""
    waiting = BrowserCheck.objects.filter(pk=check_id, state=BrowserCheck.State.QUEUED)
    if not waiting.update(state=BrowserCheck.State.RUNNING, started_at=timezone.now()):
        return None
    return BrowserCheck.objects.select_related("requested_by").get(pk=check_id)


def _whole(check: BrowserCheck, look: Callable[[BrowserCheck], None]) -> None:
    """Whatever breaks, the check ends, and never as a pass."""
    try:
        look(check)
    except Exception:
        logger.exception("browser check %s broke", check.pk)
        failed = {"state": BrowserCheck.State.FAILED, "problem": _(BROKEN), "finished_at": timezone.now()}
        BrowserCheck.objects.filter(pk=check.pk, state=BrowserCheck.State.RUNNING).update(**failed)


def _no_address(check: BrowserCheck) -> None:
    give_up(check, _("the page belongs to no site. Add one under Settings, Sites."))


def _look_at_draft(check: BrowserCheck) -> None:
    token = renew(check.requested_by, check.grant_mode) if check.requested_by else None
    page = redeem(token) if token else None
    frontend = page.frontend() if page is not None else None
    if token is None or page is None or frontend is None:
        give_up(check, _("the draft is no longer there: you signed out, or it waited too long. Check again."))
        return
    shown = gate.inspect(page)
    check.content_hash, check.block_hashes = shown.content_hash, block_hashes(shown.document)
    _look(check, preview_address(frontend, token))


def _look(check: BrowserCheck, url: str) -> None:
    plan = make_plan()
    options = RunOptions(
        browser=BrowserOptions(grid=settings.BROWSER_GRID or None),
        page_seconds=settings.BROWSER_CHECK_SECONDS,
        allowed=allowed(),
        known_as={url: check.address or url.partition("?")[0]},
    )
    result = audit([url], plan, options).pages[0]
    if check.subject == BrowserCheck.Subject.LIVE and result.audited:
        now = _live(check.page_id)
        if now is None or gate.content_hash_of(now) != check.content_hash:
            result = replace(result, problem=_(ANEW))
    finish(check, result, plan.key)
