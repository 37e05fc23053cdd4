r"""The text of a document that is open in an editor, and the two ways of counting its places.

Editors count lines and characters from 0, characters in UTF-16 (or as the client has agreed to); the program counts
both from 1, columns in code points. Lines end with ``\n``, ``\r\n`` or ``\r`` and nothing else for both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lsprotocol.types import (
    Position,
    PositionEncodingKind,
    Range,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
)

from standards_lint.model.finding import Edit
from standards_lint.readers.surface import Surface

_BYTES = {PositionEncodingKind.Utf8: ("utf-8", 1), PositionEncodingKind.Utf16: ("utf-16-le", 2)}
"""How characters are written, and bytes of one unit; what is not here counts code points."""


@dataclass(frozen=True)
class OpenedText:
    """A text with the places of an editor."""

    text: str
    encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16
    _surface: Surface = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_surface", Surface(self.text))

    def __reduce__(self) -> tuple[type[OpenedText], tuple[str, PositionEncodingKind | str]]:
        """Only the text is sent to other processes."""
        return OpenedText, (self.text, self.encoding)

    @property
    def lines(self) -> tuple[str, ...]:
        """Without their ends."""
        return self._surface.lines

    @property
    def line_end(self) -> str:
        """How its first line ends; a bare line feed where it has one line only."""
        ranges = self._surface.line_ranges
        return self.text[ranges[0][1] : ranges[1][0]] if len(ranges) > 1 and ranges[1][0] else "\n"

    def line(self, number: int) -> str:
        """The line of a number from 1; empty where there is none."""
        ranges = self._surface.line_ranges
        if not 1 <= number <= len(ranges):
            return ""
        start, end = ranges[number - 1]
        return self.text[start:end]

    def position(self, line: int, column: int) -> Position:
        """A place of the program as the editor counts; one behind the end of a line or of the text is its end."""
        line = min(max(line, 1), len(self._surface.line_ranges))
        return Position(line - 1, _units(self.line(line)[: max(column - 1, 0)], self.encoding))

    def place(self, position: Position) -> tuple[int, int]:
        """A place of the editor as the program counts: line and column from 1."""
        line = position.line + 1
        if line > len(self._surface.line_ranges):
            last = len(self._surface.line_ranges)
            return last, len(self.line(last)) + 1
        return line, _characters(self.line(line), position.character, self.encoding) + 1

    def offset(self, position: Position) -> int:
        """Code points in front of a place of the editor."""
        line, column = self.place(position)
        return self._surface.line_ranges[line - 1][0] + column - 1

    def at(self, offset: int) -> Position:
        """The place of the editor behind so many code points."""
        return self.position(*self._surface.position(offset))

    def range(self, line: int, column: int, end_line: int, end_column: int) -> Range:
        """A stretch of the program as the editor counts."""
        return Range(self.position(line, column), self.position(end_line, end_column))

    def of_edit(self, edit: Edit) -> Range:
        """What an edit replaces."""
        return self.range(edit.line, edit.column, edit.end_line, edit.end_column)

    def of_line(self, line: int) -> Range:
        """A line without its white space in front; an empty one is a point."""
        words = self.line(line)
        return self.range(line, len(words) - len(words.lstrip()) + 1, line, len(words.rstrip()) + 1)

    def changed(
        self, changes: Iterable[TextDocumentContentChangeEvent | TextDocumentContentChangePartial]
    ) -> OpenedText:
        """The text after what an editor tells of it, one change after the other."""
        opened = self
        for change in changes:
            if isinstance(change, TextDocumentContentChangePartial):
                start, end = opened.offset(change.range.start), opened.offset(change.range.end)
                text = f"{opened.text[:start]}{change.text}{opened.text[max(start, end) :]}"
            else:
                text = change.text
            opened = OpenedText(text, self.encoding)
        return opened


def _units(text: str, encoding: PositionEncodingKind | str) -> int:
    if text.isascii() or encoding not in _BYTES:
        return len(text)
    codec, size = _BYTES[PositionEncodingKind(encoding)]
    return len(text.encode(codec, "surrogatepass")) // size


def _characters(line: str, units: int, encoding: PositionEncodingKind | str) -> int:
    """Code points in front of so many units; the middle of a character is its beginning."""
    if line.isascii() or encoding not in _BYTES:
        return min(units, len(line))
    at = 0
    for count, character in enumerate(line):
        at += _units(character, encoding)
        if at > units:
            return count
    return len(line)
