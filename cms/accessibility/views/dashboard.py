"""Accessibility of the whole installation on one screen."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import DailyCount, EmergencyPublish, FindingRecord, Refusal, Verdict
from cms.accessibility.standing import only_visible, visible_findings

DAYS = 30
MOST = 10


class DashboardView(WagtailAdminTemplateMixin, TemplateView):
    """Reports → Accessibility: where things stand, which way they go, and what waits for somebody."""

    page_title = _("Accessibility")
    header_icon = "check"
    template_name = "accessibility/dashboard.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """This screen alone."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Totals, trend, the rules broken most, and what waits."""
        rows = visible_findings(self.request.user)
        live = rows.exclude(origin=FindingRecord.Origin.DRAFT)
        now = timezone.now()
        return {
            **super().get_context_data(**kwargs),
            "totals": totals(live),
            "drafts": totals(rows.filter(origin=FindingRecord.Origin.DRAFT)),
            "rules": _most(live, "rule", "severity"),
            "pages": _most(live, "page_id", "page__title"),
            "trend": trend(),
            **waiting_for(self.request.user),
            "report_url": reverse("accessibility_report"),
            "now": now,
        }


def waiting_for(user: Any) -> dict[str, QuerySet[Any]]:
    """What waits for somebody, on the pages that this user may see."""
    to_review = Verdict.objects.exclude(review_since=None).select_related("page").order_by("review_since")
    emergencies = EmergencyPublish.objects.select_related("page", "requested_by", "approved_by").order_by("-pk")
    refusals = Refusal.objects.select_related("page", "author").order_by("first_refused_at")
    return {
        "to_review": only_visible(to_review, user),
        "emergencies": only_visible(emergencies, user)[:MOST],
        "refusals": only_visible(refusals, user),
    }


def totals(rows: QuerySet[FindingRecord]) -> list[dict[str, Any]]:
    """For each severity: how many findings on how many pages."""
    counted = {
        row["severity"]: row
        for row in rows.order_by().values("severity").annotate(count=Count("pk"), pages=Count("page", distinct=True))
    }
    return [{"severity": each.value, "count": 0, "pages": 0, **counted.get(each.value, {})} for each in Severity]


def _most(rows: QuerySet[FindingRecord], *by: str) -> QuerySet[Any, dict[str, Any]]:
    return rows.order_by().values(*by).annotate(count=Count("pk")).order_by("-count", *by)[:MOST]


def trend(days: int = DAYS) -> list[dict[str, Any]]:
    """The days of the last month that were counted: findings on live pages by severity.

    Returns:
        ``{day, error, warning, advice, share, top}``, the oldest first; ``share`` is the height of the day's bar in
        percent, and ``top`` is where it begins.
    """
    since = timezone.localdate() - timedelta(days=days)
    counted: dict[Any, dict[str, int]] = defaultdict(lambda: dict.fromkeys(("error", "warning", "advice"), 0))
    for row in DailyCount.objects.filter(day__gt=since).exclude(origin=FindingRecord.Origin.DRAFT):
        counted[row.day][row.severity] += row.count
    highest = max((sum(day.values()) for day in counted.values()), default=0) or 1
    return [
        {"day": day, **counts, "share": (share := round(100 * sum(counts.values()) / highest)), "top": 100 - share}
        for day, counts in sorted(counted.items())
    ]
