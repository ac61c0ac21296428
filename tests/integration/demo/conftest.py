"""The demo, loaded once for all tests of this folder and taken back at the end."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from cms.delivery.models import Document
from cms.demo.load import load

PASSWORD = "for the tests"


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that holds the demo."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(PASSWORD)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def documents(demo: None, db: None) -> list[dict[str, Any]]:
    """Every Document that the public may read."""
    return [json.loads(each.body) for each in Document.objects.filter(status=Document.Status.LIVE)]
