"""The gate for content that is not a page: people, organisations, menus, footers."""

from typing import Any

from django.conf import settings
from django.utils import timezone

from cms.accessibility.engine.check import check
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.refused import PublishingRefused
from cms.delivery.presenter import Presenter, Surroundings


def fragment_findings(instance: Any) -> list[Finding]:
    """What the rules say of something that pages show.

    Args:
        instance: has ``language`` and ``to_blocks(presenting)``; saved or not.
    """
    now = timezone.now()
    presenter = Presenter(instance, Surroundings(now), draft=True)
    blocks = instance.to_blocks(presenter)
    document = {"title": str(instance), "language": instance.language, "body": blocks}
    return check({**document, "meta": {"html_url": settings.FRONTEND_URL}}, now=now)


def require_fragment(instance: Any) -> None:
    """Let something be saved that pages show, or refuse it.

    Raises:
        PublishingRefused: carrying the findings. Nothing was changed.
    """
    errors = [finding for finding in fragment_findings(instance) if finding.severity is Severity.ERROR]
    if errors:
        raise PublishingRefused(str(instance), errors)
