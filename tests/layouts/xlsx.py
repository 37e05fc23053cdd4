"""Pages to workbooks: tables in a sheet, a list in one cell with a line for each item."""

from __future__ import annotations

import io
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from layouts.page import Cell, Head, Page, Table
from layouts.standard import Body, Paragraph, Points


def render_xlsx(page: Page, broken: bool = False) -> bytes:
    """The page as a workbook; a sheet has no lines to break."""
    del broken
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    row = 1
    for text in (page.title, page.agency):
        if text:
            sheet.cell(row, 1, text).font = Font(bold=True)
            row += 1
    for element in page.elements:
        match element:
            case Head():
                row += 1
                sheet.cell(row, 1, f"{element.number} {element.text}".strip()).font = Font(bold=True)
            case Paragraph():
                sheet.cell(row, 1, element.text)
            case Table():
                row = _table(sheet, element, row + 1)
            case _:
                raise TypeError(f"{type(element).__name__} is not drawn in a workbook")
        row += 1
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _table(sheet: Worksheet, table: Table, first: int) -> int:
    """Draws a table; gives the row behind it."""
    covered: set[tuple[int, int]] = set()
    for offset, cells in enumerate(table.rows):
        row, column = first + offset, 1
        for cell in cells:
            while (row, column) in covered:
                column += 1
            _cell(sheet, row, column, cell)
            covered |= {(row + r, column + c) for r in range(cell.rows) for c in range(cell.columns)}
            column += cell.columns
    return first + len(table.rows)


def _cell(sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    text = "\n".join(_lines(cell.body))
    place = sheet.cell(row, column, int(text) if text.isdigit() else text or None)
    place.alignment = Alignment(wrap_text=True, vertical="top")
    if cell.header:
        place.font = Font(bold=True)
    if cell.rows > 1 or cell.columns > 1:
        sheet.merge_cells(
            start_row=row, start_column=column, end_row=row + cell.rows - 1, end_column=column + cell.columns - 1
        )


def _lines(body: Body, indent: str = "") -> Iterator[str]:
    for block in body:
        if isinstance(block, Points):
            for index, item in enumerate(block.items):
                yield f"{indent}{block.label(index)} {item.text}"
                if item.below is not None:
                    yield from _lines((item.below,), indent + "   ")
        else:
            yield indent + block.text
