"""What a Document says of an image's files, and whether the files keep its word."""

from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.test import Client
from PIL import Image

from cms.images.models import CreditedImage
from cms.images.sources import focal_point, image_sources
from tests.integration.images.pictures import exif, stored_image

pytestmark = pytest.mark.django_db


def addresses(srcset: str) -> dict[int, str]:
    pairs = (candidate.split(" ") for candidate in srcset.split(", "))
    return {int(width.removesuffix("w")): address for address, width in pairs}


def opened(client: Client, address: str) -> Image.Image:
    answer = client.get(urlsplit(address).path)
    assert answer.status_code == 200
    return Image.open(BytesIO(answer.content))


def widths_of(image: CreditedImage) -> list[list[int]]:
    return [list(addresses(source["srcset"])) for source in image_sources(image).sources]


def test_a_large_photo_is_offered_at_five_widths_in_three_formats() -> None:
    sources = image_sources(stored_image(2400, 1600)).sources
    assert [source["type"] for source in sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert [list(addresses(source["srcset"])) for source in sources] == [[320, 640, 960, 1280, 1920]] * 3


@pytest.mark.parametrize(
    ("width", "offered"),
    [(1920, [320, 640, 960, 1280, 1920]), (1000, [320, 640, 960, 1000]), (320, [320]), (1, [1])],
)
def test_nothing_is_offered_wider_than_the_original(width: int, offered: list[int]) -> None:
    assert widths_of(stored_image(width, 10)) == [offered] * 3


def test_building_addresses_renders_and_opens_nothing(django_assert_num_queries: object) -> None:
    image = stored_image()
    image.file.storage.delete(image.file.name)
    with django_assert_num_queries(0):  # type: ignore[operator]  # a fixture without annotations
        image_sources(image)
    assert not image.renditions.exists()


def test_src_is_shown_by_every_browser_at_the_size_that_is_stated(client: Client) -> None:
    src, width, height, _ = image_sources(stored_image(2401, 1601))
    picture = opened(client, src)
    assert picture.format == "JPEG"
    assert picture.size == (width, height) == (1280, 854)


def test_every_offered_file_has_its_format_and_width(client: Client) -> None:
    for source in image_sources(stored_image(700, 301)).sources:
        for width, address in addresses(source["srcset"]).items():
            picture = opened(client, address)
            assert Image.MIME[str(picture.format)] == source["type"]
            assert picture.size == (width, round(301 * width / 700))


def test_a_transparent_png_stays_transparent(client: Client) -> None:
    clear = Image.new("RGBA", (400, 400), (255, 0, 0, 0))
    made = image_sources(stored_image(picture=clear, name="logo.png"))
    assert [source["type"] for source in made.sources] == ["image/avif", "image/webp", "image/png"]
    assert opened(client, made.src).convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]  # RGBA


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_shown_as_its_camera_was_held(client: Client, orientation: int) -> None:
    image = stored_image(400, 200, exif=exif(orientation))
    made = image_sources(image)
    picture = opened(client, made.src)
    assert picture.size == (made.width, made.height) == ((200, 400) if orientation >= 5 else (400, 200))
    right, below = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[orientation]
    corner = picture.convert("RGB").getpixel((right * (picture.width - 9) + 4, below * (picture.height - 9) + 4))
    assert corner[0] > 200  # type: ignore[index]  # the yellow corner has moved with the camera
    assert not picture.getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_focal_point_turns_with_the_photo(orientation: int) -> None:
    image = stored_image(400, 200, exif=exif(orientation))
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 40, 20, 10, 10
    right, below = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[orientation]
    assert focal_point(image) == {"x": 0.9 if right else 0.1, "y": 0.9 if below else 0.1}


def test_an_image_without_a_focal_point_has_none() -> None:
    assert focal_point(stored_image(4, 4)) is None


def test_an_animation_is_served_as_it_is(client: Client) -> None:
    frames = [Image.new("RGB", (400, 300), shade) for shade in ("red", "green", "blue")]
    image = stored_image(picture=frames[0], name="wave.gif", save_all=True, append_images=frames[1:])
    made = image_sources(image)
    assert [source["type"] for source in made.sources] == ["image/gif"]
    assert widths_of(image) == [[400]]
    assert opened(client, made.src).n_frames == 3  # type: ignore[attr-defined]  # GIFs count their frames


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_every_kind_of_png_can_be_shown(client: Client, mode: str) -> None:
    made = image_sources(stored_image(picture=Image.new(mode, (330, 20)), name="kind.png"))
    for source in made.sources:
        assert opened(client, addresses(source["srcset"])[320]).size == (320, 19)


def test_a_cmyk_photo_is_shown_in_the_colours_of_screens(client: Client) -> None:
    white = Image.new("CMYK", (330, 20), (0, 0, 0, 0))
    picture = opened(client, image_sources(stored_image(picture=white, name="print.jpg")).src)
    assert picture.mode == "RGB"
    assert picture.getpixel((5, 5)) == (255, 255, 255)


def test_a_file_name_in_any_script_gives_an_address_that_works(client: Client) -> None:
    opened(client, image_sources(stored_image(400, 300, "Cŵn & 猫 100%.jpg")).src)
