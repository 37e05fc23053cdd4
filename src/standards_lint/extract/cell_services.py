"""Tables with a row for each service and all that is said of it in one cell: ``Nama Layanan | Keterangan``.

In that cell the components stand below each other, each behind its name: ``Persyaratan: KTP`` / ``Biaya: Gratis``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import labelled, line_events
from standards_lint.extract.table_rows import Row
from standards_lint.knowledge.headings import Headings
from standards_lint.model.span import SourceText

_COMPONENTS = 2
"""Components in a cell that sets out a service."""

Columns = tuple[int, int]
"""Column of the names, column of what is said."""


def service_cells(rows: Sequence[Row], headings: Headings) -> Columns | None:
    """The columns of such a table; None for any other.

    Args:
        rows: Of one outermost table.
        headings: Names of columns and components.
    """
    kinds = {c: headings.column(rows[0].text(c)) for c in rows[0].filled()}
    names = [c for c, kind in kinds.items() if kind == "layanan"]
    said = [c for c, kind in kinds.items() if kind not in ("layanan", "nomor")]
    if len(names) != 1 or len(said) != 1 or len(rows) <= 1:
        return None
    telling = sum(_tells(row, said[0], headings) for row in rows[1:])
    return (names[0], said[0]) if 2 * telling > len(rows) - 1 else None


def _tells(row: Row, column: int, headings: Headings) -> bool:
    told = (labelled(block, headings) for block in row.cells.get(column, ()) if ":" in block.text)
    return sum(events[0].kind is EventKind.COMPONENT for events in told if events) >= _COMPONENTS


def service_cell_events(rows: Sequence[Row], columns: Columns, headings: Headings) -> Iterator[Event]:
    """The events of such a table.

    Args:
        rows: Of the table, its head first.
        columns: From `service_cells`.
        headings: Names of components.
    """
    name_column, said = columns
    for row in rows[1:]:
        name = [block for block in row.cells.get(name_column, ()) if block.text]
        if name:
            yield Event(EventKind.NAME, SourceText.join([block.source for block in name], " "), name[0])
        for block in row.cells.get(said, ()):
            yield from line_events(block, headings)
