"""Places in a document, and text that remembers where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from standards_lint.records import dataclass

_offset = attrgetter("offset")


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a document's line-numbered text view. Lines and columns count from 1, columns in code points."""

    line: int
    column: int = 1
    end_line: int = 0
    """Line of the last character; 0 when the span is a point."""
    page: int = 0
    """Page where the format knows pages, else 0."""
    cell: str = ""
    """Words for a table cell, e.g. ``tabel 1, baris 3, kolom 2``; empty outside tables."""


@dataclass(frozen=True, slots=True)
class Mark:
    """From `offset` in a normalised text on, the characters stand at `line`/`column` of the file, one after another."""

    offset: int
    line: int
    column: int
    page: int = 0
    cell: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A normalised text with the marks that lead back to the file.

    Readers collapse white space and join broken lines, so an offset in `text` is not an offset in the file; the
    marks, sorted by offset with the first at 0, say where each stretch came from.
    """

    text: str
    marks: tuple[Mark, ...]

    def _at(self, offset: int) -> tuple[Mark, int]:
        if len(self.marks) == 1:  # most blocks stand on one line
            mark = self.marks[0]
        else:
            mark = self.marks[max(0, bisect_right(self.marks, offset, key=_offset) - 1)]
        return mark, mark.column + offset - mark.offset

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place of ``text[start:end]``.

        Raises:
            ValueError: if the text has no marks.
        """
        if not self.marks:
            raise ValueError("a text without marks has no place")
        stop = len(self.text) if end is None else end
        first, column = self._at(start)
        last, _ = self._at(max(start, stop - 1))
        return Span(first.line, column, last.line, first.page, first.cell)

    def slice(self, start: int, end: int | None = None) -> SourceText:
        """``text[start:end]`` with its marks."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        first, column = self._at(start)
        head = Mark(0, first.line, column, first.page, first.cell)
        inside = self.marks[bisect_right(self.marks, start, key=_offset) : bisect_left(self.marks, stop, key=_offset)]
        rest = (Mark(m.offset - start, m.line, m.column, m.page, m.cell) for m in inside)
        return SourceText(self.text[start:stop], (head, *rest))

    def strip(self, characters: str | None = None) -> SourceText:
        """The text without surrounding white space (or `characters`), its marks moved along."""
        start = len(self.text) - len(self.text.lstrip(characters))
        end = len(self.text.rstrip(characters))
        return self.slice(start, end) if start < end else SourceText("", self.slice(0, 0).marks)

    @staticmethod
    def join(parts: Sequence[SourceText], separator: str = "\n") -> SourceText:
        """The parts one after another, `separator` between them. At least one part."""
        marks: list[Mark] = []
        offset = 0
        for part in parts:
            marks += (Mark(offset + m.offset, m.line, m.column, m.page, m.cell) for m in part.marks)
            offset += len(part.text) + len(separator)
        return SourceText(separator.join(p.text for p in parts), tuple(marks))
