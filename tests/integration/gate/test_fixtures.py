"""Fixtures are loaded through the gate, as a whole or not at all."""

from pathlib import Path

import pytest
from django.core import serializers
from django.core.management import call_command

from cms.accessibility import gate
from cms.accessibility.models import Verdict
from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.broken import broken_while_live
from tests.integration.gate.site import live

pytestmark = pytest.mark.django_db


def fixture(folder: Path, *pages: PostPage, with_verdicts: bool = False) -> str:
    """Pages as ``dumpdata`` writes them, which then go away here."""
    verdicts = Verdict.objects.filter(page__in=pages) if with_verdicts else Verdict.objects.none()
    rows = [*(page.page_ptr for page in pages), *pages, *verdicts]
    written = folder / "pages.json"
    written.write_text(serializers.serialize("json", rows))
    for page in pages:
        page.unpublish()
    return str(written)


def test_a_fixture_with_one_page_that_does_not_pass_is_not_loaded_at_all(index: PostIndexPage, tmp_path: Path) -> None:
    good, bad = live(index, "Good"), broken_while_live(index, "Bad")
    with pytest.raises(PublishingRefused, match="Bad"):
        call_command("loaddata", fixture(tmp_path, good, bad), verbosity=0)
    assert not PostPage.objects.filter(live=True).exists()
    assert not Verdict.objects.filter(page__in=[good, bad]).exists()


def test_a_fixture_that_passes_is_loaded_and_judged(index: PostIndexPage, tmp_path: Path) -> None:
    page = live(index, "Good")
    call_command("loaddata", fixture(tmp_path, page), verbosity=0)
    page.refresh_from_db()
    assert page.live
    assert gate.is_as_judged(page)


def test_a_copy_of_a_database_brings_its_verdicts(index: PostIndexPage, tmp_path: Path) -> None:
    page = broken_while_live(index)
    Verdict.objects.filter(page=page).update(content_hash=gate.content_hash_of(page), ruleset="older")
    call_command("loaddata", fixture(tmp_path, page, with_verdicts=True), verbosity=0)
    page.refresh_from_db()
    assert page.live
    assert Verdict.objects.get(page=page).ruleset == "older"


def test_a_verdict_about_other_content_does_not_help(index: PostIndexPage, tmp_path: Path) -> None:
    page = broken_while_live(index)
    with pytest.raises(PublishingRefused):
        call_command("loaddata", fixture(tmp_path, page, with_verdicts=True), verbosity=0)
    page.refresh_from_db()
    assert not page.live
