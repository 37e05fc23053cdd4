"""The placeholders of a template: ``{{instansi}}`` … found and filled wherever Word keeps paragraphs.

Word cuts the words of a paragraph into runs as it likes (a corrected letter is enough), so a placeholder is looked for
in the paragraph as a whole; its words go where it begins, in the style of that run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

from standards_lint.errors import TemplateError
from standards_lint.letter.plain_words import xml_words
from standards_lint.packs.problems import suggestion
from standards_lint.records import dataclass

NOTES = "catatan"
"""The paragraph in whose place the sections of the letter stand."""

WORDS = ("instansi", "dokumen", "jenis", "tanggal", "dasar", "alat", "kesimpulan", "jumlah", NOTES)
"""All there are, as people write them between the braces."""

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_PARAGRAPH, _TEXT = qn("w:p"), qn("w:t")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# lxml ships no types: an element of the XML tree is an Any.
Element = Any


@dataclass(frozen=True, slots=True)
class _Piece:
    """The text of a run and where it stands in its paragraph."""

    element: Element
    start: int
    end: int


def fill(roots: Iterator[Element], values: Mapping[str, str]) -> None:
    """Puts words in place of the placeholders; that of the notes stays.

    Args:
        roots: Root elements of the parts of a document.
        values: Placeholder → words.

    Raises:
        TemplateError: for a placeholder that there is none of, or one that is not closed.
    """
    for root in roots:
        for paragraph in list(root.iter(_PARAGRAPH)):
            _fill_paragraph(paragraph, values)


def notes_paragraph(body: Element) -> Element:
    """The paragraph that holds the placeholder of the notes and nothing else.

    Args:
        body: Body of a document.

    Raises:
        TemplateError: where there is none, or several, or none that a table can stand in the place of.
    """
    there = [paragraph for paragraph in body.iter(_PARAGRAPH) if NOTES in _named(_text(paragraph))]
    if not there:
        raise TemplateError(
            "{{catatan}} tidak ada di badan dokumen, padahal di situlah catatan ditulis; tambahkan satu paragraf yang "
            "berisi {{catatan}} saja"
        )
    if len(there) > 1 or _named(_text(there[0])).count(NOTES) > 1:
        raise TemplateError("{{catatan}} ditulis lebih dari sekali; sisakan satu paragraf yang berisi {{catatan}} saja")
    (paragraph,) = there
    if paragraph.getparent() is not body or not _PLACEHOLDER.fullmatch(_text(paragraph).strip()):
        raise TemplateError(
            "{{catatan}} harus berdiri sendiri dalam satu paragraf di badan dokumen, tidak di dalam tabel, kotak teks, "
            "atau kalimat"
        )
    return paragraph


def _fill_paragraph(paragraph: Element, values: Mapping[str, str]) -> None:
    pieces = list(_pieces(paragraph))
    text = "".join(piece.element.text or "" for piece in pieces)
    matches = list(_PLACEHOLDER.finditer(text))
    left = _PLACEHOLDER.sub("", text)
    if "{{" in left or "}}" in left:
        near = left[max(0, left.find("{{")) :].strip()[:40]
        raise TemplateError(f"kurung kurawal ganda tidak berpasangan pada “{near}”; tulis misalnya {{{{instansi}}}}")
    for match in reversed(matches):  # from the end, so that what stands in front keeps its place
        word = _known(match)
        if word != NOTES:
            _replace(pieces, match, xml_words(values[word]))


def _replace(pieces: list[_Piece], match: re.Match[str], words: str) -> None:
    for piece in pieces:
        start, end = max(match.start(), piece.start), min(match.end(), piece.end)
        if start >= end:
            continue
        text = piece.element.text or ""
        begins = piece.start <= match.start() < piece.end
        piece.element.text = text[: start - piece.start] + (words if begins else "") + text[end - piece.start :]
        piece.element.set(_SPACE, "preserve")


def _known(match: re.Match[str]) -> str:
    word = _plain(match[1])
    if word not in WORDS:
        hint = suggestion(word, WORDS) or f"; yang dikenal: {', '.join(WORDS)}"
        raise TemplateError(f"tanda isian “{match[0]}” tidak dikenal{hint}")
    return word


def _named(text: str) -> list[str]:
    return [_plain(match[1]) for match in _PLACEHOLDER.finditer(text)]


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()


def _text(paragraph: Element) -> str:
    return "".join(piece.element.text or "" for piece in _pieces(paragraph))


def _pieces(paragraph: Element) -> Iterator[_Piece]:
    """The texts of a paragraph, those of a text box that hangs on it apart."""
    at = 0
    for element in paragraph.iter(_TEXT):
        if next(element.iterancestors(_PARAGRAPH)) is paragraph:
            length = len(element.text or "")
            yield _Piece(element, at, at + length)
            at += length
