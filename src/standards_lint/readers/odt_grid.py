"""Tables of ODF to rows and cells with their place; spans and repetitions are counted within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from standards_lint.readers.limits import MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.readers.odt_names import TABLE, TEXT, whole
from standards_lint.records import dataclass

_GROUPS = (TABLE + "table-rows", TABLE + "table-row-group")
_HEADS = TABLE + "table-header-rows"
_CELL = TABLE + "table-cell"
_MOST_REPEATED = 20_000
"""Elements that the repetitions of one row or cell may come to: no program repeats cells that are full of text."""
_COVERED = TABLE + "covered-table-cell"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell that begins in a row."""

    element: Element
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row, or the page break between two rows."""

    number: int
    """From 1; 0 for a page break."""
    header: bool
    cells: tuple[GridCell, ...]


def table_rows(table: Element) -> Iterator[GridRow]:
    """The rows of a table with the cells that begin in them."""
    number = 0
    for element, header in _row_elements(table):
        if element.tag != TABLE + "table-row":
            yield GridRow(0, header, ())
            continue
        times = whole(element.get(TABLE + "number-rows-repeated"), 1, MAX_ROW_SPAN) or 1
        cells = tuple(_cells(element))
        read = _affordable(times, element) if any(len(cell.element) for cell in cells) else 1
        for offset in range(1, read + 1):
            yield GridRow(number + offset, header, cells)
        number += times


def _affordable(times: int, element: Element) -> int:
    """How often a repeated element is read."""
    if times == 1:
        return 1
    weight = sum(1 + len(inner.text or "") // 50 for inner in element.iter())
    return max(1, min(times, _MOST_REPEATED // weight))


def is_box(table: Element) -> bool:
    """Whether a table has one cell: it is a box around a text."""
    cells = 0
    for element, _ in _row_elements(table):
        for cell in element:
            repeated = cell.get(TABLE + "number-columns-repeated") or element.get(TABLE + "number-rows-repeated")
            cells += 0 if cell.tag != _CELL else 2 if repeated else 1
            if cells > 1:
                return False
    return cells == 1


def _row_elements(table: Element) -> Iterator[tuple[Element, bool]]:
    """Rows and page breaks, in groups of any depth, with whether they are repeated at the head of each page."""
    todo = [(child, False) for child in reversed(table)]
    while todo:
        child, header = todo.pop()
        if child.tag == TABLE + "table-row" or child.tag == TEXT + "soft-page-break":
            yield child, header
        elif child.tag in _GROUPS or child.tag == _HEADS:
            todo.extend((inner, header or child.tag == _HEADS) for inner in reversed(child))


def _cells(row: Element) -> Iterator[GridCell]:
    column = 1
    for child in row:
        if child.tag not in (_CELL, _COVERED):
            continue
        times = whole(child.get(TABLE + "number-columns-repeated"), 1, MAX_COLUMN_SPAN) or 1
        if child.tag == _CELL:
            down = whole(child.get(TABLE + "number-rows-spanned"), 1, MAX_ROW_SPAN) or 1
            across = whole(child.get(TABLE + "number-columns-spanned"), 1, MAX_COLUMN_SPAN) or 1
            for offset in range(_affordable(times, child)):
                yield GridCell(child, column + offset, down, across)
        column += times
