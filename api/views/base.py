"""What every endpoint shares: strict parameters, one error shape, no cookies, no drafts."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django.http import HttpRequest
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

from api.contract.endpoints import ContractSchema
from api.errors import handle, not_found
from api.parameters import ALWAYS, Parameter, read_parameters


class AlwaysJson(BaseContentNegotiation):
    """There is one format, so there is nothing to negotiate; a browser's ``Accept`` is no reason for an error."""

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        """The first there is."""
        return next(iter(parsers), None)

    def select_renderer(self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first there is."""
        renderer = next(iter(renderers))
        return renderer, renderer.media_type


class ReadingThrottle(AnonRateThrottle):
    """Keeps one address from asking without end; a frontend that asks for all its readers stays well below."""

    scope = "api"
    rate = "6000/min"


class Endpoint(APIView):
    """A read-only endpoint: cookies change nothing about its answers."""

    throttle_classes = (ReadingThrottle,)
    content_negotiation_class = AlwaysJson
    http_method_names = ["get", "head"]
    parameters: ClassVar[tuple[Parameter, ...]] = ()
    answer: ClassVar[tuple[str, ...]] = ()
    """The contract's name of what is answered; several when it is one of them."""
    operation: ClassVar[str] = ""
    """The endpoint's name in the contract."""
    schema = ContractSchema()

    def get_exception_handler(self) -> Callable[..., Any]:
        """Our own error shape."""
        return handle

    def given(self, request: HttpRequest) -> dict[str, Any]:
        """The request's parameters, read strictly."""
        return read_parameters(request.GET.dict(), (*self.parameters, *ALWAYS))


class PublicView(Endpoint):
    """An endpoint for everybody: nobody is asked who they are."""

    authentication_classes = ()
    permission_classes = ()


class NothingHere(PublicView):
    """Every address below ``/api/v2/`` that is none of the endpoints."""

    def get(self, request: Request, **_: Any) -> None:
        """There is nothing here."""
        raise not_found()
