"""Tables drawn with pipes, in two shapes.

*Rows on a line*: ``| 1 | Biaya | Gratis |``, with or without the outer pipes; a row that is broken goes on to the line
that ends in a pipe. So does one without the first pipe (``1 | Persyaratan | 1. KTP``) where the first row has the last.

*Flattened*: every cell ends in a pipe wherever it stands, and leftover pipes end the rows::

    1. |
    Persyaratan |
    Surat keterangan 2.
    Kartu keluarga
    |
    |
    |

How many pipes in a row end a row is taken from the table itself; more of them are empty cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from standards_lint.readers.surface import FILLER, Range
from standards_lint.readers.text_rows import Table, TextLine
from standards_lint.storage.ready import ready_pattern

_SPACE = f" \t\r\n\v\f\xa0{FILLER}"
_RULE = ready_pattern(r"[\s|+:=-]*[-=]{3}[\s|+:=-]*")
_HEAD_RULE = ready_pattern(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_PIPES_ALONE = ready_pattern(r"[|\s]+")
_FLATTENED_LINES = 6
"""Lines that end in a pipe that make a flattened table."""
_LONGEST_CELL = 80
"""Lines of one cell at most, so that stray pipes at both ends of a text make no table of it."""
_ROW_NUMBER = ready_pattern(r"\d{1,3}\.?")
_COUNTED, _WIDEST = 3, 8
"""Rows that count on which show how many cells a row has, and the most it may have."""
_BROKEN_ROW = 12
"""Lines of one broken row at most."""
_FEWEST_ROWS = 2


def pipe_tables(text: str, lines: list[TextLine]) -> list[Table]:
    """The tables of a text drawn with pipes.

    Args:
        text: The surface the lines point into.
        lines: Lines in order.
    """
    tables: list[Table] = []
    index = barren = 0
    while index < len(lines):
        if "|" not in lines[index].text:
            index += 1
            continue
        table = _drawn(text, lines, index)
        if table is None and index >= barren:
            stop, table = _flattened(text, lines, index)
            barren = index if table else stop
        if table:
            tables.append(table)
        index = table.stop if table else index + 1
    return tables


def _drawn(text: str, lines: list[TextLine], first: int) -> Table | None:
    """The table of rows on a line that begins here."""
    rows: list[tuple[Range, ...]] = []
    header = 0
    index = first
    closed = is_closed_only(lines[first].text)
    broken = False
    while index < len(lines):
        below_head = len(rows) == 1 and not header and _is_rule(lines[index].text)  # "|:--|:--|" is a rule only there
        if below_head or (_RULE.fullmatch(lines[index].text) and rows):
            header = header or len(rows)
            index += 1
            continue
        if not rows and _is_empty_head(lines, index):
            rows.append(_row(text, lines[index].start, lines[index].end))
            index += 1
            continue
        stop = _closed_stop(lines, index) if closed and rows else None
        broken = broken or stop is not None
        stop = stop or _row_stop(lines, index)
        if stop is None:
            break
        row = _row(text, lines[index].start, lines[stop - 1].end)
        if not _fits(rows, row, lines[index].text.startswith("|")):
            break
        rows.append(row)
        index = stop
    if len(rows) < _FEWEST_ROWS:
        return None
    return Table(first, index, tuple(rows), header_rows=header if header == 1 else 0, flowing=broken)


def _is_empty_head(lines: list[TextLine], index: int) -> bool:
    """``| | |`` above ``|---|---|``: Markdown wants a head, and a table of names and values has none."""
    above, below = lines[index].text, lines[index + 1].text if index + 1 < len(lines) else ""
    return above.count("|") > 1 and _PIPES_ALONE.fullmatch(above) is not None and _is_rule(below)


def _is_rule(line: str) -> bool:
    """The line below the head of a table on lines: ``|---|---|``."""
    return "|" in line and _HEAD_RULE.fullmatch(line) is not None


def is_closed_only(line: str) -> bool:
    """A row whose cells each end in a pipe, the last too, and none in front: ``No | Komponen | Uraian |``."""
    return not line.startswith("|") and line.endswith("|") and "|" in line[:-1]


def _closed_stop(lines: list[TextLine], index: int) -> int | None:
    """Index behind a broken row of such a table, whose last cell goes on over lines without any pipe."""
    if lines[index].text.endswith("|") or "|" not in lines[index].text:
        return None
    for stop in range(index + 1, min(index + _BROKEN_ROW, len(lines))):
        following = lines[stop].text
        if "|" in following:
            return stop + 1 if following.endswith("|") and "|" not in following[:-1] else None
        if not following:
            return None
    return None


def _row_stop(lines: list[TextLine], index: int) -> int | None:
    """Index behind the last line of the row that begins here; None where none begins."""
    line = lines[index].text
    if _PIPES_ALONE.fullmatch(line) or "|" not in line:
        return None
    if not line.startswith("|"):
        return index + 1 if "|" in line[:-1] else None
    if line.endswith("|") and len(line) > 1:
        return index + 1
    for stop in range(index + 1, min(index + _BROKEN_ROW, len(lines))):
        following = lines[stop].text
        if not following or following.startswith("|"):
            break
        if following.endswith("|"):
            return stop + 1
    return index + 1 if "|" in line[1:] else None


def _fits(rows: list[tuple[Range, ...]], row: tuple[Range, ...], framed: bool) -> bool:
    """Framed rows may differ in length; rows without the outer pipes belong together when equally long."""
    return framed or not rows or len(rows[0]) == len(row)


def _row(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The cells between the pipes of a row, outer pipes left out."""
    content = text[start:end]
    start += content.startswith("|")
    end -= content.endswith("|") and end > start
    return tuple(_stripped(text, a, b) for a, b in _between_pipes(text, start, end))


