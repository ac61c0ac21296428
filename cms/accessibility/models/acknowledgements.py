"""Findings that a person has looked at and answered."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AcknowledgementQuerySet(models.QuerySet["Acknowledgement"]):
    """Questions asked of acknowledgements."""

    def current(self, today: date) -> "AcknowledgementQuerySet":
        """Those that have not expired; one to fix by a date counts until the end of that day."""
        return self.filter(models.Q(expires_on__isnull=True) | models.Q(expires_on__gte=today))


class Acknowledgement(models.Model):
    """One finding on one page, answered: by whom, why and until when.

    The fingerprint covers the inspected value: editing the value makes another finding, which this does not answer.
    """

    class Reason(models.TextChoices):
        FALSE_ALARM = "false_alarm", _("False alarm: the content is right as it is")
        ACCEPTED = "accepted", _("Accepted: we know, and there is a good reason")
        FIX_BY = "fix_by", _("To be put right by a date")

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="accessibility_acknowledgements"
    )
    fingerprint = models.CharField(max_length=32, db_index=True)
    rule = models.CharField(max_length=80)
    block_id = models.CharField(max_length=64, blank=True)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices)
    comment = models.TextField(_("comment"))
    expires_on = models.DateField(_("until"), null=True, blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        verbose_name = _("acknowledgement")
        verbose_name_plural = _("acknowledgements")
        permissions = [("answer_reserved", "Can answer findings that policy reserves for QA")]
        constraints = [
            models.UniqueConstraint(fields=["page", "fingerprint"], name="one_acknowledgement_a_finding"),
            models.CheckConstraint(
                condition=~models.Q(reason="fix_by") | models.Q(expires_on__isnull=False), name="fix_by_has_a_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} on page {self.page_id}: {self.get_reason_display()}"
