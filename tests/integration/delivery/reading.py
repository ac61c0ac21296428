"""What the store says."""

import json
from typing import Any

from wagtail.models import Page

from cms.delivery.models import Document


def row(page: Page) -> Document | None:
    """The page's row, live or not."""
    return Document.objects.filter(page_id=page.pk).first()


def stored(page: Page) -> dict[str, Any]:
    """The page's stored Document."""
    found = Document.objects.get(page_id=page.pk, status=Document.Status.LIVE)
    return json.loads(found.body)


def status(page: Page) -> str | None:
    """Whether the store holds the page; None when it never did."""
    found = row(page)
    return found.status if found else None
