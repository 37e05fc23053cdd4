"""Texts of components that are set as headings: *Biaya* / *Tidak Berbayar (GRATIS!)*, both of one rank.

Makers of web pages take headings for their size. By its rank such a text would end the component it is the text of.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.quantities import find_quantities
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.phrases import fold
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_PRODUCT = "produk"
_WORDS = 10
"""Words of such a text."""
_MOST = 4
"""Texts below one heading."""


def with_texts_set_as_headings(events: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The events with such texts as content.

    Between the product and another component nothing but titles may stand: then they are what is given, unless the
    component was told before, and they name another service.

    Args:
        events: Of a whole document, in order.
        knowledge: How fees and times are written.
    """
    found = list(events)
    told: set[str] = set()
    for index, event in enumerate(events):
        if event.kind is not EventKind.COMPONENT or event.label is None:
            continue
        told.add(event.label.component)
        run = list(takewhile(partial(_is_beside, event), events[index + 1 : index + 2 + _MOST]))
        behind = events[index + 1 + len(run)] if index + 1 + len(run) < len(events) else None
        between = behind is not None and behind.label is not None and behind.label.component not in told
        closed = 0 < len(run) <= _MOST and between and _has_rank_of(behind, event)
        given = closed and event.label.component == _PRODUCT
        answered = bool(run) and _answers(run[0], event.label.component, knowledge)
        count = len(run) if given else int(answered)
        for at in range(index + 1, index + 1 + count):
            block = events[at].block
            found[at] = Event(EventKind.BODY, body_source(block), block, why=Why("set_as_heading"))
    return found


def _is_beside(event: Event, below: Event) -> bool:
    short = len(below.source.text.split()) <= _WORDS
    return below.kind is EventKind.TITLE and short and not below.numbered and _has_rank_of(below, event)


def _has_rank_of(other: Event | None, event: Event) -> bool:
    """A heading by markup of the same level."""
    if other is None or other.block.kind is not BlockKind.HEADING or event.table or other.table:
        return False
    return other.block.level == event.block.level > 0


def _answers(title: Event, component: str, knowledge: Knowledge) -> bool:
    """A fee below *Biaya*, a length of time below *Jangka Waktu*."""
    said = fold(title.source.text)
    if component == "biaya":
        return bool(knowledge.fee_words.free.search(said) or knowledge.fee_words.amount.search(said))
    return component == "jangka_waktu" and next(find_quantities(said, knowledge.time_words), None) is not None
