"""Which words of a document a comment is about: the block that it stands in, beside or before.

A cell stands for its row, and in a structured standard the name of a component stands for all of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.model.block import Block
from standards_lint.model.remark import LAST_COLUMN, Extent, Remark

_Place = tuple[int, int]


def reach_of(remark: Remark, blocks: Sequence[Block]) -> tuple[Extent, ...]:
    """The stretches of the text view that a comment is about.

    Args:
        remark: The comment.
        blocks: Those of its document, in reading order.

    Returns:
        Nothing where the document goes on with nothing behind the comment.
    """
    if remark.fastened:
        return tuple(_extent(block) for block in blocks if _overlaps(_extent(block), remark.extent)) or (remark.extent,)
    block = _meant(remark, blocks)
    if block is None:
        return ()
    named = tuple(dict.fromkeys(_extent(b) for b in blocks if b is block or _is_one(block, b)))
    return (*named, _lines_of(block)) if remark.alone else named


def _meant(remark: Remark, blocks: Sequence[Block]) -> Block | None:
    extent = remark.extent
    start, end = (extent.line, extent.column), (extent.end_line, extent.end_column)
    around = [block for block in blocks if _start(block) <= start < _end(block)]
    if around:
        return min(around, key=lambda block: _end(block)[0] - _start(block)[0])
    following = min((b for b in blocks if _start(b) >= end), key=_start, default=None)
    if remark.alone or (following is not None and _start(following)[0] == extent.end_line):
        return following
    before = max((b for b in blocks if _end(b) <= start), key=_end, default=None)
    return before if before is not None and _end(before)[0] == extent.line else following


def _is_one(block: Block, other: Block) -> bool:
    """Whether what is said of one block is said of the other."""
    if block.cell is not None and other.cell is not None:
        return (block.cell.table, block.cell.row) == (other.cell.table, other.cell.row)
    given, theirs = block.given, other.given
    if given is None or theirs is None or not (given.heads and given.component):
        return False
    return (given.service, given.component) == (theirs.service, theirs.component)


def _lines_of(block: Block) -> Extent:
    """The first line of a block as a whole: a comment on a line of its own is about the line below it."""
    line = block.span.line
    return Extent(line, 1, line, LAST_COLUMN)


def _extent(block: Block) -> Extent:
    return Extent(*_start(block), *_end(block))


def _start(block: Block) -> _Place:
    span = block.span
    return span.line, span.column


def _end(block: Block) -> _Place:
    """The place behind the last character; a block without words has room for a point."""
    last = block.source.span(max(len(block.text) - 1, 0))
    return last.line, last.column + 1


def _overlaps(one: Extent, other: Extent) -> bool:
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )
