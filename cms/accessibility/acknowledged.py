"""Which findings of a page somebody has answered."""

from collections.abc import Iterable

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import Acknowledgement


def acknowledged_fingerprints(page: Page, findings: Iterable[Finding]) -> set[str]:
    """Fingerprints of those findings that have an answer which has not expired; none for a page that was never saved.

    An answer counts for the rule that it was given to, and for no other: who may answer depends on the rule.
    """
    if page.pk is None:
        return set()
    current = Acknowledgement.objects.current(timezone.localdate())
    answered = set(current.filter(page_id=page.pk).values_list("rule", "fingerprint"))
    return {finding.fingerprint for finding in findings if (finding.rule, finding.fingerprint) in answered}
