"""What pages are made of: stretches of running text, and tables with what stands in their cells."""

from __future__ import annotations

from dataclasses import field

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_grid import Told
from standards_lint.readers.pdf_lines import PrintedLine
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page."""

    page: int
    box: Box
    is_page: bool = False
    """It stands for the whole page, which is nothing but a picture."""


@dataclass(slots=True)
class Stretch:
    """Lines of running text, from the top of one page or over several of them."""

    lines: list[PrintedLine]
    pictures: list[Picture] = field(default_factory=list)
    margin: float = 0.0
    """How far the text of the page around it reaches to the right."""
    is_column: bool = False
    """It is one of two columns."""


@dataclass(slots=True)
class Part:
    """What stands in a cell on one page."""

    left: float
    right: float
    lines: list[PrintedLine]
    page: int


@dataclass(slots=True)
class TableCell:
    """A cell; one whose row is broken over pages has several parts."""

    row: int
    left: float
    right: float
    row_span: int
    parts: list[Part]
    pictures: list[Picture] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    bottom: float = 0.0
    top: float = 0.0
    is_broken: bool = False
    """Its lines are one text wherever they are broken: a label of a table without borders."""

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text for part in self.parts for line in part.lines)


@dataclass(slots=True)
class Table:
    """A bordered table, on one page or over several of them."""

    xs: list[float]
    """Where its columns begin, and the right edge."""
    height: int
    """Number of its rows."""
    cells: list[TableCell]
    top: float
    page: int
    """Page on which it begins."""
    last_page: int
    told: Told | None = None
    """As of its grid."""


Item = Stretch | Table
