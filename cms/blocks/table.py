"""Tables that a screen reader can read out cell by cell."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms.utils import ErrorList
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.document.blocks import TableValue

NO_HEADERS = (
    "Nobody who listens to this table can tell what its figures are. "
    "Choose whether its first row, its first column or both are headers."
)
NO_CAPTION = "This table does not say what it is about. Give it a caption."
MERGED = "Merged cells are read out at the wrong place. Give every cell its own text."


class TableBlock(BlockContract, WagtailTableBlock):
    """Tabular data with a caption and headers."""

    shape = TableValue

    class Meta:
        icon = "table"
        group = "Media"
        label = "Table"
        description = "Figures or facts in rows and columns, with a caption and headers."
        preview_value = {
            "table_caption": "Visitors to the garden",
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [["Month", "Adults", "Children"], ["June", "120", "64"], ["July", "180", "97"]],
        }

    def clean(self, value: Any) -> Any:
        """Validate; a table that is to be published has cells, a caption, headers and no merged cells.

        Raises:
            ValidationError: with everything that is wrong.
        """
        if self.is_deferred_validation:
            return super().clean(value)
        messages = self._publish_errors(value or {})
        if messages:
            raise ValidationError(ErrorList(messages).as_data())
        return super().clean(value)

    def _publish_errors(self, value: dict[str, Any]) -> list[str]:
        if not any(cell for row in value.get("data") or [] for cell in row):
            return ["This table is empty. Fill it in or remove it."] if self.required else []
        checks = {
            NO_CAPTION: not (value.get("table_caption") or "").strip(),
            NO_HEADERS: value.get("table_header_choice") not in {"row", "column", "both"},
            MERGED: bool(value.get("mergeCells")),
        }
        return [message for message, wrong in checks.items() if wrong]

    def to_document(self, value: Any, presenting: Presenting) -> TableValue:
        """See :class:`cms.document.blocks.TableValue`."""
        table = value or {}
        rows = [["" if cell is None else str(cell) for cell in row] for row in table.get("data") or []]
        width = max((len(row) for row in rows), default=0)
        choice = table.get("table_header_choice") or ""
        return {
            "caption": str(table.get("table_caption") or "").strip(),
            "header_row": choice in {"row", "both"},
            "header_column": choice in {"column", "both"},
            "rows": [row + [""] * (width - len(row)) for row in rows],
        }
