"""Stored Documents and their references."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q


class DocumentQuerySet(models.QuerySet["Document"]):
    """Questions about the store."""

    def public(self, now: datetime) -> Self:
        """What anybody may read at ``now``."""
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=now), status=Document.Status.LIVE)


class Document(models.Model):
    """What the public reads of one page: written whole at publishing, never touched by reading.

    A page that was taken away leaves its row behind without content, so that its address can be answered with "gone"
    and so that its version only ever grows.
    """

    class Status(models.TextChoices):
        """Whether there is anything to read."""

        LIVE = "live", "Live"
        GONE = "gone", "Unpublished or deleted"
        HIDDEN = "hidden", "Not for the public: as if it never was"

    page_id = models.BigIntegerField(primary_key=True)
    """The page's id; no foreign key, because the row outlives the page."""
    status = models.CharField(max_length=8, choices=Status)
    version = models.BigIntegerField()
    """Counts the writes to this row; a write is refused unless its version is higher."""
    etag = models.CharField(max_length=64)
    """SHA-256 of the body's bytes, in hexadecimal."""
    body = models.TextField()
    """The Document: JSON with sorted keys, exactly as served."""
    listing = models.TextField()
    """The Document without its blocks, for lists."""
    search_text = models.TextField()
    """Every word a reader sees, in lower case."""
    content_id = models.UUIDField(db_index=True)
    type = models.CharField(max_length=100)
    title = models.TextField()
    slug = models.CharField(max_length=255)
    site_id = models.BigIntegerField(null=True)
    locale = models.CharField(max_length=100)
    path = models.CharField(max_length=2048)
    """The address's path at the site's frontend."""
    tree_path = models.CharField(max_length=255, db_index=True)
    """The page's place in Wagtail's tree; a descendant's begins with its ancestor's."""
    depth = models.PositiveIntegerField()
    show_in_menus = models.BooleanField(default=False)
    date = models.DateField(null=True)
    """The date that readers see; null for pages other than posts."""
    first_published_at = models.DateTimeField(null=True)
    last_published_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    """When the page stops being public, even if nothing has unpublished it yet."""
    valid_until = models.DateTimeField(null=True)
    """The next moment at which a computed state changes."""
    stored_at = models.DateTimeField(auto_now=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["status", "type", "locale", "-date"]),
            models.Index(fields=["site_id", "path"]),
            models.Index(fields=["status", "slug"]),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.page_id} v{self.version} ({self.status})"


class DocumentTopic(models.Model):
    """A topic that a post is filed under."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="topics")
    slug = models.CharField(max_length=255, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "slug"], name="one_topic_once")]

    def __str__(self) -> str:
        return self.slug


class Reference(models.Model):
    """Something that a Document shows or leads to: when it changes, the Document is built anew."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="references")
    kind = models.CharField(max_length=100)
    """A model's label in lower case, or one of the kinds in :mod:`cms.delivery.references`."""
    key = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "kind", "key"], name="one_reference_once")]
        indexes = [models.Index(fields=["kind", "key"])]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

    @classmethod
    def documents_showing(cls, kind: str, keys: Any) -> list[int]:
        """The pages whose Documents refer to any of these."""
        found = cls.objects.filter(kind=kind, key__in=[str(key) for key in keys])
        return list(found.order_by("document_id").values_list("document_id", flat=True).distinct())
