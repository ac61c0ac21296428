"""Tests that commit empty the database; this puts back what migrations wrote, for the tests after them."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import blocking_manager_key

COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}


def commits(item: pytest.Item) -> bool:
    """Whether a test works on the database without a transaction around it."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or bool(
        COMMITTING & set(getattr(item, "fixturenames", ()))
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin such a test with what migrations wrote, and do not let Django write half of it again after it."""
    for item in items:
        if commits(item):
            marker = item.get_closest_marker("django_db")
            kwargs = {**(marker.kwargs if marker else {"transaction": True}), "serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**kwargs), append=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Put it back after such a test; after the last test of all there is no database any more."""
    yield
    if nextitem is not None and commits(item):
        with item.config.stash[blocking_manager_key].unblock():
            _restore()


def _restore() -> None:
    from django.db import connection

    contents = getattr(connection, "_test_serialized_contents", None)
    if contents is not None:
        connection.creation.deserialize_db_from_string(contents)
