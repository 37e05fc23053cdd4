"""Workbooks of Excel and OpenDocument: sheets as tables, each below its name where there are several."""

from __future__ import annotations

import re

from standards_lint.model.block import ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.archive import Archive
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.sheet import Sheet
from standards_lint.readers.sheet_lines import SheetLines
from standards_lint.storage.ready import ready_pattern

_PLAIN_NAME = ready_pattern(r"(?:sheet|lembar(?: kerja)?|worksheet|table|tabel|data)[ _]?\d*", re.I)
"""Names that programs give; they say nothing."""
_MOST_NAMES = 5
_START = Span(1)


def read_xlsx(data: bytes, options: ReadOptions) -> Content:
    """Read a workbook of Excel.

    Args:
        data: The file.
        options: Bounds.

    Raises:
        ReadError: where it is damaged, too large or encrypted.
    """
    from standards_lint.readers.xlsx import xlsx_sheets

    return _content(xlsx_sheets(Archive(data, options.limits)))


def read_ods(data: bytes, options: ReadOptions) -> Content:
    """Read a workbook of OpenDocument; see `read_xlsx`."""
    from standards_lint.readers.ods import ods_sheets

    return _content(ods_sheets(Archive(data, options.limits)))


def read_xls(data: bytes, options: ReadOptions) -> Content:
    """Read an old workbook of Excel; see `read_xlsx`."""
    from standards_lint.readers.xls import xls_sheets

    return _content(xls_sheets(data, options))


def _content(sheets: list[Sheet]) -> Content:
    filled = [sheet for sheet in sheets if not sheet.hidden and (sheet.cells or sheet.shapes or sheet.pictures)]
    reader = SheetLines()
    for sheet in filled:
        named = len(filled) > 1 and not _PLAIN_NAME.fullmatch(sheet.name.strip())
        reader.read(sheet, title=sheet.name if named else "")
    notes = _notes(sheets, reader)
    return Content(assemble(reader.lines), notes=notes, lines=reader.view.lines, anchors=reader.view.anchors)


def _notes(sheets: list[Sheet], reader: SheetLines) -> tuple[ReadNote, ...]:
    notes = []
    hidden = [sheet.name for sheet in sheets if sheet.hidden]
    if hidden:
        names = ", ".join(f"“{name}”" for name in hidden[:_MOST_NAMES]) + (", …" if len(hidden) > _MOST_NAMES else "")
        notes.append(ReadNote("tersembunyi", f"Lembar kerja yang disembunyikan tidak dibaca: {names}.", _START))
    left_out = sum(sheet.left_out for sheet in sheets)
    if left_out:
        words = f"Baris atau kolom yang disembunyikan tidak dibaca ({left_out} sel berisi)."
        notes.append(ReadNote("tersembunyi", words, _START))
    unknown = sum(sheet.unknown for sheet in sheets)
    if unknown:
        words = f"{unknown} sel berisi rumus tanpa hasil tersimpan; buka dengan Excel, simpan, lalu periksa ulang."
        notes.append(ReadNote("batas", words, _START))
    if sum(len(sheet.cells) for sheet in sheets) >= MAX_CELLS > reader.cells:
        notes.append(ReadNote("batas", f"Buku kerja terlalu besar; hanya {MAX_CELLS} sel pertama yang dibaca.", _START))
    return tuple(notes)
