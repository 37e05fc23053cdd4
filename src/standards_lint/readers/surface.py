"""The text of a file with its markup blanked out in place, and the step from its offsets to blocks with places.

Readers never cut or build strings: they blank out what is not text (entities, tags left in plain text, emphasis
marks) with `FILLER` of the same length and then point into the result. So an offset in the surface is an offset in
the file, and every character of a block leads back to its own line and column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from standards_lint.model.remark import Extent
from standards_lint.model.span import Mark, SourceText
from standards_lint.storage.ready import ready_pattern

FILLER = "\u200b"
"""Stands for one character of markup; a zero-width space, which is no part of any normalised text."""

# Invisible characters that break words apart when they are searched for: soft hyphen, zero-width and bidi marks.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"
RUN = ready_pattern(rf"[^\s{_INVISIBLE}]+(?: [^\s{_INVISIBLE}]+)*")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
"""Hyphens that look like the one on the keyboard: the true one of Unicode, and the one at which no line breaks."""
_SPACE = ready_pattern(r"\s")
_LINE_END = ready_pattern(r"\r\n|\n|\r")

Range = tuple[int, int]
"""Start and end offset in the surface."""


class Surface:
    """A file's text, its lines, and normalised texts made of stretches of it."""

    def __init__(self, raw: str, text: str | None = None) -> None:
        self.raw = raw
        self.text = with_plain_hyphens(raw if text is None else text)
        if len(self.raw) != len(self.text):
            raise ValueError("a surface must be as long as the text of its file")
        ends = [(m.start(), m.end()) for m in _LINE_END.finditer(raw)]
        self._starts = [0, *(end for _, end in ends)]
        self.line_ranges: tuple[Range, ...] = tuple(
            zip(self._starts, [*(start for start, _ in ends), len(raw)], strict=True)
        )
        """Start and end offset of each line, line ends excluded."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file as they are."""
        return tuple(self.raw[start:end] for start, end in self.line_ranges)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def stretch(self, extent: Extent) -> Range:
        """Offsets of an extent that `position` gave the ends of."""
        return (
            self._starts[extent.line - 1] + extent.column - 1,
            self._starts[extent.end_line - 1] + extent.end_column - 1,
        )

    def source(self, ranges: Iterable[Range], cell: str = "") -> SourceText:
        """The normalised text of stretches of the surface.

        White space runs become one space, invisible characters vanish, the ends are stripped. Nothing is put between
        two stretches that touch, so a word that changes its emphasis in the middle stays one word.

        Args:
            ranges: Start and end offsets in reading order; at least one.
            cell: Words for the table cell they stand in.
        """
        ranges = list(ranges)
        if len(ranges) == 1 and (match := RUN.fullmatch(self.text, *ranges[0])):
            return SourceText(match.group(), (Mark(0, *self.position(ranges[0][0]), cell=cell),))
        pieces: list[str] = []
        marks: list[Mark] = []
        length, expected, space, first = 0, -1, -1, -1
        for start, end in ranges:
            first = start if first < 0 else first
            at = start
            for match in RUN.finditer(self.text, start, end):
                if space < 0:
                    space = self._space(at, match.start())
                if pieces and space >= 0:
                    if space != expected:
                        marks.append(Mark(length, *self.position(space), cell=cell))
                    pieces.append(" ")
                    length += 1
                    expected = space + 1 if self.text[space] not in "\r\n" else -1
                if match.start() != expected:
                    marks.append(Mark(length, *self.position(match.start()), cell=cell))
                pieces.append(match.group())
                length += len(match.group())
                at = expected = match.end()
                space = -1
            if space < 0:
                space = self._space(at, end)
        return SourceText("".join(pieces), tuple(marks) or (Mark(0, *self.position(max(first, 0)), cell=cell),))

    def _space(self, start: int, end: int) -> int:
        """Offset of the first white space in a stretch without text, or -1."""
        if start >= end:
            return -1
        match = _SPACE.search(self.text, start, end)
        return match.start() if match else -1


def with_plain_hyphens(text: str) -> str:
    """``Undang\u2011Undang`` as it is typed, character for character."""
    return text.translate(_HYPHENS) if "\u2010" in text or "\u2011" in text else text


def blank(text: str, stretches: Iterable[tuple[int, int, str]]) -> str:
    """`text` with stretches replaced by shorter texts and filled up to their length.

    Args:
        text: A file's text.
        stretches: Start, end and replacement, sorted, not overlapping; what is longer than its stretch is cut.
    """
    pieces: list[str] = []
    at = 0
    for start, end, new in stretches:
        pieces += (text[at:start], new[: end - start].ljust(end - start, FILLER))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def cut(source: SourceText, start: int, end: int) -> SourceText:
    """``source.text[start:end]`` without surrounding white space, found by bisection so that many cuts stay cheap."""
    piece = source.text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if len(source.marks) == 1:  # most texts stand on one line
        (only,) = source.marks
        return SourceText(piece, (Mark(0, only.line, only.column + start - only.offset, only.page, only.cell),))
    first = bisect_right(source.marks, start, key=_offset_of)
    head = source.marks[max(first - 1, 0)]
    marks = [Mark(0, head.line, head.column + start - head.offset, head.page, head.cell)]
    for index in range(first, len(source.marks)):
        mark = source.marks[index]
        if mark.offset >= start + len(piece):
            break
        marks.append(Mark(mark.offset - start, mark.line, mark.column, mark.page, mark.cell))
    return SourceText(piece, tuple(marks))


def _offset_of(mark: Mark) -> int:
    return mark.offset
