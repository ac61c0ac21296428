"""Which findings of a page somebody has answered."""

from collections.abc import Iterable

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import Acknowledgement


def page_and_sources(page: Page) -> list[int]:
    """The ids of a page and of what it is an alias of: nobody can edit or answer an alias, so it follows its source."""
    ids = [] if page.pk is None else [page.pk]
    source = page.alias_of
    while source is not None and source.pk not in ids:
        ids.append(source.pk)
        source = source.alias_of
    return ids


def acknowledged_fingerprints(page: Page, findings: Iterable[Finding]) -> set[str]:
    """Fingerprints of those findings that have an answer which has not expired; none for a page that was never saved.

    An answer counts for the rule that it was given to, and for no other: who may answer depends on the rule. It counts
    for the page's aliases too, and for no copy.
    """
    current = Acknowledgement.objects.current(timezone.localdate())
    answered = set(current.filter(page_id__in=page_and_sources(page)).values_list("rule", "fingerprint"))
    return {finding.fingerprint for finding in findings if (finding.rule, finding.fingerprint) in answered}
