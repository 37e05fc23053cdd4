"""Tables of a Word document: the cells with their place, merged cells once."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from standards_lint.model.block import Cell
from standards_lint.readers.docx_package import W, is_on, val, whole
from standards_lint.readers.limits import MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.records import dataclass

_WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo", W + "smartTag"})
_DEEPEST = 20


@dataclass(slots=True)
class _TableCell:
    element: Element
    path: str
    column: int
    span: int
    merge: str
    """``restart``, ``continue`` or empty."""
    down: int = 1


@dataclass(slots=True)
class TableRow:
    """One row with the cells that begin in it."""

    number: int
    cells: list[tuple[Element, str, Cell | None]]
    """Element, path and place; the place is None for the only cell of a table, which is a box around a text."""


def changed_rows(table: Element) -> int:
    """Rows that a tracked change inserted or deleted."""
    rows = (row.find(W + "trPr") for row, _ in _inside(table, W + "tr", "", 0))
    return sum(r is not None and (r.find(W + "del") is not None or r.find(W + "ins") is not None) for r in rows)


def table_rows(table: Element, path: str, number: int, outer: tuple[int, ...]) -> Iterator[TableRow]:
    """The rows of a table, deleted ones left out.

    Args:
        table: ``w:tbl``.
        path: Its path.
        number: Number of the table in the document.
        outer: Numbers of the tables around it.
    """
    rows: list[list[_TableCell]] = []
    heads: list[bool] = []
    for element, row_path in _inside(table, W + "tr", path, 0):
        properties = element.find(W + "trPr")
        if properties is None or properties.find(W + "del") is None:
            rows.append(list(_cells(element, properties, row_path)))
            heads.append(properties is not None and is_on(properties.find(W + "tblHeader")))
    _measure(rows)
    boxed = sum(len(row) for row in rows) == 1
    for index, row in enumerate(rows):
        found: list[tuple[Element, str, Cell | None]] = []
        for cell in row:
            if cell.merge != "continue":
                place = Cell(number, index + 1, cell.column, cell.down, cell.span, heads[index], outer)
                found.append((cell.element, cell.path, None if boxed else place))
        yield TableRow(index + 1, found)


def _cells(row: Element, properties: Element | None, path: str) -> Iterator[_TableCell]:
    column = 1 + (min(whole(properties.find(W + "gridBefore")), MAX_COLUMN_SPAN) if properties is not None else 0)
    for element, cell_path in _inside(row, W + "tc", path, 0):
        settings = element.find(W + "tcPr")
        span, merge = 1, ""
        if settings is not None:
            span = min(max(whole(settings.find(W + "gridSpan"), default=1), 1), MAX_COLUMN_SPAN)
            vertical, horizontal = settings.find(W + "vMerge"), settings.find(W + "hMerge")
            if vertical is not None:
                merge = "restart" if val(vertical) == "restart" else "continue"
            if horizontal is not None and val(horizontal) != "restart":
                merge = "continue"  # the way of old programs to span columns
        yield _TableCell(element, cell_path, column, span, merge)
        column += span


def _measure(rows: list[list[_TableCell]]) -> None:
    """Count how many rows each cell spans; a cell that continues nothing stands for itself."""
    open_: dict[int, _TableCell] = {}
    for row in rows:
        still: dict[int, _TableCell] = {}
        for cell in row:
            above = open_.get(cell.column)
            if cell.merge == "continue" and above is not None:
                above.down = min(above.down + 1, MAX_ROW_SPAN)
                still[cell.column] = above
            elif cell.merge == "restart":
                still[cell.column] = cell
            elif cell.merge == "continue" and cell.column not in open_ and not _follows_span(cell, row):
                cell.merge = ""
        open_ = still


def _follows_span(cell: _TableCell, row: list[_TableCell]) -> bool:
    """Whether the cell is swallowed by the one to its left (``hMerge``)."""
    settings = cell.element.find(W + "tcPr")
    return settings is not None and settings.find(W + "hMerge") is not None and row[0] is not cell


def _inside(parent: Element, tag: str, path: str, depth: int) -> Iterator[tuple[Element, str]]:
    """Children of a kind with their paths, content controls and the like looked through."""
    counts: dict[str, int] = {}
    for child in parent:
        name = child.tag.rpartition("}")[2]
        counts[name] = counts.get(name, 0) + 1
        here = f"{path}/{name}[{counts[name]}]"
        if child.tag == tag:
            yield child, here
        elif child.tag in _WRAPPERS and depth < _DEEPEST:
            yield from _inside(child, tag, here, depth + 1)
