"""Reads an old workbook of Excel (.xls) and prints its cells: run as a program of its own by `xls`.

calamine lays out each sheet from its first to its last cell, so a small hostile file can ask for all the memory there
is, and the way a native library ends then is the end of the program it runs in.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.sheet import MAX_TEXT
from standards_lint.readers.xlsx_formats import general, moment_words

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

PASSWORD, DAMAGED = 3, 4
"""Exit codes."""
_MEMORY = 1_500_000_000


def main() -> int:
    """Read a file from standard input; print its sheets as JSON."""
    _bound_memory()
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))
        json.dump(_sheets(book), sys.stdout)
    except PasswordError:
        return PASSWORD
    except (CalamineError, OSError, ValueError):
        return DAMAGED
    return 0


def _bound_memory() -> None:
    """Where the system can hold a program to a size, let it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _sheets(book: CalamineWorkbook) -> list[dict[str, object]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    left = MAX_CELLS
    sheets = []
    for index, about in enumerate(book.sheets_metadata):
        sheet: dict[str, object] = {"name": about.name, "hidden": about.visible != SheetVisibleEnum.Visible}
        cells: list[tuple[int, int, str]] = []
        if not sheet["hidden"] and about.typ == SheetTypeEnum.WorkSheet:
            table = book.get_sheet_by_index(index)
            first_row, first_column = table.start or (0, 0)
            for row_number, row in enumerate(table.iter_rows(), first_row + 1):
                texts = ((column, _shown(value)[:MAX_TEXT]) for column, value in enumerate(row, first_column + 1))
                cells += ((row_number, column, text) for column, text in texts if text.strip())
                if len(cells) > left:
                    break
            sheet["merged"] = (table.merged_cell_ranges or [])[:MAX_CELLS]
        sheet["cells"] = cells[:left]
        left -= len(cells[:left])
        sheets.append(sheet)
    return sheets


def _shown(value: object) -> str:
    """A cell as a person would write it; old files are read without the formats of their numbers."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float() | int():
            return general(value)
        case datetime():
            return moment_words(value, date=True, time=value.time() != time())
        case date():
            return value.strftime("%d-%m-%Y")
        case time():
            return value.strftime("%H:%M")
        case timedelta():
            return str(value)
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
