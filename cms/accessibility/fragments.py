"""The gate for content that is not a page: people, organisations, topics, menus, footers."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Site

from cms.accessibility.engine.check import check
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.refused import PublishingRefused
from cms.accessibility.site_policy import policy_for
from cms.delivery.presenter import Presenter, Surroundings


def fragment_errors(instance: Any) -> list[Finding]:
    """What keeps something from being saved that pages show, under the policy of every site that may show it.

    Args:
        instance: has ``language``, ``only_site`` and ``to_blocks(presenting)``; saved or not.
    """
    now = timezone.now()
    presenter = Presenter(instance, Surroundings(now), draft=True)
    body = instance.to_blocks(presenter)
    document = {
        "title": str(instance._meta.verbose_name),
        "language": instance.language,
        "body": body,
        "meta": {"html_url": settings.FRONTEND_URL},
    }
    errors: dict[str, Finding] = {}
    for site in _sites(instance):
        found = check(document, now=now, policy=policy_for(site))
        errors |= {each.fingerprint: each for each in found if each.severity is Severity.ERROR}
    return list(errors.values())


def _sites(instance: Any) -> Iterable[Site | None]:
    """The sites whose policies count: its own, or all of them, so that the strictest holds."""
    return [instance.only_site] if instance.only_site else list(Site.objects.all()) or [None]


def require_fragment(instance: Any) -> None:
    """Let something be saved that pages show, or refuse it.

    Raises:
        PublishingRefused: carrying the findings. Nothing was changed.
    """
    errors = fragment_errors(instance)
    if errors:
        raise PublishingRefused(str(instance), errors)


def fragments() -> Iterator[QuerySet[Any]]:
    """Everything that is held to the rules when it is saved, one query a model."""
    from cms.base.held import HeldToTheRules  # builds on this module

    for model in apps.get_models():
        if issubclass(model, HeldToTheRules):
            yield model._default_manager.order_by("pk")


def refused_by_now() -> Iterator[tuple[Any, list[Finding]]]:
    """What readers see and could not be saved as it is: written past ``save()``, or older than a rule."""
    for kept in fragments():
        for each in kept.iterator(chunk_size=100):
            errors = fragment_errors(each) if each.is_shown else []
            if errors:
                yield each, errors
