"""A page as people draw it, whatever the format: heads, paragraphs, lists, tables, panels."""

from __future__ import annotations

from dataclasses import dataclass

from layouts.standard import Body, Paragraph, Points


@dataclass(frozen=True, slots=True)
class Head:
    """A heading, a bold line or a plain numbered line that says what stands below it."""

    text: str
    look: str = "heading"
    """``heading`` (by markup, or in capitals) · ``label`` (bold, with a colon) · ``line`` (a line of its own)."""
    level: int = 2
    number: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A head with what stands below it."""

    head: Head
    body: Body
    glued: bool = False
    """The body, one paragraph, stands on the line of the head."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell."""

    body: Body = ()
    columns: int = 1
    rows: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a page that opens under its title; its parts are sections."""

    title: str
    sections: tuple[Section | Paragraph | Points, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """Panels below or beside each other."""

    panels: tuple[Panel, ...]
    look: str
    """``details`` (a browser's own) · ``accordion`` · ``cards`` · ``tabs`` · ``boxes`` (Bootstrap) · ``terms``
    (``<dl>``)."""


@dataclass(frozen=True, slots=True)
class Pipes:
    """A table whose cells fell apart: each on lines of its own, with the pipes that were left over."""

    rows: tuple[tuple[Cell, ...], ...]


Element = Head | Section | Table | Panels | Pipes | Paragraph | Points


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its title, the office, and what follows."""

    title: str
    agency: str
    elements: tuple[Element, ...]


def whole_rows(table: Table) -> list[tuple[Cell, ...]]:
    """The rows for a format without cells that span rows: empty cells stand below such a cell."""
    rows: list[tuple[Cell, ...]] = []
    open_cells: list[int] = []
    for row in table.rows:
        filled = tuple(Cell() for left in open_cells if left > 0)
        open_cells = [left - 1 for left in open_cells if left > 1] or [c.rows - 1 for c in row if c.rows > 1]
        rows.append((*filled, *row))
    return rows


def cell(text: str, *, columns: int = 1, rows: int = 1, header: bool = False) -> Cell:
    """A cell with one line of text."""
    return Cell((Paragraph(text),) if text else (), columns, rows, header)
