"""For who mounts Wagtail's API v3, which this CMS does not: its answer to a refusal, with the findings."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from cms.accessibility.middleware import UNPROCESSABLE, refusal_json
from cms.accessibility.refused import PublishingRefused


def answer_refusals(api: Any) -> None:
    """Let an API answer a refusal with 422 and the findings; without this, Wagtail's answer has their words only.

    Args:
        api: ``wagtail.api.v3.urls.api``, or any other ``NinjaAPI``.
    """
    api.add_exception_handler(PublishingRefused, _answer)


def _answer(request: HttpRequest, refused: PublishingRefused) -> HttpResponse:
    return JsonResponse(refusal_json(refused), status=UNPROCESSABLE, content_type="application/problem+json")
