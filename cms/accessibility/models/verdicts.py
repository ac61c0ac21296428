"""The proof that a live page passed the gate."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Verdict(models.Model):
    """One row for each live page: which content passed which rules, when, and on whose word.

    Written in the transaction that makes the page live, deleted when it stops being live. On PostgreSQL a constraint
    trigger refuses a live page without one (:mod:`cms.accessibility.models.triggers`).
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="accessibility_verdict"
    )
    content_hash = models.CharField(_("content hash"), max_length=64)
    ruleset = models.CharField(_("rule set"), max_length=64)
    decided_at = models.DateTimeField(_("decided at"))
    decided_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    emergency = models.ForeignKey(
        "accessibility.EmergencyPublish", null=True, blank=True, on_delete=models.RESTRICT, related_name="verdicts"
    )
    review_since = models.DateField(
        _("to review since"),
        null=True,
        blank=True,
        help_text=_("Set when the rules changed after the page went live and it no longer passes them all."),
    )

    class Meta:
        verbose_name = _("accessibility verdict")
        verbose_name_plural = _("accessibility verdicts")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.content_hash[:8]} under {self.ruleset[:8]}"
