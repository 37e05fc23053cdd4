"""A file's bytes to a `RawDocument`: the one door of this layer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import PurePath

from standards_lint.errors import ReadError
from standards_lint.model.block import PLUGIN_FAULT, Block, BlockKind, RawDocument, ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.content import Content
from standards_lint.readers.decode import Decoded, decode
from standards_lint.readers.detect import OFFICE_SUFFIXES, binary_format, text_format
from standards_lint.readers.file_reader import HEAD, FileReader
from standards_lint.readers.limits import MAX_BLOCKS, MAX_CELLS, MAX_CHARACTERS
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions
from standards_lint.readers.surface import Surface
from standards_lint.readers.uncollected import uncollected

_NOTE_CODES = {
    "DOK100": "kosong",
    "DOK101": "biner",
    "DOK102": "rusak",
    "DOK104": "terlalu_besar",
    "DOK105": "format",
    "DOK107": "sandi",
    "DOK114": PLUGIN_FAULT,
}
"""Code of a `ReadError` to the code of its note."""
_START = Span(1)

Reader = Callable[[bytes, ReadOptions], Content]
"""Reads a file of one format; raises `ReadError` for one that cannot be read."""


def read_document(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> RawDocument:
    """Read a file of any known format.

    Args:
        data: The bytes of the file.
        path: Its name, which decides the format only where the content does not.
        options: Bounds, and whether pictures of text are recognised.

    Returns:
        The document; for one that cannot be read ``readable`` is false and a note says why.
    """
    try:
        with uncollected():
            return _read(data, path, options)
    except ReadError as error:
        note = ReadNote(_NOTE_CODES[error.code], str(error), Span(error.line, error.column))
        return RawDocument(path=path, format="", blocks=(), lines=(), notes=(note,), readable=False)


def _read(data: bytes, path: str, options: ReadOptions) -> RawDocument:
    _check_size(data, options.limits.file_bytes)
    head = data[:HEAD]
    reader = next((reader for reader in options.readers if reader.recognises(head, path)), None)
    if reader is None:
        form = _image_format(data) if options.ocr else ""
        form = form or binary_format(data, path, options.limits)
        reader = _BY_NAME[form] if form else None
    if reader is not None and reader.read is not None:
        form, content = reader.name, reader.read(data, options)
        lines, notes = content.lines, _notes(content)
    else:
        _check_size(data, options.limits.text_bytes)
        decoded = decode(data)
        if not decoded.text.strip("\ufeff \t\r\n\v\f\xa0\u200b"):
            raise ReadError("Berkas ini kosong; tidak ada teks yang dapat diperiksa.", code="DOK100")
        reader = reader or _BY_NAME[text_format(decoded.text, path)]
        assert reader.read_text is not None  # it reads the one or the other
        form, content = reader.name, reader.read_text(decoded.text)
        lines, notes = Surface(decoded.text).lines, (*_decoding_notes(decoded), *_notes(content))
        notes = (*notes, *_name_notes(form, path))
    readable = any(block.text for block in content.blocks if block.kind is not BlockKind.IMAGE)
    if not readable:
        notes = (*notes, _no_text(content.blocks, notes))
    return RawDocument(
        path,
        form,
        content.blocks,
        lines,
        content.title,
        notes,
        readable=readable,
        anchors=content.anchors,
        origin=content.origin,
        repeated=content.repeated,
        said_kinds=options.kinds,
        remarks=content.remarks,
        title_source=content.title_source,
    )


def _check_size(data: bytes, most: int) -> None:
    if len(data) > most:
        # a file is read only so far that this shows, so its true size is not known
        raise ReadError(
            f"Berkas ini lebih besar dari batas {most / 1e6:.0f} MB; bagi menjadi beberapa berkas.", code="DOK104"
        )


def _no_text(blocks: tuple[Block, ...], notes: tuple[ReadNote, ...]) -> ReadNote:
    image = next((block for block in blocks if block.kind is BlockKind.IMAGE), None)
    if image is None and any(note.code == "batas" for note in notes):
        return ReadNote("kosong", "Sampai batas pembacaan tercapai, tidak ada teks yang terbaca.", _START)
    if image is None:
        return ReadNote("kosong", "Dokumen ini tidak berisi teks yang dapat diperiksa.", _START)
    return ReadNote(
        "tanpa_teks", "Isi dokumen ini hanya gambar; tulis isinya sebagai teks agar dapat diperiksa.", image.span
    )


def _name_notes(form: str, path: str) -> tuple[ReadNote, ...]:
    """What servers answer where a document is gone, or asks for a login, is saved under the document's name."""
    suffix = PurePath(path).suffix.lower()
    if form != "html" or suffix not in OFFICE_SUFFIXES:
        return ()
    words = f"Berkas bernama {suffix} ini berisi halaman web dan dibaca demikian; pastikan unduhannya tidak gagal."
    return (ReadNote("nama", words, _START),)


