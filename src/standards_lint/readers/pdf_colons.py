"""Labels and values set in two columns with a column of colons between them, to tables.

Offices set ``3. Sistem, Mekanisme, :  a. Pemohon …`` with the rest of the label (*dan Prosedur*) on the next line,
beside the rest of the value. Read line by line, label and value run into each other; the colons show where they part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from standards_lint.readers.pdf_borderless import give_pictures
from standards_lint.readers.pdf_items import Item, Part, Stretch, Table, TableCell
from standards_lint.readers.pdf_lines import PrintedLine, is_apart, line_of, pitch_of
from standards_lint.readers.pdf_runs import Word

_STEP = 3.0
"""Points within which colons stand below each other."""
_BLANK = 0.7
"""Gap between two words of a line, as a part of the height of their type; columns stand further apart."""
_FEWEST = 3
"""Rows with a colon that make a table."""


def with_colon_columns(items: Sequence[Item]) -> list[Item]:
    """The items of a document, stretches of labels and values in columns made tables.

    Only where a label goes on beside its value: elsewhere the lines can be read one after another.
    """
    return [part for item in items for part in (_parted(item) if isinstance(item, Stretch) else [item])]


def _parted(stretch: Stretch) -> list[Item]:
    found: list[Item] = []
    at = 0
    for place in _places(stretch.lines):
        first = next((i for i in range(at, len(stretch.lines)) if _colon(stretch.lines[i], place) is not None), None)
        stop = _stop(stretch.lines, first, place) if first is not None else 0
        if first is None or not _is_table(stretch.lines[first:stop], place):
            continue
        found += _rest(stretch, stretch.lines[at:first])
        found.append(_table(stretch.lines[first:stop], place))
        at = stop
    if not found:
        return [stretch]
    found += _rest(stretch, stretch.lines[at:])
    give_pictures(stretch.pictures, found)
    return found


def _places(lines: Sequence[PrintedLine]) -> list[float]:
    """Where colons stand below each other, in order of the first line that has one there."""
    runs: list[list[float]] = []
    for line in lines:
        for word in line.words[1:] if " :" in line.text else ():
            if word.text[0] == ":":
                run = next((run for run in runs if abs(run[-1] - word.left) <= _STEP), None)
                if run is None:
                    runs.append([word.left])
                else:
                    run.append(word.left)
    return [median(run) for run in runs if len(run) >= _FEWEST]


def _colon(line: PrintedLine, place: float) -> Word | None:
    """The colon of a line in the column of colons."""
    return next((word for word in line.words[1:] if word.text[0] == ":" and abs(word.left - place) <= _STEP), None)


def _stop(lines: Sequence[PrintedLine], first: int, place: float) -> int:
    """Index behind the last line of the columns: no line goes on across the colons."""
    pitch = pitch_of(lines)
    rows = [index for index in range(first, len(lines)) if _colon(lines[index], place) is not None]
    stop = first
    for index in range(first, len(lines)):
        line = lines[index]
        if _goes_across(line, place):
            break
        values = any(word.left > place for word in line.words)
        if index > rows[-1] and not values and is_apart(lines[index - 1], line, pitch):
            break
        stop = index + 1
    return stop


def _goes_across(line: PrintedLine, place: float) -> bool:
    """A word lies over the place of the colons, or nothing but a blank does: *II. PINDAH ALAMAT | (DALAM KOTA)*."""
    if any(word.left < place - _STEP and word.right > place + _STEP for word in line.words):
        return True
    if _colon(line, place) is not None:
        return False
    around = ((a, b) for a, b in pairwise(line.words) if a.left < place - _STEP and b.right > place + _STEP)
    return any(b.left - a.right < _BLANK * a.height for a, b in around)


def _is_table(lines: Sequence[PrintedLine], place: float) -> bool:
    """Whether there are rows enough, and a label goes on below its colon."""
    rows = sum(_colon(line, place) is not None for line in lines)
    wrapped = any(line.left < place - _STEP and _colon(line, place) is None for line in lines)
    return rows >= _FEWEST and wrapped


def _table(lines: Sequence[PrintedLine], place: float) -> Table:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    rows: list[tuple[list[PrintedLine], list[PrintedLine]]] = []
    for line in lines:
        colon = _colon(line, place)
        if colon is not None:
            rows.append(([], []))
        label = [word for word in line.words if word.right <= place + _STEP and word is not colon]
        value = [word for word in line.words if word.left > place - _STEP and word is not colon]
        if colon is not None and len(colon.text) > 1:  # *:Dinas*, the value glued to its colon
            value.insert(0, replace(colon, text=colon.text[1:]))
        for words, cell in zip((label, value), rows[-1], strict=True):
            if words:
                cell.append(line_of(words, line.page, line))
    xs = [left, place, right]
    cells = [
        TableCell(
            row,
            xs[at],
            xs[at + 1],
            1,
            [Part(xs[at], xs[at + 1], found, found[0].page if found else lines[0].page)],
            is_broken=at == 0,
        )
        for row, pair in enumerate(rows)
        for at, found in enumerate(pair)
    ]
    return Table(xs, len(rows), cells, lines[0].top, lines[0].page, lines[-1].page)


def _rest(stretch: Stretch, lines: list[PrintedLine]) -> list[Item]:
    return [Stretch(lines, margin=stretch.margin, is_column=stretch.is_column)] if lines else []
