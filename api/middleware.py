"""What goes for every address of the API, whatever else the project's middleware does."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

API = "/api/"
ALLOWED = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match, X-Preview-Token",
    "Access-Control-Max-Age": "86400",
}
PRIVATE_VARY = "Authorization, Origin, X-Preview-Token"
"""By what answers that nobody may keep are told apart."""

Respond = Callable[[HttpRequest], HttpResponse]


def allowed_origins() -> list[str]:
    """The origins whose scripts may read the API: the setting ``API_ALLOWED_ORIGINS``, or the frontend's alone."""
    return list(getattr(settings, "API_ALLOWED_ORIGINS", [settings.FRONTEND_URL]))


class PublicApiMiddleware:
    """Lets the frontends' scripts read the API, and keeps its answers the same for everybody.

    Answers depend on neither cookies nor the browser's language, so caches need not tell readers apart by them.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        if not request.path.startswith(API):
            return self.get_response(request)
        origin = request.headers.get("Origin", "")
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            response = HttpResponse(status=204)
        else:
            response = self.get_response(request)
        response["Vary"] = PRIVATE_VARY if "no-store" in response.get("Cache-Control", "") else "Origin"
        del response["Content-Language"]
        return self._shared(response, origin, preflight=response.status_code == 204)

    def _shared(self, response: HttpResponse, origin: str, *, preflight: bool) -> HttpResponse:
        """The response as far as other origins may read it."""
        if origin in allowed_origins():
            response["Access-Control-Allow-Origin"] = origin
            response["Access-Control-Expose-Headers"] = "ETag"
            for name, value in ALLOWED.items() if preflight else ():
                response[name] = value
        return response
