"""Tables: readers who listen to them hear one cell at a time, with its headers."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import page, paragraph, table
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Table
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree

HOURS = (("Group", "Hours"), ("Beans", "12"), ("Pond", "8"))
LONGEST_CELL = 60
"""Words in one cell past which it is a text, not a datum."""


def is_data(table: Table) -> bool:
    """Whether a table has at least two rows and two columns and is not marked as laid out."""
    return not table.presentation and len(table.rows) > 1 and max(map(len, table.rows)) > 1


def _said(table: Table) -> str:
    return "|".join(["; ".join(row) for row in table.rows[:3]])


@rule(
    id="table-no-header",
    wcag=("1.3.1",),
    over=Table,
    applies="Tables of at least two rows and two columns.",
    expects="The first row or the first column is a header.",
    severity=Severity.ERROR,
    message=Message(
        "The table has no header cells.",
        "Whoever listens to it hears figures and never what they stand for.",
        "Say whether the first row or the first column holds the headers.",
    ),
    good=(
        table(HOURS),
        table(HOURS, header_row=False, header_column=True),
        paragraph("<table><tr><th>Group</th><th>Hours</th></tr><tr><td>Pond</td><td>8</td></tr></table>"),
    ),
    bad=(
        table(HOURS, header_row=False),
        paragraph("<table><tr><td>Group</td><td>Hours</td></tr><tr><td>Pond</td><td>8</td></tr></table>"),
    ),
)
def table_no_header(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """Single rows and columns have a rule of their own."""
    if is_data(table) and not table.header_row and not table.header_column:
        yield Hit(_said(table), field="header_row" if table.place.block_type == "table" else "")


@rule(
    id="table-empty-header",
    wcag=("1.3.1",),
    over=Table,
    applies="Header rows and header columns.",
    expects="Each header cell has words; the corner may be empty.",
    severity=Severity.WARNING,
    message=Message(
        "A header cell of the table is empty ({where}).",
        "Its {what} is read out without saying what it holds.",
        "Write what the {what} holds.",
    ),
    good=(table((("", "2025", "2026"), ("Beans", "4", "6")), header_column=True), table(HOURS)),
    bad=(table((("Group", ""), ("Beans", "12"))), table((("Group", "Hours"), ("", "12")), header_column=True)),
)
def table_empty_header(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """Cells of the first row past the corner, and of the first column past it."""
    if not is_data(table):
        return
    columns = [index for index, cell in enumerate(table.rows[0]) if not cell and index] if table.header_row else []
    rows = (
        [index for index, row in enumerate(table.rows) if row and not row[0] and index] if table.header_column else []
    )
    for index in columns:
        if any(index < len(row) and row[index] for row in table.rows[1:]):
            yield Hit(
                f"column {index}|{_said(table)}", {"where": f"column {index + 1}", "what": "column"}, f"rows.0.{index}"
            )
    for index in rows:
        if any(table.rows[index][1:]):
            yield Hit(f"row {index}|{_said(table)}", {"where": f"row {index + 1}", "what": "row"}, f"rows.{index}.0")


@rule(
    id="table-no-caption",
    wcag=("1.3.1",),
    over=Table,
    applies="Tables of at least two rows and two columns.",
    expects="They have a caption.",
    severity=Severity.ADVICE,
    message=Message(
        "The table has no caption.",
        "Readers who list a page's tables hear only “table”.",
        "Say in a few words what it shows.",
    ),
    good=(
        table(HOURS),
        paragraph("<table><caption>Hours</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
    ),
    bad=(
        table(HOURS, caption=""),
        paragraph("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
    ),
)
def table_no_caption(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """Of signs only counts as none."""
    if is_data(table) and not any(character.isalnum() for character in table.caption):
        yield Hit(_said(table), field="caption" if table.place.block_type == "table" else "")


@rule(
    id="table-irregular",
    wcag=("1.3.1",),
    over=Table,
    applies="Tables.",
    expects="Every row has the same number of cells.",
    severity=Severity.WARNING,
    message=Message(
        "The rows of the table differ in length (from {least} to {most} cells).",
        "Cells end up under the wrong header when they are read out.",
        "Fill in or remove cells until all rows are alike.",
    ),
    good=(table(HOURS), paragraph("<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>closed</td></tr></table>")),
    bad=(
        table((("Group", "Hours"), ("Beans", "12", "x"))),
        paragraph("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>"),
    ),
)
def table_irregular(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """Merged cells make up for missing ones."""
    lengths = [len(row) for row in table.rows]
    if is_data(table) and not table.merged and min(lengths) != max(lengths):
        yield Hit(_said(table), {"least": min(lengths), "most": max(lengths)})


@rule(
    id="table-layout",
    wcag=("1.3.1",),
    over=Table,
    applies="Tables.",
    expects="They have more than one row and more than one column.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The table has only one {what}.",
        "A table is announced with its size and its own keys, which is in the way when it is no table.",
        "Use a list or paragraphs instead.",
    ),
    good=(table(HOURS), paragraph('<table role="presentation"><tr><td>A</td><td>B</td></tr></table>')),
    bad=(table((("Beans", "Peas", "Plums"),), header_row=False), table((("Group",), ("Beans",), ("Pond",)))),
)
def table_layout(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """One row or one column."""
    if table.presentation or not table.rows:
        return
    if len(table.rows) == 1 or max(map(len, table.rows)) == 1:
        yield Hit(_said(table), {"what": "row" if len(table.rows) == 1 else "column"})


@rule(
    id="table-long-cell",
    wcag=(),
    over=Table,
    applies="Tables of data.",
    expects=f"No cell holds more than {LONGEST_CELL} words, and no cells are merged.",
    severity=Severity.ADVICE,
    message=Message(
        "A cell of the table holds {count} words, beginning “{text}”.",
        "Cells are read out whole and cannot be skimmed.",
        "Keep the datum in the table and put the text after it.",
    ),
    others={
        "merged": Message(
            "Cells of the table are merged ({count}).",
            "Which headers belong to a merged cell is often read out wrongly.",
            "Repeat the value in each cell instead.",
        )
    },
    good=(table(HOURS), page(table((("Day", "What we do"), ("Monday", "Weeding, watering and a long talk over tea"))))),
    bad=(
        table((("Day", "What we do"), ("Monday", "Weeding and watering and tea. " * 14))),
        paragraph("<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>closed</td></tr></table>"),
    ),
)
def table_long_cell(table: Table, tree: ContentTree) -> Iterator[Hit]:
    """The longest cell; and merged ones."""
    longest = max((cell for row in table.rows for cell in row), key=lambda cell: len(cell.split()), default="")
    if is_data(table) and len(longest.split()) > LONGEST_CELL:
        yield Hit(longest, {"count": len(longest.split()), "text": longest})
    if is_data(table) and table.merged:
        yield Hit(f"merged {table.merged}|{_said(table)}", {"count": table.merged}, say="merged")
