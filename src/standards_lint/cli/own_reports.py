"""Reports of this program among the files of a folder: they quote defects, and are no documents to be checked."""

from __future__ import annotations

import zipfile
from pathlib import Path

GENERATOR = '<meta name="generator" content="standards-lint">'
"""In the head of every page that the program writes."""

_HEAD = 4_000
_LARGEST = 2_000_000
"""Bytes of a letter; larger files are not looked into."""
_AUTHOR = b"<dc:creator>standards-lint</dc:creator>"
_TOOL = b'"name": "standards-lint"'


def is_own_report(path: Path) -> bool:
    """Whether a file was written by the program as a report, a workbook or a letter.

    Copies of documents with notes in them are documents, and may be checked again.
    """
    suffix = path.suffix.lower()
    try:
        if suffix in (".html", ".htm"):
            return GENERATOR.encode() in _beginning(path)
        if suffix == ".json":
            return _TOOL in _beginning(path)[:300]
        if suffix == ".xlsx":
            return _AUTHOR in _properties(path)
        if suffix == ".docx":
            from standards_lint.letter.sealed import is_letter

            return path.stat().st_size < _LARGEST and is_letter(path.read_bytes())
    except (OSError, KeyError, zipfile.BadZipFile):
        return False  # who reads it tells what is wrong with it
    return False


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _properties(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read("docProps/core.xml")
