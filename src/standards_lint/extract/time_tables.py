"""Tables that tell of several services how long each takes: ``Jenis Layanan | Estimasi Waktu``.

On a page about one service they are content: a list of cases. On a page whose title names none (*SOP Pelayanan*,
*Maklumat Pelayanan*) each row is a service.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.table_rows import Row
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_TIME = "jangka_waktu"
_FEWEST = 2
"""Rows below the head."""


def lists_services(title: SourceText | None, headings: Headings) -> bool:
    """A page under this title names its services in tables."""
    return title is None or headings.is_generic(title.text) or headings.is_office(title.text)


def time_column(rows: Sequence[Row], headings: Headings) -> dict[int, LabelMatch | None] | None:
    """The column of the times, by the head of such a table; None for any other table.

    Args:
        rows: Of one outermost table.
        headings: Names of columns and components.
    """
    head = rows[0]
    columns = {c: headings.column(head.text(c)) for c in head.filled()}
    others = [c for c, name in columns.items() if not name and not headings.is_remark(head.text(c))]
    if "layanan" not in columns.values() or len(others) != 1 or len(rows) <= _FEWEST:
        return None
    match = headings.in_column(head.text(others[0]))
    times = sum(any(sign.isdigit() for sign in row.text(others[0])) for row in rows[1:])
    told = match is not None and match.component == _TIME and 2 * times > len(rows) - 1
    return {others[0]: match} if told else None


def without_their_headings(events: Sequence[Event]) -> list[Event]:
    """The events, ``Waktu Penyelesaian Layanan`` right above such a table as the heading of the table alone.

    Args:
        events: Of a whole document, in order.
    """
    found = list(events)
    for index, (event, name, head) in enumerate(zip(events, events[1:], events[2:], strict=False)):
        if event.kind is EventKind.COMPONENT and not event.table and name.kind is EventKind.NAME and name.table:
            same = event.label is not None and head.label is not None and event.label.component == head.label.component
            if same and head.table == name.table:
                found[index] = replace(event, kind=EventKind.OTHER, label=None, why=Why("above_time_table"))
    return found
