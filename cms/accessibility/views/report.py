"""Every finding that stands, with filters and as a spreadsheet."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.accessibility.filters import FindingFilter
from cms.accessibility.models import FindingRecord
from cms.accessibility.standing import visible_findings
from cms.audit.report.table import harmless


def _page_url(record: FindingRecord) -> str:
    return reverse("wagtailadmin_pages:edit", args=[record.page_id])


class FindingsReportView(ReportView):
    """Reports → Accessibility findings."""

    page_title = _("Accessibility findings")
    header_icon = "check"
    index_url_name = "accessibility_report"
    index_results_url_name = "accessibility_report_results"
    model = FindingRecord
    filterset_class = FindingFilter
    default_ordering = "-first_seen"
    columns = [
        TitleColumn("page", label=_("Page"), get_url=_page_url, width="22%"),
        Column("severity", label=_("Severity"), sort_key="weight"),
        Column("rule", label=_("Rule"), sort_key="rule"),
        Column("message", label=_("What"), accessor="data.message"),
        Column("origin", label=_("Where"), accessor="get_origin_display"),
        Column("author", label=_("Author")),
        Column("locale", label=_("Language")),
        DateColumn("first_seen", label=_("Since"), sort_key="first_seen"),
    ]
    list_export = [
        "page.title", "page_id", "severity", "outcome", "rule", "data.message", "data.help", "origin", "block_id",
        "path", "author", "site", "locale", "first_seen", "fingerprint",
    ]  # fmt: skip
    export_headings = {"page.title": "Page", "page_id": "Page number", "data.message": "What", "data.help": "How"}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Titles are anybody's words, and must not run in the spreadsheet of whoever opens it."""
        written = super().preprocess_field_value(field, value, export_format)
        return harmless(written) if export_format == self.FORMAT_CSV and isinstance(written, str) else written

    def get_filename(self) -> str:
        """The spreadsheet's name."""
        return "accessibility-findings"

    def get_base_queryset(self) -> QuerySet[FindingRecord]:
        """What this user may see."""
        return visible_findings(self.request.user)

    def get_queryset(self) -> QuerySet[FindingRecord]:
        """In the order asked for."""
        return self.order_queryset(self.get_base_queryset())
