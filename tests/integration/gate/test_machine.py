"""Whatever is done to pages, in whatever order, and wherever it is broken off: no page is live without its verdict."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import connection
from django.db.models import TextField
from django.db.models.functions import Cast
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page, Revision

from cms.accessibility import gate
from cms.accessibility.engine.check import RULESET_VERSION
from cms.accessibility.keeping import refresh_everything
from cms.accessibility.models import Verdict
from cms.accessibility.refused import PublishingRefused
from cms.accessibility.scheduling import due_revisions, publish_due
from cms.base.models import Organisation
from cms.delivery.models import Document
from posts.models import PostIndexPage, PostPage
from tests.integration.gate import publishing
from tests.integration.gate.broken import second_site
from tests.integration.gate.killing import do_and_die
from tests.integration.gate.site import post, site_index

pytestmark = pytest.mark.django_db(transaction=True)

KEPT = ("django_", "auth_permission", "auth_group", "wagtailcore_locale", "wagtailcore_collection")
MOST_PAGES = 8
NUMBERS = st.integers(min_value=0, max_value=MOST_PAGES)
BODIES = st.sampled_from(sorted(publishing.BODIES))
DEATHS = st.none() | st.integers(min_value=0, max_value=160)
"""Before which statement the process dies, if it does."""


def empty_the_database() -> None:
    """Begin anew, quickly: with what installations share, and nothing else."""
    tables = [
        name for name in connection.introspection.django_table_names(only_existing=True) if not name.startswith(KEPT)
    ]
    connection.ops.execute_sql_flush(connection.ops.sql_flush(no_style(), tables))


def state() -> list[Any]:
    """All that readers and schedulers see."""
    stored = PostPage.objects.order_by("pk").annotate(stored_body=Cast("body", TextField()))
    pages = stored.values_list("pk", "path", "live", "title", "stored_body", "live_revision_id")
    verdicts = Verdict.objects.order_by("pk").values_list("pk", "content_hash", "review_since", "emergency_id")
    planned = Revision.objects.order_by("pk").exclude(approved_go_live_at=None).values_list("pk", "approved_go_live_at")
    return [[repr(row) for row in rows] for rows in (pages, verdicts, planned)]


def attempt(act: Callable[..., object], *arguments: Any) -> None:
    """Do something that may be refused; then nothing was changed."""
    before = state()
    try:
        act(*arguments)
    except PublishingRefused:
        assert state() == before
    except ValidationError:
        pass  # Wagtail's own: a slug that is taken, a request for something that has changed


class Publishing(RuleBasedStateMachine):
    """An installation with two sites, and everybody at work on it."""

    @initialize()
    def begin(self) -> None:
        empty_the_database()
        first = site_index()
        self.parents = [first.pk, second_site().pk]
        Organisation.objects.create(name="Quay Repairs", link="https://quay.example/")
        self.drafts: dict[int, tuple[int, Any]] = {}
        self.made = 0

    def do(self, death: int | None, act: Callable[..., object], *arguments: Any) -> None:
        """Do it, here or in a process that dies."""
        if death is None:
            attempt(act, *arguments)
        else:
            do_and_die(lambda: attempt(act, *arguments), death)

    def parent(self, number: int) -> PostIndexPage:
        return PostIndexPage.objects.get(pk=self.parents[number % len(self.parents)])

    def page(self, number: int, **which: Any) -> PostPage | None:
        pages = PostPage.objects.filter(**which).order_by("pk")
        return pages[number % len(pages)] if pages else None

    def own(self, number: int) -> PostPage | None:
        """A page with drafts of its own: aliases have none."""
        return self.page(number, alias_of=None, latest_revision__isnull=False)

    def remember(self, page: PostPage) -> None:
        revision = page.get_latest_revision()
        self.drafts[revision.pk] = (page.pk, revision.content["body"])

    @precondition(lambda self: PostPage.objects.count() < MOST_PAGES)
    @rule(place=NUMBERS, body=BODIES)
    def write(self, place: int, body: str) -> None:
        self.made += 1
        page = self.parent(place).add_child(instance=post(f"Post {self.made}", publishing.BODIES[body](), live=False))
        page.save_revision()
        self.remember(page)

    @rule(number=NUMBERS, body=BODIES)
    def edit(self, number: int, body: str) -> None:
        if page := self.own(number):
            draft = page.get_latest_revision_as_object()
            draft.body = publishing.BODIES[body]()
            draft.save_revision()
            self.remember(page)

    @rule(number=NUMBERS, path=st.sampled_from(publishing.PUBLISHING), death=DEATHS)
    def publish(self, number: int, path: Callable[..., None], death: int | None) -> None:
        if page := self.own(number):
            self.do(death, path, page)

    @rule(number=NUMBERS, path=st.sampled_from(publishing.PUBLISHING), body=BODIES)
    def edit_and_publish(self, number: int, path: Callable[..., None], body: str) -> None:
        self.edit(number, body)
        self.publish(number, path, None)

    @precondition(lambda self: PostPage.objects.count() < MOST_PAGES)
    @rule(place=NUMBERS, body=BODIES, death=DEATHS)
    def add_live(self, place: int, body: str, death: int | None) -> None:
        self.made += 1
        self.do(death, publishing.add_live, self.parent(place), f"Post {self.made}", publishing.BODIES[body]())

    @rule(number=NUMBERS, death=DEATHS)
    def schedule(self, number: int, death: int | None) -> None:
        if page := self.own(number):
            self.do(death, publishing.schedule, page)

    @rule(death=DEATHS)
    def run_the_scheduler(self, death: int | None) -> None:
        publishing.let_schedules_come_due()
        due = set(due_revisions().values_list("pk", flat=True))
        if death is None:
            list(publish_due())
        else:
            do_and_die(lambda: list(publish_due()), death)
        waiting = set(due_revisions().values_list("pk", flat=True))
        live = set(Page.objects.filter(live_revision__in=due).values_list("live_revision_id", flat=True))
        assert due <= waiting | live

    @precondition(lambda self: PostPage.objects.count() < MOST_PAGES)
    @rule(number=NUMBERS, place=NUMBERS, act=st.sampled_from(publishing.ELSEWHERE), death=DEATHS)
    def go_elsewhere(self, number: int, place: int, act: Callable[..., None], death: int | None) -> None:
        if page := self.page(number):
            self.do(death, act, page, self.parent(place))

    @rule(number=NUMBERS, death=DEATHS)
    def unpublish(self, number: int, death: int | None) -> None:
        if page := self.page(number, live=True):
            self.do(death, page.unpublish)

    @rule(number=NUMBERS)
    def delete(self, number: int) -> None:
        if PostPage.objects.count() > MOST_PAGES // 2 and (page := self.page(number)):
            gone = {page.pk, *Page.objects.filter(alias_of=page).values_list("pk", flat=True)}
            page.delete()
            self.drafts = {key: draft for key, draft in self.drafts.items() if draft[0] not in gone}

    @rule(number=NUMBERS, death=DEATHS)
    def publish_in_an_emergency(self, number: int, death: int | None) -> None:
        if page := self.own(number):
            self.do(death, publishing.publish_in_an_emergency, page)

    @rule(number=NUMBERS, days=st.sampled_from([-1, 0, 30]))
    def answer_warnings(self, number: int, days: int) -> None:
        if page := self.own(number):
            publishing.answer_warnings(page, days)

    @rule(place=NUMBERS, level=st.sampled_from(["error", "warning", "off"]))
    def change_policy(self, place: int, level: str) -> None:
        publishing.change_policy(self.parent(place), level)

    @rule(place=NUMBERS, demanded=st.booleans())
    def demand_answers(self, place: int, demanded: bool) -> None:
        publishing.demand_answers(self.parent(place), demanded)

    @rule(name=st.sampled_from(["Quay Repairs", "Harbour Repairs", "…"]), death=DEATHS)
    def rename_a_partner(self, name: str, death: int | None) -> None:
        partner = Organisation.objects.get()
        partner.name = name
        self.do(death, partner.save)

    @rule()
    def check_everything_anew(self) -> None:
        list(refresh_everything())

    @invariant()
    def no_page_is_live_without_a_verdict_about_its_content(self) -> None:
        verdicts = Verdict.objects.in_bulk()
        for page in Page.objects.filter(live=True, depth__gt=1).specific():
            verdict = verdicts.pop(page.pk, None)
            assert verdict is not None, f"{page} is live without a verdict"
            assert verdict.ruleset == RULESET_VERSION
            told = verdict.review_since is not None
            assert told or verdict.content_hash == gate.content_hash_of(page), f"{page} is live with other content"
        assert not verdicts, "a page that is not live has a verdict"

    @invariant()
    def nothing_is_served_that_is_not_live(self) -> None:
        served = Document.objects.filter(status=Document.Status.LIVE).values_list("page_id", flat=True)
        assert set(served) <= set(Page.objects.filter(live=True).values_list("pk", flat=True))

    @invariant()
    def no_draft_is_lost(self) -> None:
        kept = {revision.pk: revision.content["body"] for revision in Revision.objects.filter(pk__in=self.drafts)}
        assert kept == {key: body for key, (_, body) in self.drafts.items()}


UNHURRIED = {"deadline": None, "suppress_health_check": list(HealthCheck), "print_blob": True}


def test_no_page_is_live_without_a_verdict_whatever_is_done_and_broken_off() -> None:
    quick = settings(**UNHURRIED, derandomize=True, max_examples=6, stateful_step_count=20, phases=[Phase.generate])
    run_state_machine_as_test(Publishing, settings=quick)


@pytest.mark.long
def test_the_same_for_hundreds_of_histories() -> None:
    """Fewer where each death is that of a real process; some minutes on either database."""
    histories = 100 if connection.vendor == "postgresql" else 200
    run_state_machine_as_test(
        Publishing, settings=settings(**UNHURRIED, max_examples=histories, stateful_step_count=20)
    )
