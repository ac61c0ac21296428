"""The page on the content model names everything that there is."""

from pathlib import Path

import pytest

from cms.base.roles import ROLES
from cms.document.blocks import VALUE_TYPES
from cms.document.page_types import PAGE_TYPES


@pytest.fixture
def page(project_root: Path) -> str:
    return (project_root / "docs" / "content-model.md").read_text()


@pytest.mark.parametrize(("name", "shape"), VALUE_TYPES.items())
def test_every_block_is_described_with_its_shape(page: str, name: str, shape: type) -> None:
    row = next((line for line in page.splitlines() if line.startswith(f"| `{name}` |")), "")
    assert f"`{shape.__name__}`" in row


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_every_page_type_is_described(page: str, name: str) -> None:
    assert f"`{name}`" in page


@pytest.mark.parametrize("name", ROLES)
def test_every_group_is_described(page: str, name: str) -> None:
    assert f"\n| {name} |" in page
