"""Checks in a real browser: one row for each, with what was looked at and what came of it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

EVIDENCE_FOLDER = "browser_evidence"
"""Where pictures are kept in the storage of uploads; they show drafts, and are served to editors only."""


class BrowserCheckQuerySet(models.QuerySet["BrowserCheck"]):
    """Questions asked of checks."""

    def unfinished(self) -> "BrowserCheckQuerySet":
        """Those that somebody may still be waiting for."""
        return self.filter(state__in=(BrowserCheck.State.QUEUED, BrowserCheck.State.RUNNING))

    def verdicts(self) -> "BrowserCheckQuerySet":
        """Those that looked at the whole page, the newest first."""
        return self.filter(state=BrowserCheck.State.DONE).order_by("-finished_at", "-pk")

    def about(self, page: Any) -> "BrowserCheckQuerySet":
        """Those of a page; none for one that was never saved."""
        return self.filter(page_id=page.pk) if page is not None and page.pk else self.none()


class BrowserCheck(models.Model):
    """One look at one content of one page in a real browser."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting for a worker")
        RUNNING = "running", _("being looked at")
        DONE = "done", _("done")
        NOT_AUDITED = "not_audited", _("could not be looked at")
        FAILED = "failed", _("the check itself broke")
        CANCELLED = "cancelled", _("called off")

    class Subject(models.TextChoices):
        DRAFT = "draft", _("Draft, as it was typed")
        LIVE = "live", _("Live page")

    page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        on_delete=models.CASCADE,
        related_name="browser_checks",
        help_text=_("Empty for a draft of a page that was not saved yet."),
    )
    site = models.ForeignKey(Site, null=True, on_delete=models.CASCADE, related_name="+")
    page_type = models.CharField(max_length=100)
    subject = models.CharField(max_length=10, choices=Subject.choices)
    content_hash = models.CharField(max_length=64, db_index=True, help_text=_("The content that was looked at."))
    block_hashes = models.JSONField(default=dict, help_text=_("Block id → hash of the block as it was."))
    address = models.URLField(max_length=2000, blank=True, help_text=_("Where readers find the page, or will."))
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED, db_index=True)
    problem = models.TextField(blank=True, help_text=_("Why there is no verdict."))
    findings = models.JSONField(default=list)
    variants = models.JSONField(default=list)
    plan = models.CharField(max_length=16, blank=True, help_text=_("Which checks were made, under which variants."))
    seconds = models.FloatField(default=0)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    requested_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = BrowserCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("check in a browser")
        verbose_name_plural = _("checks in a browser")
        indexes = [models.Index(fields=["page", "state", "-finished_at"], name="browser_check_latest")]

    def __str__(self) -> str:
        return f"Browser check {self.pk} of page {self.page_id}: {self.state}"

    @property
    def is_finished(self) -> bool:
        """Whether nobody has to wait any more."""
        return self.state not in (self.State.QUEUED, self.State.RUNNING)

    @property
    def grant_mode(self) -> str:
        """The preview mode under which its draft is kept: each check looks at a draft of its own."""
        return f"browser-check-{self.pk}"


class BrowserEvidence(models.Model):
    """A picture of the place that a finding is about. It goes earlier than the finding itself."""

    check_of = models.ForeignKey(BrowserCheck, on_delete=models.CASCADE, related_name="evidence")
    fingerprint = models.CharField(max_length=32)
    picture = models.FileField(upload_to=EVIDENCE_FOLDER, max_length=200)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("picture of a finding")
        verbose_name_plural = _("pictures of findings")
        constraints = [models.UniqueConstraint(fields=["check_of", "fingerprint"], name="one_picture_a_finding")]

    def __str__(self) -> str:
        return f"{self.fingerprint} of {self.check_of_id}"
