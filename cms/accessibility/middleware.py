"""Turns a refusal that no form caught into an answer that its reader understands."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme

from cms.accessibility.refused import PublishingRefused

UNPROCESSABLE = 422


class AnswerRefusals:
    """In the admin: a message with every finding, and back to where the editor was. Elsewhere: 422 with the findings.

    Nothing has been changed when a refusal arrives here, so there is nothing to put back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refusal; leave any other exception alone."""
        if not isinstance(exception, PublishingRefused):
            return None
        if _wants_page(request):
            messages.error(request, refusal_message(exception))
            return HttpResponseRedirect(_back(request))
        return JsonResponse(refusal_json(exception), status=UNPROCESSABLE, content_type="application/problem+json")


def refusal_message(refused: PublishingRefused) -> str:
    """A refusal as HTML for Wagtail's messages."""
    items = format_html_join("", "<li>{} {}</li>", ((each.message, each.help) for each in refused.findings))
    return format_html("“{}” was not published. Some readers could not use it: <ul>{}</ul>", refused.title, items)


def refusal_json(refused: PublishingRefused) -> dict[str, object]:
    """A refusal as problem details (RFC 9457), with the findings."""
    return {
        "type": "about:blank",
        "title": "Not published",
        "status": UNPROCESSABLE,
        "detail": str(refused),
        "findings": [finding.as_json() for finding in refused.findings],
    }


def _wants_page(request: HttpRequest) -> bool:
    in_admin = request.path.startswith(reverse("wagtailadmin_home"))
    return in_admin and "application/json" not in request.headers.get("Accept", "")


def _back(request: HttpRequest) -> str:
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        return came_from
    return reverse("wagtailadmin_home")
