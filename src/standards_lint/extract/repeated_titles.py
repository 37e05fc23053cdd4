"""Titles that stand above every service in the same words, beside the components: ``Tentang Klaster``, ``Deskripsi``.

An example::

    # Klaster Ibu dan Anak
    ## Tentang Klaster      (and a paragraph)
    ## Persyaratan
    # Klaster Lansia
    ## Tentang Klaster      (and a paragraph)
    ## Persyaratan

The nearest title above the components names their service, but what is the same above all of them names none, where a
heading of a higher rank tells them apart. A repeated title that means a component (``## Proses`` beside ``##
Persyaratan``) is its heading. Nor does ``## Siapa yang Membutuhkan?`` with a list of its own, below the one heading
above all components: it stands beside them. Where components come again below that heading, titles of their rank may
name services after all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

REPEATED = "repeated_title"
"""Code of the reason of such a title."""
_FEW_WORDS = 3
"""Of a title that means a component by one of them."""
OWN_SECTION = "own_section"
"""Code of the reason of a title that stands beside the components with a text of its own."""


def with_repeated_titles(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such titles marked, so that they name no service.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    found = list(events)
    above: dict[int, int] = {}
    """Where the last title of each rank stands."""
    places: dict[tuple[str, int], list[int]] = {}
    once: dict[int, bool] = {}
    """For a title whether no component comes again below it; many titles stand below one."""
    for index, event in enumerate(events):
        level = event.block.level if event.block.kind is BlockKind.HEADING and not event.table else 0
        if not level or event.kind not in (EventKind.TITLE, EventKind.COMPONENT):
            continue
        above = {rank: title for rank, title in above.items() if rank < level}
        if event.kind is EventKind.COMPONENT:
            continue
        naming = [title for title in above.values() if _may_name(events[title], headings)]
        if naming and _heads_sibling(index, level, events):
            places.setdefault((normalise(event.source.text), level), []).append(index)
            if naming[-1] not in once:
                once[naming[-1]] = _told_once(naming[-1], events)
            if once[naming[-1]]:
                found[index] = replace(event, why=Why(OWN_SECTION))
        above[level] = index
    alike = Counter({key: len(indices) for key, indices in places.items()})
    for key, indices in places.items():
        if alike[key] > 1:
            label = _meant(events[indices[0]], events, headings)
            if label is not None:
                found = [_as_heading_of(label, e) if _is_of(key, e) else e for e in found]
                continue
            for index in indices:
                found[index] = replace(events[index], why=Why(REPEATED))
    return found


def _is_of(key: tuple[str, int], event: Event) -> bool:
    block = event.block
    headed = event.kind is EventKind.TITLE and block.kind is BlockKind.HEADING
    return headed and (normalise(event.source.text), block.level) == key


def _as_heading_of(label: LabelMatch, event: Event) -> Event:
    return Event(EventKind.COMPONENT, event.source, event.block, label)


def _meant(title: Event, events: Sequence[Event], headings: Headings) -> LabelMatch | None:
    """The component that such a title means by a word of it, where no heading names that one: ``<h3>Proses</h3>``."""
    label = headings.key_word(title.source.text) if len(title.source.text.split()) <= _FEW_WORDS else None
    told = {e.label.component for e in events if e.label is not None}
    return label if label is not None and label.component not in told else None


def is_repeated(event: Event) -> bool:
    """It stands above other services too, or beside the components."""
    return event.why is not None and event.why.code in (REPEATED, OWN_SECTION)


def _may_name(event: Event, headings: Headings) -> bool:
    text = event.source.text
    return headings.may_name_service(text) and not headings.is_field(text)


def _told_once(title: int, events: Sequence[Event]) -> bool:
    """No component comes again below a heading, as far as the next of its rank."""
    rank = events[title].block.level
    told: list[str] = []
    for event in events[title + 1 :]:
        if event.block.kind is BlockKind.HEADING and 0 < event.block.level <= rank and not event.table:
            break
        if event.kind is EventKind.COMPONENT and event.label is not None and told[-1:] != [event.label.component]:
            told.append(event.label.component)
    return len(set(told)) == len(told)


def _heads_sibling(index: int, level: int, events: Sequence[Event]) -> bool:
    """Text of its own stands below it, and then a component under a heading of its rank."""
    below = islice(events, index + 1, None)
    first = next(below, None)
    if first is None or first.block.kind is BlockKind.HEADING:
        return False
    following = (e for e in below if e.block.kind is BlockKind.HEADING and e.kind is not EventKind.TITLE)
    component = next((e for e in following if e.kind is EventKind.COMPONENT), None)
    return component is not None and component.block.level == level
