"""The policy that holds for a page and a user: the rules' own severities, changed by what administrators chose."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from wagtail.models import Site

from cms.accessibility.models import AccessibilityPolicy, PolicyRule
from cms.accessibility.policy import Policy
from cms.base.addresses import Addresses


def site_of(page: Any) -> Site | None:
    """The site that a page belongs to; for a page that is not in the tree yet, that of its parent to be."""
    place = page if page.path else getattr(page, "parent_to_be", None)
    address = Addresses().of(place) if place is not None else None
    if address is None:
        return Site.objects.filter(is_default_site=True).first()
    return Site.objects.get(pk=address.root.site_id)


def demands_of(site: Site | None) -> AccessibilityPolicy:
    """What a site demands; the defaults where it has no settings."""
    if site is None:
        return AccessibilityPolicy()
    return AccessibilityPolicy.objects.filter(site=site).first() or AccessibilityPolicy(site=site)


def policy_for(site: Site | None, user: Any = None) -> Policy:
    """The policy on a site for the one who publishes.

    The most particular line wins: site and group, then site, then group, then neither. Of several groups of one user
    the strictest counts.
    """
    groups = list(user.groups.all()) if user is not None and user.pk else []
    lines = PolicyRule.objects.filter(Q(site=site) | Q(site__isnull=True), Q(group__in=groups) | Q(group__isnull=True))
    return Policy(levels=_levels(lines))


def _levels(lines: Iterable[PolicyRule]) -> dict[str, str]:
    strictness = ["off", "advice", "warning", "error"]

    def weight(line: PolicyRule) -> tuple[int, int, int]:
        return (line.site_id is not None, line.group_id is not None, strictness.index(line.level))

    return {line.rule: line.level for line in sorted(lines, key=weight)}
