"""A letter to each author whose live pages keep readers out."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from cms.accessibility.models import FindingRecord
from cms.accessibility.standing import OPEN, open_findings_of

AT_MOST = 20
"""Findings in one letter; the report has the rest."""


def send_digests() -> int:
    """Write to every author with open errors or warnings on live pages.

    Returns:
        How many letters were sent.
    """
    authors = get_user_model().objects.filter(is_active=True).exclude(email="")
    return sum(_send(author) for author in authors)


def _send(author: Any) -> bool:
    findings = list(open_findings_of(author).exclude(origin=FindingRecord.Origin.DRAFT))
    if not findings:
        return False
    report = settings.WAGTAILADMIN_BASE_URL + reverse("accessibility_report") + f"?author={author.pk}&state={OPEN}"
    context = {"findings": findings[:AT_MOST], "more": max(0, len(findings) - AT_MOST), "report": report}
    text = render_to_string("accessibility/digest.txt", context)
    send_mail("Your pages and their readers", text, settings.DEFAULT_FROM_EMAIL, [author.email])
    return True
