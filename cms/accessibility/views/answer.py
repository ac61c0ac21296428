"""Where the panel sends an answer to a finding."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from wagtail.log_actions import log
from wagtail.models import Page

from cms.accessibility.answers import AnswerForm, answer, require_may_answer
from cms.accessibility.models import Acknowledgement


@require_POST
def answer_finding(request: HttpRequest, page_id: int) -> JsonResponse:
    """Keep an answer: 200, 400 with what is missing by field, or 403 with why."""
    page = get_object_or_404(Page, pk=page_id)
    form = AnswerForm(request.POST)
    before = Acknowledgement.objects.filter(page=page, fingerprint=request.POST.get("fingerprint", "")).first()
    try:
        require_may_answer(request.user, page, request.POST.get("rule", ""))
        if before is not None:
            require_may_answer(request.user, page, before.rule)
    except PermissionDenied as refused:
        return JsonResponse({"error": str(refused)}, status=403)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    kept = answer(form, page, request.user)
    log(
        instance=page, action="accessibility.answer", user=request.user, data={"rule": kept.rule, "reason": kept.reason}
    )
    return JsonResponse({"answered": kept.fingerprint})


@require_POST
def reopen_finding(request: HttpRequest, page_id: int) -> JsonResponse:
    """Take an answer back."""
    page = get_object_or_404(Page, pk=page_id)
    kept = get_object_or_404(Acknowledgement, page=page, fingerprint=request.POST.get("fingerprint", ""))
    try:
        require_may_answer(request.user, page, kept.rule)
    except PermissionDenied as refused:
        return JsonResponse({"error": str(refused)}, status=403)
    kept.delete()
    log(instance=page, action="accessibility.reopen", user=request.user, data={"rule": kept.rule})
    return JsonResponse({"reopened": kept.fingerprint})
