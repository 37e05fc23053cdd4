"""Rows of cells separated by tabs, as a spreadsheet or a Word table leaves them when copied (SOP sheets).

Neighbouring rows are one table. Empty cells keep their place: an empty time cell is a fact. Not rows by themselves are
a label with its text (``1.<tab>Surat``), a name with its value (``Nama<tab>: Budi``), and an indented line.
"""

from __future__ import annotations

from standards_lint.readers.labels import BULLETS, is_label_alone
from standards_lint.readers.surface import FILLER, Range
from standards_lint.readers.text_rows import Table, TextLine

_MANY = 3
"""Cells that make a row of a table without company."""
_SPACE = f" \xa0{FILLER}"


def tab_tables(text: str, lines: list[TextLine]) -> list[Table]:
    """The tables of a text made of tab-separated rows.

    Args:
        text: The surface the lines point into.
        lines: Lines in order.
    """
    tables: list[Table] = []
    rows: list[tuple[Range, ...]] = []
    for index in range(len(lines) + 1):
        cells = _cells(text, lines[index]) if index < len(lines) else None
        if cells is not None:
            rows.append(cells)
            continue
        if rows and _is_table(text, rows):
            tables.append(Table(index - len(rows), index, tuple(rows)))
        rows = []
    return tables


def _cells(text: str, line: TextLine) -> tuple[Range, ...] | None:
    """The cells of a line with tabs; None for a line without, and for a name with its value."""
    content = text[line.begin : line.finish]
    if "\t" not in content or not line.text:
        return None
    cells = []
    at = line.begin
    for part in content.split("\t"):
        stripped = part.strip(_SPACE)
        start = at + part.find(stripped) if stripped else at
        cells.append((start, start + len(stripped)))
        at += len(part) + 1
    filled = [text[start:end] for start, end in cells if start < end]
    is_pair = len(filled) > 1 and filled[1].startswith(":") and len(filled) <= _MANY
    return None if is_pair else tuple(cells)


def _is_table(text: str, rows: list[tuple[Range, ...]]) -> bool:
    """Whether neighbouring rows are a table: one with many cells, or two with a name and its value."""
    twos = 0
    for row in rows:
        words = [text[start:end] for start, end in row]
        while words and not words[0]:
            del words[0]
        if len(words) >= _MANY:
            return True
        is_listed = not words or is_label_alone(words[0]) or words[0] in BULLETS or words[0] in "-\u2013\u2014*"
        twos += len(words) == len(row) and len(words) > 1 and not is_listed
    return twos > 1
