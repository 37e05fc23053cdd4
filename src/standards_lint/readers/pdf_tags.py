"""The tables that a tagged PDF tells itself: browsers and office programs write them beside what they draw.

A tag (ISO 32000-2, 14.8) says of pieces of the page, known by their number ("marked content"), that they are a cell of
a row of a table. Nothing here looks at where those pieces stand; `pdf_tagged.py` does.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.readers.pdf_grid import MAX_GRID
from standards_lint.records import dataclass

_MOST = 20_000
"""Tags of one page that are looked at."""
_DEPTH = 60
"""Nesting of tags that is followed."""
_WIDEST = 60
"""Columns or rows that one cell spans at most."""
_CELLS = frozenset({"TD", "TH"})

_Tag = object
"""A tag as pdfium gives it."""
_Row = list[_Tag | None]
"""Its cells; None for one of which nothing stands on the page."""


@dataclass(frozen=True, slots=True)
class TaggedCell:
    """A cell with text on this page."""

    row: int
    column: int
    row_span: int
    column_span: int
    marks: frozenset[int]
    """Numbers of the pieces of the page that it is made of."""
    is_sure: bool = True
    """Its row has a cell for each column; else it may stand further on, as where the row began on the page before."""


@dataclass(frozen=True, slots=True)
class TaggedTable:
    """What of a table stands on one page."""

    cells: tuple[TaggedCell, ...]
    rows: int
    columns: int
    goes_on: bool
    """It began on the page before."""


def is_tagged(document: pdfium.PdfDocument) -> bool:
    """Whether a document says that it is tagged."""
    return bool(api.FPDFCatalog_IsTagged(document.raw))


def tagged_tables(page: pdfium.PdfPage) -> list[TaggedTable]:
    """The tables of an open page that are in no other one, those of one column left out."""
    tree = api.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return []
    try:
        walk = _Walk()
        roots = (api.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(api.FPDF_StructTree_CountChildren(tree)))
        found = [_table(walk, tag) for root in roots if root for tag in walk.outermost(root, frozenset({"Table"}))]
    finally:
        api.FPDF_StructTree_Close(tree)
    return [table for table in found if table.rows and table.columns > 1 and table.rows * table.columns <= MAX_GRID]


class _Walk:
    """Goes through the tags of a page, no further than the bounds."""

    def __init__(self) -> None:
        self._left = _MOST

    def outermost(self, tag: _Tag, kinds: frozenset[str], depth: int = 0) -> Iterator[_Tag]:
        """The tags of some kinds at or below a tag, none inside another one, in their order."""
        self._left -= 1
        if self._left < 0 or depth > _DEPTH:
            return
        if _kind(tag) in kinds:
            yield tag
            return
        for child in self.children(tag):
            if child is not None:
                yield from self.outermost(child, kinds, depth + 1)

    def marks(self, tag: _Tag, depth: int = 0) -> Iterator[int]:
        """The numbers of the pieces of the page below a tag."""
        self._left -= 1
        if self._left < 0 or depth > _DEPTH:
            return
        for at in range(max(api.FPDF_StructElement_CountChildren(tag), 0)):
            # asked of each child, pdfium leaves out those of other pages: the head of a table is printed on each
            number = api.FPDF_StructElement_GetChildMarkedContentID(tag, at)
            if number >= 0:
                yield number
        for child in self.children(tag):
            if child is not None:
                yield from self.marks(child, depth + 1)

    def children(self, tag: _Tag) -> Iterator[_Tag | None]:
        """The tags below a tag; None for one of which nothing stands on this page. Pieces of the page are left out."""
        for at in range(max(api.FPDF_StructElement_CountChildren(tag), 0)):
            self._left -= 1
            if self._left < 0:
                return
            if api.FPDF_StructElement_GetChildMarkedContentID(tag, at) < 0:
                yield api.FPDF_StructElement_GetChildAtIndex(tag, at) or None


def _table(walk: _Walk, table: _Tag) -> TaggedTable:
    """The cells of a table put into rows and columns."""
    rows = list(_rows(walk, table))
    whole = max((len(row) for row in rows if None not in row), default=min(map(len, rows), default=0))
    held = [_without_strangers(row, whole) for row in rows]
    taken: set[tuple[int, int]] = set()
    placed: list[list[TaggedCell]] = []
    widths: list[int] = []
    for number, row in enumerate(held):
        column = 0
        cells: list[TaggedCell] = []
        for cell in row:
            while (number, column) in taken:
                column += 1
            spans = cell is not None and len(taken) < MAX_GRID
            down, right = (_span(cell, b"RowSpan"), _span(cell, b"ColSpan")) if spans else (1, 1)
            taken |= {(number + below, column + beside) for below in range(down) for beside in range(right)}
            marks = frozenset(walk.marks(cell)) if cell is not None and _kind(cell) in _CELLS else frozenset()
            if marks:
                cells.append(TaggedCell(number, column, down, right, marks))
            column += right
        while (number, column) in taken:
            column += 1
        placed.append(cells)
        widths.append(column)
    width = max(widths, default=0)
    sure = [
        row if own == width else [replace(cell, is_sure=False) for cell in row]
        for row, own in zip(placed, widths, strict=True)
    ]
    return TaggedTable(tuple(cell for row in sure for cell in row), len(rows), width, _goes_on(walk, table, rows))


def _rows(walk: _Walk, table: _Tag) -> Iterator[_Row]:
    """The cells of the rows of a table that stand on this page, inside a head or a body of it or not."""
    for child in walk.children(table):
        if child is not None:
            for row in walk.outermost(child, frozenset({"TR"})):
                yield list(walk.children(row))


def _goes_on(walk: _Walk, table: _Tag, rows: Sequence[_Row]) -> bool:
    """Whether a table began on the page before: something of it stands elsewhere, and here it begins without a head."""
    first = next(walk.children(table), None)
    return bool(rows) and first is None and any(cell is not None and _kind(cell) != "TH" for cell in rows[0])


def _without_strangers(row: _Row, whole: int) -> _Row:
    """A row without what pdfium gives for a shade that browsers draw behind it on another page: it is no empty cell.

    Those stand before the cells, and make the row longer than the rows that stand on this page with all their cells.
    """
    strange = next((at for at, cell in enumerate(row) if cell is not None), len(row))
    return row[min(strange, max(len(row) - whole, 0)) :]


def _kind(tag: _Tag) -> str:
    length = api.FPDF_StructElement_GetType(tag, None, 0)
    text = ctypes.create_string_buffer(max(length, 2))
    api.FPDF_StructElement_GetType(tag, text, length)
    return text.raw.decode("utf-16-le", "replace").rstrip("\0")


def _span(cell: _Tag, name: bytes) -> int:
    """How many rows or columns a cell says it spans."""
    number = ctypes.c_float()
    for at in range(max(api.FPDF_StructElement_GetAttributeCount(cell), 0)):
        attributes = api.FPDF_StructElement_GetAttributeAtIndex(cell, at)
        value = api.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        if value and api.FPDF_StructElement_Attr_GetNumberValue(value, ctypes.byref(number)):
            return min(max(int(number.value), 1), _WIDEST)
    return 1
