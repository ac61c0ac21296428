"""API tokens in the admin: Wagtail's own screens, which it otherwise shows only beside its API v3."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks
from wagtail.users.views.api_tokens import APITokenViewSet

WAGTAILS_API = "wagtail.api.v3"
"""Where this is installed, Wagtail registers the screens itself."""


@hooks.register("register_admin_viewset")
def api_tokens() -> Any:
    """Settings → API tokens: issue one for oneself or, as an administrator, for anybody, and revoke it."""
    if apps.is_installed(WAGTAILS_API):
        return []
    return APITokenViewSet("wagtailusers_api_tokens", url_prefix="api-tokens")


@hooks.register("register_permissions")
def token_permissions() -> QuerySet[Permission]:
    """Let administrators say on a group's screen who may have tokens."""
    return Permission.objects.filter(content_type__app_label="wagtailcore", content_type__model="apitoken")
