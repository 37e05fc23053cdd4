"""What a letter says, into a template: a Word file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from standards_lint.letter import letter_words as w
from standards_lint.letter import rounds_words as rw
from standards_lint.letter.contents import Letter
from standards_lint.letter.pages import governing, text_width
from standards_lint.letter.placeholders import fill, notes_paragraph
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.rounds_contents import RoundsLetter
from standards_lint.letter.rounds_sections import RoundsWriter
from standards_lint.letter.sealed import file_of
from standards_lint.letter.sections import SectionWriter
from standards_lint.letter.sheet import Sheet
from standards_lint.letter.styles import SMALL, add_styles
from standards_lint.letter.template import Template, text_roots


def write_letter(letter: Letter, template: Template) -> bytes:
    """The letter as a Word file; the same letter and template give the same bytes.

    Args:
        letter: What it says.
        template: What it is written into.
    """
    title = " ".join(letter.say(text) for text in w.TITLE)
    title = f"{title}: {letter.fields['dokumen']}"
    return _written(
        template, letter.fields, letter.lang, title, letter.as_of, lambda sheet: SectionWriter(sheet, letter).write()
    )


def write_rounds_letter(letter: RoundsLetter, template: Template) -> bytes:
    """The letter of a second round; see `write_letter`."""
    title = f"{rw.TITLE.in_(letter.lang)}: {letter.fields['dokumen']}"
    return _written(
        template, letter.fields, letter.lang, title, letter.as_of, lambda sheet: RoundsWriter(sheet, letter).write()
    )


def _written(
    template: Template,
    fields: Mapping[str, str],
    lang: str,
    title: str,
    as_of: date,
    write: Callable[[Sheet], None],
) -> bytes:
    from docx.text.paragraph import Paragraph

    document = template.open()
    body = document.element.body
    add_styles(document)
    # Found before anything is filled in: words of a document may look like a placeholder.
    anchor = Paragraph(notes_paragraph(body), document._body)
    fill(text_roots(document), fields)
    anchor.clear()
    anchor.style = SMALL
    anchor.paragraph_format.keep_with_next = True
    write(Sheet(document, anchor, text_width(governing(anchor._p)), lang))
    return file_of(document, xml_words(title), as_of)
