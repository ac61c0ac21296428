"""The ``fields`` parameter chooses; whatever it cannot choose it refuses."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.errors import ApiProblem
from api.fields import page_fields

DOCUMENT: dict[str, Any] = {
    "id": 1,
    "title": "December",
    "language": "en",
    "summary": "",
    "body": [],
    "related_posts": [{"id": 2, "title": "November", "url": "/n/", "summary": "Wet."}],
    "meta": {"type": "posts.PostPage", "slug": "december", "parent": {"id": 3, "meta": {}, "title": "Updates"}},
}


def chosen(fields: str) -> dict[str, Any]:
    """What is left of the document."""
    return page_fields(("posts.PostPage",), listing=False).read("fields", fields).of(DOCUMENT)


def test_everything_is_the_whole_document() -> None:
    assert chosen("*") == DOCUMENT


def test_each_object_of_a_nested_list_is_chosen_from() -> None:
    assert chosen("_,related_posts(_,title)") == {"related_posts": [{"title": "November"}]}
    assert chosen("_,related_posts(summary)") == {"related_posts": [{"id": 2, "title": "November", "summary": "Wet."}]}


def test_a_field_of_another_page_type_is_refused() -> None:
    with pytest.raises(ApiProblem) as refused:
        page_fields(("home.StandardPage",), listing=True).read("fields", "date")
    allowed = refused.value.errors[0]["allowed"]
    assert "date" not in allowed
    assert "body" in allowed


@given(st.text(alphabet="*_-,()abodytileparnsmu", max_size=60))
def test_any_text_is_either_understood_or_refused(fields: str) -> None:
    with suppress(ApiProblem):  # any other exception would be a fault
        assert set(chosen(fields)) <= set(DOCUMENT)
