"""Letters drawn by hand in known colours, and what is decided about them."""

import numpy as np
import pytest

from cms.audit.contrast.reading import read
from cms.audit.contrast.verdict import Decision, Measured, judge
from tests.unit.audit_contrast.scene import GAP, LETTER, plain, scene, stop, target

DRAWN = scene(6)
WHITE = (255.0, 255.0, 255.0)


def verdict(letters: object, behind: np.ndarray, fade: float = 1.0, **facts: object) -> Measured:
    pictures, seen = stop(DRAWN, letters, behind, fade)
    ink = np.asarray(letters, dtype=float).reshape(-1, 3)[0]
    text = target(ink=(*ink, 1.0), **facts)
    return judge(text, list(read(pictures, seen, text)))


def test_just_enough_passes_and_one_level_less_fails() -> None:
    assert verdict((118,) * 3, plain(WHITE, DRAWN)).decision is Decision.PASS
    assert verdict((119,) * 3, plain(WHITE, DRAWN)).decision is Decision.FAIL


def test_large_text_needs_less() -> None:
    assert verdict((140,) * 3, plain(WHITE, DRAWN)).decision is Decision.FAIL
    assert verdict((140,) * 3, plain(WHITE, DRAWN), size=24.0).decision is Decision.PASS


def test_a_colour_that_was_worked_out_needs_room_for_rounding() -> None:
    close = verdict((118,) * 3, plain((254.0, 255.0, 254.0), DRAWN), opaque=False)
    assert close.decision is Decision.REVIEW
    assert "rounding" in close.reason


def test_one_lost_letter_among_six_fails() -> None:
    behind = plain(WHITE, DRAWN)
    behind[:, : GAP // 2 + LETTER + GAP] = 60
    found = verdict((0, 0, 0), behind)
    assert found.decision is Decision.FAIL
    assert found.worst == 1
    assert 0.1 < found.bad < 0.25


def test_a_letter_lost_along_a_third_of_its_outline_is_for_a_person() -> None:
    behind = plain(WHITE, DRAWN)
    behind[:15] = 60
    assert verdict((0, 0, 0), behind).decision is Decision.REVIEW


def test_a_corner_that_touches_a_patch_does_not_matter() -> None:
    behind = plain(WHITE, DRAWN)
    behind[30:36, 20:26] = 60
    assert verdict((0, 0, 0), behind).decision is Decision.PASS


def test_letters_are_compared_with_what_lies_next_to_them_only() -> None:
    """See-through letters over two halves: each half has too little, pairs across the halves would have enough."""
    behind = plain(WHITE, DRAWN)
    behind[:, DRAWN.width // 2 :] = 0
    letters = behind + (90 - behind) * 0.8
    found = verdict(letters, behind, opaque=False)
    assert found.decision is Decision.FAIL
    assert found.bad == 1


def test_letters_that_follow_their_background_pass() -> None:
    behind = plain(WHITE, DRAWN)
    behind[:, DRAWN.width // 2 :] = 0
    letters = 255 - behind
    assert verdict(letters, behind).decision is Decision.PASS


def test_faded_letters_are_judged_as_they_show() -> None:
    assert verdict((0, 0, 0), plain(WHITE, DRAWN), fade=0.3, opaque=False).decision is Decision.FAIL
    assert verdict((0, 0, 0), plain(WHITE, DRAWN), fade=0.8, opaque=False).decision is Decision.PASS


def test_text_in_the_colour_of_its_background_is_invisible() -> None:
    assert verdict(WHITE, plain(WHITE, DRAWN)).decision is Decision.INVISIBLE


def test_text_of_which_nothing_shows_is_hidden() -> None:
    assert judge(target(), []).decision is Decision.HIDDEN


def test_exempt_text_is_not_judged() -> None:
    found = verdict((200,) * 3, plain(WHITE, DRAWN), exempt="disabled")
    assert (found.decision, found.reason) == (Decision.EXEMPT, "disabled")


def test_a_single_letter_may_be_an_icon() -> None:
    assert verdict((200,) * 3, plain(WHITE, DRAWN), text="x").decision is Decision.REVIEW
    assert verdict((200,) * 3, plain(WHITE, DRAWN), text="7").decision is Decision.FAIL


def test_a_background_that_moved_between_pictures_is_for_a_person() -> None:
    pictures, seen = stop(DRAWN, (0, 0, 0), plain(WHITE, DRAWN))
    pictures.shots["clear"][:] = 120
    pictures.shots["plain"][:] = np.where(DRAWN.share[..., None] > 0, pictures.shots["plain"], 90)
    found = judge(target(), list(read(pictures, seen, target())))
    assert found.decision is Decision.REVIEW
    assert "changes by itself" in found.reason


@pytest.mark.parametrize("level", [30, 119, 200])
def test_the_numbers_reported_are_those_of_the_colours(level: int) -> None:
    from cms.audit.contrast.colour import contrast, shown

    found = verdict((level,) * 3, plain(WHITE, DRAWN))
    expected = shown(contrast((level,) * 3, (255, 255, 255)))
    assert (found.minimum, found.median, found.foreground) == (
        expected,
        expected,
        f"#{level:02x}{level:02x}{level:02x}",
    )
