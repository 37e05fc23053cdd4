"""A finding to the place of its words in a Word document: the elements with which a comment begins and ends."""

from __future__ import annotations

import re
from enum import StrEnum

from standards_lint.annotate.stretches import stretch_of
from standards_lint.model.block import Anchor
from standards_lint.model.finding import Finding
from standards_lint.readers.docx_places import Paragraph, WordPlaces, Words
from standards_lint.records import dataclass

_HYPHENS = "\u2010\u2011"
_BOX = "/txbxContent["
_NOTE = re.compile(r"(footnotes|endnotes)/\w+\[\d+\]")


class Moved(StrEnum):
    """Why a comment does not stand on the words themselves: Word takes none there."""

    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnotes"
    ENDNOTE = "endnotes"
    BOX = "box"
    PICTURE = "picture"


@dataclass(frozen=True, order=True, slots=True)
class Spot:
    """An edge of a commented stretch."""

    element: int
    """Number of the element: one that holds words, or the whole paragraph."""
    characters: int
    """Of its words, how many stand in front of the edge."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a comment is about."""

    start: Spot
    end: Spot
    moved: Moved | None = None


class Finder:
    """Finds the places of one document's findings."""

    def __init__(self, places: WordPlaces) -> None:
        self._places = places
        body = [paragraph for path, paragraph in places.paragraphs.items() if _BOX not in path]
        self._first = next((paragraph for paragraph in body if paragraph.text.strip()), body[0] if body else None)

    @property
    def beginning(self) -> Reach | None:
        """The first paragraph with text; None where the document has no paragraph."""
        return _whole(self._first) if self._first else None

    def reach(self, finding: Finding) -> Reach | None:
        """Where the comment on a finding stands; None where the document has no paragraph.

        Args:
            finding: Its place is one of the text view that the places were read with.
        """
        stretch = stretch_of(finding, self._places.lines, self._places.anchors)
        if stretch is None:
            return self.beginning
        line, column, last, end = stretch
        first = self._on_line(line, column, end if last == line else len(self._places.lines[line]))
        if last == line or first is None or first.moved:
            return first
        rest = self._on_line(last, 0, end)
        if rest is None or rest.moved or rest.end < first.start:
            return first
        return Reach(first.start, rest.end)

    def _on_line(self, line: int, column: int, end: int) -> Reach | None:
        """The stretch between two columns of a line of the view."""
        anchor = self._places.anchors[line]
        paragraph = self._places.paragraphs.get(anchor.path)
        if _BOX in anchor.path:
            return self._outside(self._places.paragraphs.get(anchor.path.partition(_BOX)[0]), Moved.BOX)
        if paragraph is None:
            return self._elsewhere(anchor)
        start, stop = (anchor.start + max(edge - anchor.prefix, 0) for edge in (column, end))
        said = self._places.lines[line][anchor.prefix :]
        if said.split() != paragraph.text[anchor.start : anchor.start + len(said)].split():
            return self._outside(paragraph, Moved.PICTURE)  # the words are the description of a picture
        words = [w for w in paragraph.words if w.start < stop and w.end > start] if stop > start else []
        if not words:
            return _whole(paragraph)
        return _between(words[0], start, words[-1], stop)

    def _elsewhere(self, anchor: Anchor) -> Reach | None:
        """The place of a comment on words of another part, or on a cell without a paragraph of its own."""
        inside = next((p for path, p in self._places.paragraphs.items() if path.startswith(f"{anchor.path}/")), None)
        if inside is not None:
            return _whole(inside)
        note = _NOTE.match(anchor.path)
        if note is not None:
            moved = Moved(note[1])
            mark = self._places.references.get(note[0])
            return self._outside(self._first, moved) if mark is None else Reach(Spot(mark, 0), Spot(mark, 1), moved)
        kind = anchor.path.partition("[")[0]
        return self._outside(self._first, Moved(kind) if kind in {Moved.HEADER, Moved.FOOTER} else None)

    def _outside(self, paragraph: Paragraph | None, moved: Moved | None) -> Reach | None:
        paragraph = paragraph or self._first
        if paragraph is None:
            return None
        whole = _whole(paragraph)
        return Reach(whole.start, whole.end, moved)


def _whole(paragraph: Paragraph) -> Reach:
    """All words of a paragraph, blanks at its ends left out; of one without words the paragraph itself."""
    text = paragraph.text
    start, stop = len(text) - len(text.lstrip()), len(text.rstrip())
    words = [w for w in paragraph.words if w.start < stop and w.end > start]
    if not words:
        return Reach(Spot(paragraph.element, 0), Spot(paragraph.element, 1))
    return _between(words[0], start, words[-1], stop)


def _between(first: Words, start: int, last: Words, stop: int) -> Reach:
    return Reach(Spot(first.element, max(start - first.start, 0)), Spot(last.element, min(stop, last.end) - last.start))
