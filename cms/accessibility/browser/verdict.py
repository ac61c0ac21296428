"""What a browser's verdict on a content is worth: for the gate, the panel and the reports. Changes nothing."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.accessibility.models import BrowserCheck
from cms.accessibility.policy import Policy

REQUIRED = "browser-check-required"
"""The rule of the finding that stands for a check which is missing."""


def verdict_on(page: Any, digest: str) -> BrowserCheck | None:
    """The newest whole check of exactly this content, on this page or on another of its type (a copy, an alias).

    Args:
        page: saved or not.
        digest: the content's hash, as the gate gives it.
    """
    alike = BrowserCheck.objects.verdicts().filter(content_hash=digest, page_type=page._meta.label_lower)
    return alike.first()


def findings_of(check: BrowserCheck, policy: Policy) -> list[Finding]:
    """What a check found, each as grave as the policy has it; those that are off left out."""
    found = [Finding.from_json(data) for data in check.findings]
    judged = [(finding, policy.severity(finding.rule, finding.severity)) for finding in found]
    return [replace(finding, severity=severity) for finding, severity in judged if severity is not None]


def missing_for(page: Any, digest: str, policy: Policy) -> list[Finding]:
    """What keeps a page from going live on a site that demands a check in a browser.

    Args:
        page: as it would go live.
        digest: the hash of its content.
        policy: how much each rule matters there, for whoever publishes.

    Returns:
        The errors that the browser saw in exactly this content; nothing when it saw none; one finding that asks for
        the check when there is no whole one.
    """
    verdict = verdict_on(page, digest)
    if verdict is None:
        return [_asked_for(page, digest)]
    return [finding for finding in findings_of(verdict, policy) if finding.severity is Severity.ERROR]


def _asked_for(page: Any, digest: str) -> Finding:
    what, how = _words(page, digest)
    why = _("This site lets nothing go live unseen: some barriers only show when the page is drawn.")
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


def _words(page: Any, digest: str) -> tuple[str, str]:
    press = _("Press “Check in a browser” in the Accessibility panel, and publish when it has passed.")
    checks = BrowserCheck.objects.about(page)
    newest = checks.filter(content_hash=digest).order_by("-pk").first()
    if newest and not newest.is_finished:
        return _("The check in a browser is still under way."), _("Wait for it, then publish again.")
    if newest and newest.problem:
        return _("This page could not be checked in a browser: %s") % newest.problem, press
    if checks.verdicts().exists():
        return _("This page has changed since it was checked in a browser."), press
    return _("This page has not been checked in a browser."), press
