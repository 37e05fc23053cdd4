"""The template that letters are written into where the office has none of its own; it is also the one to begin with."""

from __future__ import annotations

from datetime import date
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from standards_lint.letter import letter_words as w
from standards_lint.letter.drawing import add_field, plain_table
from standards_lint.letter.sealed import file_of
from standards_lint.letter.styles import BODY, SMALL, TITLE, add_styles

_FONT, _SIZE = "Arial", Pt(11)
_WIDTH = Cm(21.0 - 3.0 - 2.0)
_LABEL, _COLON = Cm(4.2), Cm(0.5)
_IDENTITY = (
    (w.OFFICE, "instansi"),
    (w.DOCUMENT, "dokumen"),
    (w.READ_AS, "jenis"),
    (w.DAY, "tanggal"),
    (w.GROUND, "dasar"),
    (w.TOOL_HEAD, "alat"),
)
_FIRST_DAY = date(2000, 1, 1)
"""A template is of no day."""


def blank_template(lang: str = "id") -> bytes:
    """The template as a Word file; always the same bytes.

    Args:
        lang: ``id`` or ``en``, of the words around the placeholders.
    """
    document = docx.Document()
    _lay_out(document)
    add_styles(document)
    for line in w.TITLE:
        document.add_paragraph(line.in_(lang), TITLE)
    document.add_paragraph("", SMALL)
    end = document.add_paragraph("{{catatan}}", BODY)
    _identity(document, end, lang)
    _signature(document, lang)
    _number_pages(document.sections[0].footer.paragraphs[0], lang)
    return file_of(document, w.TITLE[0].in_(lang), _FIRST_DAY)


def _lay_out(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3.0), Cm(2.0)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, _SIZE
    fonts = normal.element.rPr.rFonts
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")  # else every word is marked as misspelt
    normal.element.rPr.append(language)
    for style in list(document.styles):
        # The library's template brings a hundred that no letter needs; people choose among these in Word.
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in {"Normal Table", "Table Grid"}:
            style.delete()
    for relation in list(document.part.package.rels.values()):
        if relation.reltype.endswith("/thumbnail"):  # a picture of an empty page
            document.part.package.rels.pop(relation.rId)


def _identity(document: Document, end: Paragraph, lang: str) -> None:
    table = plain_table(document, end._p, [_LABEL, _COLON, _WIDTH - _LABEL - _COLON], len(_IDENTITY))
    for row, (label, placeholder) in zip(table.rows, _IDENTITY, strict=True):
        for cell, text in zip(row.cells, (label.in_(lang), ":", f"{{{{{placeholder}}}}}"), strict=True):
            cell.paragraphs[0].style = BODY
            cell.paragraphs[0].add_run(text)


def _signature(document: Document, lang: str) -> None:
    """Place and day, name and number are left open: a person signs."""
    lines = (
        f"{w.BLANK}, {w.BLANK}",
        w.REVIEWER.in_(lang),
        *[""] * 4,
        w.BLANK * 2,
        w.STAFF_NUMBER.in_(lang).format(blank=w.BLANK),
    )
    for number, line in enumerate(lines, 1):
        paragraph = document.add_paragraph(line, BODY)
        form = paragraph.paragraph_format
        form.left_indent, form.space_after = Cm(8.0), Pt(0)
        form.keep_with_next = number < len(lines)
        form.keep_together = True


def _number_pages(paragraph: Paragraph, lang: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, instruction in zip(w.PAGE_OF, ("PAGE", "NUMPAGES"), strict=True):
        paragraph.add_run(words.in_(lang))
        add_field(paragraph, instruction)
