"""Heads of the columns of tables that stand as text inside a component."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.phrases import fold

_MOST_WORDS = 5


def column_heads(passages: Sequence[Passage]) -> dict[int, str]:
    """For passages in cells, by identity, the text of the first row above them in their column, folded.

    A cell with a number in it heads nothing; nor does a first row of which another cell has one.

    Args:
        passages: In reading order.
    """
    first: dict[int, int] = {}
    heads: dict[tuple[int, int], str] = {}
    found: dict[int, str] = {}
    for passage in passages:
        cell = passage.block.cell
        if cell is None:
            continue
        row = first.setdefault(cell.table, cell.row)
        if cell.row != row:
            found[id(passage)] = heads.get((cell.table, cell.column), "") if row >= 0 else ""
        elif any(map(str.isdigit, passage.text)):
            first[cell.table] = -1
        elif len(passage.text.split()) <= _MOST_WORDS:
            heads.setdefault((cell.table, cell.column), fold(passage.text))
    return found
