"""Names of components run into their texts with a full stop.

``Biaya. Rp25.000,00 tiap kartu.`` Print sets such names in bold, which many readers lose. One alone may be the end of
a sentence; several, some of them of several words, are how a document heads its components. Among lines such as
*Biaya : gratis* fewer prove it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.storage.ready import ready_pattern

_NAME = ready_pattern(r"(?P<name>[A-Z][^.:;?!]{3,80})\.\s+(?=[A-Z\d(\"\u201c])")
_SEVERAL = 4
"""Components that are headed so …"""
_WORDY = 2
"""… of which so many have a name of several words."""
_AMONG_COLONS, _WORDY_AMONG_COLONS = 2, 1
"""The same where the other components stand in front of a colon."""


def with_run_in_labels(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such names as headings, their texts behind them.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    told = {index: found for index, event in enumerate(events) if (found := _label(event, headings)) is not None}
    several = {label.component for label, _ in told.values()}
    wordy = {label.component for index, (label, end) in told.items() if " " in events[index].block.text[:end]}
    beside = {event.label.component for event in events if _has_its_text(event) and event.label is not None}
    if len(several) < _SEVERAL or len(wordy) < _WORDY:
        among = len(several | beside) > _SEVERAL and len(beside) > len(several)
        if not among or len(several) < _AMONG_COLONS or len(wordy) < _WORDY_AMONG_COLONS:
            return list(events)
    return [new for index, event in enumerate(events) for new in _parted(event, told.get(index))]


def _has_its_text(event: Event) -> bool:
    """``Biaya : gratis``: a name of a component that its text follows on the line."""
    return event.kind is EventKind.COMPONENT and not event.table and len(event.source.text) < len(event.block.text)


def _label(event: Event, headings: Headings) -> tuple[LabelMatch, int] | None:
    """What the first words name, and the offset behind them."""
    if event.table or event.kind not in (EventKind.BODY, EventKind.TITLE) or event.why is not None:
        return None
    match = _NAME.match(event.block.text)
    label = headings.label(match["name"]) if match is not None and headings.names_exactly(match["name"]) else None
    return (label, match.end("name")) if match is not None and label is not None else None


def _parted(event: Event, found: tuple[LabelMatch, int] | None) -> Iterator[Event]:
    if found is None:
        yield event
        return
    label, end = found
    source = event.block.source.slice(0, end)
    yield Event(EventKind.COMPONENT, source, event.block, label)
    yield behind_label(event.block, event.block.source.slice(end + 1).strip(), source.text)
