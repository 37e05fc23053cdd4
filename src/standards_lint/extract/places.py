"""Places of texts back to the blocks they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from standards_lint.extract.events import body_source, is_image
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText, Span


class Places:
    """Finds blocks by place, whatever text was cut out of them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """`blocks`: all of a document; those without text or picture stand nowhere."""
        self._count = len(blocks)
        shown = [(number, b) for number, b in enumerate(blocks) if b.text or is_image(b)]
        # Every mark counts: side by side in columns, the second line of one block stands behind the first of the next.
        self._marks = sorted((m.line, m.column, number) for number, b in shown for m in body_source(b).marks)

    def number(self, line: int, column: int) -> int | None:
        """The number of the block in which a place lies; None before all of them."""
        index = bisect_right(self._marks, (line, column, self._count)) - 1
        return self._marks[index][2] if index >= 0 else None

    def numbers(self, where: SourceText | Span) -> list[int]:
        """The numbers of the blocks that a place lies in, or that a text was joined of."""
        points = [(where.line, where.column)] if isinstance(where, Span) else [(m.line, m.column) for m in where.marks]
        found = (self.number(*point) for point in points)
        return list(dict.fromkeys(number for number in found if number is not None))
