"""Tables of HTML to cells with their row and column, spans counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from standards_lint.model.block import Cell
from standards_lint.readers.html_tree import Node
from standards_lint.readers.limits import MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.readers.surface import Range
from standards_lint.records import dataclass

_PARTS = ("thead", "tbody", "tfoot")
_CELLS = ("td", "th")
_FRAME_ROWS = 4
_OF_PAGE, _OF_TABLE = 0.5, 0.6
"""Share of the text of a page that a table has which lays it out, and share of the table's that its main cell has."""


@dataclass(slots=True)
class _Row:
    children: list[Node | Range] = field(default_factory=list)
    in_head: bool = False
    is_row: bool = True
    """False for what stands in a table beside its rows: a caption, stray text."""


def table_cells(table: Node, number: int, outer: tuple[int, ...]) -> Iterator[tuple[Node | Range, Cell | None]]:
    """The content of a table in reading order: cells with their place, the rest (captions, stray text) without.

    Args:
        table: The element.
        number: Number of the table in the document.
        outer: Numbers of the tables around it.
    """
    rows = list(_rows(table))
    boxed = sum(1 for row in rows for child in row.children if _is_cell(child)) == 1 or _is_frame(table, rows)
    taken: dict[int, int] = {}
    number_of_row = 0
    for row in rows:
        number_of_row += row.is_row
        column = 1
        for child in row.children:
            if not isinstance(child, Node) or child.name not in _CELLS:
                yield child, None
                continue
            while column in taken:
                column += 1
            across = _span(child, "colspan", MAX_COLUMN_SPAN)
            down = _span(child, "rowspan", MAX_ROW_SPAN)
            cell = Cell(number, number_of_row, column, down, across, row.in_head or child.name == "th", outer)
            yield child, None if boxed else cell  # a table of one cell is a box around a text, another frames a page
            taken.update(dict.fromkeys(range(column, column + across), down + 1))
            column += across
        if row.is_row:
            taken = {covered: left - 1 for covered, left in taken.items() if left > 2}


def _is_frame(table: Node, rows: Sequence[_Row]) -> bool:
    """It lays out a page, as old pages have it: all that is read in one cell, in tables, and links beside it."""
    page = table
    while page.parent is not None:
        page = page.parent
    if sum(row.is_row for row in rows) > _FRAME_ROWS or table.size < _OF_PAGE * page.size:
        return False
    grid = [[child for child in row.children if isinstance(child, Node) and child.name in _CELLS] for row in rows]
    main = max((cell for row in grid for cell in row), key=lambda cell: cell.size, default=table)
    if main is table or main.size < _OF_TABLE * table.size:
        return False
    beside = [cell for row in grid if main in row for cell in row if cell is not main]
    links = sum(cell.linked for cell in beside)
    return (
        links > 0
        and 2 * links >= sum(cell.size for cell in beside)
        and any(node.name == "table" for node in main.descendants())
    )


def _rows(parent: Node, in_head: bool = False) -> Iterator[_Row]:
    """The rows of a table or of a part of it; cells without a row make one."""
    loose = _Row(in_head=in_head)
    for child in parent.children:
        if _is_cell(child):
            loose.children.append(child)
            continue
        if loose.children:
            yield loose
            loose = _Row(in_head=in_head)
        if isinstance(child, Node) and child.name == "tr":
            yield _Row(child.children, in_head)
        elif isinstance(child, Node) and child.name in _PARTS:
            yield from _rows(child, child.name == "thead")
        else:
            yield _Row([child], is_row=False)
    if loose.children:
        yield loose


def _is_cell(child: Node | Range) -> bool:
    return isinstance(child, Node) and child.name in _CELLS


def _span(cell: Node, attribute: str, limit: int) -> int:
    value = cell.get(attribute).strip()
    return (
        min(max(int(value), 1), limit) if value.isascii() and value.isdigit() and len(value) <= len(str(limit)) else 1
    )
