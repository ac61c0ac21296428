"""The OpenAPI 3.1 document: the endpoints as drf-spectacular finds them, with the Document's shapes as components."""

from typing import Any

from cms.document.schema import components


def openapi_document() -> dict[str, Any]:
    """The whole document, in a fixed order."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Altogether", "version": "2.0.0"},
        "paths": {},
        "components": {"schemas": components()},
    }
