"""Findings kept for reports, and their daily count for the trend."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Site


class FindingRecord(models.Model):
    """A finding that stands: on a live page or on its latest draft, from the rules or from a browser."""

    class Origin(models.TextChoices):
        LIVE = "live", _("Live page")
        DRAFT = "draft", _("Latest draft")
        BROWSER = "browser", _("Browser")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="accessibility_findings")
    origin = models.CharField(max_length=10, choices=Origin.choices)
    fingerprint = models.CharField(max_length=32)
    rule = models.CharField(max_length=80, db_index=True)
    severity = models.CharField(max_length=10, db_index=True)
    outcome = models.CharField(max_length=10)
    block_id = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=255, blank=True)
    data = models.JSONField(help_text=_("The finding as JSON, whole."))
    site = models.ForeignKey(Site, null=True, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, null=True, on_delete=models.CASCADE, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["-first_seen", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "origin", "fingerprint", "path"], name="one_record_a_finding")
        ]

    def __str__(self) -> str:
        return f"{self.rule} on page {self.page_id}"


class DailyCount(models.Model):
    """How many findings stood at the end of a day: the trend."""

    day = models.DateField()
    site = models.ForeignKey(Site, null=True, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, null=True, on_delete=models.CASCADE, related_name="+")
    origin = models.CharField(max_length=10, choices=FindingRecord.Origin.choices)
    severity = models.CharField(max_length=10)
    count = models.PositiveIntegerField()
    pages = models.PositiveIntegerField(help_text=_("How many pages had at least one."))

    class Meta:
        verbose_name = _("daily count")
        verbose_name_plural = _("daily counts")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "site", "locale", "origin", "severity"], name="one_count_a_day", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.count} {self.severity}"
