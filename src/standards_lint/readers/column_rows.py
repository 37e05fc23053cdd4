"""Lines with free gutters to the rows and cells of a table, or to nothing where they are no table.

A row begins where the first column has a number, or, without numbers, where the first two columns both begin a text
anew. Lines with free gutters are a table when

* no signs at the gutter tie its sides together (``Nama      : Budi`` is a pair), and short texts stand left of it,
  neither labels alone (``1.   Surat`` is a list) nor sentences (two columns of prose);
* its rows are numbered and count up, or there are at least four of them, one of more than one line, they begin with
  a capital, and the last column holds clearly more text than the first: two signatures side by side are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.model.block import Cell
from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import measures
from standards_lint.readers.surface import FILLER, Range
from standards_lint.readers.text_rows import TextCell, TextLine
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_SPACE = f" \xa0{FILLER}"
_NUMBER = ready_pattern(r"(\d{1,2})(?:[.)]|$)")
_WORD = ready_pattern(r"[^\W\d_]{3}")
_GOES_ON = ready_pattern(r"(?:[,/&-]|\s[a-z]{1,3})$")
"""End of a label that goes on below: *Sistem, Mekanisme,* / *Sarana dan* / *Biaya/*."""
_TIED = ready_pattern(r":|=|[-=]+>|//|#")
"""Signs that tie a text to the one before: of a pair, a drawing (*-> loket*) or a program."""
_ROWS = 4
_NUMBERED_ROWS = 2
_LONGEST_LABEL = 12
"""Words of a label at most."""
_HEAVIER = 1.5
"""How many times more text the last column holds than the first."""


@dataclass(slots=True)
class _Row:
    cells: list[list[Range]]
    """For each column the offsets of its lines; empty where a line has nothing there."""
    number: int = 0
    height: int = 1


@dataclass(frozen=True, slots=True)
class ColumnTable:
    """A run of lines set in columns."""

    first: int
    """Index of its first line."""
    stop: int
    """Index behind its last line."""
    rows: tuple[tuple[TextCell, ...], ...]

    def cells(self, number: int) -> Iterator[TextCell]:
        """The cells in reading order, in the table of this number."""
        for row in self.rows:
            for cell in row:
                yield replace(cell, cell=replace(cell.cell, table=number))


def column_rows(
    text: str, lines: Sequence[TextLine], starts: Sequence[int], run: Range, *, numbered: bool
) -> ColumnTable | None:
    """The table that a run of lines makes; None where it makes none.

    Args:
        text: The surface the lines point into.
        lines: The lines of the text.
        starts: Columns of a line at which the columns of the table begin, the first 0.
        run: First line and line behind the last.
        numbered: The first column holds the numbers of the rows.
    """
    first, stop = run
    label = int(numbered)
    rows = _rows(text, [_split(text, line, starts) for line in lines[first:stop]], label)
    return ColumnTable(first, stop, _cells(text, rows)) if _is_table(text, rows, label) else None


def _split(text: str, line: TextLine, starts: Sequence[int]) -> list[Range]:
    """The offsets of what a line has in each column."""
    edges = [min(line.begin + start, line.finish) for start in starts]
    found = []
    for begin, end in pairwise([*edges, line.finish]):
        words = text[begin:end].strip(_SPACE)
        at = text.find(words, begin) if words else begin
        found.append((at, at + len(words)))
    return found


def _rows(text: str, split: Sequence[list[Range]], label: int) -> list[_Row]:
    """Put the lines into rows; `label` is the column of the labels."""
    numbers = [_number(text[slice(*cells[0])]) for cells in split]
    is_counted = sum(map(bool, numbers)) >= _NUMBERED_ROWS
    rows: list[_Row] = []
    behind_blank = in_count = False
    above = ""
    for cells, number in zip(split, numbers, strict=True):
        words = [text[start:end] for start, end in cells]
        if not any(words):
            behind_blank = True
            continue
        in_count = in_count or (is_counted and bool(number))
        anew = bool(number) or (not in_count and _is_anew(above, words, label))
        if not rows or anew or (behind_blank and words[0] and words[label + 1]):
            rows.append(_Row([[cell] for cell in cells], number))
        else:
            rows[-1].height += 1
            for column, cell in zip(rows[-1].cells, cells, strict=True):
                column.append(cell)
        behind_blank = False
        above = words[label] or above
    return rows


def _number(words: str) -> int:
    match = _NUMBER.match(words)
    return int(match[1]) if match else 0


def _is_anew(above: str, words: Sequence[str], label: int) -> bool:
    """Whether the first two columns of a line begin a text anew; `above` is the end of the label above it."""
    if not words[label][:1].isupper() or not words[label + 1] or _GOES_ON.search(above):
        return False
    member = parse_label(words[label + 1])
    return not words[label + 1][0].islower() if member is None else member.ordinal <= 1


def _is_table(text: str, rows: Sequence[_Row], label: int) -> bool:
    """Whether rows are those of a table; see the head of this module."""
    labels = [[text[start:end] for start, end in row.cells[label] if start < end] for row in rows]
    if sum(1 for words in labels if words and _WORD.search(words[0])) < _NUMBERED_ROWS or _is_tied(text, rows, label):
        return False
    if 3 * sum(1 for words in labels if " ".join(words).count(" ") >= _LONGEST_LABEL) > len(rows):
        return False
    numbers = [row.number for row in rows if row.number]
    if len(numbers) >= _NUMBERED_ROWS:
        return all(after > before or after == 1 for before, after in pairwise(numbers))
    capital = sum(1 for words in labels if words and words[0][0].isupper())
    weights = [sum(end - start for row in rows for start, end in row.cells[column]) for column in (label, -1)]
    return (
        len(rows) >= _ROWS
        and 5 * capital >= 4 * len(rows)
        and any(row.height > 1 for row in rows)
        and weights[1] > _HEAVIER * weights[0]
    )


def _is_tied(text: str, rows: Sequence[_Row], label: int) -> bool:
    """Whether a sign at the gutter ties the columns of more than a third of the rows together."""
    pairs = 0
    for row in rows:
        (left, end), (right, _) = row.cells[label][0], row.cells[label + 1][0]
        pairs += _TIED.match(text, right) is not None or (left < end and text[end - 1] in ":=")
    return 3 * pairs > len(rows)


def _cells(text: str, rows: Sequence[_Row]) -> tuple[tuple[TextCell, ...], ...]:
    """The cells of a table, whose lines are joined: in all columns but the last wherever they are broken."""
    last = [[(start, end) for start, end in row.cells[-1] if start < end] for row in rows]
    texts = [text[start:end] for lines in last for start, end in lines]
    widths = iter(measures(texts, [len(words) for words in texts]))
    measured = [max((next(widths) for _ in lines), default=0) for lines in last]
    return tuple(
        tuple(
            TextCell(
                tuple(cell for cell in lines if cell[0] < cell[1]) or (lines[0],),
                Cell(0, number, column),
                broken=column < len(row.cells),
                measure=measured[number - 1] if column == len(row.cells) else 0,
            )
            for column, lines in enumerate(row.cells, 1)
        )
        for number, row in enumerate(rows, 1)
    )
