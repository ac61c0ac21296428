"""The demo's pictures differ, are large enough, and are described by people."""

import re

import pytest

from cms.demo.content.pictures import PICTURES, SCENES

DESCRIBED = {name: picture for name, picture in SCENES.items() if picture.alt}


def test_there_are_at_least_sixteen_different_scenes() -> None:
    small = {name: picture.draw().convert("RGB").resize((24, 16)).tobytes() for name, picture in DESCRIBED.items()}

    assert len(small) >= 16
    assert len(set(small.values())) == len(small)


def test_drawing_twice_gives_the_same_picture() -> None:
    draw = SCENES["beach"].draw

    assert draw().tobytes() == draw().tobytes()


@pytest.mark.parametrize("name", ["harbour", "kitchen", "meals-chart"])
def test_a_scene_is_large_enough_for_every_offered_width(name: str) -> None:
    assert SCENES[name].draw().size == (1920, 1280)


@pytest.mark.parametrize("name", ["sprig", "logo-tide"])
def test_drawings_on_no_ground_are_transparent(name: str) -> None:
    lowest, highest = PICTURES[name].draw().getchannel("A").getextrema()

    assert (lowest, highest) == (0, 255)


@pytest.mark.parametrize("name", sorted(DESCRIBED))
def test_a_description_is_a_sentence_of_a_bearable_length(name: str) -> None:
    alt = DESCRIBED[name].alt

    assert 30 <= len(alt) <= 150
    assert alt.endswith(".")
    assert not re.match(r"(an? )?(image|picture|photo|drawing|illustration)\b", alt, re.IGNORECASE)
    assert alt != DESCRIBED[name].title


def test_charts_and_maps_have_a_long_description() -> None:
    assert all(PICTURES[name].long_description for name in ("meals-chart", "way-map"))


def test_every_scene_has_a_credit_and_a_licence() -> None:
    assert all(picture.credit and picture.licence for picture in SCENES.values())
