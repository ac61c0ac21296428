"""What is served is what the contract says, and no request within the contract's reach makes the server stumble."""

import random
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, seed, settings
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.contract.openapi import openapi_document
from cms.document.schema import components, standalone
from cms.wsgi import application
from home.models import HomePage
from tests.integration.delivery import world

EXAMPLES = 12
"""Requests for each endpoint; a fixed seed makes them the same each time."""
AWKWARD = [
    "\x00",
    "%00",
    "9" * 31,
    "-1",
    "١٢",
    "\ud800".encode("utf-8", "surrogatepass"),
    b"\xff\xfe",
    "' OR 1=1 --",
    "../../etc/passwd",
    "a" * 7000,
    "(" * 500,
    "*,*",
    "{}",
    "null",
    "\u202e",
    "%",
    "",
]


@pytest.fixture
def site(db: None) -> HomePage:
    """A site with a page of every type and a post with blocks."""
    home = world.site()
    index = world.updates(home)
    world.standard(home, "About", body=[world.heading("Who we are")])
    picture = world.image()
    body = [world.heading("News"), world.paragraph("<p>Trees.</p>"), world.block("image", world.use(picture))]
    world.relate(world.post(index, "December", body), world.post(index, "November"))
    world.document()
    return home


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Requests leave the connection open in whose transaction the site lives, as with Django's own test client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


schema = schemathesis.openapi.from_dict(openapi_document())
schema.app = application


@seed(20261204)
@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_endpoint_keeps_the_contract(site: HomePage, case: Any) -> None:
    # Not every text that fits the schema names a field, a page or a site that there is: those may be refused.
    case.call_and_validate(excluded_checks=[positive_data_acceptance])


def test_every_stored_page_is_what_the_contract_says(site: HomePage) -> None:
    page = Draft202012Validator(standalone("Page", components(), identifier="https://altogether.example/page.json"))
    items = Client().get("/api/v2/pages/?limit=100").json()["items"]
    assert len(items) == 5
    for item in items:
        document = Client().get(f"/api/v2/pages/{item['id']}/").json()
        assert [error.message for error in page.iter_errors(document)] == []


def requests() -> Iterator[str]:
    """Every parameter of every endpoint with every awkward value, and awkward addresses."""
    for path, operations in openapi_document()["paths"].items():
        for value in AWKWARD:
            text = quote(value, safe="")
            filled = path.replace("{page_id}", text or "0").replace("{item_id}", text or "0")
            yield filled
            for parameter in operations["get"].get("parameters", []):
                if parameter["in"] == "query":
                    yield f"{path.replace('{page_id}', '3').replace('{item_id}', '1')}?{parameter['name']}={text}"


def test_no_awkward_request_makes_the_server_stumble(site: HomePage) -> None:
    client = Client(raise_request_exception=True)
    asked = sorted(set(requests()))
    for address in random.Random(20261204).sample(asked, 400):
        response = client.get(address)
        assert response.status_code < 500, address
        if response.status_code >= 400:
            assert response.json()["status"] == response.status_code, address
