"""What a browser's verdict on a content is worth: for the gate, the panel and the reports. Changes nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.accessibility.models import AccessibilityPolicy, BrowserCheck, Verdict
from cms.accessibility.policy import Policy
from cms.accessibility.site_policy import site_of

REQUIRED = "browser-check-required"
"""The rule of the finding that stands for a check which is missing."""


def verdict_on(page: Any, digest: str, site: Site | None) -> BrowserCheck | None:
    """The newest whole check of exactly this content on one site, on this page or on another of its type (a copy).

    Args:
        page: saved or not.
        digest: the content's hash, as the gate gives it.
        site: another one may have another frontend, and other colours; what was seen there says nothing of this one.
    """
    return _alike(page, digest).filter(site=site).first()


def _alike(page: Any, digest: str) -> Any:
    return BrowserCheck.objects.verdicts().filter(content_hash=digest, page_type=page._meta.label_lower)


def is_too_old(check: BrowserCheck, now: datetime | None = None) -> bool:
    """Whether a check was made so long ago that nothing may go live on its word: frontends and browsers change."""
    oldest = (now or timezone.now()) - timedelta(days=settings.BROWSER_RESULT_DAYS)
    return check.finished_at is None or check.finished_at < oldest


def findings_of(check: BrowserCheck, policy: Policy) -> list[Finding]:
    """What a check found, each as grave as the policy has it; those that are off left out."""
    found = [Finding.from_json(data) for data in check.findings]
    judged = [(finding, policy.severity(finding.rule, finding.severity)) for finding in found]
    return [replace(finding, severity=severity) for finding, severity in judged if severity is not None]


def missing_for(
    page: Any, digest: str, policy: Policy, demands: AccessibilityPolicy, place: Page | None = None
) -> list[Finding]:
    """What keeps a page from going live on a site that demands a check in a browser; nothing where none is demanded.

    A check counts on the site that it was made on, for ``BROWSER_RESULT_DAYS`` days. What is live already stays on the
    word of the check that it went live on: it is not to be reviewed for the passing of time alone.

    Args:
        page: as it would go live.
        digest: the hash of its content.
        policy: how much each rule matters there, for whoever publishes.
        demands: what the site asks for.
        place: where else than at its own place the content would go live.

    Returns:
        The errors that the browser saw in exactly this content; nothing when it saw none; one finding that asks for
        the check when there is no whole one that counts.
    """
    if not demands.require_browser_check:
        return []
    site = demands.site
    verdict = verdict_on(page, digest, site)
    if verdict is None or (is_too_old(verdict) and (place is not None or not _is_live_with(page, digest))):
        return [_asked_for(page, digest, site, verdict)]
    return [finding for finding in findings_of(verdict, policy) if finding.severity is Severity.ERROR]


def _is_live_with(page: Any, digest: str) -> bool:
    return Verdict.objects.filter(page_id=page.pk, page__live=True, content_hash=digest).exists()


def _asked_for(page: Any, digest: str, site: Site | None, too_old: BrowserCheck | None) -> Finding:
    why = _("This site lets nothing go live unseen: some barriers only show when the page is drawn.")
    what, how = _words(page, digest, site, too_old)
    if site_of(page) != site:
        how = _("Copy it there as a draft, check that in a browser, and publish it.")
    return Finding(
        rule=REQUIRED,
        severity=Severity.ERROR,
        outcome=Outcome.FAILED,
        wcag=(),
        block_id=None,
        path="",
        message=f"{what} {why}",
        help=how,
        fingerprint=fingerprint(REQUIRED, None, digest),
    )


def _words(page: Any, digest: str, site: Site | None, too_old: BrowserCheck | None) -> tuple[str, str]:
    press = _("Press “Check in a browser” in the Accessibility panel, and publish when it has passed.")
    checks = BrowserCheck.objects.about(page)
    newest = checks.filter(content_hash=digest, site=site).order_by("-pk").first()
    if newest and not newest.is_finished:
        return _("The check in a browser is still under way."), _("Wait for it, then publish again.")
    if newest and newest.problem:
        return _("This page could not be checked in a browser: %s") % newest.problem, press
    if too_old:
        return _("This page was checked in a browser more than %d days ago.") % settings.BROWSER_RESULT_DAYS, press
    if _alike(page, digest).exists():
        return _("This page was checked in a browser on another site, and not on %s.") % site, press
    if checks.verdicts().exists():
        return _("This page has changed since it was checked in a browser."), press
    return _("This page has not been checked in a browser."), press
