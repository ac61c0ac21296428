"""Renditions are served by signed addresses, and by nothing else."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.images.addresses import rendition_url, signature
from cms.images.models import CreditedImage, CreditedRendition
from cms.images.offer import Spec
from cms.images.render import rendition
from tests.integration.images.pictures import file_of, plain, stored_image

pytestmark = pytest.mark.django_db
SMALL = Spec(320, "webp")


@pytest.fixture
def image() -> CreditedImage:
    return stored_image(700, 400)


def address(image: CreditedImage, spec: Spec = SMALL) -> str:
    return urlsplit(rendition_url(image, spec)).path


def test_a_signed_address_may_be_kept_for_ever(client: Client, image: CreditedImage) -> None:
    answer = client.get(address(image))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Length"] == str(len(answer.content))
    assert "Set-Cookie" not in answer


def test_head_gives_the_same_headers_and_no_body(client: Client, image: CreditedImage) -> None:
    whole, head = client.get(address(image)), client.head(address(image))
    assert head.content == b""
    for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
        assert head[name] == whole[name]


def test_a_copy_that_is_still_good_is_not_sent_again(client: Client, image: CreditedImage) -> None:
    etag = client.get(address(image))["ETag"]
    again = client.get(address(image), headers={"if-none-match": etag})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == etag
    assert "immutable" in again["Cache-Control"]


def test_an_image_cannot_be_posted_to(client: Client, image: CreditedImage) -> None:
    assert client.post(address(image)).status_code == 405


@pytest.mark.parametrize("part", [2, 3, 4, 5])
def test_changing_any_part_of_an_address_makes_it_unknown(client: Client, image: CreditedImage, part: int) -> None:
    other = stored_image(700, 400, "other.jpg")
    mine, theirs = address(image).split("/"), address(other, Spec(640, "avif")).split("/")
    mine[part] = theirs[part]
    answer = client.get("/".join(mine))
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("text/plain")
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("position", range(24))
def test_every_character_of_the_signature_counts(client: Client, image: CreditedImage, position: int) -> None:
    sign = signature(image, SMALL)
    changed = sign[:position] + ("A" if sign[position] != "A" else "B") + sign[position + 1 :]
    assert client.get(address(image).replace(sign, changed)).status_code == 404


@pytest.mark.parametrize("text", ["641.webp", "320.png", "320.gif", "1280.webp", "original", "width-320", "0.webp"])
def test_a_size_that_was_not_offered_is_unknown_even_when_signed(
    client: Client, image: CreditedImage, text: str
) -> None:
    width, _, file_format = text.partition(".")
    spec = Spec(int(width) if width.isdigit() else 0, file_format)  # type: ignore[arg-type]  # formats that are wrong
    path = f"/images/{signature(image, spec)}/{image.pk}/{text}/boat-{width}.{file_format}"
    assert client.get(path).status_code == 404
    assert not image.renditions.exists()


def test_a_signature_made_with_another_key_is_worthless(client: Client, image: CreditedImage) -> None:
    forged = signature(image, SMALL, secret="somebody else's key")
    assert client.get(address(image).replace(signature(image, SMALL), forged)).status_code == 404


def test_addresses_signed_with_the_former_key_work_while_it_is_replaced(
    client: Client, image: CreditedImage, settings: object
) -> None:
    former = address(image)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]  # type: ignore[attr-defined]  # pytest-django's fixture
    settings.SECRET_KEY = "the new key"  # type: ignore[attr-defined]
    assert address(image) != former
    assert client.get(former).status_code == 200


def test_a_replaced_file_has_new_addresses_and_the_old_ones_are_unknown(client: Client, image: CreditedImage) -> None:
    old, old_signature = address(image), signature(image, SMALL)
    before = client.get(old).content
    image.file = file_of(plain(700, 400, colour="red"), "boat.jpg")
    image.save()
    assert signature(image, SMALL) != old_signature
    assert client.get(old).status_code == 404
    assert client.get(address(image)).content != before


def test_an_image_in_a_private_collection_or_below_one_is_unknown(client: Client, image: CreditedImage) -> None:
    private = Collection.get_first_root_node().add_child(name="Board")
    inner = private.add_child(name="Minutes")
    beside = Collection.get_first_root_node().add_child(name="Beside")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for collection, status in ((private, 404), (inner, 404), (beside, 200)):
        image.collection = collection
        image.save()
        assert client.get(address(image)).status_code == status, collection.name


def test_a_deleted_image_is_unknown(client: Client, image: CreditedImage) -> None:
    path = address(image)
    image.delete()
    assert client.get(path).status_code == 404


def test_an_original_that_is_missing_gives_a_plain_answer(client: Client, image: CreditedImage) -> None:
    image.file.storage.delete(image.file.name)
    assert client.get(address(image)).status_code == 404


def test_a_rendition_is_made_once(client: Client, image: CreditedImage) -> None:
    client.get(address(image))
    first = image.renditions.get().file.name
    client.get(address(image))
    assert image.renditions.get().file.name == first


def test_a_rendition_whose_file_was_lost_is_made_again(client: Client, image: CreditedImage) -> None:
    body = client.get(address(image)).content
    made = image.renditions.get()
    made.file.storage.delete(made.file.name)
    assert client.get(address(image)).content == body


def test_the_loser_of_a_race_uses_the_winners_file_and_leaves_none_behind(
    image: CreditedImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cms.images import render

    encode = render.encode

    def encode_while_another_is_quicker(image: CreditedImage, spec: Spec) -> bytes:
        monkeypatch.setattr(render, "encode", encode)
        rendition(image, spec)
        return encode(image, spec)

    monkeypatch.setattr(render, "encode", encode_while_another_is_quicker)
    made = rendition(image, SMALL)
    assert made == image.renditions.get()
    folder, _, name = made.file.name.rpartition("/")
    stem = name.split(".320")[0]
    assert [each for each in made.file.storage.listdir(folder)[1] if each.startswith(stem)] == [name]


@pytest.mark.django_db(transaction=True)
def test_many_readers_at_once_get_one_rendition() -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("an SQLite database in memory belongs to one thread")
    image = stored_image(700, 400)
    path = address(image)

    def ask(_: int) -> tuple[int, bytes]:
        try:
            answer = Client().get(path)
            return answer.status_code, answer.content
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        answers = set(pool.map(ask, range(6)))
    assert {status for status, _ in answers} == {200}
    assert len({body for _, body in answers}) == 1
    assert CreditedRendition.objects.count() == 1


def test_serving_asks_the_database_little(
    client: Client, image: CreditedImage, django_assert_num_queries: object
) -> None:
    client.get(address(image))
    with django_assert_num_queries(3):  # type: ignore[operator]  # a fixture without annotations
        client.get(address(image))
