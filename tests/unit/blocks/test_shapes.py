"""Every block gives frontends exactly the shape that the contract names."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from cms.document.blocks import VALUE_TYPES
from posts.blocks import PostBody
from tests.unit.blocks.presenting import Everything
from tests.unit.blocks.values import RTL, WORD, complete

BODY = PostBody()
TYPES = sorted(VALUE_TYPES)


def presented(name: str, value: Any, **presenting: Any) -> Any:
    """The block's JSON, checked strictly against its shape."""
    block = BODY.child_blocks[name]
    document = block.to_document(value, Everything(**presenting))
    return TypeAdapter(block.shape).validate_python(document, strict=True)


def words_replaced(value: Any, word: str) -> Any:
    """The value with every text of an editor replaced; choices, addresses and zones stay."""
    fixed = {"level", "alt_role", "captions", "timezone", "table_header_choice", "language"}
    if isinstance(value, dict):
        return {key: item if key in fixed else words_replaced(item, word) for key, item in value.items()}
    if isinstance(value, list):
        return [words_replaced(item, word) for item in value]
    return word if isinstance(value, str) else value


def test_the_body_of_a_post_has_the_block_types_of_the_contract() -> None:
    assert sorted(BODY.child_blocks) == TYPES


@pytest.mark.parametrize("name", TYPES)
def test_a_block_names_the_shape_of_the_contract(name: str) -> None:
    assert BODY.child_blocks[name].shape is VALUE_TYPES[name]


@pytest.mark.parametrize("name", TYPES)
def test_a_complete_value_has_its_shape(name: str) -> None:
    assert presented(name, BODY.child_blocks[name].normalize(complete()[name]))


@pytest.mark.parametrize("name", TYPES)
def test_an_empty_value_has_its_shape(name: str) -> None:
    presented(name, BODY.child_blocks[name].get_default())


@pytest.mark.parametrize("name", TYPES)
def test_a_value_without_any_part_has_its_shape(name: str) -> None:
    presented(name, BODY.child_blocks[name].normalize({}))


@pytest.mark.parametrize("name", TYPES)
def test_hidden_people_images_and_documents_leave_the_shape_whole(name: str) -> None:
    presented(name, BODY.child_blocks[name].normalize(complete()[name]), hides=True)


@pytest.mark.parametrize("word", [WORD, RTL, "<script>alert(1)</script>", "\x00\ufffe", "   "])
@pytest.mark.parametrize("name", TYPES)
def test_extreme_words_have_their_shape(name: str, word: str) -> None:
    presented(name, BODY.child_blocks[name].normalize(words_replaced(complete()[name], word)))


@pytest.mark.parametrize("name", TYPES)
def test_what_the_database_gives_back_has_its_shape(name: str) -> None:
    """Stored data may be older than a field: whatever it lacks is empty."""
    block = BODY.child_blocks[name]
    presented(name, block.to_python({}) if name != "table" else block.to_python(None))
