"""What can be set."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """Table ``[limits]``: what one document may cost. What is larger is not read, and that is reported.

    None for what is not set: the defaults stand in ``readers/limits.py``.
    """

    text_megabytes: int | None = None
    """Largest text file (HTML, Markdown, YAML, plain text)."""
    file_megabytes: int | None = None
    """Largest file of any other format."""
    unpacked_megabytes: int | None = None
    """Most that is unpacked of one Word, Excel or OpenDocument file."""
    pages: int | None = None
    """Pages read of one PDF."""
    program_seconds: int | None = None
    """Longest run of another program: LibreOffice on a file, tesseract on a page."""
    document_seconds: int | None = None
    """Longest time of one document; ten times as long with recognition of text."""
    memory_megabytes: int | None = None
    """Most memory of a process that reads documents which could take too much (not on Windows)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All tables."""

    limits: LimitSettings = field(default_factory=LimitSettings)
    ocr: bool = False
    """``[reading] ocr``: recognise the text of pages that are pictures."""
    regulations: tuple[Path, ...] = ()
    """``[law] regulations``: tables of regulations beside the national register."""
