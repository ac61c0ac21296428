"""What the library learns of a file when it is uploaded."""

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from cms.images.facts import MAX_FRAMES
from cms.images.models import CreditedImage
from tests.integration.images.pictures import exif, file_of, plain, stored_image

pytestmark = pytest.mark.django_db


def test_a_title_or_file_name_is_never_offered_as_alternative_text() -> None:
    image = stored_image(40, 30)
    assert image.default_alt_text == ""
    image.alt_suggestion = "A boat on the slipway"
    assert image.default_alt_text == "A boat on the slipway"


def test_the_placeholder_is_the_average_colour() -> None:
    half = Image.new("RGB", (40, 40), (255, 0, 0))
    half.paste((0, 0, 255), (0, 0, 40, 20))
    assert stored_image(picture=half, name="half.png").placeholder in {"#7f007f", "#800080"}


def test_transparent_pixels_count_as_white_in_the_placeholder() -> None:
    image = stored_image(picture=Image.new("RGBA", (40, 40), (0, 0, 0, 0)), name="clear.png")
    assert image.placeholder == "#ffffff"
    assert image.has_alpha


def test_an_alpha_channel_that_hides_nothing_is_not_transparency() -> None:
    assert not stored_image(picture=plain(40, 40, mode="RGBA"), name="solid.png").has_alpha


def test_a_photo_taken_sideways_swaps_width_and_height() -> None:
    image = stored_image(60, 40, exif=exif(6))
    assert (image.width, image.height) == (60, 40)
    assert image.shown_size == (40, 60)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_every_kind_of_png_is_understood(mode: str) -> None:
    image = stored_image(picture=Image.new(mode, (30, 20)), name="kind.png")
    assert image.frames == 1
    assert image.placeholder in {"#000000", "#ffffff"}


def test_sixteen_bit_grey_stays_grey() -> None:
    assert stored_image(picture=Image.new("I;16", (30, 20), 32768), name="grey.png").placeholder == "#808080"


def test_a_cmyk_photo_is_understood() -> None:
    assert stored_image(picture=Image.new("CMYK", (30, 20), (0, 0, 0, 0)), name="print.jpg").placeholder == "#ffffff"


def test_replacing_a_file_reads_it_again_and_forgets_the_old_renditions() -> None:
    image = stored_image(40, 40)
    first = image.file_hash
    image.renditions.create(filter_spec="old", file=file_of(plain(4, 4), "old.png"))
    image.file = file_of(plain(80, 20, colour="red"), "other.png")
    image.save()
    image.refresh_from_db()
    assert image.file_hash != first
    assert image.shown_size == (80, 20)
    assert not image.renditions.exists()


def test_an_animation_of_too_many_frames_is_refused_on_its_field() -> None:
    frames = [Image.new("L", (2, 2), shade % 255) for shade in range(MAX_FRAMES + 1)]
    file = file_of(frames[0], "endless.gif", save_all=True, append_images=frames[1:])
    with pytest.raises(ValidationError) as refused:
        CreditedImage(title="Endless", file=file).full_clean(exclude=["width", "height"])
    assert f"{MAX_FRAMES} is the most" in refused.value.message_dict["file"][0]
