"""Names of services that by their rank stand inside a component that was told for all of them.

An example::

    <h2>Alur Pengajuan Umum</h2>   (and its steps)
    <h3>1 Surat Keterangan Usaha</h3>
    <b>Dokumen Persyaratan:</b>
    <h3>2 Surat Pindah</h3>
    <b>Dokumen Persyaratan:</b>

A heading below that of a component mostly heads a part of it. Where several stand right above one and the same other
component, they name what that component is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_BELOW_ALL = 7
"""Rank of titles of an accordion, which have no level."""
_SEVERAL = 3
"""Names, from which on they are a row of services."""


def with_names_inside(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such headings as names of services.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    around: Event | None = None
    """The last heading of a component by markup."""
    rows: dict[tuple[int, int, str], list[int]] = {}
    for index, (event, below) in enumerate(pairwise(events)):
        heading = event.block.kind is BlockKind.HEADING and not event.table
        level = (event.block.level or _BELOW_ALL) if heading else 0
        if event.kind is EventKind.COMPONENT and heading and event.block.level:
            around = event
        elif around is not None and level and event.kind is EventKind.TITLE:
            around = around if level > around.block.level else None
            other = around is not None and _component(below) not in ("", _component(around))
            if around is not None and other and headings.may_name_service(event.source.text):
                rows.setdefault((id(around), level, _component(below)), []).append(index)
    for row in rows.values():
        if len({normalise(events[index].source.text) for index in row}) == len(row) >= _SEVERAL:
            for index in row:
                found[index] = replace(events[index], kind=EventKind.NAME, why=Why("name_inside"))
    return found


def _component(event: Event) -> str:
    return event.label.component if event.kind is EventKind.COMPONENT and event.label is not None else ""
