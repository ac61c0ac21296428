"""Images without a suggested description, filled in one after another."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, ModelLogEntry

from cms.images.models import CreditedImage
from cms.users.models import User
from tests.integration.images.pictures import stored_image

QUEUE = "/admin/accessibility/images/"
GOOD = "Two women lift a sapling into a hole in the sea wall"


@pytest.fixture
def images(db: None) -> list[CreditedImage]:
    """Three that wait and one that is described."""
    CreditedImage.objects.all().delete()
    made = [stored_image(320, 240, f"boat-{number}.png") for number in range(4)]
    for number, image in enumerate(made):
        image.title = f"Boat {number}"
        image.alt_suggestion = "" if number < 3 else GOOD
        image.save()
    return made[:3]


def screen(image: CreditedImage) -> str:
    return reverse("accessibility_describe", args=[image.pk])


def write(client: Client, image: CreditedImage, text: str, before: str = "") -> Any:
    return client.post(screen(image), {"suggestion": text, "before": before}, follow=True)


def test_the_first_that_waits_is_shown_big_with_one_field_and_how_many_wait(
    admin_client: Client, images: list[CreditedImage]
) -> None:
    shown = admin_client.get(QUEUE, follow=True)
    assert shown.redirect_chain == [(screen(images[0]), 302)]
    said = shown.content.decode()
    assert "3 images wait." in said
    assert said.count('type="text" name="suggestion"') == 1
    assert "Boat 1" in said
    assert "Boat 3" not in said


def test_saving_leads_to_the_next_and_skipping_too_until_the_end(
    admin_client: Client, images: list[CreditedImage]
) -> None:
    shown = write(admin_client, images[0], GOOD)
    images[0].refresh_from_db()
    assert images[0].alt_suggestion == GOOD
    assert shown.redirect_chain[-1][0] == screen(images[1])
    assert "Saved: “Boat 0”." in shown.content.decode()
    assert "2 images wait." in shown.content.decode()
    shown = admin_client.get(shown.context["skip_url"], follow=True)
    assert shown.redirect_chain[-1][0] == screen(images[2])
    shown = write(admin_client, images[2], GOOD)
    assert "That was the last one." in shown.content.decode()
    assert "1 image that was skipped still waits." in shown.content.decode()
    shown = write(admin_client, images[1], GOOD)
    assert "No image waits." in shown.content.decode()
    assert ModelLogEntry.objects.filter(action="wagtail.edit").count() == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write a description, or skip the image."),
        ("  ", "Write a description, or skip the image."),
        ("boat-0.png", "is the name of a file"),
        ("image", "only holds the place of one"),
        ("<b>Two women</b>", "holds code or a line break"),
        ("w" * 256, "at most 255"),
    ],
)
def test_an_error_refuses_and_keeps_every_word(
    admin_client: Client, images: list[CreditedImage], text: str, said: str
) -> None:
    shown = write(admin_client, images[0], text)
    assert shown.status_code == 200
    assert said in shown.content.decode()
    assert shown.context["form"]["suggestion"].value() == text
    assert not CreditedImage.objects.get(pk=images[0].pk).alt_suggestion


def test_what_is_no_error_is_said_and_let_through(admin_client: Client, images: list[CreditedImage]) -> None:
    said = write(admin_client, images[0], "Photo of two women at the sea wall").content.decode()
    assert CreditedImage.objects.get(pk=images[0].pk).alt_suggestion == "Photo of two women at the sea wall"
    assert "Saved: “Boat 0”." in said
    assert reverse("wagtailimages:edit", args=[images[0].pk]) in said


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten_unseen(
    admin_client: Client, images: list[CreditedImage]
) -> None:
    CreditedImage.objects.filter(pk=images[0].pk).update(alt_suggestion="Theirs")
    shown = write(admin_client, images[0], GOOD)
    assert "Somebody else has just written: “Theirs”." in shown.content.decode()
    assert shown.context["form"]["suggestion"].value() == GOOD
    assert CreditedImage.objects.get(pk=images[0].pk).alt_suggestion == "Theirs"
    write(admin_client, images[0], GOOD, before=shown.context["form"]["before"].value())
    assert CreditedImage.objects.get(pk=images[0].pk).alt_suggestion == GOOD


def test_what_is_being_typed_is_judged_and_not_kept(admin_client: Client, images: list[CreditedImage]) -> None:
    url = reverse("accessibility_judge", args=[images[0].pk])
    assert "Must be put right:" in admin_client.post(url, {"suggestion": "boat.jpg"}).content.decode()
    assert "Should be looked at:" in admin_client.post(url, {"suggestion": "Photo of two women"}).content.decode()
    assert admin_client.post(url, {"suggestion": GOOD}).content.decode().strip() == ""
    assert not CreditedImage.objects.get(pk=images[0].pk).alt_suggestion
    assert admin_client.get(url).status_code == 405


def member(group: str) -> Client:
    user = User.objects.create_user(group, f"{group}@garden.example", "x")
    user.groups.set([Group.objects.get(name=group)])
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize(("group", "may"), [("Editors", True), ("Publishers", True), ("QA", False)])
def test_who_may_change_images_may_describe_them(images: list[CreditedImage], group: str, may: bool) -> None:
    client = member(group)
    assert (client.get(QUEUE, follow=True).redirect_chain[-1][0] == screen(images[0])) == may
    write(client, images[0], GOOD)
    assert bool(CreditedImage.objects.get(pk=images[0].pk).alt_suggestion) == may
    home = client.get("/admin/").content.decode()
    assert ("Images without a description" in home) == may


def test_a_collection_that_somebody_may_not_change_is_not_theirs_to_describe(images: list[CreditedImage]) -> None:
    theirs = Collection.get_first_root_node().add_child(name="Theirs")
    CreditedImage.objects.filter(pk=images[1].pk).update(collection=theirs)
    GroupCollectionPermission.objects.filter(group__name="Editors").update(collection=theirs)
    client = member("Editors")
    shown = client.get(QUEUE, follow=True)
    assert shown.redirect_chain[-1][0] == screen(images[1])
    assert "1 image waits." in shown.content.decode()
    assert "Images without a description (1)" in client.get("/admin/").content.decode()
    assert write(client, images[0], GOOD).status_code == 404
    assert client.post(reverse("accessibility_judge", args=[images[0].pk])).status_code == 404


def test_an_odd_place_to_go_on_from_is_the_beginning(admin_client: Client, images: list[CreditedImage]) -> None:
    for after in ("x", "-1", "9" * 40, "²"):
        assert admin_client.get(QUEUE, {"after": after}).status_code == 302


def test_what_was_there_with_spaces_around_it_can_be_changed(admin_client: Client, images: list[CreditedImage]) -> None:
    CreditedImage.objects.filter(pk=images[0].pk).update(alt_suggestion=f" {GOOD} ")
    write(admin_client, images[0], "A heron on the sea wall", before=f" {GOOD} ")
    images[0].refresh_from_db()
    assert images[0].alt_suggestion == "A heron on the sea wall"
