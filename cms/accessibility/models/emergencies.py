"""Publishing in an emergency, in spite of errors: two people, a reason and an end."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class EmergencyPublishQuerySet(models.QuerySet["EmergencyPublish"]):
    """Questions asked of emergency permissions."""

    def in_force(self, now: datetime) -> "EmergencyPublishQuerySet":
        """Approved by a second person, not yet over."""
        return self.filter(approved_by__isnull=False, expires_at__gt=now)


class EmergencyPublish(models.Model):
    """A permission to publish one page in spite of its errors, on the log.

    After its end the page stays live and is marked to review, and nothing more can be published under it.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="emergency_publishes")
    content_hash = models.CharField(max_length=64, help_text=_("The content that was agreed to."))
    reason = models.TextField(_("reason"))
    fingerprints = models.JSONField(_("findings at the time"), default=list)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(_("expires at"))

    objects = EmergencyPublishQuerySet.as_manager()

    class Meta:
        verbose_name = _("emergency publish")
        verbose_name_plural = _("emergency publishes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_by__isnull=True) | ~models.Q(approved_by=models.F("requested_by")),
                name="emergency_needs_two_people",
            )
        ]

    def __str__(self) -> str:
        return f"Emergency publish of page {self.page_id}"

    def clean(self) -> None:
        """Refuse a permission without reason, end or second person.

        Raises:
            ValidationError: naming the field that is wrong.
        """
        if not self.reason.strip():
            raise ValidationError({"reason": _("Say why this cannot wait: it goes on the log.")})
        if self.approved_by_id and self.approved_by_id == self.requested_by_id:
            raise ValidationError({"approved_by": _("A second person has to agree: this is your own request.")})
        if self.expires_at <= self.requested_at:
            raise ValidationError({"expires_at": _("The end must be after the request.")})
