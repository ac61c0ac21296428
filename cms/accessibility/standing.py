"""Asking for the findings that stand: one query for the report, the dashboard and the API."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from django.db.models import Case, Exists, IntegerField, Model, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import Acknowledgement, FindingRecord

Row = TypeVar("Row", bound=Model)

VIEW_ALL = "accessibility.view_findingrecord"
"""Permission to see every finding, whoever may edit its page."""
BROWSER, STATIC = "browser", "static"
LIVE, DRAFT = "live", "draft"
OPEN, ACKNOWLEDGED = "open", "acknowledged"
OLDER = "older"
A_WEEK = 7
GRAVEST_FIRST = Case(
    *(When(severity=each.value, then=Value(place)) for place, each in enumerate(Severity)),
    output_field=IntegerField(),
)
EXACT = ("rule", "severity", "outcome", "block_id", "author", "site", "locale")
"""Criteria that compare a column of the same name."""


def standing_findings(today: date | None = None) -> QuerySet[FindingRecord]:
    """Every finding that stands, each with ``weight`` (0 is the gravest) and ``acknowledged``.

    Args:
        today: the day for which answers have, or have not, expired.
    """
    answers = Acknowledgement.objects.current(today or timezone.localdate()).filter(
        page_id=OuterRef("page_id"), fingerprint=OuterRef("fingerprint"), rule=OuterRef("rule")
    )
    records = FindingRecord.objects.select_related("page", "site", "locale", "author")
    return records.annotate(weight=GRAVEST_FIRST, acknowledged=Exists(answers))


def visible_findings(user: Any) -> QuerySet[FindingRecord]:
    """The findings on pages that a user may see in the admin; QA and administrators see all."""
    return only_visible(standing_findings(), user)


def open_findings_of(author: Any) -> QuerySet[FindingRecord]:
    """Errors and warnings without an answer, on those of an author's pages that they may still see; errors first."""
    rows = narrowed(visible_findings(author), {"author": author, "state": OPEN})
    return rows.exclude(severity=Severity.ADVICE).order_by(GRAVEST_FIRST, "first_seen")


def only_visible(rows: QuerySet[Row], user: Any) -> QuerySet[Row]:
    """Those rows whose ``page`` a user may see in the admin."""
    if user.has_perm(VIEW_ALL):
        return rows
    pages = page_permission_policy.instances_user_has_any_permission_for(user, {"add", "change", "publish"})
    return rows.filter(page__in=Page.objects.filter(pk__in=pages.values("pk")))


def narrowed(rows: QuerySet[FindingRecord], criteria: Mapping[str, Any]) -> QuerySet[FindingRecord]:
    """Those findings that fit all criteria.

    Args:
        rows: from :func:`standing_findings`.
        criteria: by name: those of :data:`EXACT`, ``page`` (its id), ``origin`` (as stored), ``by`` (browser or
            static), ``version`` (live or draft), ``state`` (open or acknowledged), ``since`` (a moment: first seen
            then or later) and ``age`` (days at most, or "older" than a week). Empty ones do not count.
    """
    given = {name: value for name, value in criteria.items() if value not in (None, "")}
    for name in EXACT:
        if name in given:
            rows = rows.filter(**{name: given[name]})
    if "page" in given:
        rows = rows.filter(page_id=given["page"])
    for condition in _conditions(given):
        rows = rows.filter(condition)
    return rows


def _conditions(given: Mapping[str, Any]) -> Iterable[Q]:
    """The criteria that are more than a comparison with a column."""
    origins = FindingRecord.Origin
    if "origin" in given:
        yield Q(origin=given["origin"])
    if "by" in given:
        yield Q(origin=origins.BROWSER) if given["by"] == BROWSER else ~Q(origin=origins.BROWSER)
    if "version" in given:
        yield Q(origin=origins.DRAFT) if given["version"] == DRAFT else ~Q(origin=origins.DRAFT)
    if "state" in given:
        yield Q(acknowledged=given["state"] == ACKNOWLEDGED)
    if "since" in given:
        yield Q(first_seen__gte=given["since"])
    if "age" in given:
        yield _standing_for(given["age"])


def _standing_for(age: int | str) -> Q:
    days = A_WEEK if age == OLDER else int(age)
    since: datetime = timezone.now() - timedelta(days=days)
    return Q(first_seen__lt=since) if age == OLDER else Q(first_seen__gte=since)


def answers_to(
    records: Iterable[FindingRecord], today: date | None = None
) -> dict[tuple[int, str, str], Acknowledgement]:
    """The answers in force to some findings, by page, rule and fingerprint; one query, however many there are."""
    shown = list(records)
    found = Acknowledgement.objects.current(today or timezone.localdate()).filter(
        page_id__in={record.page_id for record in shown}, fingerprint__in={record.fingerprint for record in shown}
    )
    return {(each.page_id, each.rule, each.fingerprint): each for each in found.select_related("user")}
