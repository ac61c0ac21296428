"""In the list from which editors choose a block, each says what it is for and shows what it looks like."""

import pytest
from django.template.loader import render_to_string

from posts.blocks import PostBody

BLOCKS = PostBody().child_blocks


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_says_what_it_is_for(name: str) -> None:
    block = BLOCKS[name]
    assert block.get_description().endswith(".")
    assert block.meta.icon != "placeholder"
    assert block.meta.group
    assert block.label


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_shows_what_it_looks_like(name: str) -> None:
    block = BLOCKS[name]
    assert block.is_previewable
    value = block.get_preview_value()
    html = render_to_string(
        block.get_preview_template(value), {"bound_block": block.bind(value), "block_def": block, "page_title": name}
    )
    assert "base/block_preview.css" in html
    assert html.count("<script") == 0
    shown = html.partition("<main>")[2].partition("</main>")[0]
    assert any(mark in shown for mark in ("<h2", "<p", "<figure", "<table", "<li"))
