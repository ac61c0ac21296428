"""Every finding that stands, for QA: by token, and kept by nobody on the way."""

import dataclasses
from typing import Any, cast

from django.conf import settings
from django.db.models import F, OrderBy, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from rest_framework.request import Request
from wagtail.models import Locale

from api.authentication import MayViewFindings, TokenAuthentication
from api.filters import find_site
from api.finding_parameters import FINDING_LIST, ORDERS
from api.page_parameters import DEFAULT_LIMIT, most_items
from api.views.base import Endpoint
from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import Acknowledgement, FindingRecord
from cms.accessibility.standing import BROWSER, DRAFT, LIVE, STATIC, answers_to, narrowed, standing_findings
from cms.base.addresses import Addresses
from cms.delivery.presenter.meta import moment
from cms.delivery.presenter.present import as_json
from cms.document.findings import FindingAcknowledgement, FindingAuthor, FindingPage, StandingFinding

FINDING = tuple(field.name for field in dataclasses.fields(Finding))
"""What every finding says, wherever it comes from."""
NEWEST_FIRST = ("-first_seen",)
PRIVATE = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}


class FindingList(Endpoint):
    """The list of findings."""

    operation = "listFindings"
    answer = ("FindingList",)
    parameters = FINDING_LIST
    authentication_classes = (TokenAuthentication,)
    permission_classes = (MayViewFindings,)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Findings on live pages and on latest drafts, a part at a time."""
        given = self.given(request)
        found = narrowed(standing_findings(), _criteria(given)).order_by(*_order(given), "pk")
        offset, limit = given.get("offset", 0), given.get("limit", min(DEFAULT_LIMIT, most_items()))
        content = {"meta": {"total_count": found.count()}, "items": shown(found[offset : offset + limit])}
        return HttpResponse(as_json(content), content_type="application/json")

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Nothing of it is kept or indexed, whatever the answer."""
        final = super().finalize_response(request, response, *args, **kwargs)
        for name, value in PRIVATE.items():
            final[name] = value
        return final


def _criteria(given: dict[str, Any]) -> dict[str, Any]:
    """The parameters as the shared query knows them."""
    criteria = {name: value for name, value in given.items() if name not in {"order", "limit", "offset", "_", "format"}}
    criteria["by"] = criteria.pop("origin", None)
    if "site" in given:
        criteria["site"] = find_site(given["site"])
    if "locale" in given:
        criteria["locale"] = Locale.objects.filter(language_code=given["locale"]).first() or Locale(pk=0)
    return criteria


def _order(given: dict[str, Any]) -> list[OrderBy]:
    names = given.get("order", NEWEST_FIRST)
    columns = ((F(ORDERS[name.removeprefix("-")]), name.startswith("-")) for name in names)
    return [column.desc() if down else column.asc() for column, down in columns]


def shown(records: QuerySet[FindingRecord]) -> list[StandingFinding]:
    """Findings as the API writes them, in as many queries for a hundred as for one."""
    listed = list(records)
    answers, addresses = answers_to(listed), Addresses()
    return [_finding(each, answers.get((each.page_id, each.rule, each.fingerprint)), addresses) for each in listed]


def _finding(record: FindingRecord, answer: Acknowledgement | None, addresses: Addresses) -> StandingFinding:
    said = {name: record.data[name] for name in FINDING if name in record.data}
    where = {
        "origin": BROWSER if record.origin == FindingRecord.Origin.BROWSER else STATIC,
        "version": DRAFT if record.origin == FindingRecord.Origin.DRAFT else LIVE,
        "page": _page(record, addresses),
        "author": FindingAuthor(id=record.author.pk, name=name_of(record.author)) if record.author else None,
        "first_seen": moment(record.first_seen),
        "last_seen": moment(record.last_seen),
        "acknowledgement": _answer(answer) if answer else None,
    }
    return cast(StandingFinding, {**said, **where})


def _page(record: FindingRecord, addresses: Addresses) -> FindingPage:
    page = record.page
    address = addresses.of(page) if page.live else None
    return FindingPage(
        id=page.pk,
        title=page.title,
        locale=record.locale.language_code if record.locale else "",
        site=record.site.hostname if record.site else None,
        html_url=address.url if address else None,
        edit_url=settings.CMS_URL + reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )


def _answer(answer: Acknowledgement) -> FindingAcknowledgement:
    return FindingAcknowledgement(
        reason=answer.reason,  # type: ignore[typeddict-item]  # one of the model's choices
        comment=answer.comment,
        by=name_of(answer.user) if answer.user else None,
        expires_on=answer.expires_on.isoformat() if answer.expires_on else None,
        created_at=moment(answer.created_at) or "",
    )


def name_of(user: Any) -> str:
    """Somebody's name, or what they log in with."""
    return str(user.get_full_name() or user.get_username())
