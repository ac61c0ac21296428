"""The gate: nothing inaccessible goes live.

A pure function of the page's content decides: present the page, read the Document, apply the rules. Nothing here looks
at form state or at Wagtail's shared block objects, which other threads change while they save drafts.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.acknowledged import acknowledged_fingerprints, page_and_sources
from cms.accessibility.browser.verdict import missing_for
from cms.accessibility.engine.check import RULESET_VERSION, check
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.models import AccessibilityPolicy, EmergencyPublish, Refusal, Verdict
from cms.accessibility.refused import PublishingRefused
from cms.accessibility.site_facts import facts_about
from cms.accessibility.site_policy import demands_of, policy_for, site_of
from cms.delivery.presenter import Surroundings, present

VOLATILE = frozenset({"id", "measured", "meta", "related_posts", "latest_posts"})
"""Keys of a Document that are not the page's own content: they change without anybody editing the page."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the gate saw of one content."""

    content_hash: str
    findings: list[Finding] = field(default_factory=list)
    refusing: list[Finding] = field(default_factory=list)
    """The findings that keep the page from going live."""
    emergency: EmergencyPublish | None = None
    """The permission under which it may go live in spite of them."""
    document: Mapping[str, Any] = field(default_factory=dict)
    """What was read."""
    user: Any = None
    """For whom it was decided."""

    @property
    def passes(self) -> bool:
        """True when the page may go live."""
        return not self.refusing or self.emergency is not None


def is_gated(page: Any) -> bool:
    """True for pages that hold content; Wagtail's bare ``Page`` (the root) does not."""
    return isinstance(page, Page) and hasattr(page, "to_document")


def content_hash(document: Mapping[str, Any]) -> str:
    """Identify a Document's own content (SHA-256, hexadecimal), whatever its address, dates or database."""
    own = _timeless({key: value for key, value in document.items() if key not in VOLATILE})
    text = json.dumps(own, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _timeless(value: Any) -> Any:
    """The value without what the clock alone changes: the states of opportunities and events."""
    if isinstance(value, Mapping):
        return {key: _timeless(inner) for key, inner in value.items() if key != "state"}
    if isinstance(value, list):
        return [_timeless(inner) for inner in value]
    return value


def content_hash_of(page: Any, *, now: datetime | None = None) -> str:
    """Identify the present content of a page, as :func:`inspect` does.

    Args:
        page: a specific page, saved or not; what is in memory counts.
        now: the moment to present it at.
    """
    return content_hash(present(page, surroundings=Surroundings(now or timezone.now()), draft=True).document)


def inspect(page: Any, *, user: Any = None, now: datetime | None = None, place: Page | None = None) -> Inspection:
    """Decide about a page's present content, without changing anything.

    Args:
        page: a specific page, saved or not; what is in memory counts.
        user: who publishes; the policy may differ by group.
        now: the moment at which the page would go live, for deadlines.
        place: a page on the site where it would be live, when that is not where it is.

    Returns:
        The findings, and which of them refuse.
    """
    moment = now or timezone.now()
    presented = present(page, surroundings=Surroundings(moment), draft=True)
    document = presented.document
    site = site_of(place or page)
    facts = facts_about(document, presented.references, site.pk if site else None)
    policy, demands = policy_for(site, user), demands_of(site)
    findings = check(document, now=moment, policy=policy, facts=facts)
    digest = content_hash(document)
    refusing = _refusing(page, demands, findings) + missing_for(page, digest, policy, demands, place)
    emergency = _emergency(page, digest, moment) if refusing else None
    return Inspection(digest, findings, refusing, emergency, document, user)


def require(page: Any, *, user: Any = None, now: datetime | None = None, place: Page | None = None) -> Inspection:
    """Let a page pass, or refuse it; as :func:`inspect`.

    Raises:
        PublishingRefused: carrying the findings. Nothing was changed.
    """
    return refuse_unless_passed(page, inspect(page, user=user, now=now, place=place))


def refuse_unless_passed(page: Any, inspection: Inspection) -> Inspection:
    """Raise for an inspection that does not pass; return one that does.

    Raises:
        PublishingRefused: carrying the findings.
    """
    if not inspection.passes:
        raise PublishingRefused(page.title, inspection.refusing)
    return inspection


def is_as_judged(page: Any) -> bool:
    """Whether a page's present content is the very one that its verdict is about."""
    return Verdict.objects.filter(page_id=page.pk, content_hash=content_hash_of(page)).exists()


def record(page: Any, inspection: Inspection) -> None:
    """Write the verdict of a page that goes live; to be called in the transaction that makes it live.

    What was refused before and is no longer scheduled is forgotten. An alias that goes live under the permission of its
    source does not name it: the source can be deleted, and its permissions with it.
    """
    emergency = inspection.emergency
    Verdict.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "content_hash": inspection.content_hash,
            "ruleset": RULESET_VERSION,
            "decided_at": timezone.now(),
            "decided_for": inspection.user,
            "emergency": emergency if emergency is not None and emergency.page_id == page.pk else None,
            "review_since": None,
        },
    )
    Refusal.objects.filter(page_id=page.pk, revision__approved_go_live_at=None).delete()


def _refusing(page: Page, demands: AccessibilityPolicy, findings: list[Finding]) -> list[Finding]:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if not demands.require_acknowledgements:
        return errors
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    answered = acknowledged_fingerprints(page, warnings)
    return errors + [finding for finding in warnings if finding.fingerprint not in answered]


def _emergency(page: Page, digest: str, now: datetime) -> EmergencyPublish | None:
    ids = page_and_sources(page)
    return EmergencyPublish.objects.in_force(now).filter(page_id__in=ids, content_hash=digest).first()
