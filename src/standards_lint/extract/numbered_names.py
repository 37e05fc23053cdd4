"""Names counted 1, 2, 3 above components that are the same under each of them, in texts that mark neither.

An example::

    1. Layanan Informasi
    Persyaratan Pelayanan
    Mengisi formulir
    Penanganan Pengaduan
    Kotak saran
    2. Layanan Pengaduan
    Persyaratan Pelayanan

By itself the second name is the last line of what the first service says, or the heading of a component.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, is_first
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why

_FEWEST = 2
"""Names that make a row."""
_WORDS = 14
"""Words of a name."""


def with_numbered_names(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    found = list(events)
    first = next((e for e in events if e.kind is EventKind.COMPONENT and e.label), None)
    if first is None or first.label is None or first.table:
        return found
    again = [i for i, e in enumerate(events) if _is_same(e, first)]
    names = [index - 1 for index in again]
    if len(names) < _FEWEST or names[0] < 0 or not all(_may_name(events[index], headings) for index in names):
        return found
    if all(events[index].kind is EventKind.TITLE for index in names):
        return found  # they show themselves to be titles
    # below "B. …" the names are counted anew
    counted = all(is_first(events[b]) or succeeds(events[b], events[a]) for a, b in pairwise(names))
    styles = {label_style(events[index]) for index in names}
    if not (counted and is_first(events[names[0]])) or len(styles) > 1 or label_style(first) in styles:
        return found
    for index in names:
        name = events[index]
        found[index] = replace(name, kind=EventKind.NAME, source=name.block.source, label=None, why=Why("counted_name"))
    return found


def _is_same(event: Event, first: Event) -> bool:
    """The same heading in the same words, and not another one of the component."""
    return event.kind is EventKind.COMPONENT and not event.table and event.source.text == first.source.text


def _may_name(event: Event, headings: Headings) -> bool:
    text = event.block.text
    plain = event.kind in (EventKind.BODY, EventKind.TITLE, EventKind.COMPONENT) and event.numbered and not event.table
    short = len(text.split()) <= _WORDS and text[-1:] not in (".", ";", ",", ":")
    return plain and short and (headings.may_name_service(text) or headings.names_at_need(text))
