"""Drafts, for those who were granted a look."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from api.errors import not_found
from api.parameters import Parameter, text
from api.views.base import PublicView
from cms.delivery.presenter import present
from cms.delivery.presenter.present import as_json
from cms.preview.grants import redeem
from cms.preview.page import PRIVATE

HEADER = "X-Preview-Token"


class PagePreview(PublicView):
    """A draft as a frontend shows it: the same JSON as a live page's, by the same presenter."""

    operation = "getPreview"
    answer = ("Page",)
    parameters = (
        Parameter("token", text, f"The token of the preview address; better sent as the header `{HEADER}`."),
        Parameter("content_type", text, "As wagtail-headless-preview's clients send it; has to fit the draft."),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        """The draft that a token opens."""
        given = self.given(request)
        page = redeem(request.headers.get(HEADER) or given.get("token", ""))
        if page is None or given.get("content_type", page._meta.label_lower).lower() != page._meta.label_lower:
            raise not_found()
        response = HttpResponse(as_json(present(page, draft=True).document), content_type="application/json")
        response["Vary"] = HEADER
        return response

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Nothing about a draft is kept, passed on or indexed, whatever the answer."""
        final = super().finalize_response(request, response, *args, **kwargs)
        for name, value in PRIVATE.items():
            final[name] = value
        return final
