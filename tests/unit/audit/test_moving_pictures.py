"""Which pictures are animated, from their bytes."""

import io

import pytest
from PIL import Image

from cms.audit.layout.moving_pictures import is_animated


def picture(kind: str, frames: int) -> bytes:
    file = io.BytesIO()
    first, *rest = [Image.new("RGB", (8, 8), (number * 90, 0, 0)) for number in range(frames)]
    first.save(file, kind, **({"save_all": True, "append_images": rest, "duration": 100} if rest else {}))
    return file.getvalue()


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_a_picture_with_several_frames_is_animated(kind: str) -> None:
    assert is_animated(picture(kind, 2))
    assert not is_animated(picture(kind, 1))


def test_a_drawing_moves_by_what_is_in_it() -> None:
    assert not is_animated(b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')
    for inside in (
        b"<animate/>",
        b"<animateTransform/>",
        b"<set attributeName='x'/>",
        b"<style>@keyframes k {}</style>",
    ):
        assert is_animated(b"<svg>" + inside + b"</svg>")


@pytest.mark.parametrize("content", [b"", b"no picture at all", picture("GIF", 2)[:30]])
def test_what_cannot_be_read_may_move(content: bytes) -> None:
    assert is_animated(content)
