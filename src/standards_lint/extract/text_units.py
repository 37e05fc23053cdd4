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
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_SENTENCE = 4
"""Words of a line that ends like a sentence from which on it is one."""
_DESCRIBED = 6
"""Words in the mean of lines below names that describe the services without a full stop."""
_ALONE = 3
"""Times that the only component of a page is named, each time for another service."""
_NEARLY = 0.7
"""Part of the headings that name it where other components are told of a service or two."""
_BESIDE = 2
"""Lines that may stand between a line of all services and the description: a badge, and the name."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Lines between two services, as far as the next line that divides them, one of which may name the second."""

    lines: tuple[Event, ...]
    at: int
    """The last line above the sentences at the end."""
    is_last: bool
    """The components stand right below."""

    @property
    def is_above(self) -> bool:
        """The line stands right above the components."""
        return self.is_last and self.at == len(self.lines) - 1


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
    # "Dasar Hukum" may stand before the component that most services begin with.
    later = [
        _places(gap, shared, headings) or _places(_gap(events, _before(events, start)), shared, headings)
        for start, gap in zip(starts[1:], gaps[1:], strict=True)
    ]
    names = _names(_places(gaps[0], shared, headings, first=True), later, headings)
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
    alone = ids.count(most) >= _ALONE and ids.count(most) >= _NEARLY * len(ids)
    again = [
        place
        for (_, before), (place, now) in pairwise(heads)
        if now == most and (alone or before != now) and place > first
    ]
    return [heads[0][0], *again]


def _gap(events: Sequence[Event], start: int) -> Sequence[Event]:
    """What stands between a component and the one before it."""
    return events[_before(events, start) + 1 : start]


def _before(events: Sequence[Event], start: int) -> int:
    """Where the component before stands, -1 where there is none."""
    return next((i for i in range(start - 1, -1, -1) if events[i].kind is EventKind.COMPONENT), -1)


def _shared(gaps: Sequence[Sequence[Event]]) -> frozenset[str]:
    """The lines that stand above all services but the first."""
    if len(gaps) < 2:
        return frozenset()
    told = Counter(text for gap in gaps for text in {normalise(event.source.text) for event in gap})
    return frozenset(text for text, count in told.items() if count == len(gaps))


def _places(gap: Sequence[Event], shared: frozenset[str], headings: Headings, *, first: bool = False) -> list[_Place]:
    """Where a name may stand in a gap, the last place first.

    What stands below a line that heads another matter is none of them. But in front of all services much is headed that
    has nothing to do with them, so that there the lines right above the components may be one.
    """
    stretches: list[list[Event]] = [[]]
    heads: list[Event | None] = [None]
    for event in gap if first else gap[1:]:  # the first line is content of the component above
        if event.kind in (EventKind.OTHER, EventKind.UNKNOWN, EventKind.HALF) or normalise(event.source.text) in shared:
            stretches.append([])
            heads.append(event)
        else:
            stretches[-1].append(event)
    found: list[_Place] = []
    for lines, head in zip(reversed(stretches), reversed(heads), strict=True):
        is_last = lines is stretches[-1]
        if head is not None and head.kind is EventKind.OTHER and not (first and is_last):
            continue
        at = _line_above(lines, headings)
        if at is not None and (first or head is None or at < _BESIDE):
            found.append(_Place(tuple(lines), at, is_last))
    return found


def _line_above(lines: Sequence[Event], headings: Headings) -> int | None:
    """Where the last line above the sentences stands, if it may name a service."""
    at = len(lines) - 1
    while at >= 0 and _is_sentence(lines[at]):
        at -= 1
    return at if at >= 0 and _may_name(lines[at], headings) else None


def _names(first: Sequence[_Place], later: Sequence[Sequence[_Place]], headings: Headings) -> list[Event] | None:
    """The names of the services, None where fewer than two have one, or not each but the first."""
    places = _described(later, headings) or [options[0] for options in later if options]
    if len(places) < _NEARLY * len(later):
        return None
    words = sum(len(place.lines[place.at].source.text.split()) for place in places)
    described = all(_is_described(place, headings) for place in places) and words >= _DESCRIBED * len(places)
    if not described and all(place.is_above for place in places) and not all(map(_is_set_apart, places)):
        return None  # right above the components, where any name is looked for
    alike = [place for place in first if not described or _is_described(place, headings)]
    named = [place.lines[place.at - described] for place in (*alike[:1], *places)]
    texts = [normalise(name.source.text) for name in named]
    return named if len(set(texts)) == len(texts) > 1 else None


def _described(later: Sequence[Sequence[_Place]], headings: Headings) -> list[_Place]:
    """The places of lines above descriptions where most services have one: the others begin none.

    *Persyaratan Khusus* in the list of one service comes again as much as *Persyaratan* of the next.
    """
    places = [options[0] for options in later if options]
    told = {id(p.lines[p.at]): p for p in places if not p.is_above or _is_described(p, headings)}
    return list(told.values()) if 1 < len(told) < len(later) else []


def _is_set_apart(place: _Place) -> bool:
    """A plain line below a blank one: no more of the list before, and no title that shows itself to be one."""
    name = place.lines[place.at]
    return bool(name.block.blank_before) and name.strength <= 1


def _is_described(place: _Place, headings: Headings) -> bool:
    """A line of its own, longer than the name above it, stands at the end."""
    if place.at < 1 or place.at != len(place.lines) - 1:
        return False
    name, line = place.lines[place.at - 1 : place.at + 1]
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
