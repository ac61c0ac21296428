"""Who asks: Wagtail's API tokens, for the endpoints that are not for everybody."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from wagtail.models import APIToken

SCHEME = "Bearer"
NOTED_EVERY = timedelta(minutes=1)
"""How often at most a token's last use is written down."""
REFUSED = "This token is not valid."


def how_to_ask() -> str:
    """What to tell somebody who asks without a token that counts: how to send one, and where it comes from."""
    place = reverse("wagtailusers_api_tokens:index")
    return (
        f"Ask with a token, as “Authorization: {SCHEME} wagtail_…”. "
        f"Members of QA issue theirs in the admin under Settings → API tokens ({place})."
    )


class TokenAuthentication(BaseAuthentication):
    """``Authorization: Bearer …`` (RFC 6750) with a token that an administrator issued; only its hash is stored.

    Cookies count for nothing here, so no other site can make a browser ask in somebody's name.
    """

    def authenticate(self, request: Request) -> tuple[Any, APIToken] | None:
        """The token's owner; None when there is no token.

        Raises:
            AuthenticationFailed: the token is unknown or revoked, or its owner may no longer log in.
        """
        scheme, _, given = get_authorization_header(request).partition(b" ")
        if scheme.lower() != SCHEME.lower().encode():
            return None
        text = given.strip().decode("ascii", errors="replace")
        token = _find(text) if APIToken.validate_token_format(text) else None
        if token is None or not token.user.is_active:
            raise AuthenticationFailed(f"{REFUSED} {how_to_ask()}")
        _note_use(token)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        """What the answer to an unknown asker asks for."""
        return f'{SCHEME} realm="Altogether"'


def _find(text: str) -> APIToken | None:
    hashes = APIToken.candidate_key_hashes(text)
    token: APIToken | None = (
        APIToken.objects.select_related("user").filter(key_hash__in=hashes, revoked_at__isnull=True).first()
    )
    return token


def _note_use(token: APIToken) -> None:
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at >= NOTED_EVERY:
        APIToken.objects.filter(pk=token.pk).update(last_used_at=now)


class MayViewFindings(BasePermission):
    """For QA: who may see every finding in the admin."""

    message = "Only QA may see findings."

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the asker has the permission, by a group or as an administrator.

        Raises:
            NotAuthenticated: nobody has said who they are; the text says how.
        """
        if not request.successful_authenticator:
            raise NotAuthenticated(how_to_ask())
        return bool(request.user and request.user.has_perm("accessibility.view_findingrecord"))
