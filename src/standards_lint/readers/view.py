"""The text view of a file that has no lines of its own: one line for each paragraph, cell or printed line.

A reader of such a format adds each text once, in reading order, and gets back the normalised text whose marks lead to
that line; the anchor beside it leads on into the file.
"""

from __future__ import annotations

from standards_lint.model.block import Anchor, Cell
from standards_lint.model.span import Mark, SourceText
from standards_lint.readers.limits import MAX_CHARACTERS
from standards_lint.readers.surface import RUN, with_plain_hyphens
from standards_lint.readers.text_rows import cell_words


class View:
    """Collects the lines of the view."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._anchors: list[Anchor] = []
        self._left = MAX_CHARACTERS
        self._cell: Cell | None = None
        self._words = ""
        """Those for the cell of the line added last: a cell has many lines."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines added so far."""
        return tuple(self._lines)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Where each line stands in the file."""
        return tuple(self._anchors)

    def add(self, text: str, anchor: Anchor, cell: Cell | None = None) -> SourceText:
        """Add a line and give its normalised text; behind `MAX_CHARACTERS` all lines are empty.

        Args:
            text: As it stands in the file; line breaks in it become blanks.
            anchor: Where it stands in the file.
            cell: The table cell it stands in.

        Returns:
            The text with runs of white space made one, invisible characters left out and the ends stripped; its marks
            hold the number of the new line, the page and the words for the cell. It may be empty.
        """
        is_plain = _is_plain(text) and len(text) <= self._left
        line = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
        line = line[: self._left]
        self._left -= len(line)
        self._lines.append(line)
        self._anchors.append(anchor)
        if cell is not self._cell:
            self._cell, self._words = cell, cell_words(cell) if cell else ""
        if is_plain:  # nothing to normalise, as nearly always
            return SourceText(line, (Mark(0, len(self._lines), 1, anchor.page, self._words),))
        return _normalised(line, len(self._lines), anchor.page, self._words)


def _normalised(text: str, line: int, page: int, cell: str) -> SourceText:
    text = with_plain_hyphens(text)
    if RUN.fullmatch(text):
        return SourceText(text, (Mark(0, line, 1, page, cell),))
    pieces: list[str] = []
    marks: list[Mark] = []
    length, expected = 0, -1
    for match in RUN.finditer(text):
        start = match.start()
        if pieces and any(map(str.isspace, text[expected:start])):
            pieces.append(" ")
            length += 1
            expected += 1
        if start != expected:
            marks.append(Mark(length, line, start + 1, page, cell))
        pieces.append(match.group())
        length += len(match.group())
        expected = match.end()
    return SourceText("".join(pieces), tuple(marks) or (Mark(0, line, 1, page, cell),))


def _is_plain(text: str) -> bool:
    """Whether the pattern need not be asked: one line of ordinary letters and single blanks."""
    return text.isascii() and text.isprintable() and "  " not in text and text[:1] not in ("", " ") and text[-1] != " "
