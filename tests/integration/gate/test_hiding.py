"""Whoever leaves can be hidden, whatever the rules say of them by now."""

import pytest

from cms.accessibility.refused import PublishingRefused
from cms.base.models import Person
from posts.models import PostIndexPage

pytestmark = pytest.mark.django_db

EMPTY_LINK = '<p>She helps at the harbour. <a href="https://example.org/plan">…</a></p>'


@pytest.fixture
def person(index: PostIndexPage) -> Person:
    """Somebody whose biography was saved before the rules refused it."""
    saved = Person.objects.create(name="Ada Reef", bio="<p>She helps at the harbour.</p>", locale=index.locale)
    Person.objects.filter(pk=saved.pk).update(bio=EMPTY_LINK)
    saved.refresh_from_db()
    return saved


def test_hiding_somebody_is_never_refused(person: Person) -> None:
    person.active = False
    person.full_clean()
    person.save()
    assert not Person.objects.get().active


def test_showing_them_again_is_held_to_the_rules(person: Person) -> None:
    person.active = False
    person.save()
    person.active = True
    with pytest.raises(PublishingRefused):
        person.save()
    assert not Person.objects.get().active
