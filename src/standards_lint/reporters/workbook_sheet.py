"""What a sheet of the workbook is, and the words of its language."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.model.finding import Severity, Text
from standards_lint.records import dataclass
from standards_lint.reporters import words

Value = str | int
Row = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: heads with the widths of their columns, rows, and words that colour their cells."""

    name: str
    heads: Sequence[tuple[str, float]]
    rows: Sequence[Row]
    colours: Sequence[tuple[str, str]] = ()
    """(the whole of a cell, colour)."""
    still: int = 1
    """Columns on the left that stay in sight."""
    upright: frozenset[int] = frozenset()
    """Columns whose head is written upwards."""


@dataclass(frozen=True, slots=True)
class Say:
    """Words in the language of the report."""

    lang: str

    def __call__(self, text: Text) -> str:
        """The text in the language."""
        return text.in_(self.lang)

    def severity(self, severity: Severity) -> str:
        """The name of a severity."""
        return words.SEVERITY[severity].in_(self.lang)
