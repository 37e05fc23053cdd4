"""A template of letters: a Word file of the office, looked at before anything is judged."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.shared import Cm

from standards_lint.errors import ReadError, TemplateError
from standards_lint.letter.pages import governing, text_width
from standards_lint.letter.placeholders import WORDS, Element, fill, notes_paragraph
from standards_lint.letter.styles import add_styles
from standards_lint.readers.archive import Archive
from standards_lint.readers.detect import binary_format
from standards_lint.readers.limits import DEFAULT_LIMITS, Limits
from standards_lint.readers.xml_parts import parse_xml
from standards_lint.records import dataclass

_NARROWEST = Cm(10)
"""Room between the margins that tables of six columns need to be read."""

_RELATED = ("header", "footer", "footnotes", "endnotes")
"""Parts beside the body that hold paragraphs, by the end of the name of their relationship."""

_BROKEN = (OpcError, KeyError, ValueError, AttributeError, TypeError, IndexError, NotImplementedError)
"""What the library raises for files that are Word's by their names alone."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was found fit to be filled."""

    data: bytes

    def open(self) -> Document:
        """A new document to write a letter into."""
        return docx.Document(io.BytesIO(self.data))


def load_template(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Template:
    """The template in a file.

    Args:
        data: The file.
        limits: Bounds of unpacking.

    Raises:
        TemplateError: where it is no Word file, has a password or damage, or has other placeholders than it may have.
    """
    try:
        _look_at_parts(data, limits)
    except ReadError as error:
        raise TemplateError(str(error)) from None
    template = Template(data)
    try:
        document = template.open()
        body = document.element.body
        roots = list(text_roots(document))
        add_styles(document)
    except _BROKEN:
        raise TemplateError(
            "berkas ini tidak dapat dibuka sebagai dokumen Word; simpan kembali dengan Word sebagai .docx"
        ) from None
    if body is None or any(section.page_width is None or section.left_margin is None for section in document.sections):
        raise TemplateError("dokumen ini tidak mempunyai pengaturan halaman; simpan kembali dengan Word sebagai .docx")
    paragraph = notes_paragraph(body)
    if text_width(governing(paragraph)) < _NARROWEST:
        raise TemplateError("ruang teks di antara tepi halaman terlalu sempit untuk tabel catatan; perkecil tepinya")
    fill(iter(roots), dict.fromkeys(WORDS, ""))
    return template


def text_roots(document: Document) -> Iterator[Element]:
    """The body, and the headers, footers and notes, each once."""
    yield document.element.body
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in _RELATED:
            # Only parts that the library knows are trees; footnotes stay as they are in versions that do not.
            root = getattr(relation.target_part, "element", None)
            if root is not None:
                yield root


def _look_at_parts(data: bytes, limits: Limits) -> None:
    """Each part within bounds, none with a document type or entities.

    Raises:
        ReadError: for the first that is not.
        TemplateError: for a file of another format.
    """
    if binary_format(data, "", limits) != "docx":
        raise TemplateError("templat surat harus dokumen Word; simpan sebagai .docx")
    archive = Archive(data, limits)
    for name in archive.names:
        content = archive.read(name)
        if name.endswith((".xml", ".rels")):
            parse_xml(content)
