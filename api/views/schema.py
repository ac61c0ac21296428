"""The contract itself."""

import json
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from api.caching import json_response
from api.views.base import PublicView
from cms.delivery.presenter.present import as_json

COMMITTED = Path(__file__).resolve().parents[2] / "frontend_contract" / "openapi.json"


@cache
def schema_text() -> str:
    """The OpenAPI document: the committed one, so that what is served is what frontends were compiled against."""
    if COMMITTED.exists():
        return as_json(json.loads(COMMITTED.read_text(encoding="utf-8")))
    from api.contract.openapi import openapi_document

    return as_json(openapi_document())


class SchemaView(PublicView):
    """The OpenAPI document."""

    operation = "getSchema"
    answer = ()

    def get(self, request: HttpRequest) -> HttpResponse:
        """The OpenAPI 3.1 document of this API."""
        self.given(request)
        return json_response(request, schema_text(), tags=["schema"])
