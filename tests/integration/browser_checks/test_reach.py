"""What a page may load while it is looked at, and what a look is worth that missed some of it."""

from typing import Any

import pytest
from django.utils import timezone

from cms.accessibility import gate
from cms.accessibility.browser.asking import new_check
from cms.accessibility.browser.keeping import finish
from cms.accessibility.browser.reach import allowed
from cms.accessibility.browser.verdict import REQUIRED
from cms.accessibility.models import AccessibilityPolicy, BrowserCheck
from cms.accessibility.refused import PublishingRefused
from cms.audit.egress import Egress, refusal
from cms.audit.places import origin
from cms.audit.results import PageResult
from cms.settings.env import Environment
from cms.settings.media import storages
from posts.models import PostIndexPage
from tests.integration.gate.site import draft, good_body

pytestmark = pytest.mark.django_db


def looked_at_with(page: Any, *notes: str) -> BrowserCheck:
    check = new_check(page, gate.inspect(page), BrowserCheck.Subject.DRAFT)
    BrowserCheck.objects.filter(pk=check.pk).update(state=BrowserCheck.State.RUNNING, started_at=timezone.now())
    finish(check, PageResult("http://localhost/", variants=("1280",), notes=notes), "plan")
    check.refresh_from_db()
    return check


@pytest.mark.parametrize(
    ("note", "reason", "to_do"),
    [
        (refusal("files.internal:9000"), "from files.internal:9000, which is inside", "the media's own host"),
        ("2 pictures did not load, first https://cdn.example.org/a.png", "2 pictures did not", "mend what does not"),
        ("1 picture was still loading", "1 picture was still", "mend what does not"),
        ("1 style sheet did not load, first http://localhost/a.css", "1 style sheet", "mend what does not"),
    ],
)
def test_a_look_that_missed_something_counts_nowhere(
    index: PostIndexPage, demanding: AccessibilityPolicy, note: str, reason: str, to_do: str
) -> None:
    page = draft(index, "One", good_body())
    check = looked_at_with(page, "the page kept changing", note)
    assert check.state == BrowserCheck.State.NOT_AUDITED
    assert reason in check.problem
    assert to_do in check.problem
    with pytest.raises(PublishingRefused) as refused:
        page.get_latest_revision().publish()
    assert [finding.rule for finding in refused.value.findings] == [REQUIRED]


def test_other_notes_are_no_reason(index: PostIndexPage, demanding: AccessibilityPolicy) -> None:
    page = draft(index, "One", good_body())
    check = looked_at_with(page, "the page kept changing", "led to http://localhost/updates/")
    assert (check.state, check.problem) == (BrowserCheck.State.DONE, "")
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.live


@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({"S3_PUBLIC_HOST": "cdn.example.org"}, ("cdn.example.org", 443)),
        ({"S3_ENDPOINT_URL": "http://minio.internal:9000"}, ("minio.internal", 9000)),
        ({"S3_ENDPOINT_URL": "http://minio.internal:9000"}, ("files.minio.internal", 9000)),
    ],
)
def test_uploaded_files_may_come_from_where_they_are_kept(
    settings: Any, variables: dict[str, str], place: tuple[str, int]
) -> None:
    settings.STORAGES = {**settings.STORAGES, **storages(Environment.read({"S3_BUCKET": "files", **variables}))}
    assert place in Egress.for_sites(allowed()).allowed


def test_uploaded_files_may_have_an_address_of_their_own(settings: Any) -> None:
    settings.MEDIA_URL = "http://media.internal:81/files/"
    assert set(map(origin, allowed())) >= {origin(settings.CMS_URL), origin(settings.FRONTEND_URL)}
    assert "http://media.internal:81/files/" in allowed()
