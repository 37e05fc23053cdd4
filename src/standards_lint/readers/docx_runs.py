"""The text of one paragraph of a Word document: what a person sees of it when all tracked changes are accepted.

Inserted text counts, deleted text does not; results of fields count, their instructions do not; of a drawing with a
substitute for old programs (``mc:AlternateContent``) only one is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from standards_lint.readers.docx_package import R, W, is_on, val
from standards_lint.readers.docx_styles import Style, Styles, switch

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DEEPEST = 60
"""Nesting of elements inside a paragraph that is followed."""

_SKIPPED = frozenset(
    {
        W + name
        for name in ("pPr", "rPr", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sdtEndPr", "del", "moveFrom")
    }
)
_BREAKS = frozenset({W + "br", W + "cr"})
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_MARKS = {"F0FC": "✓", "F0FE": "☑", "F0A8": "☐", "F06F": "☐", "F0FB": "✗", "F0D8": "➢"}
"""Signs of the fonts *Wingdings* and *Symbol* that say something; all others are bullets."""


@dataclass(slots=True)
class Piece:
    """A stretch of text without a line break in it."""

    text: str = ""
    bold: bool = True
    """Everything but white space in it is bold."""
    start: int = 0
    """Offset in the paragraph, a line break counted as one character."""
    first_run: int = 0
    """Number, from 0, of the run in which it begins."""
    runs: list[int] = field(default_factory=list)
    """Offsets in it at which further runs begin."""
    page_breaks: int = 0
    """Page breaks that Word recorded in front of it."""


@dataclass(slots=True)
class ParagraphText:
    """What stands in a paragraph."""

    pieces: list[Piece] = field(default_factory=lambda: [Piece()])
    boxes: list[Element] = field(default_factory=list)
    """Contents of text boxes that hang on it."""
    pictures: list[str] = field(default_factory=list)
    """Alternative texts of its pictures."""
    diagrams: list[str] = field(default_factory=list)
    """Ids of relations to the data of SmartArt."""
    changes: int = 0
    page_breaks: int = 0
    """Page breaks that Word recorded behind its last text."""


class RunReader:
    """Reads paragraphs by the styles of one document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._text = ParagraphText()
        self._chain: Sequence[tuple[str, Style]] = ()
        self._run = -1
        self._at = 0

    def read(self, paragraph: Element, chain: Sequence[tuple[str, Style]]) -> ParagraphText:
        """The text of a paragraph.

        Args:
            paragraph: ``w:p``.
            chain: Its styles, from `Styles.chain`.
        """
        self._text, self._chain, self._run, self._at = ParagraphText(), chain, -1, 0
        self._children(paragraph, None, 0)
        return self._text

    def _children(self, parent: Element, run: Element | None, depth: int) -> None:
        if depth < _DEEPEST:
            for child in parent:
                self._element(child, run, depth + 1)

    def _element(self, element: Element, run: Element | None, depth: int) -> None:
        tag = element.tag
        if tag == W + "r":
            self._run += 1
            properties = element.find(W + "rPr")
            if not self._switch(properties, "vanish", "hidden"):
                self._mark_run()
                self._children(element, element, depth)
        elif tag == W + "t":
            self._add(element.text or "", run)
        elif tag in _CHARACTERS:
            self._add(_CHARACTERS[tag], run)
        elif tag in _BREAKS:
            self._break()
        elif tag == W + "lastRenderedPageBreak":
            self._page_break()
        elif tag == W + "sym":
            self._add(_symbol(val(element, "char") or ""), run)
        elif tag in _SKIPPED:
            self._text.changes += tag in {W + "del", W + "moveFrom"}
        elif tag == W + "txbxContent":
            self._text.boxes.append(element)
        elif tag == _MC + "AlternateContent":
            self._alternative(element, run, depth)
        elif tag in {W + "drawing", W + "pict", W + "object"}:
            self._drawing(element, depth)
        elif tag == _MATH + "t":
            self._add(element.text or "", run)
        elif tag == W + "sdt":
            self._control(element, run, depth)
        else:
            self._text.changes += tag in {W + "ins", W + "moveTo"}
            self._children(element, run, depth)

    def _control(self, element: Element, run: Element | None, depth: int) -> None:
        """A content control; of one that was never filled in the prompt is no text of the document."""
        properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
        if content is not None and not is_prompt(properties):
            self._children(content, run, depth)

    def _alternative(self, element: Element, run: Element | None, depth: int) -> None:
        choices = element.findall(_MC + "Choice") or element.findall(_MC + "Fallback")
        if choices:
            self._children(choices[0], run, depth)

    def _drawing(self, element: Element, depth: int) -> None:
        """A picture, a chart, a diagram or shapes with text boxes; lines and empty shapes are ornaments."""
        boxes = len(self._text.boxes)
        self._boxes(element, depth)
        diagram = element.find(f".//{_DIAGRAM}")
        if diagram is not None:
            self._text.diagrams.append(diagram.get(R + "dm") or "")
            return
        shown = element.find(f".//{_PICTURE}") is not None or element.find(f".//{_CHART}") is not None
        if shown or (len(self._text.boxes) == boxes and element.find(f".//{_V}imagedata") is not None):
            self._text.pictures.append(_description(element))

    def _boxes(self, element: Element, depth: int) -> None:
        if depth >= _DEEPEST:
            return
        for child in element:
            if child.tag == W + "txbxContent":
                self._text.boxes.append(child)
            elif child.tag == _MC + "AlternateContent":
                self._alternative(child, None, depth + 1)
            else:
                self._boxes(child, depth + 1)

    def _add(self, text: str, run: Element | None) -> None:
        if not text:
            return
        properties = run.find(W + "rPr") if run is not None else None
        text = _mapped(text)
        if self._switch(properties, "caps", "caps") and len(text.upper()) == len(text):
            text = text.upper()
        piece = self._text.pieces[-1]
        piece.text += text
        piece.bold = piece.bold and (text.isspace() or self._switch(properties, "b", "bold"))
        self._at += len(text)

    def _mark_run(self) -> None:
        piece = self._text.pieces[-1]
        if piece.text:
            piece.runs.append(len(piece.text))
        else:
            piece.first_run = max(self._run, 0)

    def _break(self) -> None:
        self._at += 1
        self._text.pieces.append(Piece(start=self._at, first_run=max(self._run, 0)))

    def _page_break(self) -> None:
        piece = self._text.pieces[-1]
        if piece.text.strip():
            # the page turns in the middle of the line: the line stays on the page where it begins
            self._text.page_breaks += 1
        else:
            piece.page_breaks += 1

    def _switch(self, properties: Element | None, name: str, attribute: str) -> bool:
        """A switch of a run: its own word, or its style's, or its paragraph's."""
        own = switch(properties, name)
        if own is not None:
            return own
        styled = properties.find(W + "rStyle") if properties is not None else None
        for chain in (self._styles.run(val(styled)), self._chain):
            said = next((value for _, style in chain if (value := getattr(style, attribute)) is not None), None)
            if said is not None:
                return bool(said)
        return False


