"""Lines of plain text and the tables found among them."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.block import Cell
from standards_lint.readers.surface import Range
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the file by its offsets."""

    begin: int
    """First character, white space included."""
    finish: int
    """Behind the last character, white space included."""
    start: int
    """First visible character; `begin` when there is none."""
    end: int
    """Behind the last visible character."""
    text: str
    """What stands between `start` and `end`."""


@dataclass(frozen=True, slots=True)
class TextCell:
    """A table cell of a plain text."""

    lines: tuple[Range, ...]
    """Offsets of its lines, at least one; that of an empty cell is empty."""
    cell: Cell
    flowing: bool = False
    """Line breaks inside it mean nothing."""
    broken: bool = False
    """Its lines are one text unless they begin with labels."""
    measure: int = 0
    """Width at which it is wrapped (see `lines.Line.measure`)."""

    @property
    def words(self) -> str:
        """Its place in words."""
        return cell_words(self.cell)


@dataclass(frozen=True, slots=True)
class Table:
    """A run of lines that is a table."""

    first: int
    """Index of its first line."""
    stop: int
    """Index behind its last line."""
    rows: tuple[tuple[Range, ...], ...]
    """Offsets of the cells of each row; an empty cell is an empty stretch at its place."""
    header_rows: int = 0
    flowing: bool = False
    """Line breaks inside a cell mean nothing."""

    def cells(self, number: int) -> Iterator[TextCell]:
        """The cells in reading order, in the table of this number."""
        for row, stretches in enumerate(self.rows, 1):
            for column, stretch in enumerate(stretches, 1):
                yield TextCell((stretch,), Cell(number, row, column, header=row <= self.header_rows), self.flowing)


def cell_words(cell: Cell) -> str:
    """The place of a cell in words, as it stands in `Span.cell`."""
    return f"tabel {cell.table}, baris {cell.row}, kolom {cell.column}"
