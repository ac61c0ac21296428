"""Giving out and honouring preview grants."""

import hashlib
import json
import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_headless_preview.models import PagePreview

from cms.preview.models import PreviewGrant

DEFAULT_MINUTES = 10
QA = "accessibility.view_findingrecord"
"""Permission of those who look at every page's findings, drafts included."""
TOKEN_BYTES = 32
"""256 bits: nobody guesses one."""
LONGEST_TOKEN = 100
GRACE = timedelta(seconds=60)
"""How long the token before the current one still works."""


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _auth_hash(user: Any) -> str:
    return hash_of(user.get_session_auth_hash())


def _object_key(page: Any, parent_id: int) -> str:
    """Which draft this is."""
    which = f"{page.pk}" if page.pk else f"new-below-{parent_id}"
    return f"{page._meta.label_lower}:{which}"


def _draft_of(page: Any) -> str:
    """The draft as JSON, without the editors' comments: those are not for the frontend."""
    data = page.serializable_data()
    data.pop("wagtail_admin_comments", None)
    data["content_type"] = page.content_type_id or page.cached_content_type.pk
    return json.dumps(data, cls=DjangoJSONEncoder)


@transaction.atomic
def issue(user: Any, page: Any, mode: str = "") -> str:
    """Grant a user a look at a draft; what they were granted for it before is replaced.

    Args:
        user: the editor; whether they may edit the page has been checked by the caller, and is checked again each
            time the draft is opened.
        page: the draft, saved or not.
        mode: Wagtail's preview mode.

    Returns:
        The token, which is kept nowhere else.
    """
    forget_expired()
    parent_id = page.get_parent().pk
    key = _object_key(page, parent_id)
    token, now = secrets.token_urlsafe(TOKEN_BYTES), timezone.now()
    named = {"user": user, "object_key": key, "mode": mode}
    before = PreviewGrant.objects.select_for_update().filter(**named).first()
    preview = before.preview if before else PagePreview(token=f"grant:{secrets.token_hex(TOKEN_BYTES)}")
    preview.content_type = page.cached_content_type
    preview.content_json = _draft_of(page)
    preview.save()
    values = {
        "token_hash": hash_of(token),
        "previous_hash": before.token_hash if before else "",
        "previous_until": now + GRACE if before else None,
        "auth_hash": _auth_hash(user),
        "page_id": page.pk,
        "parent_id": parent_id,
        "preview": preview,
        "expires_at": _end(),
    }
    PreviewGrant.objects.update_or_create(**named, defaults=values)
    return token


@transaction.atomic
def renew(user: Any, mode: str) -> str | None:
    """A fresh token for a draft that was granted before: for work that begins after the request that asked for it.

    Args:
        user: whose grant it is; whether they may still see the draft is looked up when it is opened.
        mode: the grant's preview mode, which has to be one of its own.

    Returns:
        The token; None when there is no such grant any more (they signed out, or it ran out).
    """
    grant = PreviewGrant.objects.select_for_update().filter(user=user, mode=mode, expires_at__gt=timezone.now()).first()
    if grant is None:
        return None
    token = secrets.token_urlsafe(TOKEN_BYTES)
    grant.token_hash, grant.expires_at = hash_of(token), _end()
    grant.save(update_fields=["token_hash", "expires_at"])
    return token


def forget(user: Any, mode: str) -> None:
    """Delete what a user was granted under a preview mode, the draft included."""
    PagePreview.objects.filter(grant__user=user, grant__mode=mode).delete()


def _end() -> Any:
    """When a grant that is given now runs out."""
    return timezone.now() + timedelta(minutes=getattr(settings, "PREVIEW_MINUTES", DEFAULT_MINUTES))


def redeem(token: str) -> Any:
    """The draft that a token opens; None when it opens nothing, for whatever reason."""
    if not token or len(token) > LONGEST_TOKEN:
        return None
    grant = _find(hash_of(token))
    if grant is None or not _still_holds(grant):
        return None
    page = grant.preview.as_page()
    if page is not None:
        page.pk = page.id = grant.page_id
    return page


def _find(hashed: str) -> PreviewGrant | None:
    """The grant of a token that has not run out."""
    now = timezone.now()
    grants = PreviewGrant.objects.select_related("user", "preview").filter(expires_at__gt=now)
    current = grants.filter(token_hash=hashed).first()
    return current or grants.filter(previous_hash=hashed, previous_until__gt=now).first()


def _still_holds(grant: PreviewGrant) -> bool:
    """Whether the user could still open this draft in the admin, or is QA, who may look at all of them."""
    user: Any = grant.user
    if not user.is_active or _auth_hash(user) != grant.auth_hash or not user.has_perm("wagtailadmin.access_admin"):
        return False
    page = Page.objects.filter(pk=grant.page_id or grant.parent_id).first()
    if page is None:
        return False
    if user.has_perm(QA):
        return True
    allowed = page.specific.permissions_for_user(user)
    if grant.page_id is None:
        return bool(allowed.can_add_subpage())
    return bool(allowed.can_edit() or allowed.can_publish())


def forget_expired() -> None:
    """Delete what nobody may open any more, drafts included."""
    PagePreview.objects.filter(grant__expires_at__lte=timezone.now()).delete()


def forget_user(user: Any = None, **_: Any) -> None:
    """Delete a user's grants, drafts included; called when they log out."""
    if user is not None and user.pk:
        PagePreview.objects.filter(grant__user=user).delete()
