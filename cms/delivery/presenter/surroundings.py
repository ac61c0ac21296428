"""What has to be known of the whole site before any page can be presented: read once, used for many pages."""

from datetime import datetime
from typing import Any, Self

from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.base.addresses import Addresses
from cms.images.privacy import private_collection_ids


class Surroundings:
    """The sites, and what is kept from the public. Six queries, however many pages follow."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or timezone.now()
        self.addresses = Addresses()
        self._private_paths = tuple(PageViewRestriction.objects.values_list("page__path", flat=True).distinct())
        self._private_collections = private_collection_ids()

    @classmethod
    def at(cls, now: datetime | None = None) -> Self:
        """The surroundings at a moment; now, unless told."""
        return cls(now)

    def is_private(self, page: Any) -> bool:
        """Whether the page, or any page above it, is restricted: by password, login or group alike."""
        return page.path.startswith(self._private_paths) if self._private_paths else False

    def is_public(self, page: Any) -> bool:
        """Whether anybody may read the page now: live, not past its expiry, not restricted, within a site."""
        expired = page.expire_at is not None and page.expire_at <= self.now
        return page.live and not expired and not self.is_private(page) and self.addresses.of(page) is not None

    def collection_is_public(self, collection_id: int) -> bool:
        """Whether neither the collection nor any above it is restricted."""
        return collection_id not in self._private_collections
