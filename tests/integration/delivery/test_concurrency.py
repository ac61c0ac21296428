"""Writers of the store come one after the other; the last word is the newest."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from cms.delivery.models import Document, OutboxEvent
from cms.delivery.sync import refresh_with_dependants
from home.models import StandardPage
from tests.integration.delivery import world
from tests.integration.delivery.reading import row, stored

WRITERS = 8

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="an SQLite database in memory has one connection"),
]


@pytest.fixture(autouse=True)
def left_to_a_worker(settings: Any) -> None:
    """As in production: the search index is brought up to date by a worker, not within the publishing transaction."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def at_once(*work: Callable[[], object]) -> None:
    """Do all of it at the same time, each with a database connection of its own."""
    ready, faults = threading.Barrier(len(work)), []

    def run(one: Callable[[], object]) -> None:
        try:
            ready.wait()
            one()
        except Exception as fault:  # reported to the test below
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_many_publish_one_page_and_the_store_ends_with_what_is_live() -> None:
    home = world.site()
    page = world.standard(home, "About")
    at_once(*(lambda n=n: world.publish(page, title=f"Title {n}") for n in range(WRITERS)))
    live = StandardPage.objects.get(pk=page.pk)
    assert stored(page)["title"] == live.title
    versions = list(OutboxEvent.objects.filter(aggregate=f"page:{page.pk}").values_list("version", flat=True))
    assert versions == sorted(set(versions))
    assert row(page).version == versions[-1]


def test_pages_that_show_each_other_can_be_published_at_once() -> None:
    home = world.site()
    pages = [world.standard(home, f"Page {n}") for n in range(WRITERS)]
    links = "".join(f'<p><a linktype="page" id="{page.pk}">Page</a></p>' for page in pages)
    at_once(
        *(
            lambda n=n, page=page: world.publish(page, slug=f"new-{n}", body=[world.paragraph(links)])
            for n, page in enumerate(pages)
        )
    )
    for page in pages:
        html = stored(page)["body"][0]["value"]["html"]
        assert [f"/new-{n}/" in html for n in range(WRITERS)] == [True] * WRITERS


def test_two_rebuilds_of_everything_do_not_block_each_other() -> None:
    home = world.site()
    pages = [world.standard(home, f"Page {n}") for n in range(WRITERS)]
    Document.objects.all().delete()
    ids = [page.pk for page in pages]
    at_once(lambda: refresh_with_dependants(ids), lambda: refresh_with_dependants(reversed(ids)))
    assert Document.objects.filter(status="live").count() >= WRITERS
