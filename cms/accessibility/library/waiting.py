"""Which images wait for a description, and for whom."""

from typing import Any

from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry


def changeable(user: Any) -> QuerySet[Any]:
    """The images that a user may change, by collection."""
    policy: Any = policy_registry.get_by_type(get_image_model())
    images: QuerySet[Any] = policy.instances_user_has_permission_for(user, "change")
    return images


def choosable(user: Any) -> QuerySet[Any]:
    """The images that a user may use on a page, by collection."""
    policy: Any = policy_registry.get_by_type(get_image_model())
    images: QuerySet[Any] = policy.instances_user_has_permission_for(user, "choose")
    return images


def waiting(user: Any) -> QuerySet[Any]:
    """Those of them that nobody has described, the oldest first."""
    return changeable(user).filter(alt_suggestion="").order_by("pk")


def may_describe(user: Any) -> bool:
    """Whether a user may change any image at all."""
    policy: Any = policy_registry.get_by_type(get_image_model())
    return bool(policy.user_has_permission(user, "change"))
