"""Tables set in columns of blanks, as a PDF leaves them when its layout is kept.

An example::

    1.  Persyaratan            a. Surat permohonan
                               b. Akta koperasi
    2.  Sistem, Mekanisme,     a. Permohonan diterima
        dan Prosedur           b. Penjadwalan

A gutter is two columns without text in all lines of a run, right behind which at least three of them begin a text.
Blank lines between rows are allowed; a line that crosses the gutter ends the run. What a run with a gutter must have
besides to be a table stands in `column_rows`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.readers.column_rows import ColumnTable, column_rows
from standards_lint.readers.surface import FILLER, Range
from standards_lint.readers.text_rows import TextLine
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_WORDS = ready_pattern(rf"[^\s{FILLER}]+(?:[ \xa0][^\s{FILLER}]+)*")
_NUMBERED = ready_pattern(r"\s*(\d{1,2})[.)]? +(?=[A-Za-z])")
_GUTTER = 2
_SUPPORT = 3
"""Lines that must begin a text right behind a gutter."""
_NEARLY = 0.8
"""Part of the lines that begin a row that begin a text in a column of short texts."""
_NARROWEST, _WIDEST = 6, 100
"""Columns at which the text behind the first gutter may begin."""
_COLUMNS = 12
"""Columns of a table at most."""
_TRIED = 3
"""Gaps of a line that may be the first gutter."""
_BLANK_LINES = 2
"""Blank lines in a row that may stand between two rows."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the file by its columns."""

    content: str
    words: tuple[Range, ...]
    """Columns of the stretches of text that two blanks or more keep apart."""

    def begins(self, column: int) -> bool:
        """Whether a stretch of text begins at a column."""
        return any(start == column for start, _ in self.words)

    def crosses(self, column: int) -> bool:
        """Whether text stands in the gutter before a column."""
        return any(start < column and end > column - _GUTTER for start, end in self.words)


def column_tables(text: str, lines: Sequence[TextLine], taken: Sequence[Range]) -> Iterator[ColumnTable]:
    """The tables of a text set in columns of blanks.

    Args:
        text: The surface the lines point into.
        lines: Lines in order.
        taken: First line and line behind the last of each table found otherwise.
    """
    rows = [_row(text[line.begin : line.finish]) for line in lines]
    for first, stop in taken:
        rows[first:stop] = [None] * (stop - first)
    barren: dict[int, int] = {}
    index = done = 0
    while index < len(rows):
        table = None
        for column in _gutters(rows[index]):
            if table is None and barren.get(column, 0) <= index:
                stop = _stop(rows, index, column)
                table = _table(text, lines, rows, (_first(rows, (index, stop), column, done), stop), column)
                barren[column] = stop
        if table is not None:
            yield table
            done = table.stop
        index = table.stop if table is not None else index + 1


def _row(content: str) -> _Row | None:
    """None for a line with tabs, whose columns are not known, and for one of more texts than a table has columns."""
    if "\t" in content:
        return None
    words = tuple(match.span() for match, _ in zip(_WORDS.finditer(content), range(_COLUMNS + 1), strict=False))
    return _Row(content, words) if len(words) <= _COLUMNS else None


def _gutters(row: _Row | None) -> list[int]:
    """Columns at which a text stands behind another, leftmost first."""
    return [start for start, _ in row.words[1:] if _NARROWEST <= start <= _WIDEST][:_TRIED] if row else []


def _stop(rows: Sequence[_Row | None], first: int, column: int) -> int:
    """Behind the last of the lines from `first` on that leave the gutter before a column free."""
    stop = first
    count = 0
    for index in range(first, len(rows)):
        row = rows[index]
        if row is None or row.crosses(column) or index - stop > _BLANK_LINES:
            break
        if not row.words:
            continue
        number = _count(row, column)
        apart = index > stop and row.words[-1][1] < column and not _leads(rows, index, column)
        if apart and not (count and number == count + 1):
            break  # behind a blank line a text that stands left of the gutter is none of the table
        stop, count = index + 1, number or count
    return stop


def _first(rows: Sequence[_Row | None], run: Range, column: int, done: int) -> int:
    """The first line of a run with those rows above it whose texts do not begin on the line of their numbers.

    ``1  Jam Pelayanan`` / ``Senin - Kamis`` behind the gutter / ``2  Persyaratan`` / ``Pelayanan   Pengguna membawa``.
    """
    first = run[0]
    count = next((count for row in rows[slice(*run)] if (count := _count(row, column))), 0)
    blanks = 0
    for index in range(first - 1, done - 1, -1):
        row = rows[index]
        blanks = blanks + 1 if row is not None and not row.words else 0
        if row is None or row.crosses(column) or blanks > _BLANK_LINES or count <= 1:
            break
        if _count(row, column) == count - 1:
            first, count = index, count - 1
    return first


def _count(row: _Row | None, column: int) -> int:
    """The number that a line begins with left of the gutter, 0 where it has none."""
    match = _NUMBERED.match(row.content, 0, column) if row is not None else None
    return int(match[1]) if match else 0


def _leads(rows: Sequence[_Row | None], index: int, column: int) -> bool:
    """Whether the line below begins a text behind the gutter."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is not None and below.begins(column)


def _table(
    text: str, lines: Sequence[TextLine], rows: Sequence[_Row | None], run: Range, column: int
) -> ColumnTable | None:
    """The table of a run of lines with a gutter, if it is one."""
    held = [row for row in rows[slice(*run)] if row]
    if sum(1 for row in held if row.begins(column)) < _SUPPORT:
        return None
    starts = [0, column]
    numbered = _behind_numbers(held, column)
    if numbered:
        starts.insert(1, numbered)
    for start in sorted({start for row in held for start, _ in row.words[1:] if start > column}):
        if _is_gutter(held, starts[-1], start):
            starts.append(start)
    return column_rows(text, lines, starts, run, numbered=bool(numbered))


def _is_gutter(rows: Sequence[_Row], left: int, column: int) -> bool:
    """Whether another column begins right of that at `left`, and not behind labels (*a.  Surat*).

    Its texts begin in half the lines of the column before it, or, where they are shorter (a fee beside a procedure), in
    nearly all lines that begin a row.
    """
    beside = [row for row in rows if row.words and row.words[-1][1] > left]
    support = sum(1 for row in beside if row.begins(column))
    if support < _SUPPORT or any(row.crosses(column) for row in beside):
        return False
    if support < len(beside) // 2:
        first = [row for row in beside if row.begins(left) and not row.content[:1].isspace()]
        if sum(1 for row in first if row.begins(column)) < max(_SUPPORT, _NEARLY * len(first)):
            return False
    between = [end - start for row in rows for start, end in row.words if left <= start < column]
    return max(between, default=0) > _SUPPORT


def _behind_numbers(rows: Sequence[_Row], column: int) -> int:
    """Where the texts behind a column of numbers begin; 0 when no such column leads the table."""
    ends = {match.end() for row in rows if (match := _NUMBERED.match(row.content, 0, column))}
    if len(ends) != 1:
        return 0
    end = ends.pop()
    return end if all(row.content[end - 1 : end].isspace() or len(row.content) < end for row in rows) else 0