def _decoding_notes(decoded: Decoded) -> tuple[ReadNote, ...]:
    notes = []
    if decoded.guessed:
        text = (
            f"Pengodean berkas tidak dinyatakan dan dibaca sebagai {decoded.encoding}; simpan sebagai UTF-8 agar pasti."
        )
        notes.append(ReadNote("pengodean", text, _START))
    if decoded.lost:
        line, column = Surface(decoded.text).position(decoded.text.find("\ufffd"))
        text = f"{decoded.lost} karakter tidak terbaca sebagai {decoded.encoding}; simpan ulang berkas sebagai UTF-8."
        notes.append(ReadNote("pengodean", text, Span(line, column)))
    return tuple(notes)


def _notes(content: Content) -> tuple[ReadNote, ...]:
    """What the reader tells itself, and which bounds were met."""
    notes = list(content.notes)
    if content.flattened:
        notes.append(ReadNote("batas", "Susunan elemen terlalu dalam; sebagian dibaca tanpa susunannya.", _START))
    if len(content.blocks) >= MAX_BLOCKS:
        notes.append(
            ReadNote("batas", f"Dokumen terlalu panjang; hanya {MAX_BLOCKS} bagian pertama yang dibaca.", _START)
        )
    if _cell_count(content.blocks) >= MAX_CELLS:
        notes.append(ReadNote("batas", f"Tabel terlalu besar; hanya {MAX_CELLS} sel pertama yang dibaca.", _START))
    if sum(map(len, content.lines)) >= MAX_CHARACTERS:
        words = f"Dokumen terlalu panjang; hanya {MAX_CHARACTERS // 1_000_000} juta karakter pertama yang dibaca."
        notes.append(ReadNote("batas", words, _START))
    return tuple(notes)


def _cell_count(blocks: tuple[Block, ...]) -> int:
    return len({(block.cell.table, block.cell.row, block.cell.column) for block in blocks if block.cell})


# Each reader is imported when it is needed: a text file pays nothing for those of Word or PDF.


def _read_txt(text: str) -> Content:
    from standards_lint.readers.remarks import line_remarks
    from standards_lint.readers.text import read_text

    remarks = line_remarks(text)
    return Content(read_text(text, remarks), remarks=remarks)


def _read_html(text: str) -> Content:
    from standards_lint.readers.html import read_html
    from standards_lint.readers.remarks import markup_remarks

    page = read_html(text)
    title = page.title.text if page.title is not None else ""
    return Content(page.blocks, title, flattened=page.flattened, remarks=markup_remarks(text), title_source=page.title)


def _read_md(text: str) -> Content:
    from standards_lint.readers.markdown import read_markdown

    page = read_markdown(text)
    title = page.title.text if page.title is not None else ""
    return Content(page.blocks, title, flattened=page.flattened, remarks=page.remarks, title_source=page.title)


def _image_format(data: bytes) -> str:
    from standards_lint.readers.image import is_image

    return "gambar" if is_image(data) else ""


def _read_yaml(text: str) -> Content:
    from standards_lint.readers.standard_yaml import read_standard

    return read_standard(text)


def _read_json(text: str) -> Content:
    from standards_lint.readers.standard_yaml import read_standard

    return read_standard(text, json=True)


def _read_with(data: bytes, options: ReadOptions, where: str) -> Content:
    module, _, function = where.partition(":")
    read: Reader = getattr(import_module(f"standards_lint.readers.{module}"), function)
    return read(data, options)


_BINARY = {
    "doc": "libreoffice:read_doc",
    "docx": "docx:read_docx",
    "gambar": "image:read_image",
    "ods": "workbook:read_ods",
    "odt": "odt:read_odt",
    "pdf": "pdf:read_pdf",
    "rtf": "libreoffice:read_rtf",
    "xls": "workbook:read_xls",
    "xlsx": "workbook:read_xlsx",
}
"""Format → module and function that reads it, ``(data, options) → Content``."""

CORE = (
    FileReader("txt", read_text=_read_txt),
    FileReader("html", read_text=_read_html),
    FileReader("md", read_text=_read_md),
    FileReader("yaml", read_text=_read_yaml),
    FileReader("json", read_text=_read_json),
    *(FileReader(form, partial(_read_with, where=where)) for form, where in _BINARY.items()),
)
"""The program's own readers."""

_BY_NAME = {reader.name: reader for reader in CORE}
