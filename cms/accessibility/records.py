"""Keeping findings for the reports: what stands on each live page and on each latest draft."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.accessibility import gate
from cms.accessibility.browser.verdict import findings_of, verdict_on
from cms.accessibility.engine.check import RULESET_VERSION
from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import FindingRecord, Verdict
from cms.accessibility.site_policy import policy_for, site_of

Origin = FindingRecord.Origin


def refresh_page(page: Page, now: datetime | None = None) -> None:
    """Check a page's live content and its latest draft anew, and keep what was found.

    Args:
        page: of any class; what the database holds counts.
        now: the moment for which to decide.
    """
    stored = Page.objects.filter(pk=page.pk).first()
    if stored is None or not gate.is_gated(stored.specific):
        return
    specific = stored.specific
    moment = now or timezone.now()
    _refresh_live(specific, moment)
    has_draft = specific.has_unpublished_changes or not specific.live
    draft = specific.get_latest_revision_as_object() if has_draft else None
    keep(specific, Origin.DRAFT, gate.inspect(draft, now=moment).findings if draft else [], moment)


def _refresh_live(page: Any, now: datetime) -> None:
    if not page.live:
        keep(page, Origin.LIVE, [], now)
        keep(page, Origin.BROWSER, [], now)
        return
    verdict = Verdict.objects.select_related("decided_for").filter(page_id=page.pk).first()
    inspection = gate.inspect(page, user=verdict.decided_for if verdict else None, now=now)
    keep(page, Origin.LIVE, inspection.findings, now)
    refresh_browser(page, inspection.content_hash)
    if verdict is None:
        return
    # A verdict that was given meanwhile is about newer content than what was looked at here, and stays as it is.
    same = Verdict.objects.filter(pk=verdict.pk, content_hash=verdict.content_hash, decided_at=verdict.decided_at)
    if inspection.passes:
        same.update(review_since=None, content_hash=inspection.content_hash, ruleset=RULESET_VERSION)
    else:
        same.filter(review_since=None).update(review_since=timezone.localdate(now))


def refresh_browser(page: Any, digest: str) -> None:
    """Keep what a browser saw in the content that is live; without a check of it, what stood before stays for now."""
    site = site_of(page)
    seen = verdict_on(page, digest, site)
    if seen is not None and seen.finished_at is not None:
        keep(page, Origin.BROWSER, findings_of(seen, policy_for(site)), seen.finished_at)


@transaction.atomic
def keep(page: Any, origin: str, findings: Iterable[Finding], now: datetime) -> None:
    """Make the records of a page and an origin those of these findings; what stood before keeps its first date.

    The page is locked, so that two who keep its findings at the same moment come one after the other.
    """
    if Page.objects.select_for_update().filter(pk=page.pk).first() is None:
        return  # deleted meanwhile, and its records with it
    rows = FindingRecord.objects.filter(page_id=page.pk, origin=origin)
    first_seen = {(row.fingerprint, row.path): row.first_seen for row in rows}
    rows.delete()
    site, author = site_of(page), page.owner_id or getattr(page.latest_revision, "user_id", None)
    new = {
        (finding.fingerprint, finding.path): FindingRecord(
            page_id=page.pk,
            origin=origin,
            fingerprint=finding.fingerprint,
            rule=finding.rule,
            severity=finding.severity.value,
            outcome=finding.outcome.value,
            block_id=finding.block_id or "",
            path=finding.path[:255],
            data=finding.as_json(),
            site=site,
            locale=page.locale,
            author_id=author,
            first_seen=first_seen.get((finding.fingerprint, finding.path), now),
            last_seen=now,
        )
        for finding in findings
    }
    FindingRecord.objects.bulk_create(new.values())
