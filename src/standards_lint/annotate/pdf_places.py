"""A finding to the place of its words in a PDF: a page and the boxes of the words on it."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium

from standards_lint.annotate.places import Moved
from standards_lint.annotate.stretches import plain, stretch_of
from standards_lint.model.block import Anchor
from standards_lint.model.finding import Finding
from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_file import page_of
from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.readers.pdf_runs import Word
from standards_lint.readers.pdf_words import words_of
from standards_lint.records import dataclass

_SIDE = 20.0
"""Points of a mark that stands where there is nothing to mark."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words on one page."""

    page: int
    """From 1."""
    boxes: tuple[Box, ...]
    """One for each line, in the page's own space."""
    moved: Moved | None = None


class PdfFinder:
    """Finds the places of one document's findings."""

    def __init__(self, document: pdfium.PdfDocument, lines: Sequence[str], anchors: Sequence[Anchor]) -> None:
        """Prepare for one document.

        Args:
            document: It is open as long as places are asked for.
            lines: The text view that findings have their places in.
            anchors: One for each line.
        """
        self._document, self._lines, self._anchors = document, lines, anchors
        self._pages: dict[int, tuple[list[Word], Frame]] = {}

    @property
    def beginning(self) -> Marked:
        """The upper left corner of the first page."""
        frame = self._page(1)[1]
        height = frame.size[1]
        return Marked(1, (frame.drawn((_SIDE, height - 2 * _SIDE, 2 * _SIDE, height - _SIDE)),))

    def reach(self, finding: Finding) -> Marked:
        """Where the note on a finding stands; of words over several pages those on the first one."""
        stretch = stretch_of(finding, self._lines, self._anchors)
        if stretch is None:
            return self.beginning
        first, column, last, end = stretch
        page = self._anchors[first].page
        boxes = []
        for line in range(first, last + 1):
            box = self._anchors[line].box
            if box is not None and self._anchors[line].page == page:
                start, stop = column if line == first else 0, end if line == last else len(self._lines[line])
                boxes.append(self._page(page)[1].drawn(self._narrowed(line, box, start, stop)))
        return Marked(page, tuple(boxes)) if boxes else self.beginning

    def _narrowed(self, line: int, box: Box, start: int, stop: int) -> Box:
        """The box of a line cut down to the words between two columns.

        It stays as it is where the words of the page are not those of the line: its text was recognised in a picture.
        """
        text = self._lines[line]
        words = sorted((w for w in self._page(self._anchors[line].page)[0] if _within(w, box)), key=lambda w: w.left)
        if plain("".join(word.text for word in words)) != plain(text):
            return box
        first, last = len(plain(text[:start])), len(plain(text[:stop]))
        at, inside = 0, []
        for word in words:
            length = len(plain(word.text))
            if at < last and at + length > first:
                inside.append(word)
            at += length
        return (inside[0].left, box[1], inside[-1].right, box[3]) if inside else box

    def _page(self, number: int) -> tuple[list[Word], Frame]:
        """The words of a page, and the frame that their places are of."""
        if number not in self._pages:
            with page_of(self._document, number - 1) as page:
                textpage = page.get_textpage()
                try:
                    words, frame = words_of(Characters(textpage), Frame.of(page))
                    self._pages[number] = list(words), frame
                finally:
                    textpage.close()
        return self._pages[number]


def _within(word: Word, box: Box) -> bool:
    x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
