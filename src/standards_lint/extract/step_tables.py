"""Tables of steps that are the procedure of the service named above them.

An example, below the line *KARTU ANGGOTA*::

    No | Uraian Prosedur          | Kelengkapan Berkas | Durasi
    1  | Pemohon membawa berkas   | Fotokopi KTP       | 5 menit
    2  | Petugas memeriksa berkas |                    | 10 menit
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.table_rows import Row, rows_of, table_number
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block
from standards_lint.model.why import Why

_PAPERS = "persyaratan"
_TOLD = frozenset({"prosedur", _PAPERS})
"""What the columns of such a table tell of the service; times of single steps are no promise."""


def step_table_events(blocks: Sequence[Block], headings: Headings) -> Iterator[Event]:
    """The steps as a procedure, the papers beside them as requirements; the other cells tell of single steps.

    Args:
        blocks: Of one table whose head calls its rows steps.
        headings: Names of components and of columns.
    """
    number, why = table_number(blocks[0]), Why("step_rows")
    head, *rows = rows_of(blocks)
    used: set[int] = set()
    for column in sorted(head.cells):
        label = headings.label(head.text(column))
        if label is None or label.component not in _TOLD:
            continue
        first = head.cells[column][0]
        told = list(_column(rows, column, goes_on=label.component == _PAPERS))
        used |= {id(block) for block in (first, *told)}
        yield Event(EventKind.COMPONENT, first.source, first, label, number, why=why)
        yield from (Event(EventKind.BODY, body_source(block), block, None, number, why=why) for block in told)
    left = [block for block in blocks if block.text and id(block) not in used]
    yield from (Event(EventKind.OTHER, block.source, block, None, number, why=why) for block in left)


def _column(rows: Sequence[Row], column: int, *, goes_on: bool) -> Iterator[Block]:
    """The texts of a column; a row without a number goes on with the papers of the one above, in its first cell."""
    for row in rows:
        filled = row.filled()
        if any(row.text(c).strip(" .)").isdigit() for c in filled if c < column):
            yield from (block for block in row.cells.get(column, []) if block.text)
        elif goes_on and filled:
            yield from (block for block in row.cells[filled[0]] if block.text)
