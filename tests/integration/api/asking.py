"""Asking the API."""

from typing import Any

from django.test import Client

API = "/api/v2/"


def ask(path: str, **parameters: Any) -> Any:
    """The response to a GET."""
    return Client().get(API + path, parameters)


def answer(path: str, **parameters: Any) -> Any:
    """The JSON of a GET that succeeds."""
    response = ask(path, **parameters)
    assert response.status_code == 200, response.content
    return response.json()


def titles(**parameters: Any) -> list[str]:
    """The titles of a list of pages, in order."""
    return [item["title"] for item in answer("pages/", **parameters)["items"]]


def refusal(path: str, **parameters: Any) -> Any:
    """The problem of a GET that is refused with 400."""
    response = ask(path, **parameters)
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == 400
    assert problem["message"] == problem["detail"]
    return problem
