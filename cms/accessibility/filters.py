"""How the report is narrowed down."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale, Site

from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.registry import all_rules
from cms.accessibility.models import FindingRecord
from cms.accessibility.standing import ACKNOWLEDGED, OLDER, OPEN, narrowed

AGES = [("1", _("since yesterday")), ("7", _("for a week at most")), (OLDER, _("for more than a week"))]
STATES = [(OPEN, _("not answered")), (ACKNOWLEDGED, _("answered"))]


def authors(request: Any) -> QuerySet[Any]:
    """Everybody who may have written a page."""
    return get_user_model().objects.order_by("username")


def rule_choices() -> list[tuple[str, str]]:
    """Every rule that has a record, known to the engine or found by a browser."""
    kept = set(FindingRecord.objects.values_list("rule", flat=True).distinct())
    return [(name, name) for name in sorted(kept | set(all_rules()))]


class FindingFilter(WagtailFilterSet):
    """By rule, severity, origin, author, site, language, age, block and whether somebody has answered."""

    rule = django_filters.ChoiceFilter(choices=rule_choices, label=_("Rule"))
    severity = django_filters.ChoiceFilter(choices=[(each.value, each.value) for each in Severity], label=_("Severity"))
    outcome = django_filters.ChoiceFilter(choices=[(each.value, each.value) for each in Outcome], label=_("Outcome"))
    origin = django_filters.ChoiceFilter(choices=FindingRecord.Origin.choices, label=_("Where"))
    page = django_filters.NumberFilter(label=_("Page number"))
    block_id = django_filters.CharFilter(label=_("Block"))
    author = django_filters.ModelChoiceFilter(queryset=authors, label=_("Author"))
    site = django_filters.ModelChoiceFilter(queryset=lambda request: Site.objects.all(), label=_("Site"))
    locale = django_filters.ModelChoiceFilter(queryset=lambda request: Locale.objects.all(), label=_("Language"))
    age = django_filters.ChoiceFilter(choices=AGES, label=_("Standing"))
    state = django_filters.ChoiceFilter(choices=STATES, label=_("Answer"))

    class Meta:
        model = FindingRecord
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """As everything that asks for findings narrows them down."""
        return narrowed(queryset, self.form.cleaned_data)
