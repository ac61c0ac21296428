"""Which findings of a page somebody has answered."""

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.models import Acknowledgement


def acknowledged_fingerprints(page: Page) -> set[str]:
    """Fingerprints with an answer that has not expired; empty for a page that was never saved."""
    if page.pk is None:
        return set()
    current = Acknowledgement.objects.current(timezone.localdate())
    return set(current.filter(page_id=page.pk).values_list("fingerprint", flat=True))
