"""Annotated copies of an earlier run as drafts: they are judged without the tracked changes that it made.

Else the changes, which nobody has accepted yet, would count as the text, and nothing would be left to propose.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.annotate.copying import SUFFIXES
from standards_lint.errors import AnnotateError, ReadError

if TYPE_CHECKING:
    from standards_lint.readers.limits import Limits
    from standards_lint.workers.documents import Given


def without_changes(given: Given, limits: Limits) -> Given:
    """The document as it was before the program's own tracked changes; itself where it has none.

    Args:
        given: A document of any format; what cannot be read is told when it is judged.
        limits: Bounds of reading.
    """
    if given.data is None and PurePath(given.path).suffix.lower() not in SUFFIXES["docx"]:
        return given
    from standards_lint.annotate.own_changes import has_changes
    from standards_lint.annotate.own_comments import without_own
    from standards_lint.readers.discover import read_bytes
    from standards_lint.readers.docx_package import Package

    try:
        data = given.data if given.data is not None else read_bytes(Path(given.path), limits.file_bytes)
        if not data.startswith(b"PK"):
            return given
        package = Package(data, limits)
        main = package.content(package.main)
        if main is None or not has_changes(main):
            return given
        return replace(given, data=without_own(data, limits))
    except (OSError, ReadError, AnnotateError):
        return given
