"""The library's suggestions, as the editor's form asks for them."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission

from cms.images.models import CreditedImage
from cms.users.models import User
from tests.integration.images.pictures import stored_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> CreditedImage:
    """An image that the library describes."""
    made = stored_image(320, 240)
    made.alt_suggestion = "A sapling"
    made.save()
    return made


def given(client: Client, *ids: object) -> dict[str, str]:
    answer = client.get(reverse("accessibility_suggestions"), {"id": ids})
    assert answer.status_code == 200
    return answer.json()


def test_images_with_a_description_give_it(admin_client: Client, image: CreditedImage) -> None:
    without = stored_image(320, 240)
    assert given(admin_client, image.pk, without.pk, "x", "", "9" * 30, "²") == {str(image.pk): "A sapling"}


def test_images_that_somebody_may_not_choose_give_nothing(client: Client, image: CreditedImage) -> None:
    user = User.objects.create_user("ed", "ed@garden.example", "x")
    user.groups.set([Group.objects.get(name="Editors")])
    client.force_login(user)
    assert given(client, image.pk)
    GroupCollectionPermission.objects.update(collection=Collection.get_first_root_node().add_child(name="Ours"))
    assert given(client, image.pk) == {}


def test_nobody_asks_without_signing_in(client: Client, image: CreditedImage) -> None:
    assert client.get(reverse("accessibility_suggestions"), {"id": image.pk}).status_code == 302
