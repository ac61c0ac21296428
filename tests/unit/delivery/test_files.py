"""Files say in words what they are."""

import pytest

from cms.delivery.presenter.files import file_type_text, size_text


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 KB"), (48_400, "48 KB"), (3_200_000, "3.2 MB"), (3_000_000, "3 MB")],
)
def test_sizes_read_as_on_a_readers_own_computer(size: int, words: str) -> None:
    assert size_text(size) == words


def test_a_size_never_reads_a_thousand_kilobytes() -> None:
    assert size_text(999_999) == "1 MB"


@pytest.mark.parametrize(("extension", "words"), [("pdf", "PDF"), ("DOCX", "Word document"), ("xyz", "XYZ")])
def test_types_are_named(extension: str, words: str) -> None:
    assert file_type_text(extension) == words
