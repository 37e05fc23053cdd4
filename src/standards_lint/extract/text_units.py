"""Names of services in texts without any marks, as pages are pasted: one service below another, each with a text.

An example, in which nothing but its place makes a line the name::

    Biaya
    Gratis.
    Kartu Anggota Perpustakaan
    Kartu untuk meminjam buku selama dua tahun.
    Persyaratan
    Fotokopi KTP

The nearest line above the components would be the description, or the last item of the list before. Where the
components begin again, what stands between is divided by lines that all services have (``Detail Layanan``, ``Unduh``)
or that head other matters (``Tentang Layanan``), and the line above the description names the service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import is_short
from standards_lint.knowledge.component_names import normalise
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_SENTENCE = 4
"""Words of a line that ends like a sentence from which on it is one."""
_DESCRIBED = 6
"""Words in the mean of lines below names that describe the services without a full stop."""
_BESIDE = 2
"""Lines that may stand between a line of all services and the description: a badge, and the name."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """Lines between two services, as far as the next line that divides them."""

    lines: tuple[Event, ...]
    first: bool
    """It begins behind the content of the last component, with more of it perhaps."""
    last: bool
    """It ends right above the components."""


def with_names_of_units(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    if any(_is_marked(event) for event in events):
        return found
    starts = _starts(events)
    gaps = [_gap(events, start) for start in starts]
    if len(gaps) < 2 or any(event.table or event.kind is EventKind.NAME for gap in gaps for event in gap):
        return found
    shared = _shared(gaps[1:])
    segments = [_named_segment(gap, shared, headings, first=not number) for number, gap in enumerate(gaps)]
    names = _names(segments, headings)
    if names is None:
        return found
    place = {id(event): index for index, event in enumerate(events)}
    for name in names:
        found[place[id(name)]] = replace(name, kind=EventKind.NAME, source=name.block.source, why=Why("above_text"))
    return found


def _is_marked(event: Event) -> bool:
    return event.block.kind is BlockKind.HEADING and event.block.level > 0 and not event.table


def _starts(events: Sequence[Event]) -> list[int]:
    """Where the components begin: the first of all, and each return of the one that most services have."""
    heads = [(i, e.label.component) for i, e in enumerate(events) if e.kind is EventKind.COMPONENT and e.label]
    if not heads:
        return []
    ids = [component for _, component in heads]
    most = max(dict.fromkeys(ids), key=ids.count)
    first = next(place for place, component in heads if component == most)
    again = [place for (_, before), (place, now) in pairwise(heads) if now == most != before and place > first]
    return [heads[0][0], *again]


def _gap(events: Sequence[Event], start: int) -> Sequence[Event]:
    """What stands between a component and the one before it."""
    before = next((i for i in range(start - 1, -1, -1) if events[i].kind is EventKind.COMPONENT), -1)
    return events[before + 1 : start]


def _shared(gaps: Sequence[Sequence[Event]]) -> frozenset[str]:
    """The lines that stand above all services but the first."""
    if len(gaps) < 2:
        return frozenset()
    told = Counter(text for gap in gaps for text in {normalise(event.source.text) for event in gap})
    return frozenset(text for text, count in told.items() if count == len(gaps))


def _named_segment(gap: Sequence[Event], shared: frozenset[str], headings: Headings, *, first: bool) -> _Segment | None:
    """The last stretch of lines in which a name may stand."""
    stretches: list[list[Event]] = [[]]
    heads: list[Event | None] = [None]
    for event in gap if first else gap[1:]:
        if event.kind in (EventKind.OTHER, EventKind.UNKNOWN, EventKind.HALF) or normalise(event.source.text) in shared:
            stretches.append([])
            heads.append(event)
        else:
            stretches[-1].append(event)
    told = [
        _Segment(tuple(lines), first or head is None, lines is stretches[-1])
        for lines, head in zip(stretches, heads, strict=True)
        if head is None or head.kind is not EventKind.OTHER
    ]
    if first:  # what stands in front of all services is headed by much that has nothing to do with them
        told = [_Segment(tuple(lines), True, lines is stretches[-1]) for lines in stretches[-1:]] + told
    return next((segment for segment in reversed(told) if _candidate(segment, headings) is not None), None)


def _candidate(segment: _Segment, headings: Headings) -> int | None:
    """Where the last line above the description stands, if it may name a service."""
    at = len(segment.lines) - 1
    while at >= 0 and _is_sentence(segment.lines[at]):
        at -= 1
    if at < 0 or not _may_name(segment.lines[at], headings):
        return None
    return at if segment.first or at < _BESIDE else None


def _names(segments: Sequence[_Segment | None], headings: Headings) -> list[Event] | None:
    """The names of the services, None where fewer than two have one, or not each but the first."""
    told = [(segment, at) for segment in segments if segment and (at := _candidate(segment, headings)) is not None]
    later = told[1:] if segments[0] is not None else told
    if len(told) < 2 or len(later) != len(segments) - 1:
        return None
    described = all(_is_described(segment, at, headings) for segment, at in later)
    lines = sum(len(segment.lines[at].source.text.split()) for segment, at in later)
    if described and lines >= _DESCRIBED * len(later):
        told = [(segment, at - 1) for segment, at in told if _is_described(segment, at, headings)]
    elif all(segment.last and at == len(segment.lines) - 1 for segment, at in later):
        return None  # right above the components, where any name is looked for
    names = [segment.lines[at] for segment, at in told]
    texts = [normalise(name.source.text) for name in names]
    return names if len(set(texts)) == len(texts) else None


def _is_described(segment: _Segment, at: int, headings: Headings) -> bool:
    """A line of its own, longer than the name above it, stands right above the components."""
    if at < 1 or at != len(segment.lines) - 1:
        return False
    name, line = segment.lines[at - 1 : at + 1]
    longer = len(line.source.text) > len(name.source.text)
    return longer and bool(line.block.blank_before) and _may_name(name, headings)


def _is_sentence(event: Event) -> bool:
    text = event.source.text
    plain = event.block.kind is BlockKind.PARAGRAPH and event.kind in (EventKind.BODY, EventKind.TITLE)
    return plain and text.endswith(".") and len(text.split()) >= _SENTENCE


def _may_name(event: Event, headings: Headings) -> bool:
    text = event.source.text
    plain = event.kind in (EventKind.TITLE, EventKind.BODY) and event.block.kind is not BlockKind.IMAGE
    return plain and event.block.kind is not BlockKind.ITEM and _reads_as_name(text, headings)


def _reads_as_name(text: str, headings: Headings) -> bool:
    capital = text[:1].isupper() and any(letter.islower() or letter.isupper() for letter in text)
    return capital and is_short(text) and not text.endswith(":") and headings.may_name_service(text)
