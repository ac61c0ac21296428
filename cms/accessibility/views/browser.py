"""“Check in a browser”: asked for, waited for, called off; and the pictures that came of it."""

import mimetypes
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.views.pages.preview import PreviewOnCreateView

from cms.accessibility import gate
from cms.accessibility.browser.asking import ask, call_off
from cms.accessibility.browser.panel import progress
from cms.accessibility.models import BrowserCheck, BrowserEvidence
from cms.accessibility.standing import VIEW_ALL
from cms.accessibility.views.check import CheckOnEditView

UNPROCESSABLE = 422


class BrowserCheckOnEditView(CheckOnEditView):
    """Takes the editor's form, and has a browser look at the draft. Nothing of the page is saved."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Where to ask how it goes; 422 with what is wrong when the form does not make a page."""
        form = self.get_form(request.POST)
        self.validate_form(form)
        if not form.is_valid():
            return JsonResponse({"error": _mistakes(form)}, status=UNPROCESSABLE)
        check = ask(form.instance, request.user, gate.inspect(form.instance, user=request.user))
        return JsonResponse({**addresses(check), **progress(check)})


class BrowserCheckOnCreateView(BrowserCheckOnEditView, PreviewOnCreateView):
    """The same for a page that has not been saved."""


def _mistakes(form: Any) -> str:
    named = ", ".join(str(form.fields[name].label or name) for name in form.errors if name in form.fields)
    return _("Not checked: put the form in order first (%s).") % (named or _("see the messages above it"))


def addresses(check: BrowserCheck) -> dict[str, str]:
    """Where to ask about a check, and where to call it off."""
    return {
        "status_url": reverse("accessibility_browser_status", args=[check.pk]),
        "cancel_url": reverse("accessibility_browser_cancel", args=[check.pk]),
    }


@require_GET
def browser_check_status(request: HttpRequest, pk: int) -> JsonResponse:
    """How a check goes, for who asked for it."""
    return JsonResponse(progress(_own(request, pk)))


@require_POST
def cancel_browser_check(request: HttpRequest, pk: int) -> JsonResponse:
    """Stop waiting: what the worker still finds is thrown away."""
    check = _own(request, pk)
    call_off(check)
    return JsonResponse(progress(check))


def _own(request: HttpRequest, pk: int) -> BrowserCheck:
    return get_object_or_404(BrowserCheck, pk=pk, requested_by=request.user)


@require_GET
def evidence(request: HttpRequest, pk: int) -> FileResponse:
    """A picture of the place that a finding is about, for who may edit the page, and for QA.

    Raises:
        PermissionDenied: for others: it may show a draft.
        Http404: it is past its time.
    """
    shown = get_object_or_404(BrowserEvidence.objects.select_related("check_of__page"), pk=pk)
    check = shown.check_of
    own = check.requested_by_id == request.user.pk
    may_edit = check.page is not None and check.page.permissions_for_user(request.user).can_edit()
    if not (own or may_edit or request.user.has_perm(VIEW_ALL)):
        raise PermissionDenied
    try:
        content = shown.picture.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    kind = mimetypes.guess_type(shown.picture.name or "")[0] or "application/octet-stream"
    return FileResponse(content, content_type=kind, headers={"Cache-Control": "private, no-store"})
