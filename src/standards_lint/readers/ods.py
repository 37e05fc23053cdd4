"""Workbooks of OpenDocument (.ods) to sheets; each cell holds the text that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from standards_lint.errors import ReadError
from standards_lint.readers.archive import Archive
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.odt import refuse_encrypted
from standards_lint.readers.odt_inline import Inline, read_inline
from standards_lint.readers.odt_names import DRAW, OFFICE, STYLE, TABLE, TEXT, whole
from standards_lint.readers.odt_styles import Styles
from standards_lint.readers.sheet import MAX_TEXT, Place, Sheet
from standards_lint.readers.xml_parts import parse_xml

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_HIDDEN = ("collapse", "filter")
_STYLES = Styles()


def ods_sheets(archive: Archive) -> list[Sheet]:
    """The sheets of a workbook in their order.

    Args:
        archive: The file.

    Raises:
        ReadError: where a part is damaged, too large or encrypted.
    """
    refuse_encrypted(archive)
    root = parse_xml(archive.read("content.xml"))
    book = root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if book is None:
        raise ReadError("Berkas ini rusak: bagian isi lembar kerjanya tidak ada.", code="DOK102")
    hidden = _hidden_styles(root)
    left = MAX_CELLS
    sheets = []
    for table in book.findall(TABLE + "table"):
        sheet = Sheet(table.get(TABLE + "name", ""), table.get(TABLE + "style-name", "") in hidden)
        if not sheet.hidden:
            left = _read(table, sheet, left)
        sheets.append(sheet)
    return sheets


def _hidden_styles(root: Element) -> set[str]:
    """Styles of tables that are not shown."""
    return {
        style.get(STYLE + "name", "")
        for style in root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style")
        for properties in style.findall(STYLE + "table-properties")
        if properties.get(TABLE + "display") == "false"
    }


def _read(table: Element, sheet: Sheet, left: int) -> int:
    """Read rows and cells with their repetitions; empty ones cost nothing. Gives the cells that may still be read."""
    hidden = _hidden_columns(table)
    number = 1
    for row in _rows(table):
        times = whole(row.get(TABLE + "number-rows-repeated"), 1, _LAST_ROW) or 1
        is_hidden = row.get(TABLE + "visibility") in _HIDDEN
        cells = list(_cells(row))
        for line in range(number, min(number + times, _LAST_ROW + 1) if cells else number):
            for first, last, text, span in cells:
                for column in range(first, min(last, first + left)):
                    _put((line, column), text, span, sheet, hidden=is_hidden or column in hidden)
                left -= min(last - first, left)
            if not left:
                return 0
        number += times
    for drawing in _drawings(table):
        _floating(read_inline(drawing, _STYLES, bold=False, breaks=True), sheet)
    return left


def _put(place: Place, text: str, span: Place, sheet: Sheet, *, hidden: bool) -> None:
    if hidden:
        sheet.left_out += 1
        return
    sheet.put(place, text)
    if span != (1, 1):
        sheet.spans[place] = span


def _cells(row: Element) -> Iterator[tuple[int, int, str, Place]]:
    """First and behind the last column, text and span of the cells that show something."""
    column = 1
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times = whole(cell.get(TABLE + "number-columns-repeated"), 1, _LAST_COLUMN) or 1
        text = "\n".join(_paragraphs(cell))[:MAX_TEXT] if cell.tag == _CELLS[0] and len(cell) else ""
        if text.strip() and column <= _LAST_COLUMN:
            down = whole(cell.get(TABLE + "number-rows-spanned"), 1, _LAST_ROW) or 1
            across = whole(cell.get(TABLE + "number-columns-spanned"), 1, _LAST_COLUMN) or 1
            yield column, min(column + times, _LAST_COLUMN + 1), text, (down, across)
        column += times


def _drawings(table: Element) -> Iterator[Element]:
    """Pictures and text boxes above the cells, those inside others left to them."""
    todo = list(reversed(table))
    while todo:
        child = todo.pop()
        if child.tag.startswith(DRAW):
            yield child
        elif child.tag != OFFICE + "annotation":
            todo.extend(reversed(child))


def _paragraphs(cell: Element) -> Iterator[str]:
    for child in cell:
        if child.tag == TEXT + "p":
            yield from (line.text for line in read_inline(child, _STYLES, bold=False, breaks=True).lines)


def _rows(table: Element) -> Iterator[Element]:
    """Rows, in groups of any depth."""
    todo = list(reversed(table))
    while todo:
        child = todo.pop()
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag.startswith(TABLE + "table-") and "row" in child.tag:
            todo.extend(reversed(child))


def _hidden_columns(table: Element) -> set[int]:
    hidden: set[int] = set()
    column = 1
    for item in table.iter(TABLE + "table-column"):
        times = whole(item.get(TABLE + "number-columns-repeated"), 1, _LAST_COLUMN) or 1
        if item.get(TABLE + "visibility") in _HIDDEN and column <= _LAST_COLUMN:
            hidden.update(range(column, min(column + times, _LAST_COLUMN + 1)))
        column += times
    return hidden


def _floating(inline: Inline, sheet: Sheet) -> None:
    sheet.pictures += inline.images
    for box in inline.boxes:
        for paragraph in box.iter(TEXT + "p"):
            lines = read_inline(paragraph, _STYLES, bold=False, breaks=True).lines
            sheet.shapes += (line.text for line in lines if line.text.strip())
