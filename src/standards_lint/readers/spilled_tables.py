"""Rows of cells separated by tabs whose texts go on below, as a page or a Word table leaves them when copied.

An example, where every cell of the last column holds several paragraphs::

    No<tab>Komponen<tab>Uraian
    1<tab>Persyaratan<tab>

    Kartu keluarga
    Surat pengantar

    2<tab>Biaya<tab>Gratis

A row is known by its number, which counts up from that of the row before. Tabs tell cells apart, lines without a tab go
on with the cell above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.model.block import Cell
from standards_lint.readers.column_rows import ColumnTable
from standards_lint.readers.surface import FILLER, Range
from standards_lint.readers.text_rows import TextCell, TextLine
from standards_lint.storage.ready import ready_pattern

_ROWS = 3
_NUMBER = ready_pattern(r"(\d{1,2})[.)]?")
_SPACE = f" \xa0{FILLER}"
_GAP = 2
"""Blank lines that end the last row of a table."""

_Cells = list[list[Range]]


def spilled_tables(text: str, lines: Sequence[TextLine]) -> list[ColumnTable]:
    """The tables of a text made of such rows.

    Args:
        text: The surface the lines point into.
        lines: Lines in order.
    """
    starts = [(index, number) for index, line in enumerate(lines) if (number := _number(text, line))]
    tables: list[ColumnTable] = []
    run: list[int] = []
    for index, number in starts:
        if run and number == len(run) + 1:
            run.append(index)
            continue
        tables += _table(text, lines, run, index)
        run = [index] if number == 1 else []
    return tables + _table(text, lines, run, len(lines))


def _number(text: str, line: TextLine) -> int:
    """The number of the row that a line begins; 0 where it begins none."""
    head, tab, rest = text[line.begin : line.finish].partition("\t")
    match = _NUMBER.fullmatch(head.strip(_SPACE)) if tab and "\t" in rest else None
    return int(match[1]) if match else 0


def _table(text: str, lines: Sequence[TextLine], run: list[int], after: int) -> list[ColumnTable]:
    """The table of numbered rows that begin at these lines; none where no row goes on below its line."""
    if len(run) < _ROWS or all(stop - start == 1 for start, stop in pairwise(run)):
        return []
    stop = _stop(text, lines, run[-1], after)
    rows = [_row(text, lines[begin:end]) for begin, end in pairwise([*run, stop])]
    first = run[0]
    head = _head(text, lines, first)
    if head:
        rows.insert(0, head)
        first -= 1
    width = len(head) if len(head) > 2 else max(map(len, rows))
    rows = [_within(row, width) for row in rows]
    told = tuple(_cells(row, number, width, header=bool(head) and number == 1) for number, row in enumerate(rows, 1))
    return [ColumnTable(first, stop, told)]


def _stop(text: str, lines: Sequence[TextLine], last: int, after: int) -> int:
    """Index behind the last row: what its line leaves open is told right below it, up to a gap or the next table."""
    stop = last + 1
    if text[lines[last].begin : lines[last].finish].rpartition("\t")[2].strip(_SPACE):
        return stop
    if after < len(lines):
        after = _above(text, lines, after)
    blanks = 0
    for index in range(stop, after):
        blanks = 0 if lines[index].text else blanks + 1
        if blanks == _GAP and stop > last + 1:
            break
        stop = stop if blanks else index + 1
    return stop


def _above(text: str, lines: Sequence[TextLine], first: int) -> int:
    """Index of what belongs to a table above its first numbered row: its head, and the title above that."""
    index = first - bool(_head(text, lines, first))
    while index and not lines[index - 1].text:
        index -= 1
    while index and lines[index - 1].text:
        index -= 1
    return index


def _head(text: str, lines: Sequence[TextLine], first: int) -> _Cells:
    """The heads of columns on the line above the first row."""
    if not first or "\t" not in text[lines[first - 1].begin : lines[first - 1].finish].strip():
        return []
    return _row(text, lines[first - 1 : first])


def _row(text: str, lines: Sequence[TextLine]) -> _Cells:
    """The cells of a row, each with the offsets of its lines; empty ones at the end are left out."""
    cells: _Cells = []
    for number, line in enumerate(lines):
        at = line.begin
        for place, part in enumerate(text[line.begin : line.finish].split("\t")):
            stripped = part.strip(_SPACE)
            start = at + part.find(stripped) if stripped else at
            if place or not number:
                cells.append([])
            if stripped:
                cells[-1].append((start, start + len(stripped)))
            at += len(part) + 1
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _within(row: _Cells, width: int) -> _Cells:
    """Tabs inside the last column are blanks: a table of tariffs in the cell on fees."""
    return [*row[: width - 1], [stretch for cell in row[width - 1 :] for stretch in cell]] if len(row) > width else row


def _cells(row: _Cells, number: int, width: int, *, header: bool) -> tuple[TextCell, ...]:
    """The cells of a row with their places; an empty cell keeps its place."""
    last = next((cell[-1][1] for cell in reversed(row) if cell), 0)
    full = [*row, *([] for _ in range(width - len(row)))]
    return tuple(
        TextCell(tuple(lines) or ((last, last),), Cell(0, number, column, header=header))
        for column, lines in enumerate(full, 1)
    )
