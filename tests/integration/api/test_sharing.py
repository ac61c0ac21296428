"""Who may read the API from a browser, and what caches may assume."""

import pytest
from django.conf import settings
from django.test import Client

from home.models import HomePage


def test_the_frontends_scripts_may_read(home: HomePage) -> None:
    response = Client().get("/api/v2/pages/", headers={"Origin": settings.FRONTEND_URL})
    assert response["Access-Control-Allow-Origin"] == settings.FRONTEND_URL
    assert "Access-Control-Allow-Credentials" not in response


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
def test_other_origins_may_not(home: HomePage, origin: str) -> None:
    response = Client().get("/api/v2/pages/", headers={"Origin": origin})
    assert response.status_code == 200
    assert "Access-Control-Allow-Origin" not in response


def test_a_script_may_ask_whether_something_has_changed(home: HomePage) -> None:
    headers = {"Origin": settings.FRONTEND_URL, "Access-Control-Request-Method": "GET"}
    response = Client().options("/api/v2/pages/", headers=headers)
    assert response.status_code == 204
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD"


def test_caches_need_not_tell_readers_apart(home: HomePage) -> None:
    welsh = Client().get("/api/v2/pages/", headers={"Accept-Language": "cy"})
    assert welsh["Vary"] == "Origin"
    assert welsh.content == Client().get("/api/v2/pages/").content


def test_errors_say_the_same_in_every_language(home: HomePage) -> None:
    answers = {
        Client().post("/api/v2/pages/", headers={"Accept-Language": code}).content for code in ("cy", "en", "de")
    }
    assert len(answers) == 1


@pytest.mark.parametrize("host", ["evil.example", "localhost"])
def test_addresses_never_come_from_the_request(home: HomePage, host: str) -> None:
    response = Client().get(f"/api/v2/pages/{home.pk}/", headers={"Host": host, "X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in response.content.decode()
