"""Sheets to lines: where the tables are, and what stands above them as a title.

A sheet is no table. Offices write a title over several merged cells, leave a row free, and begin the table; a second
table follows below another free row; and texts without any table are written down column A.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from standards_lint.model.block import Anchor, BlockKind, Cell
from standards_lint.readers.limits import MAX_CELLS, MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.readers.lines import Line
from standards_lint.readers.sheet import Place, Sheet, address
from standards_lint.readers.view import View
from standards_lint.records import dataclass

_FIRST_CELLS = 4
"""Cells that may hold the title of a sheet."""


@dataclass(slots=True)
class _Band:
    """Rows without a free row between them."""

    rows: list[int]
    columns: list[int] = field(default_factory=list)
    """Columns of the table that show something in any row, ascending."""


class SheetLines:
    """Collects the lines of a workbook."""

    def __init__(self) -> None:
        self.view = View()
        self.lines: list[Line] = []
        self.cells = 0
        self._group = 0
        self._tables = 0

    def read(self, sheet: Sheet, *, title: str) -> None:
        """Add the lines of a sheet, below a heading if there is a title for it that its first rows do not hold."""
        if title and not _names_itself(sheet, title):
            self._add(title, Anchor(sheet.name), BlockKind.HEADING).level = 1
        rows = _rows(sheet)
        last: _Band | None = None
        for band in _bands(sheet):
            titles, table = _parted(band.rows, rows)
            for row in titles:
                self._texts(sheet, row, rows[row])
            if not table:
                continue
            columns = sorted({column for row in table for column in rows[row]})
            if len(columns) == 1:
                for row in table:
                    self._texts(sheet, row, rows[row])
                continue
            goes_on = last is not None and not titles and _goes_on(last, table, columns, sheet)
            first = len(last.rows) if goes_on and last else 0
            self._tables += not goes_on
            self._table(sheet, table, last.columns if goes_on and last else columns, first)
            last = _Band((last.rows if goes_on and last else []) + table, columns)
        self._rest(sheet)

    def _texts(self, sheet: Sheet, row: int, columns: Sequence[int]) -> None:
        for column in columns:
            self._cell(sheet, (row, column), None)

    def _table(self, sheet: Sheet, rows: Sequence[int], columns: Sequence[int], above: int) -> None:
        """The cells of a table; `above` rows of it are there already."""
        covered: set[Place] = set()
        within = set(rows)
        for number, row in enumerate(rows, above + 1):
            for index, column in enumerate(columns, 1):
                if (row, column) in covered:
                    continue
                if self.cells >= MAX_CELLS:
                    return
                down, across = sheet.spans.get((row, column), (1, 1))
                merged_rows = [r for r in range(row, row + min(down, MAX_ROW_SPAN)) if r in within]
                merged = [c for c in columns[index - 1 : index - 1 + MAX_COLUMN_SPAN] if c < column + across]
                covered.update((r, c) for r in merged_rows for c in merged)
                cell = Cell(self._tables, number, index, max(len(merged_rows), 1), max(len(merged), 1))
                self.cells += 1
                self._cell(sheet, (row, column), cell)

    def _cell(self, sheet: Sheet, place: Place, cell: Cell | None) -> None:
        """The lines of a cell; an empty one of a table has an empty line."""
        path = f"{sheet.name}!{address(place)}"
        self._group += 1
        blank, start = False, 0
        for text in sheet.cells.get(place, "").splitlines(keepends=True):
            if text.strip():
                line = self._add(text.rstrip("\r\n"), Anchor(path, start=start), cell=cell)
                line.blank_before, blank = blank, False
            blank = blank or not text.strip()
            start += len(text)
        if cell is not None and place not in sheet.cells:
            self._add("", Anchor(path), cell=cell)

    def _rest(self, sheet: Sheet) -> None:
        """What floats above the cells."""
        for text in sheet.shapes:
            self._group += 1
            self._add(text, Anchor(sheet.name))
        for words in sheet.pictures:
            self._add(words, Anchor(sheet.name), BlockKind.IMAGE)

    def _add(
        self, text: str, anchor: Anchor, kind: BlockKind = BlockKind.PARAGRAPH, *, cell: Cell | None = None
    ) -> Line:
        line = Line(self.view.add(text, anchor, cell), self._group, kind)
        line.cell = cell
        self.lines.append(line)
        return line


def _names_itself(sheet: Sheet, name: str) -> bool:
    """Whether the name of a sheet stands in its first rows: *KTP-el* and *STANDAR PELAYANAN KTP-EL*."""
    first = [sheet.cells[place] for place in sorted(sheet.cells)[:_FIRST_CELLS]]
    return _letters(name) in _letters(" ".join(first))


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _rows(sheet: Sheet) -> dict[int, list[int]]:
    """The columns that show something in each row."""
    rows: dict[int, list[int]] = {}
    for row, column in sorted(sheet.cells):
        rows.setdefault(row, []).append(column)
    return rows


def _bands(sheet: Sheet) -> Iterator[_Band]:
    """Runs of rows that touch; a cell merged downwards holds its rows together."""
    band: list[int] = []
    reach = 0
    for row, columns in _rows(sheet).items():
        if band and row > reach + 1:
            yield _Band(band)
            band = []
        band.append(row)
        downs = (sheet.spans.get((row, column), (1, 1))[0] for column in columns)
        reach = max(reach, row + min(max(downs), MAX_ROW_SPAN) - 1)
    if band:
        yield _Band(band)


def _parted(band: Sequence[int], rows: dict[int, list[int]]) -> tuple[list[int], list[int]]:
    """The rows of titles, with one cell each, above the first row that has several, and the rows of the table."""
    first = next((index for index, row in enumerate(band) if len(rows[row]) > 1), 0)
    return list(band[:first]), list(band[first:])


def _goes_on(last: _Band, table: Sequence[int], columns: Sequence[int], sheet: Sheet) -> bool:
    """Whether rows below one free row are more rows of the table above: they lie under it and begin with a number."""
    if table[0] != last.rows[-1] + 2 or not set(columns) <= set(last.columns):
        return False
    beginning = sheet.cells.get((table[0], last.columns[0]), "").strip()
    return not beginning or beginning[0].isdigit()
