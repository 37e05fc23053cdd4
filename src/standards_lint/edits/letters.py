"""Understood words to the characters of the file that they were read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from standards_lint.model.block import Block, BlockKind, RawDocument
from standards_lint.model.span import SourceText, Span
from standards_lint.records import dataclass

Place = tuple[int, int]
"""Line and column, both from 1."""

_HYPHENS = "\u2010\u2011"
_SEPARATORS = " \n"


@dataclass(frozen=True, slots=True)
class Letters:
    """Words of a document and where each of their characters stands."""

    text: str
    places: tuple[Place | None, ...]
    """One for each character of `text`; None for what stands nowhere in the file, such as the joint of two lines."""
    lines: Sequence[str]

    def is_clean(self, start: int, stop: int) -> bool:
        """The file has ``text[start:stop]`` on one line, character for character and nothing between them."""
        return all(self._is_own(at) and (at == start or self._follows(at)) for at in range(start, stop)) and all(
            self._stands_alone(at) for at in range(start, stop) if self.text[at].isspace()
        )

    def slice(self, start: int, stop: int) -> str:
        """The file's own characters of a clean, not empty stretch."""
        line, column = self._place(start)
        return self.lines[line - 1][column - 1 : column - 1 + stop - start]

    def gap(self, at: int) -> Place | None:
        """Where something can be put in front of ``text[at]``; None where no character beside it is the file's own."""
        if at and self._is_own(at - 1) and (not self.text[at - 1].isspace() or self._stands_alone(at - 1)):
            line, column = self._place(at - 1)
            return line, column + 1
        if at < len(self.text) and self._is_own(at) and not self.text[at].isspace():
            return self._place(at)
        return None

    def place(self, at: int) -> Place:
        """Where a character of a clean stretch stands."""
        return self._place(at)

    def _place(self, at: int) -> Place:
        place = self.places[at]
        if place is None:
            raise ValueError("a character that stands nowhere has no place; ask is_clean first")
        return place

    def _is_own(self, at: int) -> bool:
        place = self.places[at]
        if place is None or not 1 <= place[0] <= len(self.lines):
            return False
        line, column = place
        found = self.lines[line - 1][column - 1 : column]
        wanted = self.text[at]
        return found == wanted or (wanted == "-" and found in _HYPHENS and found != "") or _both_blank(found, wanted)

    def _follows(self, at: int) -> bool:
        (line, column), (before_line, before) = self._place(at), self._place(at - 1)
        return line == before_line and column == before + 1

    def _stands_alone(self, at: int) -> bool:
        """A blank that is the only one between the two characters beside it, on their line."""
        return 0 < at < len(self.text) - 1 and all(
            self._is_own(other) and self._follows(max(at, other)) for other in (at - 1, at + 1)
        )


def _both_blank(found: str, wanted: str) -> bool:
    return found.isspace() and wanted.isspace()


def letters_of(document: RawDocument, span: Span, words: str) -> Letters | None:
    """Where words stand that were understood at a place; None where others do.

    Args:
        document: The file.
        span: The place of the first of them.
        words: As they were understood, white space made even.
    """
    found = _in_blocks(document.blocks, (span.line, span.column), words)
    if found is None and document.format != "html":
        found = _in_view(document.lines, (span.line, span.column), words)
    return None if found is None else Letters(words, found, document.lines)


def _in_blocks(blocks: Sequence[Block], start: Place, words: str) -> tuple[Place | None, ...] | None:
    """By the marks of the blocks; what is put together of several has no place at its joints."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.IMAGE or not _holds(block.source, start[0]):
            continue
        for offset in _offsets(block.source, start):
            found = _followed(blocks, index, offset, words)
            if found is not None:
                return found
    return None


def _holds(source: SourceText, line: int) -> bool:
    lines = [mark.line for mark in source.marks]
    return bool(lines) and min(lines) <= line <= max(lines)


def _offsets(source: SourceText, start: Place) -> Iterator[int]:
    """Offsets of a text whose character stands at a place: one, where a text was not read twice."""
    for index, mark in enumerate(source.marks):
        stop = source.marks[index + 1].offset if index + 1 < len(source.marks) else len(source.text)
        offset = mark.offset + start[1] - mark.column
        if mark.line == start[0] and mark.offset <= offset < stop:
            yield offset


def _followed(blocks: Sequence[Block], index: int, offset: int, words: str) -> tuple[Place | None, ...] | None:
    places: list[Place | None] = []
    while True:
        source = blocks[index].source
        text = source.text[offset : offset + len(words) - len(places)]
        if words[len(places) : len(places) + len(text)] != text:
            return None
        places += (_at(source, offset + number) for number in range(len(text)))
        if len(places) == len(words):
            return tuple(places)
        # the words go on in the next block
        if offset + len(text) < len(source.text) or words[len(places)] not in _SEPARATORS or index + 1 >= len(blocks):
            return None
        places.append(None)
        index, offset = index + 1, 0


def _at(source: SourceText, offset: int) -> Place:
    mark = source.marks[max(0, bisect_right(source.marks, offset, key=lambda mark: mark.offset) - 1)]
    return mark.line, mark.column + offset - mark.offset


def _in_view(lines: Sequence[str], start: Place, words: str) -> tuple[Place | None, ...] | None:
    """By the lines of the text view, for words that begin with the label of an item, which no block holds."""
    line, column = start[0] - 1, start[1] - 1
    places: list[Place | None] = []
    for character in words:
        if not 0 <= line < len(lines):
            return None
        if character.isspace():
            places.append((line + 1, column + 1))
            line, column = _behind_blanks(lines, line, column)
            continue
        found = lines[line][column : column + 1]
        if found != character and not (character == "-" and found != "" and found in _HYPHENS):
            return None
        places.append((line + 1, column + 1))
        column += 1
    return tuple(places)


def _behind_blanks(lines: Sequence[str], line: int, column: int) -> tuple[int, int]:
    """The next character that is no blank, on the same line or the next; the place itself where none stands there."""
    begun = (line, column)
    while column < len(lines[line]) and lines[line][column].isspace():
        column += 1
    if column == len(lines[line]) and line + 1 < len(lines):
        rest = lines[line + 1]
        return line + 1, len(rest) - len(rest.lstrip())
    return (line, column) if (line, column) != begun else (len(lines), 0)
