"""Every draft, for QA: by token, each with a preview that is good for some minutes."""

from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from rest_framework.request import Request
from wagtail.models import Page

from api.authentication import MayViewFindings, TokenAuthentication
from api.page_parameters import DEFAULT_LIMIT, LIMIT, OFFSET, most_items
from api.views.base import Endpoint
from cms.accessibility.gate import is_gated
from cms.base.addresses import Addresses
from cms.delivery.presenter.meta import moment
from cms.delivery.presenter.present import as_json
from cms.document.drafts import Draft, DraftMeta
from cms.preview.grants import issue
from cms.preview.page import PRIVATE, preview_address

MODE = "qa"
"""The preview mode of these grants: an editor's own previews go on undisturbed."""


class DraftList(Endpoint):
    """The list of drafts. Asking again replaces the previews that were given before."""

    operation = "listDrafts"
    answer = ("DraftList",)
    parameters = (LIMIT, OFFSET)
    authentication_classes = (TokenAuthentication,)
    permission_classes = (MayViewFindings,)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Drafts of pages that belong to a site, a part at a time."""
        given = self.given(request)
        addresses = Addresses()
        pages = drafts(addresses)
        offset, limit = given.get("offset", 0), given.get("limit", min(DEFAULT_LIMIT, most_items()))
        items = [_draft(page, request.user, addresses) for page in pages[offset : offset + limit]]
        content = {"meta": {"total_count": pages.count()}, "items": items}
        return HttpResponse(as_json(content), content_type="application/json")

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Nothing of it is kept, passed on or indexed, whatever the answer."""
        final = super().finalize_response(request, response, *args, **kwargs)
        for name, value in PRIVATE.items():
            final[name] = value
        return final


def drafts(addresses: Addresses) -> QuerySet[Page]:
    """Pages of every site whose latest words are not live; aliases have none of their own."""
    within = reduce(or_, (Q(path__startswith=root.tree_path) for root in addresses.roots), Q(pk=None))
    unpublished = Q(live=False) | Q(has_unpublished_changes=True)
    found = Page.objects.filter(unpublished, within, alias_of=None, latest_revision__isnull=False)
    return found.not_exact_type(Page).order_by("pk")  # Wagtail's bare first page holds no content


def _draft(page: Page, user: Any, addresses: Addresses) -> Draft:
    draft = page.get_latest_revision_as_object()
    place = addresses.of(draft)
    if place is None or not is_gated(draft):
        raise LookupError(f"Page {page.pk} is below a site, and has no address.")
    token = issue(user, draft, MODE)
    return Draft(
        id=page.pk,
        title=draft.title,
        meta=DraftMeta(
            type=draft._meta.label,
            locale=place.root.language,
            html_url=place.url,
            preview_url=preview_address(draft.frontend() or place.root.origin, token),
            detail_url=f"{settings.CMS_URL}{reverse('api:preview')}?{urlencode({'token': token})}",
            edit_url=settings.CMS_URL + reverse("wagtailadmin_pages:edit", args=[page.pk]),
            expires_at=moment(timezone.now() + timedelta(minutes=settings.PREVIEW_MINUTES)) or "",
            last_edited_at=moment(draft.latest_revision_created_at) or "",
        ),
    )
