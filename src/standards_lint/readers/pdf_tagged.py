"""Where the tables that a tagged PDF tells stand on the page: the lines between their rows and columns put in.

Of a table printed without rulings nothing else shows where a row ends: its cells are set in the middle of their rows,
its columns are as narrow as their texts. A table whose cells do not keep apart on the page is left alone, for then the
tags do not tell what a reader sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import c_float
from dataclasses import replace
from itertools import accumulate, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.readers.pdf_grid import Grid, Segment, Told, grid_of_lines
from standards_lint.readers.pdf_objects import MAX_OBJECTS
from standards_lint.readers.pdf_tags import TaggedCell, TaggedTable, tagged_tables

_OVER = 1.0
"""Points by which neighbours may reach over the line between them."""
_EDGE = 2.0
"""Points between a text and the line before it."""

_Placed = list[tuple[TaggedCell, Box]]


def with_tagged(page: pdfium.PdfPage, frame: Frame, grids: Sequence[Grid]) -> list[Grid]:
    """The tables that the rulings of a page show, with those that only its tags tell, from the top.

    Args:
        page: An open page of a tagged document.
        frame: How it is shown.
        grids: By the rulings.
    """
    tables = tagged_tables(page)
    if len([grid for grid in grids if len(grid.xs) > 2]) >= len(tables):
        return list(grids)
    boxes = _boxes(page, frame, frozenset(mark for table in tables for cell in table.cells for mark in cell.marks))
    found = [grid for table in tables if (grid := _grid(table, boxes)) is not None]
    more = [grid for grid in found if not any(_meet(grid.box, other.box) for other in grids if len(other.cells) > 1)]
    return sorted([*grids, *more], key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _boxes(page: pdfium.PdfPage, frame: Frame, wanted: frozenset[int]) -> dict[int, Box]:
    """The box around the text of each marked piece of a page that is asked for, by its number."""
    boxes: dict[int, Box] = {}
    sides = [c_float() for _ in range(4)]
    for at in range(min(api.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)):
        item = api.FPDFPage_GetObject(page.raw, at)
        mark = api.FPDFPageObj_GetMarkedContentID(item)
        if mark not in wanted or api.FPDFPageObj_GetType(item) != api.FPDF_PAGEOBJ_TEXT:
            continue
        if api.FPDFPageObj_GetBounds(item, *sides):
            left, bottom, right, top = (side.value for side in sides)
            box = frame.shown((left, bottom, right, top))
            if box[2] > box[0] and box[3] > box[1]:
                boxes[mark] = _around([boxes[mark], box]) if mark in boxes else box
    return boxes


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _meet(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def _grid(table: TaggedTable, boxes: dict[int, Box]) -> Grid | None:
    placed: _Placed = []
    for cell in table.cells:
        held = [boxes[mark] for mark in cell.marks if mark in boxes]
        if held:
            placed.append((cell, _around(held)))
    grid = _as_placed(placed, table) or _as_placed(_by_place(placed), table)
    return None if grid is None else replace(grid, told=Told.GOES_ON if table.goes_on else Told.BEGINS)


def _as_placed(placed: _Placed, table: TaggedTable) -> Grid | None:
    """The grid of cells of which the columns are known; None where they do not keep apart."""
    if not placed:
        return None
    # seen from the left and from the top, so that both ways the next field lies further on
    xs = _edges([(cell.column, cell.column + cell.column_span, box[0], box[2]) for cell, box in placed], table.columns)
    ys = _edges([(cell.row, cell.row + cell.row_span, -box[3], -box[1]) for cell, box in placed], table.rows)
    if xs is None or ys is None or len(set(xs)) < 3:
        return None
    return grid_of_lines(*_lines([cell for cell, _ in placed], xs, [-y for y in ys]))


def _by_place(placed: _Placed) -> _Placed:
    """The cells, those of which the row does not tell the column put where they stand; none where one fits none."""
    columns: dict[int, tuple[float, float]] = {}
    for cell, (left, _, right, _) in placed:
        if cell.is_sure and cell.column_span == 1:
            begin, end = columns.get(cell.column, (left, right))
            columns[cell.column] = min(begin, left), max(end, right)
    found: _Placed = []
    for cell, box in placed:
        if cell.is_sure:
            found.append((cell, box))
            continue
        shared = {column: min(box[2], end) - max(box[0], begin) for column, (begin, end) in columns.items()}
        best = max(shared, key=lambda at: shared[at], default=None)
        if best is None or shared[best] <= 0:
            return []
        found.append((replace(cell, column=best), box))
    return found


def _edges(spans: Sequence[tuple[int, int, float, float]], count: int) -> list[float] | None:
    """The lines before, between and behind columns (or rows); None where what stands in them does not keep apart.

    Args:
        spans: First column, the one behind the last, where the text begins and where it ends.
        count: Columns.
    """
    before, behind = [float("-inf")] * (count + 1), [float("inf")] * (count + 1)
    for first, stop, begin, end in spans:
        stop = min(stop, count)  # a cell may span rows of the next page
        before[stop] = max(before[stop], end)
        behind[first] = min(behind[first], begin)
    before = list(accumulate(before, max))
    behind = list(accumulate(reversed(behind), min))[::-1]
    edges = [behind[0] - _EDGE]
    for left, right in zip(before[1:-1], behind[1:-1], strict=True):
        if left > right + _OVER:
            return None
        edges.append(min(max(right - _EDGE, (left + right) / 2), before[-1] + _EDGE) if left > edges[0] else edges[0])
    return [*edges, before[-1] + _EDGE]


def _lines(
    cells: Sequence[TaggedCell], xs: Sequence[float], ys: Sequence[float]
) -> tuple[list[Segment], list[Segment]]:
    """The horizontal and the vertical rulings of a table, each field's by itself."""
    owner = {place: cell for cell in cells for place in _fields(cell)}

    def parted(first: tuple[int, int], second: tuple[int, int]) -> bool:
        return owner.get(first, first) != owner.get(second, second)

    rows, columns = len(ys) - 1, len(xs) - 1
    across = [
        (y, left, right)
        for row, y in enumerate(ys)
        for column, (left, right) in enumerate(pairwise(xs))
        if row in (0, rows) or parted((row - 1, column), (row, column))
    ]
    upright = [
        (x, low, high)
        for column, x in enumerate(xs)
        for row, (high, low) in enumerate(pairwise(ys))
        if column in (0, columns) or parted((row, column - 1), (row, column))
    ]
    return across, upright


def _fields(cell: TaggedCell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.row_span):
        for column in range(cell.column, cell.column + cell.column_span):
            yield row, column
