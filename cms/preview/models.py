"""Who may look at which draft, and until when."""

from django.conf import settings
from django.db import models
from wagtail_headless_preview.models import PagePreview


class PreviewGrant(models.Model):
    """Lets one editor see one draft on the frontend for some minutes.

    The token itself is kept nowhere: only its hash is. The draft is the row of wagtail-headless-preview's own model;
    that package's signed token, which never expires, is not used and opens nothing.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    """SHA-256 of the token, in hexadecimal."""
    previous_hash = models.CharField(max_length=64, blank=True, db_index=True)
    """The token before this one: a frame may still be loading with it while the editor types on."""
    previous_until = models.DateTimeField(null=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    auth_hash = models.CharField(max_length=64)
    """Hash of what the user's sessions depend on: a new password ends the grant."""
    object_key = models.CharField(max_length=200)
    """Which draft: a page's model and id, or the model and the parent of a page that is not saved yet."""
    page_id = models.BigIntegerField(null=True)
    parent_id = models.BigIntegerField()
    mode = models.CharField(max_length=100, blank=True)
    preview = models.OneToOneField(PagePreview, on_delete=models.CASCADE, related_name="grant")
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "object_key", "mode"], name="one_grant_per_draft")]

    def __str__(self) -> str:
        return f"{self.object_key} for {self.user_id} until {self.expires_at:%H:%M}"
