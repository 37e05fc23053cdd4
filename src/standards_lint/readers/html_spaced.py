"""Tables that were pasted into the editor of a site and came out as lines with no-break spaces between their columns.

``LAYANAN&nbsp;&nbsp; &nbsp;&nbsp;BIAYA<br>Persalinan&nbsp;&nbsp; &nbsp;Rp 500.000 …``: an editor writes a tab so. A
person sees columns, where the words of a line alone say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from standards_lint.model.block import BlockKind, Cell
from standards_lint.readers.lines import Line
from standards_lint.readers.surface import FILLER, Range, Surface
from standards_lint.readers.text_rows import cell_words
from standards_lint.storage.ready import ready_pattern

_ROWS, _COLUMNS = 2, 3
"""Lines and columns of such a table: two columns may be a label and its text, or a place to sign."""
_NO_CELL = ready_pattern(r"\W*|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?|[:=].*", re.I | re.S)
"""The number of an item with a gap behind it, and a value behind its label."""
_GAP = ready_pattern(rf"(?:[ \t{FILLER}]*\xa0){{2}}[\s\xa0{FILLER}]*")
"""Two no-break spaces at least; between words of a sentence stands one."""


class SpacedColumns:
    """Notes the lines of a page that have gaps in them, and makes tables of those that go together."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._pieces: dict[int, list[list[Range]]] = {}

    def note(self, index: int, ranges: Sequence[Range]) -> None:
        """Look at the stretches of the line that will have this index."""
        if any("\xa0" in self._surface.text[start:end] for start, end in ranges):
            pieces = self._parted(ranges)
            if len(pieces) >= _COLUMNS and not any(_NO_CELL.fullmatch(self._text(piece)) for piece in pieces):
                self._pieces[index] = pieces

    def parted(self, lines: Sequence[Line], tables: int, groups: int) -> tuple[list[Line], int, int]:
        """The lines, those of such tables cell by cell, with the tables and groups there are then.

        Args:
            lines: Of the page; their indices are those that were noted.
            tables: Tables of the page so far.
            groups: Groups of lines so far.
        """
        first = min(self._pieces) if len(self._pieces) >= _ROWS else len(lines)
        found = list(lines[:first])
        for (_, width), run in groupby(range(first, len(lines)), key=lambda index: self._kind(index, lines)):
            rows = list(run)
            if width < _COLUMNS or len(rows) < _ROWS:
                found += [lines[index] for index in rows]
                continue
            tables += 1
            for row, index in enumerate(rows, 1):
                for column, ranges in enumerate(self._pieces[index], 1):
                    groups += 1
                    found.append(self._cell(lines[index], ranges, Cell(tables, row, column), groups))
        self._pieces = {}
        return found, tables, groups

    def _kind(self, index: int, lines: Sequence[Line]) -> tuple[int, int]:
        """Group of the line and number of its columns, 0 where it can be no row."""
        line = lines[index]
        plain = line.kind is BlockKind.PARAGRAPH and line.cell is None
        return line.group, len(self._pieces.get(index, ())) if plain else 0

    def _cell(self, line: Line, ranges: list[Range], cell: Cell, group: int) -> Line:
        return replace(line, source=self._surface.source(ranges, cell_words(cell)), cell=cell, group=group, indent=0)

    def _text(self, piece: list[Range]) -> str:
        return self._surface.source(piece).text

    def _parted(self, ranges: Sequence[Range]) -> list[list[Range]]:
        """The stretches between the gaps of a line, those with text."""
        pieces: list[list[Range]] = [[]]
        for start, end in ranges:
            at = start
            for gap in _GAP.finditer(self._surface.text, start, end):
                pieces[-1].append((at, gap.start()))
                pieces.append([])
                at = gap.end()
            pieces[-1].append((at, end))
        return [piece for piece in pieces if self._text(piece)]
