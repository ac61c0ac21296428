"""The gate decides from the value alone: in any order, any number of times, and whatever other threads do meanwhile."""

import copy
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from wagtail.blocks import StreamBlock
from wagtail.blocks.base import BlockField

from cms.accessibility import gate
from cms.accessibility.engine.check import check
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.gate import publishing
from tests.integration.gate.site import draft, post

KINDS = {"good": True, "bad": False, "with a warning": True}
"""Bodies, and whether they pass."""
MOMENT = timezone.now()
ROUNDS, MANY_ROUNDS = 2, 6
OFTEN, LENGTH = 5, 20
PAUSE = 0.002
"""Seconds between two turns of a thread, so that they take turns and do not only wait for each other."""


def drafts_of_each_kind(index: PostIndexPage) -> dict[str, PostPage]:
    """A draft of each kind."""
    return {kind: draft(index, kind.capitalize(), publishing.BODIES[kind]()) for kind in KINDS}


def long_draft(kind: str) -> PostPage:
    """A draft of a kind that takes its time to be validated, so that the blocks are lenient most of the time."""
    return post(kind, publishing.BODIES[kind]() * LENGTH)


def seen(page: PostPage) -> tuple[Any, ...]:
    """All that a decision says."""
    inspection = gate.inspect(page, now=MOMENT)
    return (inspection.passes, inspection.content_hash, [finding.as_json() for finding in inspection.findings])


def blocks_of(page: PostPage) -> StreamBlock:
    """The definition of the body's blocks: one object for all threads."""
    return page._meta.get_field("body").stream_block


@pytest.mark.django_db
def test_the_same_value_is_judged_alike_in_any_order(index: PostIndexPage) -> None:
    drafts = drafts_of_each_kind(index)
    alone = {kind: seen(page) for kind, page in drafts.items()}
    assert {kind: verdict[0] for kind, verdict in alone.items()} == KINDS
    order = [kind for kind in KINDS for _ in range(ROUNDS)]
    random.Random(7).shuffle(order)
    assert all(seen(drafts[kind]) == alone[kind] for kind in order)
    assert all(seen(PostPage.objects.get(pk=drafts[kind].pk)) == alone[kind] for kind in order)


@pytest.mark.django_db
def test_judging_changes_nothing_of_what_it_reads(index: PostIndexPage) -> None:
    document = gate.inspect(draft(index, "One", publishing.BODIES["bad"]())).document
    before = copy.deepcopy(document)
    check(document, now=MOMENT)
    assert document == before


@pytest.mark.django_db
def test_what_saving_a_draft_does_to_the_shared_blocks_does_not_count(index: PostIndexPage) -> None:
    page = draft(index, "One", publishing.BODIES["bad"]())
    alone, blocks = seen(page), blocks_of(page)
    blocks.defer_required_validation()
    try:
        blocks.clean(page.body)  # another thread that saves a draft has made this lenient, for everybody
        assert seen(page) == alone
        with pytest.raises(PublishingRefused):
            page.get_latest_revision().publish()
    finally:
        blocks.restore_deferred_validation()


@contextmanager
def threads_doing(*works: Callable[[], object]) -> Iterator[None]:
    """Do each of these over and over, each in a thread of its own."""
    stop, faults = threading.Event(), []

    def repeat(work: Callable[[], object]) -> None:
        try:
            while not stop.wait(PAUSE):
                work()
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=repeat, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert not faults


def validate(page: PostPage, passes: bool) -> None:
    """What forms do with the shared blocks: a draft may hold anything, whatever others do; publishing asks for more."""
    form_field = BlockField(blocks_of(page))
    form_field.is_deferred_validation = True
    form_field.clean(page.body)
    form_field.is_deferred_validation = False
    with nullcontext() if passes else pytest.raises(ValidationError):
        form_field.clean(page.body)


def publish_and_take_back(page: PostPage, passes: bool) -> None:
    """Publish; whether that is refused depends on nothing but the page."""
    if passes:
        page.get_latest_revision().publish()
        PostPage.objects.get(pk=page.pk).unpublish()
    else:
        with pytest.raises(PublishingRefused):
            page.get_latest_revision().publish()


@pytest.mark.django_db
def test_verdicts_are_those_of_a_page_alone_while_threads_validate_drafts(index: PostIndexPage) -> None:
    drafts = drafts_of_each_kind(index)
    alone = {kind: seen(page) for kind, page in drafts.items()}
    with threads_doing(*(partial(validate, long_draft(kind), passes) for kind, passes in KINDS.items())):
        for _ in range(ROUNDS):
            for kind, passes in KINDS.items():
                assert all(seen(drafts[kind]) == alone[kind] for _ in range(OFTEN))
                publish_and_take_back(drafts[kind], passes)


@pytest.mark.long
@pytest.mark.skipif(connection.vendor != "postgresql", reason="an SQLite database in memory has one connection")
@pytest.mark.django_db(transaction=True)
def test_the_same_while_threads_save_drafts_of_the_same_pages(index: PostIndexPage, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    drafts = drafts_of_each_kind(index)
    alone = {kind: seen(page) for kind, page in drafts.items()}

    def save_a_draft(kind: str) -> None:
        validate(long_draft(kind), KINDS[kind])
        PostPage.objects.get(pk=drafts[kind].pk).get_latest_revision_as_object().save_revision(clean=False)

    with threads_doing(*(partial(save_a_draft, kind) for kind in KINDS)):
        for _ in range(MANY_ROUNDS):
            for kind, passes in KINDS.items():
                page = PostPage.objects.get(pk=drafts[kind].pk)
                assert seen(page.get_latest_revision_as_object()) == alone[kind]
                publish_and_take_back(page, passes)
