"""Each save of a live page is let through or refused on its own merits."""

from unittest.mock import Mock

import pytest
from django.db import DatabaseError
from wagtail.models import Page

from cms.accessibility.refused import PublishingRefused
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, live

pytestmark = pytest.mark.django_db


def test_what_passed_in_one_save_does_not_let_the_next_one_through(index: PostIndexPage) -> None:
    bare = Page.objects.get(pk=live(index, "One").pk)
    bare.save()
    bare.specific.body = bad_body()
    with pytest.raises(PublishingRefused):
        bare.specific.save()


def test_what_passed_in_a_save_that_failed_does_not_let_the_next_one_through(
    index: PostIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = live(index, "One")
    with monkeypatch.context() as broken:
        broken.setattr(PostPage, "_save_table", Mock(side_effect=DatabaseError))
        with pytest.raises(DatabaseError):
            page.save()
    page.body = bad_body()
    with pytest.raises(PublishingRefused):
        page.save()
