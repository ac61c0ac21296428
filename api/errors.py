"""The API's errors: one shape, one constructor, one place that turns exceptions into answers."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from rest_framework.exceptions import APIException, Throttled

from cms.delivery.presenter.present import as_json
from cms.document.site import Problem, ProblemDetail

CONTENT_TYPE = "application/problem+json"


class ApiProblem(Exception):
    """A request that cannot be answered as asked.

    Args:
        status: the HTTP status.
        detail: what is wrong, in a sentence.
        errors: which parameters are wrong, each with what could have been given.
    """

    def __init__(self, status: HTTPStatus, detail: str, errors: Iterable[ProblemDetail] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = list(errors)


def bad_parameter(name: str, message: str, allowed: Iterable[str] = ()) -> ApiProblem:
    """A parameter that is not known or has a value that is not allowed (400)."""
    choices = sorted(allowed)
    detail = f"{name}: {message}" + (f" Allowed: {', '.join(choices)}." if choices else "")
    error = ProblemDetail(parameter=name, message=message, allowed=choices)
    return ApiProblem(HTTPStatus.BAD_REQUEST, detail, [error])


def not_found() -> ApiProblem:
    """Nothing here that the public may see (404). It never says whether something hidden exists."""
    return ApiProblem(HTTPStatus.NOT_FOUND, "There is nothing here.")


def problem_document(problem: ApiProblem) -> Problem:
    """The body of an error's answer (RFC 9457)."""
    return Problem(
        type="about:blank",
        title=problem.status.phrase,
        status=problem.status.value,
        detail=problem.detail,
        message=problem.detail,
        errors=problem.errors,
    )


def problem_response(problem: ApiProblem) -> HttpResponse:
    """An error's answer. It is not to be kept: what is missing now may be published in a moment."""
    response = HttpResponse(as_json(problem_document(problem)), status=problem.status, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response


def as_problem(error: Exception) -> ApiProblem | None:
    """The problem that an exception amounts to; None for a fault of our own, which is not to be hidden."""
    if isinstance(error, ApiProblem):
        return error
    if isinstance(error, Http404):
        return not_found()
    if isinstance(error, PermissionDenied):
        return ApiProblem(HTTPStatus.FORBIDDEN, "This is not allowed.")
    if isinstance(error, APIException):
        return ApiProblem(HTTPStatus(error.status_code), str(error.detail))
    return None


def handle(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """Answer an exception; given to Django REST framework by the views."""
    problem = as_problem(error)
    if problem is None:
        return None
    response = problem_response(problem)
    wait: float | None = getattr(error, "wait", None)
    if isinstance(error, Throttled) and wait:
        response["Retry-After"] = str(int(wait) + 1)
    asks_for: str | None = getattr(error, "auth_header", None)
    if asks_for:
        response["WWW-Authenticate"] = asks_for
    if problem.status == HTTPStatus.METHOD_NOT_ALLOWED:
        response["Allow"] = ", ".join(context["view"].allowed_methods)
    return response
