"""Variants are named by traits."""

import pytest

from cms.audit.errors import AuditError
from cms.audit.variants import ALL, DEFAULT, parse, parse_all


def test_traits_combine_in_any_order_to_one_name() -> None:
    assert parse("dark+320") == parse("320 + dark")
    assert parse("dark+320").name == "320+dark"
    assert (parse("dark+320").width, parse("dark+320").color_scheme) == (320, "dark")


def test_a_trait_that_is_left_out_has_its_default() -> None:
    plain = parse("dark")
    assert (plain.width, plain.print, plain.forced_colors) == (1280, False, False)


def test_an_unknown_trait_is_refused_with_those_there_are() -> None:
    with pytest.raises(AuditError, match=r"'sepia'.*320.*dark"):
        parse("320+sepia")


def test_a_list_has_each_variant_once() -> None:
    assert [one.name for one in parse_all("dark,320,dark")] == ["dark", "320"]


@pytest.mark.parametrize(("word", "names"), [("default", DEFAULT), ("all", ALL)])
def test_a_word_stands_for_several(word: str, names: tuple[str, ...]) -> None:
    assert tuple(one.name for one in parse_all(word)) == names


def test_zoom_halves_the_window_and_doubles_the_pixels() -> None:
    assert (parse("zoom-200").width, parse("zoom-200").scale) == (640, 2.0)
