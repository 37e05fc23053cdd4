"""Which words of a document a comment is about: the block that it stands in, beside or before.

A cell stands for its row, and in a structured standard the name of a component stands for all of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from standards_lint.model.block import Block
from standards_lint.model.remark import LAST_COLUMN, Extent, Remark

_Key = tuple[object, ...]


class Reaches:
    """The blocks of one document by their places."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """`blocks`: in reading order."""
        self._blocks = blocks

    def of(self, remark: Remark) -> tuple[Extent, ...]:
        """The stretches of the text view that a comment is about.

        Nothing where the document goes on with nothing behind the comment.
        """
        if remark.fastened:
            meant = [index for index, extent in enumerate(self._extents) if _overlaps(extent, remark.extent)]
            return self._whole(meant) or (remark.extent,)
        block = self._meant(remark)
        if block is None:
            return ()
        named = self._whole([block])
        # A comment on a line of its own is about the line below it, whatever else stands there.
        line = self._extents[block].line
        return (*named, Extent(line, 1, line, LAST_COLUMN)) if remark.alone else named

    @cached_property
    def _extents(self) -> list[Extent]:
        return [_extent(block) for block in self._blocks]

    @cached_property
    def _groups(self) -> dict[_Key, list[int]]:
        """The blocks that are one with others."""
        groups: dict[_Key, list[int]] = defaultdict(list)
        for index, block in enumerate(self._blocks):
            key = _group(block, member=True)
            if key is not None:
                groups[key].append(index)
        return groups

    def _meant(self, remark: Remark) -> int | None:
        """The block that a comment stands in, before or behind, in this order."""
        extent, extents = remark.extent, self._extents
        start, end = (extent.line, extent.column), (extent.end_line, extent.end_column)
        around = [index for index, e in enumerate(extents) if e.holds(*start)]
        if around:
            return min(around, key=lambda index: extents[index].end_line - extents[index].line)
        behind = [index for index, e in enumerate(extents) if (e.line, e.column) >= end]
        following = min(behind, key=lambda index: extents[index], default=None)
        if remark.alone or (following is not None and extents[following].line == extent.end_line):
            return following
        before = [index for index, e in enumerate(extents) if (e.end_line, e.end_column) <= start]
        last = max(before, key=lambda index: (extents[index].end_line, extents[index].end_column), default=None)
        return last if last is not None and extents[last].end_line == extent.line else following

    def _whole(self, meant: Sequence[int]) -> tuple[Extent, ...]:
        """The blocks that are meant, and those that are one with them."""
        found = list(meant)
        for key in {key for index in meant if (key := _group(self._blocks[index])) is not None}:
            found += self._groups[key]
        return tuple(self._extents[index] for index in sorted(set(found)))


def _group(block: Block, *, member: bool = False) -> _Key | None:
    """What is one: the cells of a row, and in a structured standard what stands under the name of a component.

    Args:
        block: A cell, or the name of a component.
        member: What stands under the name of a component belongs to it too.
    """
    if block.cell is not None:
        return "row", block.cell.table, block.cell.row
    given = block.given
    if given is not None and given.component and (given.heads or member):
        return "component", given.service, given.component
    return None


def _extent(block: Block) -> Extent:
    """From its first character to the place behind the last one; a block without words has room for a point."""
    first, last = block.span, block.source.span(max(len(block.text) - 1, 0))
    return Extent(first.line, first.column, last.line, last.column + 1)


def _overlaps(one: Extent, other: Extent) -> bool:
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )
