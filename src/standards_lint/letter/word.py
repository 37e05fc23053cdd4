"""What a letter says, into a template: a Word file."""

from __future__ import annotations

from standards_lint.letter import letter_words as w
from standards_lint.letter.contents import Letter
from standards_lint.letter.pages import governing, text_width
from standards_lint.letter.placeholders import fill, notes_paragraph
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.sealed import file_of
from standards_lint.letter.sections import SectionWriter
from standards_lint.letter.styles import SMALL, add_styles
from standards_lint.letter.template import Template, text_roots


def write_letter(letter: Letter, template: Template) -> bytes:
    """The letter as a Word file; the same letter and template give the same bytes.

    Args:
        letter: What it says.
        template: What it is written into.
    """
    from docx.text.paragraph import Paragraph

    document = template.open()
    body = document.element.body
    add_styles(document)
    # Found before anything is filled in: words of a document may look like a placeholder.
    anchor = Paragraph(notes_paragraph(body), document._body)
    fill(text_roots(document), letter.fields)
    anchor.clear()
    anchor.style = SMALL
    anchor.paragraph_format.keep_with_next = True
    SectionWriter(document, letter, anchor, text_width(governing(anchor._p))).write()
    title = " ".join(letter.say(text) for text in w.TITLE)
    return file_of(document, xml_words(f"{title}: {letter.fields['dokumen']}"), letter.as_of)
