"""Lines that tell something for all services, in words that would prove nothing elsewhere.

``KELUHAN (untuk semua layanan di atas)`` heads a component, and below ``Untuk semua surat :`` so does each line of a
name and a text: *kalau ada keluhan : bilang pak carik*, *diawasi : BPD*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.row_values import with_value
from standards_lint.knowledge.headings import Headings

_WORDS = 10
"""Of such a heading."""
_PLAIN = (EventKind.TITLE, EventKind.BODY)


def with_lines_for_all(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings, and what stands behind them as their texts.

    Args:
        events: Of a whole document, in order.
        headings: Names of components, and words that mean all services.
    """
    found: list[Event] = []
    below, head = False, -1
    for event in events:
        text = event.source.text
        plain = event.kind in _PLAIN and not event.table and event.label is None
        short = plain and len(text.split()) <= _WORDS
        label = headings.named_for_all(text) if short and text.rstrip(" :").endswith(")") else None
        if label is not None:
            found.append(Event(EventKind.COMPONENT, event.source, event.block, label))
            below, head = True, -1
        elif short and text.endswith(":") and headings.is_for_all(text):
            found.append(event)
            below, head = True, len(found) - 1
        else:
            told = with_value(event, headings, beside=True) if below and plain and ":" in text else []
            if told and head >= 0:  # a line that leads to such lines ends what stands above it
                found[head] = replace(found[head], kind=EventKind.OTHER)
            found += told or [event]
            below = below and plain and event.strength <= 1
    return found
