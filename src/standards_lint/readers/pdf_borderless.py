"""Tables without borders: lines set in columns of blanks, in which such tables are found as in plain text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

from standards_lint.readers.column_rows import ColumnTable
from standards_lint.readers.column_tables import column_tables
from standards_lint.readers.labels import BULLETS
from standards_lint.readers.pdf_items import Item, Part, Picture, Stretch, Table, TableCell
from standards_lint.readers.pdf_lines import PrintedLine, is_apart, line_of, pitch_of
from standards_lint.readers.surface import Range
from standards_lint.readers.text_rows import TextLine
from standards_lint.storage.ready import ready_pattern

_WIDE = 0.9
"""Gap between two words, as a part of the height of their type, from which on a new column may begin."""
_CLEAR = 1.5
"""The same where it is clear: the blanks of a justified line are rarely so wide."""
_FEWEST = 3
"""Lines that begin at one place behind such a gap."""
_NEAR = 30
"""Lines within which they stand."""
_STEP = 1.5
_LABEL = ready_pattern(rf"[({BULLETS}]?\w{{0,4}}[.)]*|[-\u2013\u2014*]")
_WIDEST = 400
"""Columns of the grid; what lies further right is set at its end."""


class _Grid:
    """Lines as plain text whose columns keep their places."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self.text = ""
        self.lines: list[TextLine] = []
        self.printed: list[PrintedLine | None] = []
        self._offsets: list[list[int]] = []
        self._origin = min(line.left for line in lines)
        self._width = _column_width(lines)
        pitch = pitch_of(lines)
        pieces: list[str] = []
        at = 0
        for above, line in pairwise([None, *lines]):
            if above is not None and line is not None and is_apart(above, line, pitch):
                at = self._add(None, "", [], at, pieces)
            if line is not None:
                content, offsets = self._set(line)
                at = self._add(line, content, offsets, at, pieces)
        self.text = "".join(pieces)

    def _set(self, line: PrintedLine) -> tuple[str, list[int]]:
        """A line with its words at their columns; the column of each word."""
        content = ""
        offsets: list[int] = []
        right = float("-inf")
        for word in line.words:
            column = min(round((word.left - self._origin) / self._width), _WIDEST)
            if offsets and word.left - right < _WIDE * word.height:
                column = len(content) + 1
            elif offsets:
                column = max(column, len(content) + 2)
            content = content.ljust(column)
            offsets.append(len(content))
            content += word.text
            right = word.right
        return content, offsets

    def _add(self, line: PrintedLine | None, content: str, offsets: list[int], at: int, pieces: list[str]) -> int:
        pieces.append(content + "\n")
        stripped = content.lstrip()
        start = at + len(content) - len(stripped)
        self.lines.append(TextLine(at, at + len(content), start, at + len(content), stripped))
        self.printed.append(line)
        self._offsets.append([at + offset for offset in offsets])
        return at + len(content) + 1

    def between(self, first: int, stop: int) -> list[PrintedLine]:
        """The printed lines of a run of the text."""
        return [line for line in self.printed[first:stop] if line is not None]

    def piece(self, index: int, stretch: Range) -> PrintedLine | None:
        """The words of a line that stand in a stretch of the text."""
        line, offsets = self.printed[index], self._offsets[index]
        if line is None:
            return None
        words = line.words[bisect_left(offsets, stretch[0]) : bisect_left(offsets, stretch[1])]
        return line_of(words, line.page, line) if words else None


def _column_width(lines: Sequence[PrintedLine]) -> float:
    """Width of a column of the grid: that of a narrow character, so that no text needs more columns than it has."""
    widths = [(word.right - word.left) / len(word.text) for line in lines for word in line.words if len(word.text) > 3]
    return max(quantiles(widths, n=5)[0], 1.0) if len(widths) > 1 else 5.0


def with_borderless(items: Sequence[Item]) -> list[Item]:
    """The items of a document, the tables without borders in their running text made tables."""
    return [part for item in items for part in (_parted(item) if isinstance(item, Stretch) else [item])]


def _parted(stretch: Stretch) -> list[Item]:
    items: list[Item] = []
    at = 0
    for first, stop in _windows(stretch.lines):
        grid = _Grid(stretch.lines[first:stop])
        done = 0
        for table in column_tables(grid.text, grid.lines, ()):
            before = [*stretch.lines[at:first], *grid.between(done, table.first)]
            items += _rest(stretch, before)
            items.append(_table(grid, table))
            at, first, done = stop, stop, table.stop
        if done:
            items += _rest(stretch, grid.between(done, len(grid.lines)))
    if not items:
        return [stretch]
    items += _rest(stretch, stretch.lines[at:])
    give_pictures(stretch.pictures, items)
    return items


def _windows(lines: Sequence[PrintedLine]) -> list[Range]:
    """Where to look for tables: around lines that begin at the same place behind clear gaps, labels not counted."""
    places: dict[int, list[int]] = {}
    windows: list[Range] = []
    for index, line in enumerate(lines):
        for before, word in line.wide_gaps():
            if word.left - before.right < _CLEAR * (before.top - before.bottom):
                continue
            if before.left == line.left and _LABEL.fullmatch(before.text):
                continue
            place = round(word.left / _STEP)
            near = [at for key in (place - 1, place, place + 1) for at in places.get(key, ())[-_FEWEST:]]
            if sum(index - at < _NEAR for at in near) >= _FEWEST - 1:
                first, stop = max(index - 2 * _NEAR, 0), min(index + 2 * _NEAR, len(lines))
                if windows and first <= windows[-1][1]:
                    first = windows.pop()[0]
                windows.append((first, stop))
            places.setdefault(place, []).append(index)
    return windows


def _rest(stretch: Stretch, lines: list[PrintedLine]) -> list[Item]:
    """Lines around tables as running text."""
    return [Stretch(lines, margin=stretch.margin, is_column=stretch.is_column)] if lines else []


def _table(grid: _Grid, table: ColumnTable) -> Table:
    """A table found in the text as one of cells with places on the page."""
    width = max(len(row) for row in table.rows)
    starts = [line.start for line in grid.lines]
    columns: list[list[list[PrintedLine]]] = []
    for row in table.rows:
        found = []
        for cell in row:
            pieces = (grid.piece(bisect_left(starts, stretch[0] + 1) - 1, stretch) for stretch in cell.lines)
            found.append([piece for piece in pieces if piece is not None])
        columns.append(found)
    lefts = [min((line.left for row in columns for line in row[at]), default=0.0) for at in range(width)]
    printed = [line for row in columns for cell in row for line in cell]
    right = max(line.right for line in printed)
    xs = [*lefts, right]
    cells = [
        TableCell(
            row,
            xs[at],
            xs[at + 1],
            1,
            [Part(xs[at], xs[at + 1], lines, found[0][0].page if found[0] else printed[0].page)],
            is_broken=at < width - 1,
        )
        for row, found in enumerate(columns)
        for at, lines in enumerate(found)
    ]
    return Table(xs, len(table.rows), cells, printed[0].top, printed[0].page, printed[-1].page)


def give_pictures(pictures: Sequence[Picture], items: list[Item]) -> None:
    """Put the pictures of a stretch to the running text before or behind the tables that were made of it."""
    stretches = [item for item in items if isinstance(item, Stretch) and item.lines]
    if pictures and not stretches:
        items.insert(0, Stretch([], list(pictures)))
        return
    for picture in pictures:
        above = [s for s in stretches if (s.lines[0].page, -s.lines[0].top) <= (picture.page, -picture.box[3])]
        (above[-1] if above else stretches[0]).pictures.append(picture)
