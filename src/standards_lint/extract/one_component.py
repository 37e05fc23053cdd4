"""Pages that tell one component of several services: the requirements of everything a counter issues.

Two ways to write them::

    PERSYARATAN PELAYANAN                  Persyaratan Pembuatan Kartu Keluarga
    Kartu Keluarga                         - Fotokopi buku nikah
    - Fotokopi buku nikah                  Persyaratan Surat Pindah
    Surat Pindah                           - Fotokopi KTP
    - Fotokopi KTP

So do names in a list, with the papers in a list below each: ``1. Kartu Keluarga`` / ``a. Fotokopi buku nikah``.
Where a title above them names a service, they are its cases (*Syarat SIM A*, *Syarat SIM C*) and no services.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group, Layout, Part
from standards_lint.extract.ranks import rank_in_component
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

_FEWEST = 2  # services
_HEADING = 2  # strength of a title that may head the list of a service
_COPY = ready_pattern(r"^(?:foto\s?(?:k|c)op[iy]|fc|asli|scan|pas\s?foto)\b", re.I)  # of a paper to bring, no name

_Cut = tuple[Event, Event, Event]


def one_component(events: Sequence[Event], knowledge: Knowledge) -> Layout | None:
    """The layout of such a page, None for any other."""
    headings = knowledge.headings
    heads = [e for e in events if e.kind is EventKind.COMPONENT]
    if not heads or any(e.table for e in events) or len({e.label.component for e in heads if e.label}) > 1:
        return None
    first = events.index(heads[0])
    if any(e.kind is EventKind.NAME or _names_service(e, headings) for e in events[:first]):
        return None
    cuts = _without_title(list(_qualified(events, headings)), events) or list(
        _titles(events[first:], heads[0], headings)
    )
    cuts = _items(events[first:], heads, knowledge) or cuts
    groups = [Group(names=[name], parts=[Part(head)]) for _, head, name in cuts]
    if len({name.source.text.lower() for _, _, name in cuts}) < max(_FEWEST, len(cuts)):
        return None
    loose = _fill(groups, [event for event, _, _ in cuts], events)
    return Layout(groups, loose, False) if all(g.parts[0].bodies for g in groups) else None


def _names_service(event: Event, headings: Headings) -> bool:
    return event.kind is EventKind.TITLE and event.strength >= _HEADING and headings.may_name_service(event.source.text)


def _qualified(events: Sequence[Event], headings: Headings) -> Iterator[_Cut]:
    """(where the service begins, heading of its component, its name) of *Persyaratan Pembuatan Kartu Keluarga*."""
    for event in events:
        text = event.source.text.rstrip(" :")
        if event.kind is EventKind.COMPONENT and headings.label(text) is None:
            found = headings.beginning(text)
            if found and headings.may_name_service(found[1]):
                yield event, event, _name(event, event.source.slice(text.rfind(found[1]), len(text)))


def _without_title(cuts: list[_Cut], events: Sequence[Event]) -> list[_Cut]:
    """``<h2>Persyaratan Perizinan</h2>`` above *PERSYARATAN REKLAME*, *PERSYARATAN TRAYEK*: it names the page."""
    if len(cuts) <= _FEWEST:
        return cuts
    ranks = {(event.block.kind, event.block.level) for event, _, _ in cuts[1:]}
    first = cuts[0][0]
    told = events[events.index(first) + 1 : events.index(cuts[1][0])]
    titled = first.block.level > 0 and len(ranks) == 1 and (first.block.kind, first.block.level) not in ranks
    return cuts[1:] if titled and not any(e.block.kind is BlockKind.ITEM for e in told) else cuts


def _titles(events: Sequence[Event], head: Event, headings: Headings) -> Iterator[_Cut]:
    """The same of headings of one rank below *Persyaratan Pelayanan*, each with a list under it."""
    titles = [
        (event, below)
        for event, below in pairwise(events)
        if event.kind is EventKind.TITLE and event.strength >= _HEADING
    ]
    if len({event.strength for event, _ in titles}) != 1:
        return
    listed = all(below.block.kind is BlockKind.ITEM and below.kind is EventKind.BODY for _, below in titles)
    if listed and all(_names_service(event, headings) for event, _ in titles):
        yield from ((event, head, _name(event, event.source)) for event, _ in titles)


def _items(events: Sequence[Event], heads: Sequence[Event], knowledge: Knowledge) -> list[_Cut]:
    """The same of the items of the only list, each with a list of papers below it, under *Persyaratan Pelayanan*."""
    items = [e for e in events if e.kind is EventKind.BODY and e.block.kind is BlockKind.ITEM]
    if len(heads) > 1 or not items or not _is_general(heads[0], knowledge.headings):
        return []
    names = [e for e in items if e.block.level == items[0].block.level]
    papers = [e for e in items if e.block.level > items[0].block.level]
    bare = [e for e, below in pairwise([*items, items[0]]) if e in names and below.block.level <= e.block.level]
    if len(names) < _FEWEST or bare or not _most(papers, knowledge.content.requirement):
        return []
    if not _most(names, knowledge.kinds.service_words) or _most(names, _COPY):
        return []
    return [(event, heads[0], _name(event, event.block.source.strip(" :"))) for event in names]


def _is_general(head: Event, headings: Headings) -> bool:
    """*Persyaratan*, *Persyaratan Pelayanan Kelurahan …*: the heading names no service."""
    found = headings.beginning(head.source.text.rstrip(" :"))
    if found is None or headings.is_field(found[1]):
        return True
    words = found[1].split()
    while words and headings.is_generic(words[0]):
        words.pop(0)
    return headings.is_office(" ".join(words))


def _most(events: Sequence[Event], pattern: re.Pattern[str]) -> bool:
    return 2 * sum(bool(pattern.search(e.block.text)) for e in events) > len(events)


def _name(event: Event, source: SourceText) -> Event:
    return Event(EventKind.NAME, source, event.block)


def _fill(groups: Sequence[Group], starts: Sequence[Event], events: Sequence[Event]) -> list[Event]:
    """Give the texts to the services they stand under.

    Returns:
        What stands under none.
    """
    loose: list[Event] = []
    begun = {id(start): group for start, group in zip(starts, groups, strict=True)}
    here: Group | None = None
    for event in events:
        if id(event) in begun:
            here = begun[id(event)]
        elif here is not None and (event.kind is EventKind.BODY or _is_below(event, here)):
            here.parts[0].bodies.append(event)
        else:
            here = None if event.kind is not EventKind.TITLE or event.strength >= _HEADING else here
            loose.append(event)
    return loose


def _is_below(event: Event, group: Group) -> bool:
    """``<h3>Pengajuan Berkas</h3>``, a step below ``<h2>Prosedur Permohonan Informasi</h2>``."""
    heading = group.parts[0].heading
    return event.kind is EventKind.TITLE and heading is not None and rank_in_component(event, heading, None) < 0
