"""Publishing in an emergency: one asks, another agrees, and it ends."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.log_actions import log
from wagtail.models import Page

from cms.accessibility import gate
from cms.accessibility.models import EmergencyPublish

USUALLY = timedelta(days=2)
AT_MOST = timedelta(days=14)


class EmergencyForm(forms.Form):
    """Why it cannot wait, and until when it holds."""

    reason = forms.CharField(
        label=_("Why can this not wait?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It goes on the page's history, with your name."),
    )
    expires_at = forms.DateTimeField(
        label=_("Until when?"), widget=AdminDateTimeInput, help_text=_("Fourteen days at most. Mend the page by then.")
    )

    def clean_expires_at(self) -> Any:
        """Refuse an end that has passed or is far away."""
        end = self.cleaned_data["expires_at"]
        now = timezone.now()
        if not now < end <= now + AT_MOST:
            raise ValidationError(_("Choose a moment within the next fourteen days."))
        return end


def require_publisher(user: Any, page: Page) -> None:
    """Both people need the right to publish the page.

    Raises:
        PermissionDenied: they have not.
    """
    if not page.permissions_for_user(user).can_publish():
        raise PermissionDenied(_("You may not publish this page."))


def ask(page: Page, user: Any, reason: str, expires_at: Any) -> EmergencyPublish:
    """Ask for the latest draft to go live in spite of its errors; for exactly this content.

    Raises:
        PermissionDenied: the user may not publish the page.
        ValidationError: there is nothing to ask for.
    """
    require_publisher(user, page)
    inspection = gate.inspect(page.get_latest_revision_as_object(), user=user)
    if not inspection.refusing:
        raise ValidationError(_("Nothing keeps this page from being published. Publish it."))
    request = EmergencyPublish(
        page=page,
        content_hash=inspection.content_hash,
        reason=reason,
        fingerprints=[finding.fingerprint for finding in inspection.refusing],
        requested_by=user,
        expires_at=expires_at,
    )
    request.full_clean()
    request.save()
    _note(request, user, "asked")
    return request


@transaction.atomic
def agree(request: EmergencyPublish, user: Any) -> None:
    """Agree as the second person, and publish.

    The request is locked: of two who agree at the same moment one does.

    Raises:
        PermissionDenied: the user may not publish the page, or asked for it themselves.
        ValidationError: somebody has agreed already, the request is over, or its content is no longer the latest draft.
    """
    EmergencyPublish.objects.select_for_update().get(pk=request.pk)
    request.refresh_from_db()
    page = request.page.specific
    require_publisher(user, page)
    if request.approved_by_id is not None:
        raise ValidationError(_("Somebody has agreed already."))
    if user.pk == request.requested_by_id:
        raise PermissionDenied(_("A second person has to agree: this is your own request."))
    if request.expires_at <= timezone.now():
        raise ValidationError(_("This request is over. Ask again."))
    revision = page.get_latest_revision()
    if gate.inspect(revision.as_object()).content_hash != request.content_hash:
        raise ValidationError(_("The page has been edited since it was asked for. Ask again, for what it says now."))
    request.approved_by, request.approved_at = user, timezone.now()
    request.full_clean()
    request.save()
    _note(request, user, "agreed")
    revision.publish(user=user)


def _note(request: EmergencyPublish, user: Any, what: str) -> None:
    said = {"what": what, "reason": request.reason, "until": request.expires_at.isoformat()}
    log(instance=request.page, action="accessibility.emergency", user=user, data=said)
