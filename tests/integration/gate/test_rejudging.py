"""What a live page shows of other things may change without it: its verdict is given anew, and it stays live."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from cms.accessibility import gate
from cms.accessibility.keeping import refresh_everything
from cms.accessibility.models import PolicyRule, Verdict
from cms.accessibility.refused import PublishingRefused
from cms.base.models import Organisation
from cms.delivery.models import Document
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.broken import broken_while_live
from tests.integration.gate.site import bad_body, block, draft, good_body, live, paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def file() -> Any:
    """A file in the library."""
    model = get_document_model()
    return model.objects.create(title="Minutes of May", file=ContentFile(b"words", name="minutes.txt"))


def showing(index: PostIndexPage, *blocks: dict[str, Any]) -> PostPage:
    """A live page with something on it that is kept elsewhere."""
    page = draft(index, "Showing", [*good_body(), *blocks])
    page.get_latest_revision().publish()
    return PostPage.objects.get(pk=page.pk)


def files(*shown: Any) -> dict[str, Any]:
    """A block of files."""
    listed = [{"document": each.pk, "language": ""} for each in shown]
    return block("documents", {"title": "To download", "documents": listed})


def test_a_file_that_gets_another_good_title_renews_the_verdict(index: PostIndexPage, file: Any) -> None:
    page = showing(index, files(file))
    before = Verdict.objects.get(page=page)
    file.title = "Minutes of the May meeting"
    file.save()
    assert gate.is_as_judged(page)
    assert Verdict.objects.get(page=page).content_hash != before.content_hash


def test_a_file_that_loses_its_title_turns_the_verdict_and_the_page_stays_live(index: PostIndexPage, file: Any) -> None:
    page = showing(index, files(file))
    file.title = " "
    file.save()
    verdict = Verdict.objects.get(page=page)
    assert verdict.review_since is not None
    assert not gate.is_as_judged(page)
    page.refresh_from_db()
    assert page.live
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
    page.save()
    file.title = "Minutes of May"
    file.save()
    assert Verdict.objects.get(page=page).review_since is None


def test_a_linked_page_that_moves_renews_the_verdict(index: PostIndexPage) -> None:
    target = live(index, "Target")
    page = showing(index, paragraph(f'<p>See <a linktype="page" id="{target.pk}">what we did</a>.</p>'))
    target.slug = "elsewhere"
    target.save_revision().publish()
    assert "/elsewhere/" in Document.objects.get(page_id=page.pk).body
    assert gate.is_as_judged(page)


def test_the_verdict_is_still_for_whom_it_was_given(index: PostIndexPage, file: Any, admin_user: Any) -> None:
    page = draft(index, "Showing", [*good_body(), files(file)])
    page.get_latest_revision().publish(user=admin_user)
    assert Verdict.objects.get(page=page).decided_for == admin_user
    file.title = "Minutes of June"
    file.save()
    assert Verdict.objects.get(page=page).decided_for == admin_user


def test_an_organisation_is_refused_rather_than_the_pages_that_show_it(index: PostIndexPage) -> None:
    partner = Organisation.objects.create(name="Quay Repairs", link="https://quay.example/")
    partner.name = "…"
    with pytest.raises(PublishingRefused):
        partner.save()
    partner.name = "Quay Street Repairs"
    partner.save()
    assert Organisation.objects.get().name == "Quay Street Repairs"


def test_what_was_changed_past_everything_is_judged_by_the_next_check_of_all_pages(index: PostIndexPage) -> None:
    good, bad = live(index, "Good"), broken_while_live(index, "Bad")
    PostPage.objects.filter(pk=good.pk).update(summary="Changed by SQL.")
    list(refresh_everything())
    assert gate.is_as_judged(PostPage.objects.get(pk=good.pk))
    assert Verdict.objects.get(page=bad).review_since is not None


def test_who_published_counts_when_a_page_is_checked_again(index: PostIndexPage, admin_user: Any) -> None:
    """What the policy allows one group is no reason to review a page on the day that somebody of it published it."""
    group = Group.objects.create(name="Gentle")
    PolicyRule.objects.create(rule="heading-empty", group=group, level="advice")
    admin_user.groups.add(group)
    page = draft(index, "Allowed", bad_body())
    page.get_latest_revision().publish(user=admin_user)
    list(refresh_everything())
    assert Verdict.objects.get(page=page).review_since is None
    admin_user.groups.clear()
    list(refresh_everything())
    assert Verdict.objects.get(page=page).review_since is not None
