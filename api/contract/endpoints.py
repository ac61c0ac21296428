"""How drf-spectacular describes an endpoint: from the declarations by which the endpoint itself works."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from api.parameters import ALWAYS
from cms.document.schema import ref

JSON = "application/json"
WAY_IN = "token"
"""The contract's name for the way in."""
PROBLEM = "application/problem+json"
ONLY_WITH_TOKEN = {401: "There is no token, or it is not valid.", 403: "The token's owner is not QA."}
REFUSALS = {400: "A parameter is unknown or wrong.", 404: "There is nothing here.", 429: "Too many requests."}


def _parameter(parameter: Any) -> OpenApiParameter:
    return OpenApiParameter(
        parameter.name,
        type=parameter.schema,
        location=OpenApiParameter.QUERY,
        required=parameter.required,
        description=parameter.description,
    )


class ContractSchema(AutoSchema):
    """Describes an :class:`api.views.base.Endpoint`."""

    @property
    def _declared(self) -> Any:
        """The endpoint, with what it declares."""
        return self.view

    def get_operation_id(self) -> str:
        """The endpoint's own name."""
        return str(self._declared.operation)

    def get_tags(self) -> list[str]:
        """The part of the API that an endpoint belongs to: the first word of its address."""
        return [self.path.removeprefix("/api/v2/").split("/")[0]]

    def get_override_parameters(self) -> list[Any]:
        """The declared parameters."""
        return [_parameter(parameter) for parameter in (*self._declared.parameters, *ALWAYS)]

    def get_auth(self) -> list[dict[str, list[str]]]:
        """The token, where one is needed."""
        return [{WAY_IN: []}] if self._declared.authentication_classes else []

    def get_response_serializers(self) -> Any:
        """What may be answered."""
        with_token = bool(self._declared.authentication_classes)
        said = {**REFUSALS, **(ONLY_WITH_TOKEN if with_token else {})}
        refused = {
            (status, PROBLEM): OpenApiResponse(ref("Problem"), description) for status, description in said.items()
        }
        kept = {304: OpenApiResponse(description="The client has it already (`If-None-Match`).")}
        unchanged = {} if with_token else kept
        return {**self._found(), **unchanged, **refused}

    def _found(self) -> dict[Any, Any]:
        """The answers when all is well."""
        answers = [ref(name) for name in self._declared.answer]
        if not answers and self._declared.operation == "findPage":
            return {302: OpenApiResponse(description="The page's address in this API, in `Location`.")}
        schema = {"anyOf": answers} if len(answers) > 1 else (answers or [{"type": "object"}])[0]
        return {(200, JSON): OpenApiResponse(schema, "Found.")}
