"""The OpenAPI 3.1 document: the endpoints as drf-spectacular finds them, with the Document's shapes as components."""

from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.settings import patched_settings

from api.contract.endpoints import WAY_IN
from cms.document.schema import components

VERSION = "2.0.0"
DESCRIPTION = """Read-only, and for everybody but for the findings, which are for QA.
Pages follow the conventions of Wagtail's API v2.

- Answers carry a strong `ETag`; send it back as `If-None-Match` and get 304 while nothing has changed.
- Errors are `application/problem+json` (RFC 9457) and also have Wagtail's `message`.
- Unknown parameters are refused (400), and the answer names those that there are.
- New fields, block types and endpoints may come at any time: ignore what you do not know.
"""
BEARER = {"type": "http", "scheme": "bearer", "description": "An API token that an administrator issued."}
SETTINGS = {
    "TITLE": "Altogether",
    "VERSION": VERSION,
    "DESCRIPTION": DESCRIPTION,
    "OAS_VERSION": "3.1.0",
    "POSTPROCESSING_HOOKS": [],
    "PREPROCESSING_HOOKS": ["api.contract.openapi.named_endpoints"],
}


def named_endpoints(endpoints: list[Any]) -> list[Any]:
    """The endpoints of this API that have a name; the one that answers "nothing here" has none."""
    return [
        each
        for each in endpoints
        if each[0].startswith("/api/v2/") and getattr(each[3].cls, "operation", "") and each[2] == "GET"
    ]


def openapi_document() -> dict[str, Any]:
    """The whole document, in a fixed order."""
    from api.urls import urlpatterns

    with patched_settings(SETTINGS):
        generator: Any = SchemaGenerator
        document: dict[str, Any] = generator(patterns=urlpatterns).get_schema(request=None, public=True)
    document["servers"] = [{"url": "/"}]
    document["components"] = {"schemas": components(), "securitySchemes": {WAY_IN: BEARER}}
    return document
