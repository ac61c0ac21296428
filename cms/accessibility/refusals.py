"""Telling authors that a scheduled page was refused."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.accessibility.models import Refusal
from cms.accessibility.refused import PublishingRefused

logger = logging.getLogger(__name__)


def record_refusal(revision_pk: int, error: Exception) -> None:
    """Keep why a due revision was not published, and tell its author once."""
    revision = Revision.objects.filter(pk=revision_pk).select_related("user").first()
    page = Page.objects.filter(pk=revision.object_id).first() if revision else None
    if revision is None or page is None:
        return
    author = revision.user or page.owner
    findings = error.findings if isinstance(error, PublishingRefused) else []
    with transaction.atomic():
        refusal, created = Refusal.objects.get_or_create(revision=revision, defaults={"page": page, "author": author})
        if not created:
            refusal.attempts += 1
        refusal.findings = [finding.as_json() for finding in findings]
        refusal.reason = str(error)
        refusal.save()
    if refusal.told_author_at is None:
        _tell(refusal, page)


def _tell(refusal: Refusal, page: Page) -> None:
    author = refusal.author
    if author is None or not author.email:
        return
    link = settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = (
        f"“{page.title}” was due to go live and was held back.\n\n{refusal.reason}\n\n"
        f"It stays scheduled: publish the mended page, and it goes live at once.\n{link}\n"
    )
    subject = f"Held back: {' '.join(page.title.split())}"  # a header has one line
    try:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [author.email])
    except OSError:
        # A mail server that is down must not stop the scheduler; the refusal is on the record and tried again.
        logger.exception("could not tell %s that page %s was refused", author.pk, page.pk)
        return
    Refusal.objects.filter(pk=refusal.pk).update(told_author_at=timezone.now())