def begins_with_page_break(element: Element) -> bool:
    """Whether Word recorded a page break in front of the first text of an element."""
    for inner in element.iter():
        if inner.tag == W + "lastRenderedPageBreak":
            return True
        if inner.tag == W + "t" and (inner.text or "").strip():
            return False
    return False


def is_prompt(properties: Element | None) -> bool:
    """Whether a content control shows its prompt (*Klik di sini untuk memasukkan teks*) and nothing else."""
    return properties is not None and is_on(properties.find(W + "showingPlcHdr"))


def _symbol(code: str) -> str:
    """A character given by its code in a symbol font."""
    code = code.upper()
    if code.startswith("F0") or not code:
        return _MARKS.get(code, "•")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "•"
    return "•" if "\ud800" <= character <= "\udfff" else character


def _mapped(text: str) -> str:
    """Characters of symbol fonts that were typed as text stand in a private area and mean nothing elsewhere."""
    if any("\uf000" <= character <= "\uf0ff" for character in text):
        return "".join(_symbol(f"{ord(c):04X}") if "\uf000" <= c <= "\uf0ff" else c for c in text)
    return text


def _description(drawing: Element) -> str:
    described = drawing.find(f".//{_DESCRIBED}")
    if described is not None:
        return described.get("descr") or described.get("title") or ""
    shape = drawing.find(f".//{_V}shape")
    return (shape.get("alt") or "") if shape is not None else ""
