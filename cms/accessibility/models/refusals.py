"""What the gate refused, for the author and for the log."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Refusal(models.Model):
    """The scheduler could not publish a revision. Its schedule stays: it goes live once its errors are mended."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="accessibility_refusals")
    revision = models.OneToOneField("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    findings = models.JSONField(_("findings"), default=list)
    reason = models.TextField(_("reason"), blank=True)
    first_refused_at = models.DateTimeField(auto_now_add=True)
    last_refused_at = models.DateTimeField(auto_now=True)
    attempts = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    told_author_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("refused scheduled publication")
        verbose_name_plural = _("refused scheduled publications")

    def __str__(self) -> str:
        return f"Page {self.page_id} was refused {self.attempts} times"
