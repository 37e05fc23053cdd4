"""The styles of a letter, with names that the office finds in Word; those that a template lacks are added."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from standards_lint.records import dataclass

TITLE = "Catatan Judul"
SECTION = "Catatan Bagian"
SERVICE = "Catatan Layanan"
BODY = "Catatan Isi"
TABLE_TEXT = "Catatan Tabel"
HEAD_CELL = "Catatan Kepala Tabel"
SMALL = "Catatan Kecil"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style differs from the normal text of the document."""

    size: float = 0
    """Points; 0 as the normal text."""
    bold: bool = False
    before: float = 0
    after: float = 0
    centred: bool = False
    keeps_next: bool = False
    level: int = -1
    """Level in the outline, from 0; -1 for none."""


_LOOKS: Mapping[str, _Look] = {
    TITLE: _Look(size=13, bold=True, centred=True, keeps_next=True),
    SECTION: _Look(bold=True, before=14, after=4, keeps_next=True, level=0),
    SERVICE: _Look(bold=True, before=8, after=4, keeps_next=True, level=1),
    BODY: _Look(after=4),
    TABLE_TEXT: _Look(size=9, before=1, after=2),
    HEAD_CELL: _Look(size=9, bold=True, centred=True, before=1, after=2),
    SMALL: _Look(size=9, before=3, after=3),
}


def add_styles(document: Document) -> None:
    """Adds the styles that a document lacks; those it has stay as the office wants them."""
    there = {style.name for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}
    for name, look in _LOOKS.items():
        if name not in there:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            assert isinstance(style, ParagraphStyle)  # what this type of style is made as
            _dress(document, style, look)


def _dress(document: Document, style: ParagraphStyle, look: _Look) -> None:
    normal = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if isinstance(normal, ParagraphStyle):  # font and language are those of the office's normal text
        style.base_style = normal
    style.quick_style = True
    style.font.bold = look.bold or None
    if look.size:
        style.font.size = Pt(look.size)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.0
    form.keep_with_next = look.keeps_next or None
    if look.centred:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.level >= 0:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.level))
        style.element.get_or_add_pPr().append(level)
