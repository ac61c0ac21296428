"""What the admin does without saving each item."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from cms.delivery.signals import refresh_showing, shown_models


@hooks.register("after_bulk_action")
def files_changed_collection(request: HttpRequest, action: str, objects: Sequence[Any], *_: Any) -> None:
    """Moving many images or documents into a collection writes to the database directly, and may hide them."""
    for model in shown_models():
        keys = [each.pk for each in objects if isinstance(each, model)]
        if keys:
            refresh_showing(model, keys)
