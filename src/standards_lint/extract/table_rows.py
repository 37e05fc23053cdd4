"""The blocks of a table by rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from standards_lint.model.block import Block, BlockKind
from standards_lint.records import dataclass


@dataclass(slots=True)
class Row:
    """The blocks of one row, by column; blocks of nested tables stand in the cell that holds them."""

    cells: dict[int, list[Block]] = field(default_factory=dict)

    def text(self, column: int) -> str:
        """The words of a cell, its blocks joined by blanks."""
        return " ".join(b.text for b in self.cells.get(column, ()) if b.text)

    def filled(self) -> list[int]:
        """Columns with words or pictures in them."""
        return [
            c for c, blocks in sorted(self.cells.items()) if any(b.text or b.kind is BlockKind.IMAGE for b in blocks)
        ]


def rows_of(blocks: Sequence[Block]) -> list[Row]:
    """The rows of one outermost table, from its blocks in reading order."""
    rows: dict[int, Row] = {}
    table = _outermost(blocks[0])
    row, column = 1, 1
    for block in blocks:
        if block.cell is not None and block.cell.table == table:
            row, column = block.cell.row, block.cell.column
        rows.setdefault(row, Row()).cells.setdefault(column, []).append(block)
    return [rows[number] for number in sorted(rows)]


def _outermost(block: Block) -> int:
    assert block.cell is not None
    return block.cell.outer[0] if block.cell.outer else block.cell.table


def table_number(block: Block) -> int:
    """Number of the outermost table around a block, 0 outside tables."""
    return _outermost(block) if block.cell is not None else 0
