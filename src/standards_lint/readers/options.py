"""How documents are read: the bounds they are held to, by which readers, and whether pictures are recognised."""

from __future__ import annotations

from dataclasses import replace

from standards_lint.readers.file_reader import FileReader
from standards_lint.readers.limits import DEFAULT_LIMITS, Limits
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Chosen once for a run."""

    limits: Limits = DEFAULT_LIMITS
    ocr: bool = False
    """Recognise the text of pages that are pictures, with tesseract."""
    kinds: tuple[str, ...] = ()
    """What the user says that the documents are, the main kind first; empty where their content decides."""

    readers: tuple[FileReader, ...] = ()
    """Those of plugins, asked before the program's own."""

    def said_to_be(self, kinds: tuple[str, ...]) -> ReadOptions:
        """The same for a document that is said to be of these kinds; empty for no other ones than those of the run."""
        return replace(self, kinds=kinds) if kinds else self


DEFAULT_OPTIONS = ReadOptions()
