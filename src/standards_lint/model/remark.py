"""What authors write to the program: comments beside the text of a document, with their places.

A reader gives the words of a comment and where it stands; what the words ask for is read later (``triage``).
"""

from __future__ import annotations

from standards_lint.records import dataclass

LAST_COLUMN = 1_000_000_000
"""Column behind every text: an extent that ends there holds the rest of its line."""


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """A stretch of the text view. Lines and columns count from 1; the end is the place behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int

    def holds(self, line: int, column: int) -> bool:
        """Whether a place lies in it."""
        return (self.line, self.column) <= (line, column) < (self.end_line, self.end_column)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that calls the program by its name: ``standards-lint: abaikan PGD006 -- alasan``."""

    text: str
    """Its words from the name on, white space normalised, without the marks that make it a comment."""
    extent: Extent
    """Where it stands in the text view; of a Word comment the words that it is fastened to."""
    written: str = ""
    """What stands in `extent`, marks included; empty where the text view does not hold the comment (Word)."""
    alone: bool = False
    """Nothing else stands on its lines."""
    fastened: bool = False
    """It stands beside the words of `extent`, not among the words of the document (Word)."""
    author: str = ""
    """Who wrote it, where the file says so."""
    answers: str = ""
    """The words of the comment that it answers, where that one is the program's own."""
