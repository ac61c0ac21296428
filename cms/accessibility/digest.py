"""A letter to each author whose live pages keep readers out."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import FindingRecord

AT_MOST = 20
"""Findings in one letter; the report has the rest."""


def send_digests() -> int:
    """Write to every author with open errors or warnings on live pages.

    Returns:
        How many letters were sent.
    """
    authors = get_user_model().objects.filter(is_active=True).exclude(email="")
    return sum(_send(author.pk, author.email) for author in authors)


def open_findings(author_id: int) -> Iterable[FindingRecord]:
    """What stands on an author's live pages, errors first, the oldest first."""
    rows = FindingRecord.objects.filter(author_id=author_id, severity__in=[Severity.ERROR, Severity.WARNING])
    return rows.exclude(origin=FindingRecord.Origin.DRAFT).select_related("page").order_by("severity", "first_seen")


def _send(author_id: int, address: str) -> bool:
    findings = list(open_findings(author_id))
    if not findings:
        return False
    report = settings.WAGTAILADMIN_BASE_URL + reverse("accessibility_report") + f"?author={author_id}"
    context = {"findings": findings[:AT_MOST], "more": max(0, len(findings) - AT_MOST), "report": report}
    text = render_to_string("accessibility/digest.txt", context)
    send_mail("Your pages and their readers", text, settings.DEFAULT_FROM_EMAIL, [address])
    return True
