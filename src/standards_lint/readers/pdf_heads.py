"""Headings known by their type: larger than the text of the document, as pages printed from the web have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from standards_lint.model.block import BlockKind
from standards_lint.readers.lines import Line
from standards_lint.readers.pdf_items import Item, Stretch, Table
from standards_lint.readers.pdf_lines import PrintedLine
from standards_lint.storage.ready import ready_pattern

_LARGER = 1.12
"""How many times larger than the text a heading is at least."""
_LONGEST = 160  # characters of a heading
_MOST = 0.25
"""Share of the text in larger type from which on the type heads nothing: a poster, a slide."""
_DATED = ready_pattern(r",\s*\d{1,2}\s+\w+\s+\d{4}$")
"""*Sukamaju, 3 Mei 2024* above a signature."""
_STEP = 2
"""Sizes are told apart to half a point."""


class TypeSizes:
    """The sizes of type of a document, by which the ranks of its headings are known."""

    def __init__(self, items: Iterable[Item]) -> None:
        exact: dict[float, int] = {}
        for line in _lines(items):
            exact[line.size] = exact.get(line.size, 0) + len(line.text)
        letters: Counter[float] = Counter()
        for size, count in exact.items():
            letters[_rounded(size)] += count
        del letters[0.0]  # not known
        self._body = letters.most_common(1)[0][0] if letters else 0.0
        larger = {size: count for size, count in letters.items() if self._is_larger(size)}
        enough = sum(larger.values()) <= _MOST * letters.total()
        self._ranks = {size: rank for rank, size in enumerate(sorted(larger, reverse=True), 1)} if enough else {}

    def _is_larger(self, size: float) -> bool:
        return size > _LARGER * self._body > 0

    def mark(self, made: Line, printed: PrintedLine) -> None:
        """Make a heading of a line in larger type."""
        rank, text = self._ranks.get(_rounded(printed.size), 0), printed.text
        if rank and len(text) <= _LONGEST and any(c.isalpha() for c in text) and not _DATED.search(text):
            made.kind, made.level = BlockKind.HEADING, min(rank, 6)


def _rounded(size: float) -> float:
    return round(size * _STEP) / _STEP


def _lines(items: Iterable[Item]) -> Iterator[PrintedLine]:
    for item in items:
        if isinstance(item, Stretch):
            yield from item.lines
        elif isinstance(item, Table):
            for cell in item.cells:
                for part in cell.parts:
                    yield from part.lines
