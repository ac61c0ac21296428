"""What is known of the accessibility of a whole site: for its accessibility statement.

The counts are of what stands in the database; no page is checked here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.registry import all_rules
from cms.accessibility.models import Acknowledgement, BrowserCheck, DailyCount, FindingRecord, Verdict
from cms.accessibility.standing import answers_to, standing_findings
from cms.delivery.models import Document
from cms.delivery.sync import refresh

Reason = Acknowledgement.Reason


@dataclass
class Gap:
    """One rule that does not hold on some pages."""

    rule: str
    what: str
    wcag: list[str]
    certain: bool
    since: date
    fix_by: date | None
    count: int = 0
    page_ids: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Measures:
    """What was measured of a site."""

    checked_on: date | None
    pages: int
    pages_checked: int
    pages_in_browser: int
    pages_with_gaps: int
    pages_with_errors: int
    rules: int
    gaps: list[Gap]
    emergencies: list[tuple[int, date]]
    """Page and the day on which the permission ends."""


def measure(site_id: int | None, now: datetime) -> Measures:
    """The measures of a site's public pages.

    Args:
        site_id: the site; a page outside every site gives measures of nothing.
        now: the moment, for answers and permissions that end.
    """
    public = Document.objects.public(now).filter(site_id=site_id).values("page_id")
    verdicts = Verdict.objects.filter(page_id__in=public)
    records = _gap_records(public, timezone.localdate(now))
    errors = {record.page_id for record in records if record.severity == Severity.ERROR}
    emergencies = verdicts.exclude(emergency=None).order_by("page_id").values_list("page_id", "emergency__expires_at")
    return Measures(
        checked_on=_latest(site_id, verdicts),
        pages=public.count(),
        pages_checked=verdicts.count(),
        pages_in_browser=_seen_in_browser(public),
        pages_with_gaps=len({record.page_id for record in records}),
        pages_with_errors=len(errors),
        rules=len(all_rules()),
        gaps=_gaps(records, timezone.localdate(now)),
        emergencies=[(page_id, timezone.localdate(until)) for page_id, until in emergencies],
    )


def _gap_records(public: Any, today: date) -> list[FindingRecord]:
    """The errors and warnings of public pages against a criterion of WCAG, without those that were false alarms."""
    standing = standing_findings(today).filter(page_id__in=public).exclude(origin=FindingRecord.Origin.DRAFT)
    grave = list(standing.filter(severity__in=(Severity.ERROR, Severity.WARNING)).order_by("rule", "page_id"))
    grave.sort(key=lambda record: record.severity != Severity.ERROR)
    answers = answers_to(grave, today)
    false_alarms = {key for key, answer in answers.items() if answer.reason == Reason.FALSE_ALARM}
    kept = [each for each in grave if (each.page_id, each.rule, each.fingerprint) not in false_alarms]
    return [each for each in kept if each.data.get("wcag")]


def _gaps(records: list[FindingRecord], today: date) -> list[Gap]:
    """One gap for each rule, and for each date by which it is to be put right."""
    answers = answers_to(records, today)
    gaps: dict[tuple[str, bool, date | None], Gap] = {}
    for record in records:
        answer = answers.get((record.page_id, record.rule, record.fingerprint))
        fix_by = answer.expires_on if answer and answer.reason == Reason.FIX_BY else None
        certain = record.severity == Severity.ERROR and record.outcome == Outcome.FAILED
        since = timezone.localdate(record.first_seen)
        new = Gap(record.rule, _what(record), list(record.data.get("wcag", ())), certain, since, fix_by)
        gap = gaps.setdefault((record.rule, certain, fix_by), new)
        gap.count += 1
        gap.since = min(gap.since, since)
        if record.page_id not in gap.page_ids:
            gap.page_ids.append(record.page_id)
    return list(gaps.values())


def _what(record: FindingRecord) -> str:
    """What a rule looks at and expects; the message itself for what a browser found."""
    rule = all_rules().get(record.rule)
    return f"{rule.applies} Expected: {_lower(rule.expects)}" if rule else str(record.data.get("message", record.rule))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _latest(site_id: int | None, verdicts: QuerySet[Verdict]) -> date | None:
    """The day of the latest check of any page of a site."""
    decided = verdicts.aggregate(latest=Max("decided_at"))["latest"]
    counted = DailyCount.objects.filter(site=site_id or 0).aggregate(latest=Max("day"))["latest"]
    days = [timezone.localdate(decided) if decided else None, counted]
    return max((day for day in days if day), default=None)


def _seen_in_browser(public: Any) -> int:
    """How many public pages a browser has looked at as they stand now."""
    done = BrowserCheck.objects.verdicts().order_by().filter(page_id__in=public)
    same = done.filter(page__accessibility_verdict__content_hash=F("content_hash"))
    return int(same.values("page_id").distinct().count())


def refresh_statements() -> None:
    """Bring the stored Documents of all accessibility statements up to date with what was measured."""
    shown: Iterable[Any] = (model for model in apps.get_models() if getattr(model, "shows_measures", False))
    ids = [key for model in shown for key in model.objects.filter(live=True).values_list("pk", flat=True)]
    if ids:
        refresh(ids)
