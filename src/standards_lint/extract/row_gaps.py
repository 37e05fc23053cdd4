"""Headings that only their number gives away: ``2. Ketentuan Alumni`` between ``1. Produk`` and ``3. Prosedur``.

Whatever it heads, it is no more of the component above it, and what seems to be missing may stand below it. Where its
text tells a component by its words alone, as a list of papers does, it is the heading of that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import heading_like
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.extract.unlabelled import Unlabelled
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.why import Why

_WORDS = 5
"""Of such a heading."""
_KNOWN = 3
"""Components that headings of the same row name."""
_OF_SERVICES = frozenset({"persyaratan", "biaya", "produk"})
"""Components that only a service has; a page on complaints counts its own sections."""
_COMPLAINTS = "pengaduan"
_PLAIN = (EventKind.TITLE, EventKind.BODY)
_CERTAINTY = 75
_LISTS = frozenset({"persyaratan", "prosedur"})
"""Components that a list tells; "4. Denda" / *Rp500 per hari* is no fee."""


def with_row_gaps(events: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The events with such lines as headings, of a component or of something unknown.

    Args:
        events: Of a whole document, in order.
        knowledge: What texts tell without a heading.
    """
    heads = [i for i, e in enumerate(events) if e.kind is EventKind.COMPONENT and not e.table and _counts(e)]
    known = {_component(events[i]) for i in heads}
    if len(known) < _KNOWN or not known & _OF_SERVICES:
        return list(events)
    found = list(events)
    for above, below in pairwise(heads):
        at = _between(above, below, events)
        if at >= 0:
            told = {_component(events[i]) for i in _beside(at, heads, events)}
            found[at] = _as_heading(events[at], events[at + 1 : below], told, knowledge)
    return found


def _component(event: Event) -> str:
    return event.label.component if event.label is not None else ""


def _counts(event: Event) -> bool:
    """It has a number in front and nothing of its own behind: the head of what stands below."""
    return bool(label_style(event)) and event.block.label.strip("(). ").isdigit()


def _ranks_with(event: Event, head: Event) -> bool:
    one, other = event.block, head.block
    return (one.kind, one.level, label_style(event)) == (other.kind, other.level, label_style(head))


def _between(above: int, below: int, events: Sequence[Event]) -> int:
    """Where the one line of their row stands between two headings, -1 where there is none or there are several."""
    head, following = events[above], events[below]
    if not _ranks_with(following, head) or _COMPLAINTS in (_component(head), _component(following)):
        return -1
    ranked = [i for i in range(above + 1, below) if _ranks_with(events[i], head) and not events[i].table]
    if len(ranked) != 1 or ranked[0] == below - 1:
        return -1
    at = ranked[0]
    event = events[at]
    short = event.kind in _PLAIN and len(event.block.text.split()) <= _WORDS and heading_like(event.block)
    return at if short and succeeds(event, head) and succeeds(following, event) else -1


def _beside(at: int, heads: Sequence[int], events: Sequence[Event]) -> list[int]:
    """The headings of the same service: around it, up to where they are counted from one again."""
    place = sum(head < at for head in heads)
    first = next((i for i in range(place - 1, -1, -1) if events[heads[i]].block.label.strip("(). ") == "1"), 0)
    later = (i for i in range(place, len(heads)) if events[heads[i]].block.label.strip("(). ") == "1")
    return list(heads[first : next(later, len(heads))])


def _as_heading(event: Event, below: Sequence[Event], told: set[str], knowledge: Knowledge) -> Event:
    """The heading of the component that its text is by its words, where the service has none of that name."""
    cues = knowledge.content
    if any(pattern.search(e.block.text) for e in below for pattern in (cues.bare_fee, cues.bare_time)):
        return event  # "4. Denda" / "Rp500 per hari": outside the component above it would be the fee
    words = Unlabelled(cues, knowledge.components.half("penyampaian")).in_text(below, told)
    if len(words) == 1 and words[0][0] in _LISTS and len(words[0][1].bodies) * 2 > len(below):
        label = LabelMatch(words[0][0], "lazim", _CERTAINTY, how="by_text", meant=normalise(event.block.text))
        return Event(EventKind.COMPONENT, event.block.source, event.block, label)
    return replace(event, kind=EventKind.UNKNOWN, source=event.block.source, why=Why("gap_in_row"))
