"""Names of components known by the lines they stand among: ``Petugas : 14 orang`` below ``Sarana : lahan parkir``.

Such a single word with a colon proves nothing by itself. In a run of lines that are all a name and a text, several of
them of components for sure, it names a component as a cell in a column of component names does. A list below one of the
lines ends a run; those that follow in the same shape are lines of the same kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.ranks import label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind

_Rank = tuple[BlockKind, str, int]

_KNOWN = 3
"""Components that a run tells of for sure."""
_NAME_WORDS = 5
_NUMBER = "jumlah_pelaksana"


def with_colon_rows(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings with their text behind them.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    found: list[Event] = []
    elsewhere = {normalise(e.source.text): e.label for e in events if e.label is not None and not e.table}
    """What a name heads in one service it heads in the next: ``jadi : 15 menit``, then ``jadi : lihat kondisi``."""
    proven: set[_Rank] = set()
    before: set[str] = set()
    """Components of the run above."""
    for rank, run in groupby(zip(events, _ranks(events), strict=True), key=lambda pair: pair[1]):
        row = [event for event, _ in run]
        if rank is None and any(event.kind is not EventKind.BODY for event in row):
            proven, before = set(), set()  # a heading, and another part of the document
        known = {event.label.component for event in row if event.label is not None}
        if rank is not None and len(known) >= _KNOWN:
            proven.add(rank)
        if rank in proven:
            known |= before
            before = known
        found += [new for e in row for new in _told(e, known, headings, elsewhere)] if rank in proven else row
    return found


def _ranks(events: Sequence[Event]) -> Iterator[_Rank | None]:
    """What makes the lines of a run alike; None for a line that is no name with a text. A text has that of its name."""
    rank: _Rank | None = None
    for event in events:
        if not _is_behind(event):
            block = event.block
            bare = event.kind is EventKind.COMPONENT and block.text.endswith(":")  # "caranya :" was not filled in
            told = not event.table and block.kind is not BlockKind.HEADING and (bare or _name(block.text))
            rank = (block.kind, label_style(event), block.level) if told else None
        yield rank


def _is_behind(event: Event) -> bool:
    return event.kind is EventKind.BODY and event.why is not None and event.why.code == "behind_label"


def _name(text: str) -> str:
    name, colon, value = text.partition(":")
    return name.strip() if colon and value.strip() and len(name.split()) <= _NAME_WORDS else ""


def _told(event: Event, known: Collection[str], headings: Headings, elsewhere: Mapping[str, LabelMatch]) -> list[Event]:
    """The line as a name and its text, where the name means a component that the run lacks; else as it is."""
    block, value = event.block, event.block.text.partition(":")[2]
    plain = event.kind in (EventKind.BODY, EventKind.TITLE) and event.why is None
    name = _name(block.text) if plain and any(map(str.isalnum, value)) else ""
    label = headings.key_word(name) if name and " " not in name else None
    label = label or elsewhere.get(normalise(name))
    if label is None or label.component in known:
        return [event]
    if label.component == _NUMBER and not any(map(str.isdigit, value)):
        return [event]  # "Petugas : Budi"
    source, end = block.source, block.text.index(":")
    head = Event(EventKind.COMPONENT, source.slice(0, end).strip(), block, label)
    return [head, behind_label(block, source.slice(end + 1).strip(), name)]
