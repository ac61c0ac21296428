"""Tables in HTML as rows of text."""

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from cms.accessibility.engine.nodes import Table

if TYPE_CHECKING:
    from cms.accessibility.engine.document_reader import Reader


def read_table(node: LexborNode, reader: "Reader", path: str, language: str) -> None:
    """Add a ``<table>`` to the tree: its texts, which cells are headers, how many are merged."""
    rows = [_cells(row) for row in node.css("tr")]
    caption = node.css_first("caption")
    reader.add(
        Table(
            reader.place(path),
            [[" ".join(cell.text(deep=True).split()) for cell in row] for row in rows],
            caption.text(deep=True).strip() if caption else "",
            header_row=bool(rows) and _headers(rows[0]),
            header_column=bool(rows) and all(row and row[0].tag == "th" for row in rows[1:] or rows),
            merged=sum(_spans(cell) for row in rows for cell in row),
            presentation=node.attributes.get("role") in {"presentation", "none"},
            language=language,
        )
    )


def _cells(row: LexborNode) -> list[LexborNode]:
    cells, child = [], row.child
    while child is not None:
        if child.tag in {"td", "th"}:
            cells.append(child)
        child = child.next
    return cells


def _headers(row: list[LexborNode]) -> bool:
    return len([cell for cell in row if cell.tag == "th"]) >= max(1, len(row) - 1)


def _spans(cell: LexborNode) -> bool:
    return any((cell.attributes.get(name) or "1") != "1" for name in ("colspan", "rowspan"))
