"""Builders of passages and blocks for the tests of the extractors of details."""

import pytest

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.data import national
from standards_lint.model.block import Block, BlockKind, Cell
from standards_lint.model.span import Mark, SourceText


@pytest.fixture(scope="session")
def vocabulary():
    """The vocabulary folder of the national pack."""
    return national() / "vocabulary"


@pytest.fixture
def make_passage():
    """A passage of one line; `label` is put in front of the text, as the structure stage does."""
    lines = iter(range(1, 10_000))

    def make(text, component="", service="s1", *, label="", level=1, heading="", complaint=False, cell=None, kind=None):
        line = next(lines)
        full = f"{label} {text}" if label else text
        block = Block(
            kind or (BlockKind.ITEM if label else BlockKind.PARAGRAPH),
            SourceText(text, (Mark(0, line, len(full) - len(text) + 1),)),
            level=level if label else 0,
            label=label,
            cell=cell,
        )
        source = SourceText(full, (Mark(0, line, 1),))
        complaint = complaint or component == "pengaduan"
        return Passage(
            source, block, service if component else "", component, component == "dasar_hukum", complaint, heading
        )

    return make


@pytest.fixture
def make_table():
    """Blocks of a table from rows of texts; None leaves a cell out, a tuple is (text, row span, column span)."""

    def make(rows, table=1, first_line=1):
        blocks = []
        for row, cells in enumerate(rows, 1):
            column = 1
            for cell in cells:
                text, row_span, column_span = cell if isinstance(cell, tuple) else (cell, 1, 1)
                if text is not None:
                    place = Cell(table, row, column, row_span, column_span)
                    source = SourceText(text, (Mark(0, first_line + row, column),))
                    blocks.append(Block(BlockKind.PARAGRAPH, source, cell=place))
                column += column_span
        return blocks

    return make
