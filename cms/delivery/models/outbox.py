"""What has to be told to others: written with the change itself, sent afterwards."""

import uuid

from django.db import models


class OutboxEvent(models.Model):
    """Something that happened to what the public reads.

    The row is written in the transaction of the change, so that neither can be without the other. The payload holds
    ids only: a receiver fetches the rest, and thereby never learns more than the public may.
    """

    class Status(models.TextChoices):
        """How far the telling has come."""

        PENDING = "pending", "Waiting"
        DONE = "done", "Told to everybody"
        FAILED = "failed", "Given up"

    event_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Stays the same when sent again: receivers drop what they have seen."""
    aggregate = models.CharField(max_length=100)
    """What it happened to, for example ``page:12``."""
    version = models.BigIntegerField()
    """The aggregate's version after the change: receivers drop what is not newer than what they know."""
    type = models.CharField(max_length=50)
    """``page.published``, ``page.updated``, ``page.moved``, ``page.unpublished`` or ``page.hidden``."""
    payload = models.JSONField(default=dict)
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    attempts = models.PositiveIntegerField(default=0)
    reason = models.TextField(blank=True)
    """Why the last attempt failed."""
    created_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["status", "due_at"])]

    def __str__(self) -> str:
        return f"{self.type} {self.aggregate} v{self.version}"
