"""Colours and scrims that would pass."""

import numpy as np

from cms.audit.contrast.colour import contrast
from cms.audit.contrast.reading import Response
from cms.audit.contrast.suggest import suggest


def response(behind: list[int], own: int = 150, fade: float = 1.0) -> Response:
    ground = np.array([[level] * 3 for level in behind], dtype=float)
    black, white = ground * (1 - fade), ground * (1 - fade) + 255 * fade
    return Response(black, white, ground, black + (white - black) * own / 255)


def levels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def test_the_nearest_grey_that_passes_on_white() -> None:
    found = suggest(np.array([150.0] * 3), response([255]), 4.5)
    assert 4.5 <= contrast(levels(found.colour), (255, 255, 255)) < 4.9


def test_the_hue_is_kept() -> None:
    red, green, blue = levels(suggest(np.array([255.0, 90, 90]), response([255]), 4.5).colour)
    assert red > 2 * green
    assert green == blue


def test_text_on_dark_is_made_lighter() -> None:
    assert min(levels(suggest(np.array([90.0] * 3), response([20, 30, 40]), 4.5).colour)) > 120


def test_where_no_colour_passes_a_scrim_is_suggested() -> None:
    found = suggest(np.array([255.0] * 3), response([0, 120, 255], own=255), 4.5)
    assert found.scrim == "#000000"
    assert contrast((255,) * 3, (round(255 * (1 - found.opacity)),) * 3) >= 4.5
    assert "between the picture and the text" in found.in_words()


def test_faded_text_gets_a_colour_only_when_one_shows_through() -> None:
    assert suggest(np.array([0.0] * 3), response([255], own=0, fade=0.3), 4.5).unfade
    dark = suggest(np.array([140.0] * 3), response([255], own=140, fade=0.9), 4.5)
    assert dark.colour


def test_a_see_through_colour_is_made_opaque_rather_than_put_on_a_scrim() -> None:
    """A scrim would shine through such letters and take them along."""
    answer = response([255], own=178)
    assert suggest(np.array([0.0] * 3), answer, 4.5, see_through=True).colour == "#000000"


def test_a_bent_answer_is_recognised() -> None:
    answer = response([255], own=150)
    assert answer.foretells(np.array([150.0] * 3))
    assert not answer.foretells(np.array([90.0] * 3))
