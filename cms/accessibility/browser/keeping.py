"""Keeping what a browser saw: results, pictures and records, and for how long."""

import base64
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from cms.accessibility.browser.reach import advice, unseen
from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import BrowserCheck, BrowserEvidence, FindingRecord, Verdict
from cms.accessibility.records import refresh_browser
from cms.audit.results import PageResult

PICTURE = "image"
SUFFIXES = {"image/png": "png", "image/webp": "webp"}


def finish(check: BrowserCheck, result: PageResult, plan: str) -> None:
    """Write down what came of a check; of one that was called off meanwhile, nothing.

    A look that missed pictures or styles, or a request that was refused, is no verdict: nothing goes live on its word.

    Args:
        check: as the worker has it, with the hash of what was looked at.
        result: of the one page.
        plan: names the checks and variants.
    """
    now = timezone.now()
    with transaction.atomic():
        if not BrowserCheck.objects.select_for_update().filter(pk=check.pk, state=BrowserCheck.State.RUNNING).exists():
            return
        problem = result.problem or unseen(result.notes)
        check.state = BrowserCheck.State.NOT_AUDITED if problem else BrowserCheck.State.DONE
        check.problem = f"{problem}. {advice(problem)}" if problem else ""
        check.findings = [_without_pictures(finding) for finding in result.findings]
        check.variants, check.seconds, check.plan = list(result.variants), result.seconds, plan
        check.finished_at = now
        check.save()
        _keep_pictures(check, result.findings, now)
        if not problem and _is_live(check):
            refresh_browser(check.page.specific, check.content_hash)  # type: ignore[union-attr]  # a live page is one


def _is_live(check: BrowserCheck) -> bool:
    """Whether readers see this very content now; what was seen of a draft is its editor's alone."""
    return Verdict.objects.filter(page=check.page, page__live=True, content_hash=check.content_hash).exists()


def _without_pictures(finding: Finding) -> dict[str, Any]:
    data = finding.as_json()
    evidence = {name: value for name, value in finding.evidence.items() if not _is_picture(value)}
    return {**data, "evidence": evidence}


def _is_picture(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("data:image/")


def _keep_pictures(check: BrowserCheck, findings: tuple[Finding, ...], now: datetime) -> None:
    """The newest check of a page has pictures; those of its live checks before go at once."""
    if check.subject == BrowserCheck.Subject.LIVE:
        earlier = BrowserCheck.objects.about(check.page).filter(subject=check.subject).exclude(pk=check.pk)
        BrowserEvidence.objects.filter(check_of__in=earlier).delete()
    for finding in findings:
        value = str(finding.evidence.get(PICTURE, ""))
        if _is_picture(value):
            kind, _comma, content = value.removeprefix("data:").partition(";base64,")
            name = f"{secrets.token_hex(16)}.{SUFFIXES.get(kind, 'bin')}"
            row = BrowserEvidence(check_of=check, fingerprint=finding.fingerprint, created_at=now)
            row.picture.save(name, ContentFile(base64.b64decode(content)), save=True)


def forget_old(now: datetime | None = None) -> None:
    """Delete pictures and results that are past their time.

    The newest whole check of each page stays, and that of each content that is live.
    """
    moment = now or timezone.now()
    picture_limit = moment - timedelta(days=settings.BROWSER_EVIDENCE_DAYS)
    BrowserEvidence.objects.filter(created_at__lt=picture_limit).delete()
    limit = moment - timedelta(days=settings.BROWSER_RESULT_DAYS)
    whole = BrowserCheck.objects.filter(state=BrowserCheck.State.DONE).order_by()
    live = whole.filter(Exists(Verdict.objects.filter(content_hash=OuterRef("content_hash"))))
    newest = (whole.exclude(page=None).values("page"), live.values("site", "content_hash"))
    kept = [row["newest"] for rows in newest for row in rows.annotate(newest=Max("pk"))]
    BrowserCheck.objects.filter(requested_at__lt=limit).exclude(pk__in=kept).delete()
    FindingRecord.objects.filter(origin=FindingRecord.Origin.BROWSER, last_seen__lt=limit).delete()
