"""The column of the page explorer that says how each page stands."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from cms.accessibility.standing import OPEN, narrowed, standing_findings


class StandingColumn(Column):
    """Open errors and warnings of each page, in words; one query for the whole list."""

    def __init__(self) -> None:
        super().__init__("accessibility", label=gettext_lazy("Accessibility"), width="12%")

    def get_value(self, instance: Any) -> str:
        """Without the list, one page's standing."""
        return standing(counts_of([instance.pk]), instance.pk)

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """The page's standing, from counts read once for the list."""
        table = parent_context["table"]
        if not hasattr(table, "accessibility_counts"):
            table.accessibility_counts = counts_of([row.pk for row in table.data])
        context: dict[str, Any] = {"column": self, "row": instance, "request": parent_context.get("request")}
        return {**context, "value": standing(table.accessibility_counts, instance.pk)}


def counts_of(page_ids: Iterable[int]) -> Counter[tuple[int, str]]:
    """How many findings that nobody has answered stand for each page and severity."""
    unanswered = narrowed(standing_findings().filter(page_id__in=list(page_ids)), {"state": OPEN})
    rows = unanswered.values_list("page_id", "fingerprint", "severity")
    return Counter((page_id, severity) for page_id, _fingerprint, severity in rows.distinct().order_by())


def standing(counts: Counter[tuple[int, str]], page_id: int) -> str:
    """How a page stands, in words."""
    errors, warnings = counts[page_id, "error"], counts[page_id, "warning"]
    said = [_("%d to mend") % errors] if errors else []
    return ", ".join(said + ([_("%d to look at") % warnings] if warnings else [])) or _("Nothing found")
