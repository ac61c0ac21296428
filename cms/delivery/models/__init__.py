"""The read model: what the API answers from, what that depends on, and what has to be told to others."""

from cms.delivery.models.document import Document, DocumentTopic, Reference
from cms.delivery.models.outbox import OutboxEvent

__all__ = ["Document", "DocumentTopic", "OutboxEvent", "Reference"]
