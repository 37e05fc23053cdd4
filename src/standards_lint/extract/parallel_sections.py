"""Sections of one rank that tell the same components, each in an order of its own: services.

An example::

    ## Surat Jalan
    **Syarat:** KTP
    **Biaya:** gratis
    ## Surat Muat
    **Prosedur:** datang ke loket
    **Syarat:** daftar muatan

*Prosedur* is new to what stands above it, so by itself it would go on with the first service; that *Syarat* comes again
below a heading of the same rank shows that another one has begun before. In a plain text the rank is that of capitals
with a number in front: ``3. SURAT MUAT``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.ranks import label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

PARALLEL = "parallel_section"
"""Code of the reason of such a name."""
_FEWEST = 2
"""Components that a section tells, and sections that make a row."""
_ASKED = frozenset({"persyaratan", "prosedur"})
"""Components that come again in another service; the stages of one have a time and a fee each."""

_Rank = tuple[int, str]
"""Level of a heading by markup, or the kind of number in front of capitals."""


def with_parallel_sections(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with the headings of such sections as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    found = list(events)
    ranks = {index: rank for index, event in enumerate(events) if (rank := _rank(event)) is not None}
    for rank in sorted(set(ranks.values())):
        titles = [i for i, own in ranks.items() if own == rank and events[i].kind is EventKind.TITLE]
        row = [
            (index, told)
            for index in titles
            if _may_name(events[index], headings) and (told := _told(index, rank, events, ranks))
            if not rank[0] or _ASKED & set(told)  # "## Catatan" with a time in it
        ]
        names = [] if _are_stages(row, events, headings) else _parallel(row)
        for index in names:
            found[index] = replace(events[index], kind=EventKind.NAME, why=Why(PARALLEL))
        for index in titles if names and not rank[0] else ():
            if index > names[0] and index not in names:  # "7. PERTANYAAN" ends what "6. SURAT TUGAS" says
                found[index] = replace(events[index], kind=EventKind.OTHER)
    return found


def _rank(event: Event) -> _Rank | None:
    block = event.block
    if block.kind is not BlockKind.HEADING or event.table:
        return None
    if block.level > 0:
        return block.level, ""
    style = label_style(event)
    return (0, style) if style[:1].isalnum() else None


def _may_name(event: Event, headings: Headings) -> bool:
    text = event.source.text
    speaks_for_all = headings.is_chapter_for_all(text) or headings.is_for_all(text)
    return headings.may_name_service(text) and not headings.is_other(text) and not speaks_for_all


def _are_stages(row: Sequence[tuple[int, list[str]]], events: Sequence[Event], headings: Headings) -> bool:
    """One of them is a part of every service: *Pendaftaran*, *Pengambilan*."""
    return not all(headings.names_in_heading(events[index].source.text) for index, _ in row)


def _told(index: int, rank: _Rank, events: Sequence[Event], ranks: dict[int, _Rank]) -> list[str]:
    """The components below a heading in order, up to the next of its rank or above it."""
    told: list[str] = []
    for at in range(index + 1, len(events)):
        other = ranks.get(at)
        if other is not None and (other == rank or (rank[0] and 0 < other[0] < rank[0])):
            break
        label = events[at].label
        if label is not None and label.component not in told:
            told.append(label.component)
    return told


def _parallel(row: Sequence[tuple[int, list[str]]]) -> list[int]:
    """The sections of a row in which components come again, if its order alone does not show where they begin."""
    kept: list[int] = []
    hidden = False
    before: set[str] = set()
    """Components of the sections above."""
    above: set[str] = set()
    """Those of the last one."""
    full = sum(len(told) >= _FEWEST for _, told in row)
    if full < _FEWEST:
        return []
    asked = False
    for index, told in row:
        again = bool(before & set(told))
        asked = asked or bool(before & set(told) & _ASKED)
        if kept and not again:
            return []  # the sections of one service: its papers and steps, then its time and fee
        hidden = hidden or (bool(kept) and told[0] not in above)
        kept.append(index)
        before |= set(told)
        above = set(told)
    return kept if hidden and asked else []
