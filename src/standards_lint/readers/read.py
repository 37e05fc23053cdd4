"""A file's bytes to a `RawDocument`: the one door of this layer."""

from __future__ import annotations

from dataclasses import dataclass

from standards_lint.errors import ReadError
from standards_lint.model.block import Block, BlockKind, RawDocument, ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.decode import Decoded, decode
from standards_lint.readers.detect import check_signature, text_format
from standards_lint.readers.limits import MAX_BLOCKS, MAX_BYTES, MAX_CELLS
from standards_lint.readers.surface import Surface

_NOTE_CODES = {"DOK100": "kosong", "DOK101": "biner", "DOK102": "rusak", "DOK105": "format"}
"""Code of a `ReadError` to the code of its note."""
_START = Span(1)


@dataclass(frozen=True, slots=True)
class _Content:
    """What a reader of one format returns."""

    blocks: tuple[Block, ...]
    title: str = ""
    flattened: bool = False


def read_document(data: bytes, path: str) -> RawDocument:
    """Read a file of any format this version knows.

    Args:
        data: The bytes of the file.
        path: Its name, which decides the format only where the content does not.

    Returns:
        The document; for one that cannot be read ``readable`` is false and a note says why.
    """
    try:
        return _read(data, path)
    except ReadError as error:
        note = ReadNote(_NOTE_CODES[error.code], str(error), _START)
        return RawDocument(path=path, format="", blocks=(), lines=(), notes=(note,), readable=False)


def _read(data: bytes, path: str) -> RawDocument:
    if len(data) > MAX_BYTES:
        size, limit = (f"{number / 1e6:.0f} MB" for number in (len(data), MAX_BYTES))
        raise ReadError(f"Berkas ini {size}, lebih dari batas {limit}; bagi menjadi beberapa berkas.", code="DOK102")
    check_signature(data, path)
    decoded = decode(data)
    if not decoded.text.strip("\ufeff \t\r\n\v\f\xa0\u200b"):
        raise ReadError("Berkas ini kosong; tidak ada teks yang dapat diperiksa.", code="DOK100")
    form = text_format(decoded.text, path)
    lines = Surface(decoded.text).lines
    content = _READERS[form](decoded.text)
    notes = _notes(decoded, content)
    if not any(block.text for block in content.blocks if block.kind is not BlockKind.IMAGE):
        notes = (*notes, _no_text(content.blocks))
        return RawDocument(path, form, content.blocks, lines, content.title, notes, readable=False)
    return RawDocument(path, form, content.blocks, lines, content.title, notes)


def _no_text(blocks: tuple[Block, ...]) -> ReadNote:
    image = next((block for block in blocks if block.kind is BlockKind.IMAGE), None)
    if image is None:
        return ReadNote("kosong", "Dokumen ini tidak berisi teks yang dapat diperiksa.", _START)
    return ReadNote(
        "tanpa_teks", "Isi dokumen ini hanya gambar; tulis isinya sebagai teks agar dapat diperiksa.", image.span
    )


def _notes(decoded: Decoded, content: _Content) -> tuple[ReadNote, ...]:
    """What the user should know about how the file was read."""
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
    if content.flattened:
        notes.append(ReadNote("batas", "Susunan elemen terlalu dalam; sebagian dibaca tanpa susunannya.", _START))
    if len(content.blocks) >= MAX_BLOCKS:
        notes.append(
            ReadNote("batas", f"Dokumen terlalu panjang; hanya {MAX_BLOCKS} bagian pertama yang dibaca.", _START)
        )
    if _cell_count(content.blocks) >= MAX_CELLS:
        notes.append(ReadNote("batas", f"Tabel terlalu besar; hanya {MAX_CELLS} sel pertama yang dibaca.", _START))
    return tuple(notes)


def _cell_count(blocks: tuple[Block, ...]) -> int:
    return len({(block.cell.table, block.cell.row, block.cell.column) for block in blocks if block.cell})


def _read_txt(text: str) -> _Content:
    from standards_lint.readers.text import read_text  # a page needs no reader of plain text, and the other way round

    return _Content(read_text(text))


def _read_html(text: str) -> _Content:
    from standards_lint.readers.html import read_html

    page = read_html(text)
    return _Content(page.blocks, page.title, page.flattened)


def _read_md(text: str) -> _Content:
    from standards_lint.readers.markdown import read_markdown

    page = read_markdown(text)
    return _Content(page.blocks, page.title, page.flattened)


_READERS = {"txt": _read_txt, "html": _read_html, "md": _read_md}
