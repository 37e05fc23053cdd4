"""Old workbooks of Excel (.xls) to sheets, read by calamine in a program of its own."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from standards_lint.errors import ReadError
from standards_lint.one_file import begin
from standards_lint.readers.compound import is_encrypted_workbook
from standards_lint.readers.faults import has_password
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.sheet import Sheet
from standards_lint.readers.xls_child import PASSWORD

_SECONDS = 30
_CHILD = "standards_lint.readers.xls_child"


def xls_sheets(data: bytes, options: ReadOptions) -> list[Sheet]:
    """The sheets of a workbook in their order.

    Args:
        data: The file.
        options: Bounds; the longest run of another program holds here too.

    Raises:
        ReadError: DOK102 where it is damaged or costs too much, DOK107 where it has a password.
    """
    seconds = min(_SECONDS, options.limits.program_seconds)
    try:
        done = subprocess.run(begin(_CHILD), input=data, capture_output=True, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _damaged() from error
    if done.returncode == PASSWORD or (done.returncode and is_encrypted_workbook(data)):
        raise has_password()
    if done.returncode:
        raise _damaged()
    return [_sheet(given) for given in json.loads(done.stdout)]


def _sheet(given: dict[str, Any]) -> Sheet:
    sheet = Sheet(given["name"], given["hidden"])
    for row, column, text in given["cells"]:
        sheet.put((row, column), text)
    for (top, left), (bottom, right) in given.get("merged", []):
        if bottom >= top and right >= left:
            sheet.spans[top + 1, left + 1] = (bottom - top + 1, right - left + 1)
    return sheet


def _damaged() -> ReadError:
    return ReadError(
        "Buku kerja Excel lama ini rusak atau terlalu besar untuk dibaca; simpan sebagai .xlsx, lalu periksa ulang.",
        code="DOK102",
    )
