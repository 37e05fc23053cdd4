"""What can be set, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """Table ``[limits]``: what one document may cost. What is larger is not read, and that is reported."""

    text_megabytes: int = 10
    """Largest text file (HTML, Markdown, YAML, plain text)."""
    file_megabytes: int = 100
    """Largest file of any other format."""
    unpacked_megabytes: int = 100
    """Most that is unpacked of one Word, Excel or OpenDocument file."""
    pages: int = 1_000
    """Pages read of one PDF."""
    program_seconds: int = 120
    """Longest run of another program: LibreOffice on a file, tesseract on a page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All tables."""

    limits: LimitSettings = field(default_factory=LimitSettings)
    ocr: bool = False
    """``[reading] ocr``: recognise the text of pages that are pictures."""
