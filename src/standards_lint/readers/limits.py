"""Bounds against hostile or broken input; a document that meets one is told so in a note."""

from __future__ import annotations

from standards_lint.records import dataclass

MAX_DEPTH = 150
"""Deepest nesting of markup that is followed. Pages made by office programs reach about 60."""

MAX_BLOCKS = 200_000
"""Blocks kept of one document."""

MAX_BLOCK_LENGTH = 20_000
"""Characters of one block; no component of a standard is longer. What is searched in a text costs more than its
length."""

MAX_CHARACTERS = 20_000_000
"""Length of the text view of an office file: a small one may repeat a long text in thousands of cells."""

MAX_COLUMN_SPAN = 100
MAX_ROW_SPAN = 1_000
MAX_CELLS = 20_000
"""Table cells kept of one document. The fourteen components of three hundred services fill some 12,000."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may cost. The defaults are far above any standard that an office has."""

    text_bytes: int = 10_000_000
    """Largest text file (HTML, Markdown, YAML …). A standard with its annexes has some hundred kilobytes."""
    file_bytes: int = 100_000_000
    """Largest file of any other format. Scans of a hundred pages reach about 50 MB."""
    unpacked_bytes: int = 100_000_000
    """Most that is unpacked of one Word, Excel or ODF file (pictures are never unpacked)."""
    pages: int = 1_000
    """Pages read of one PDF."""
    program_seconds: int = 120
    """Longest run of another program (LibreOffice, tesseract on one page)."""
    document_seconds: int = 180
    """Longest time of one document from its bytes to its findings; ten times as long where its pages are recognised."""
    memory_bytes: int = 4_000_000_000
    """Most memory of a process that reads documents which could take too much."""


DEFAULT_LIMITS = Limits()
