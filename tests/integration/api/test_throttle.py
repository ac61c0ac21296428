"""Whoever asks too often is told to wait, whatever they say of themselves."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from api.views.base import ReadingThrottle

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def three_a_minute(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    cache.clear()
    monkeypatch.setattr(ReadingThrottle, "rate", "3/min")
    yield
    cache.clear()


def test_a_made_up_address_does_not_make_a_new_asker() -> None:
    answers = [Client().get("/api/v2/schema/", headers={"X-Forwarded-For": f"203.0.113.{each}"}) for each in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[-1]["Retry-After"]
