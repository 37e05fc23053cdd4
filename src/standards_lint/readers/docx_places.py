"""A Word document to the places of its words: which element of the main part holds which words of which paragraph.

The very reading that makes the text view gives them, so that who writes into the file finds what was read. Elements are
told by their number in document order, from 0 for the root: so they can be found in the text of the part, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from standards_lint.model.block import Anchor
from standards_lint.readers.docx import docx_lines
from standards_lint.readers.docx_package import Package, W, val
from standards_lint.readers.docx_runs import ParagraphText
from standards_lint.readers.limits import Limits
from standards_lint.records import dataclass

_ASIDES = {"footnotes": "footnote", "endnotes": "endnote"}


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a paragraph that one element holds."""

    start: int
    """Offset in the paragraph, a line break counted as one character."""
    end: int
    element: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the main part."""

    element: int
    text: str
    """As it was read; a line break is ``\\n``."""
    words: tuple[Words, ...]
    """In their order; between them stand line breaks only."""


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """Where the words of a Word document stand."""

    lines: tuple[str, ...]
    """The text view, as ``readers.read_document`` gives it."""
    anchors: tuple[Anchor, ...]
    paragraphs: Mapping[str, Paragraph]
    """Paragraphs of the main part in reading order, those of text boxes included, by their paths."""
    references: Mapping[str, int]
    """Path of a footnote or an endnote (``footnotes/footnote[3]``) → the element of the main part that refers to it."""


def docx_places(data: bytes, limits: Limits) -> WordPlaces:
    """The places of the words of a Word document.

    Args:
        data: The file.
        limits: Bounds.

    Raises:
        ReadError: where the file is damaged, too large when unpacked, or encrypted.
    """
    package = Package(data, limits)
    document = package.document()
    lines = docx_lines(package, document)
    numbers = {id(element): number for number, element in enumerate(document.iter())}
    return WordPlaces(
        lines=lines.view.lines,
        anchors=lines.view.anchors,
        paragraphs={
            path: _paragraph(element, text, numbers)
            for path, (element, text) in lines.paragraphs.items()
            if id(element) in numbers  # those of headers and notes stand in parts of their own
        },
        references=dict(_references(package, document, numbers)),
    )


def _paragraph(element: Element, text: ParagraphText, numbers: Mapping[int, int]) -> Paragraph:
    return Paragraph(
        element=numbers[id(element)],
        text="\n".join(piece.text for piece in text.pieces),
        words=tuple(Words(start, start + length, numbers[id(source)]) for start, length, source in text.sources),
    )


def _references(package: Package, document: Element, numbers: Mapping[int, int]) -> Iterator[tuple[str, int]]:
    for part, note in _ASIDES.items():
        tree = package.related(part)
        if tree is None:
            continue
        used = {val(mark, "id"): numbers[id(mark)] for mark in document.iter(f"{W}{note}Reference")}
        for number, element in enumerate(tree.findall(W + note), 1):
            if val(element, "id") in used:
                yield f"{part}/{note}[{number}]", used[val(element, "id")]
