"""What machines ask of the CMS."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


def test_a_living_process_says_ok_without_a_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


def test_it_is_ready_when_the_database_answers_and_no_migration_waits(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"status": "ready", "late_tasks": 0, "late_schedules": 0}


def test_it_is_not_ready_while_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> int:
        raise OperationalError("connection refused by db.internal")

    monkeypatch.setattr("cms.health.pending_migrations", away)
    response = client.get("/readyz")

    assert response.status_code == 503
    assert "database" in response.json()["reason"]
    assert "db.internal" not in response.content.decode()


def test_it_is_not_ready_while_migrations_wait(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.health.pending_migrations", lambda: 2)

    response = client.get("/readyz")

    assert (response.status_code, response.json()["reason"]) == (503, "2 migrations are waiting")


def test_a_task_that_nobody_does_is_told(client: Client) -> None:
    long_ago = timezone.now() - timedelta(hours=1)
    task = DBTaskResult.objects.create(
        args_kwargs={},
        task_path="x.y",
        backend_name="default",
        run_after=long_ago,
        exception_class_path="",
        traceback="",
    )
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=long_ago)

    assert client.get("/readyz").json()["late_tasks"] == 1


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_nothing_can_be_posted_there(path: str, client: Client) -> None:
    assert client.post(path).status_code == 405
