"""The text of one paragraph of a Word document: what a person sees of it when all tracked changes are accepted.

Inserted text counts, deleted text does not; results of fields count, their instructions do not; of a drawing with a
substitute for old programs (``mc:AlternateContent``) only one is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from xml.etree.ElementTree import Element

from standards_lint.readers.docx_package import R, W, is_on, val
from standards_lint.readers.docx_styles import Style, Styles
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DEEPEST = 60
"""Nesting of elements inside a paragraph that is followed."""

_RUN, _TEXT, _RUN_SETTINGS = W + "r", W + "t", W + "rPr"
_SKIPPED = frozenset(
    {
        W + name
        for name in ("pPr", "rPr", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sdtEndPr", "del", "moveFrom")
    }
)
_BREAKS = frozenset({W + "br", W + "cr"})
_DELETED, _INSERTED = frozenset({W + "del", W + "moveFrom"}), frozenset({W + "ins", W + "moveTo"})
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object"})
_PAGE_BREAK, _SYMBOL, _CONTROL, _BOX = W + "lastRenderedPageBreak", W + "sym", W + "sdt", W + "txbxContent"
_ALTERNATIVE, _MATH_TEXT = _MC + "AlternateContent", _MATH + "t"
_SWITCHES = {W + "b": "bold", W + "caps": "caps", W + "vanish": "hidden"}
_RUN_STYLE = W + "rStyle"
_SYMBOL_AREA = ready_pattern("[\uf000-\uf0ff]")
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
    sources: list[tuple[int, int, Element]] = field(default_factory=list)
    """Offset in the paragraph (a line break counted as one character), length, and the element that holds the words."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text of a run is shown."""

    bold: bool
    caps: bool
    hidden: bool


_PLAIN = _Look(bold=False, caps=False, hidden=False)


class RunReader:
    """Reads paragraphs by the styles of one document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[int, _Look] = {}
        self._text = ParagraphText()
        self._plain = self._look = _PLAIN
        self._run = -1
        self._at = 0

    def read(self, paragraph: Element, chain: Sequence[tuple[str, Style]]) -> ParagraphText:
        """The text of a paragraph.

        Args:
            paragraph: ``w:p``.
            chain: Its styles, from `Styles.chain`.
        """
        self._text, self._run, self._at = ParagraphText(), -1, 0
        # chains are kept by `Styles`, so that one is the same object each time
        if id(chain) not in self._looks:
            self._looks[id(chain)] = _look(chain, _PLAIN, {})
        self._plain = self._look = self._looks[id(chain)]
        self._children(paragraph, 0)
        return self._text

    def _children(self, parent: Element, depth: int) -> None:
        if depth < _DEEPEST:
            for child in parent:
                self._element(child, depth + 1)

    def _element(self, element: Element, depth: int) -> None:
        tag = element.tag
        if tag == _TEXT:
            self._add(element.text or "", element)
        elif tag == _RUN:
            self._enter(element, depth)
        elif tag in _SKIPPED:
            self._text.changes += tag in _DELETED
        elif tag in _CHARACTERS:
            self._add(_CHARACTERS[tag], element)
        elif tag in _BREAKS:
            self._break()
        elif tag == _PAGE_BREAK:
            self._page_break()
        elif tag in _DRAWN:
            self._drawing(element, depth)
        elif tag == _ALTERNATIVE:
            self._alternative(element, depth)
        elif tag == _BOX:
            self._text.boxes.append(element)
        elif tag == _SYMBOL:
            self._add(_symbol(val(element, "char") or ""), element)
        elif tag == _CONTROL:
            self._control(element, depth)
        elif tag == _MATH_TEXT:
            self._add(element.text or "", element)
        else:
            self._text.changes += tag in _INSERTED
            self._children(element, depth)

    def _enter(self, run: Element, depth: int) -> None:
        self._run += 1
        settings = run.find(_RUN_SETTINGS)
        outer = self._look
        self._look = self._plain if settings is None or not len(settings) else self._look_of(settings)
        if not self._look.hidden:
            self._mark_run()
            self._children(run, depth)
        self._look = outer

    def _control(self, element: Element, depth: int) -> None:
        """A content control; of one that was never filled in the prompt is no text of the document."""
        properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
        if content is not None and not is_prompt(properties):
            self._children(content, depth)

    def _alternative(self, element: Element, depth: int) -> None:
        choices = element.findall(_MC + "Choice") or element.findall(_MC + "Fallback")
        if choices:
            self._children(choices[0], depth)

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
                self._alternative(child, depth + 1)
            else:
                self._boxes(child, depth + 1)

    def _add(self, text: str, element: Element) -> None:
        if not text:
            return
        if _SYMBOL_AREA.search(text):
            # signs of symbol fonts that were typed as text stand in a private area and mean nothing elsewhere
            text = _SYMBOL_AREA.sub(lambda match: _symbol(f"{ord(match.group()):04X}"), text)
        if self._look.caps and len(text.upper()) == len(text):
            text = text.upper()
        piece = self._text.pieces[-1]
        piece.text += text
        piece.bold = piece.bold and (self._look.bold or text.isspace())
        self._text.sources.append((self._at, len(text), element))
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

    def _look_of(self, settings: Element) -> _Look:
        """The look of a run: its own word, or its style's, or its paragraph's."""
        own: dict[str, bool] = {}
        style = None
        for setting in settings:
            if setting.tag in _SWITCHES:
                own[_SWITCHES[setting.tag]] = is_on(setting)
            elif setting.tag == _RUN_STYLE:
                style = val(setting)
        if not own and style is None:
            return self._plain
        return _look(self._styles.run(style), self._plain, own)


def _look(chain: Sequence[tuple[str, Style]], beneath: _Look, own: Mapping[str, bool]) -> _Look:
    """What is said in the text itself before what its styles say, nearest first, before what lies beneath."""
    said = {"bold": beneath.bold, "caps": beneath.caps, "hidden": beneath.hidden}
    for _, style in reversed(chain):
        for name, value in (("bold", style.bold), ("caps", style.caps), ("hidden", style.hidden)):
            if value is not None:
                said[name] = value
    return _Look(**{**said, **own})


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


def _description(drawing: Element) -> str:
    described = drawing.find(f".//{_DESCRIBED}")
    if described is not None:
        return described.get("descr") or described.get("title") or ""
    shape = drawing.find(f".//{_V}shape")
    return (shape.get("alt") or "") if shape is not None else ""
