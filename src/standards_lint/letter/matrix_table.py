"""Services against the 14 components in a letter: upright for a few services, on pages laid on their side for many."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from standards_lint.letter import letter_words as w
from standards_lint.letter.contents import Letter
from standards_lint.letter.drawing import Grid, Line
from standards_lint.letter.pages import end_pages, end_wide_pages, governing, is_wide
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.styles import SECTION, SMALL
from standards_lint.reporters.html.matrix import Matrix

_FEW = 3
"""Services that stand side by side on an upright page."""

_HEAD_HEIGHT = Cm(4.8)
_NUMBER, _HELD, _CELL = 4, 8, 4
"""Hundredths of the width of a wide table for the number, for what is held, and for each component."""


def write_matrix(document: Document, anchor: Paragraph, matrix: Matrix, head: str, letter: Letter, width: int) -> None:
    """Writes the table with its heading and legend.

    Args:
        document: Where it stands.
        anchor: The paragraph in front of which it stands.
        matrix: What it tells.
        head: Its heading.
        letter: The letter that it is in.
        width: Room between the margins of the pages.
    """
    signs = "; ".join(f"{cell.sign} {cell.words}" for cell in matrix.legend)
    legend = xml_words(letter.say(w.LEGEND, signs=signs))
    if any(cell.state == "tidak_ada" for cell in matrix.legend):
        legend = f"{legend} {letter.say(w.ELSEWHERE)}"
    if len(matrix.rows) <= _FEW:
        anchor.insert_paragraph_before(head, SECTION)
        _upright(document, anchor, matrix, letter, width)
        anchor.insert_paragraph_before(legend, SMALL)
        return
    settings = governing(anchor._p)
    if is_wide(settings):
        anchor.insert_paragraph_before(head, SECTION)
        _wide(document, anchor, matrix, letter, width)
        anchor.insert_paragraph_before(legend, SMALL)
        return
    end_pages(anchor._p, settings)
    heading = anchor.insert_paragraph_before(head, SECTION)
    width = end_wide_pages(anchor._p, settings)
    last = heading._p.getnext()  # the paragraph that ends the wide pages
    _wide(document, Paragraph(last, heading._parent), matrix, letter, width)
    Paragraph(last, heading._parent).insert_paragraph_before(legend, SMALL)


def _upright(document: Document, anchor: Paragraph, matrix: Matrix, letter: Letter, width: int) -> None:
    """A row for each component, a column for each service."""
    services = len(matrix.rows)
    first = width * 40 // 100
    heads = [letter.say(w.COMPONENT_HEAD), *(row.name for row in matrix.rows)]
    grid = Grid(document, anchor._p, heads, [first, *[(width - first) // services] * services])
    for index, (_, name) in enumerate(matrix.heads):
        grid.row([[Line(name)], *([Line(row.cells[index].sign)] for row in matrix.rows)], centred=1)
    grid.row([[Line(letter.say(w.HELD), bold=True)], *([Line(row.told)] for row in matrix.rows)], centred=1)


def _wide(document: Document, anchor: Paragraph, matrix: Matrix, letter: Letter, width: int) -> None:
    """A row for each service, a column for each component."""
    size = len(matrix.heads)
    shares = [_NUMBER, 100 - _NUMBER - _HELD - size * _CELL, *[_CELL] * size, _HELD]
    heads = [letter.say(w.NUMBER), letter.say(w.SERVICE_HEAD), *(name for _, name in matrix.heads), letter.say(w.HELD)]
    grid = Grid(document, anchor._p, heads, [width * share // 100 for share in shares])
    grid.turn_heads(range(2, 2 + size), _HEAD_HEIGHT)
    for number, row in enumerate(matrix.rows, 1):
        signs = ([Line(cell.sign)] for cell in row.cells)
        grid.row([[Line(str(number))], [Line(row.name)], *signs, [Line(row.told)]], centred=2)