def _between_pipes(text: str, start: int, end: int) -> Iterator[Range]:
    at = start
    while True:
        pipe = text.find("|", at, end)
        yield at, pipe if pipe >= 0 else end
        if pipe < 0:
            return
        at = pipe + 1


def _stripped(text: str, start: int, end: int) -> Range:
    content = text[start:end]
    words = content.strip(_SPACE)
    if not words:
        return start, start
    start += content.find(words)
    return start, start + len(words)


def _flattened(text: str, lines: list[TextLine], first: int) -> tuple[int, Table | None]:
    """The flattened table that begins here, if any, and the index behind the lines that were looked at."""
    stop, count, alone = first, 0, 0
    index = first
    while index < len(lines) and index - stop <= _LONGEST_CELL:
        line = lines[index].text
        if line.endswith("|"):
            stop, count = index + 1, count + 1
            alone += _PIPES_ALONE.fullmatch(line) is not None
        index += 1
    if count < _FLATTENED_LINES or not alone or any(_is_rule(line.text) for line in lines[first:stop]):
        return index, None
    pieces = list(_between_pipes(text, lines[first].start, lines[stop - 1].end))[:-1]
    cells = [_stripped(text, start, end) for start, end in pieces]
    width = _counted_width([text[start:end] for start, end in cells])
    rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), width)) if width else _rows(cells)
    return index, Table(first, stop, rows, flowing=True) if len(rows) > 1 else None


def _counted_width(cells: list[str]) -> int:
    """Cells in a row by the numbers of the rows, where no leftover pipes end them; 0 where the numbers do not tell.

    ``1 | Persyaratan | KTP | 2 | Biaya | Gratis | 3 | …``: every third cell counts on.
    """
    numbers = [(at, int(cell.rstrip("."))) for at, cell in enumerate(cells) if _ROW_NUMBER.fullmatch(cell)]
    steps = [after - at for (at, one), (after, other) in pairwise(numbers) if other == one + 1]
    width = steps[0] if steps else 0
    if sum(not cell for cell in cells) >= len(numbers):
        return 0
    even = len(steps) >= _COUNTED and all(step % width == 0 for step in steps)
    return width if even and 1 < width <= _WIDEST and all(at % width == 0 for at, _ in numbers) else 0


def _rows(cells: list[Range]) -> tuple[tuple[Range, ...], ...]:
    """Put the cells of a flattened table into rows, which end at runs of empty cells."""
    runs = _runs(cells)
    ends = Counter(len(empty) for filled, empty in runs if len(filled) > 1 and empty)
    typical = min(ends, key=lambda length: (-ends[length], length), default=1)
    width = max(len(filled) for filled, _ in runs)
    rows: list[tuple[Range, ...]] = []
    row: list[Range] = []
    for filled, empty in runs:
        row += filled
        if len(empty) < typical and empty is not runs[-1][1]:
            row += empty  # too few pipes to end a row: empty cells inside it
            continue
        missing = min(len(empty) - typical, width - len(row))
        rows.append((*row, *empty[: max(missing, 0)]))
        row = []
    return tuple(rows)


def _runs(cells: list[Range]) -> list[tuple[list[Range], list[Range]]]:
    """Filled cells, each run with the empty cells behind it."""
    runs: list[tuple[list[Range], list[Range]]] = [([], [])]
    for start, end in cells:
        if start == end:
            runs[-1][1].append((start, end))
            continue
        if runs[-1][1]:
            runs.append(([], []))
        runs[-1][0].append((start, end))
    return runs
