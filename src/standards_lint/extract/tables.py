"""Blocks to tables: cells by row and column, spans counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from standards_lint.model.block import Block, Cell
from standards_lint.model.span import SourceText
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell with the blocks that stand in it, in order."""

    place: Cell
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The labels and texts of its blocks, separated by blanks."""
        return " ".join(f"{b.label} {b.text}".strip() for b in self.blocks).strip()

    @property
    def source(self) -> SourceText:
        """Its texts with their marks."""
        return SourceText.join([b.source for b in self.blocks], " ")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the document."""

    number: int
    rows: dict[int, list[TableCell]] = field(default_factory=dict)
    """Row number → its cells from left to right; a cell that spans rows stands in its first."""

    def column(self, column: int) -> dict[int, TableCell]:
        """Row number → cell that covers `column` there, cells that span rows repeated."""
        covered: dict[int, TableCell] = {}
        open_cell: TableCell | None = None
        for row, cells in self.rows.items():
            own = next((c for c in cells if c.place.column <= column < c.place.column + c.place.column_span), None)
            if own:
                open_cell = own
            if open_cell and row < open_cell.place.row + open_cell.place.row_span:
                covered[row] = open_cell
        return covered


def tables_of(blocks: Iterable[Block]) -> tuple[Table, ...]:
    """The tables that blocks stand in, in order; a nested table is a table of its own."""
    grouped: dict[int, dict[tuple[int, int], list[Block]]] = {}
    for block in blocks:
        if block.cell:
            grouped.setdefault(block.cell.table, {}).setdefault((block.cell.row, block.cell.column), []).append(block)
    return tuple(_table(number, cells) for number, cells in grouped.items())


def _table(number: int, cells: dict[tuple[int, int], list[Block]]) -> Table:
    table = Table(number)
    for row, column in sorted(cells):
        blocks: Sequence[Block] = cells[row, column]
        place = blocks[0].cell
        if place:
            table.rows.setdefault(row, []).append(TableCell(place, tuple(blocks)))
    return table
