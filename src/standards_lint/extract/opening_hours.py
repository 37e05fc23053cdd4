"""Headings that may mean the time a service takes or the hours of its counter: ``Waktu Pelayanan``.

Where nothing but hours stands below (*Senin - Kamis 08.00 - 15.00*), the service says nothing of how long it takes.
Under *Jangka Waktu Penyelesaian* the same words are content in the wrong place, and stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.quantities import find_quantities
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.time_words import TimeWords
from standards_lint.model.why import Why

_TIME = "jangka_waktu"


def with_opening_hours(events: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The events with such headings as those of another matter.

    Args:
        events: Of a whole document, in order.
        knowledge: Which headings may mean either, and how times are written.
    """
    found = list(events)
    for index, event in enumerate(events):
        if _may_mean_hours(event, knowledge.time_words) and _are_hours(_below(events, index), knowledge.time_words):
            found[index] = replace(event, kind=EventKind.OTHER, label=None, why=Why("opening_hours"))
    return found


def _may_mean_hours(event: Event, words: TimeWords) -> bool:
    if event.kind is not EventKind.COMPONENT or event.label is None or event.label.component != _TIME:
        return False
    return not event.label.merged and words.hours_or_time.fullmatch(fold(event.label.meant)) is not None


def _below(events: Sequence[Event], index: int) -> list[str]:
    """The lines up to the next heading, those too that look like one for their shortness."""
    lines: list[str] = []
    for event in events[index + 1 :]:
        short = event.kind is EventKind.TITLE and event.strength <= 1
        if not (event.kind is EventKind.BODY or short):
            break
        lines.append(fold(event.source.text))
    return lines


def _are_hours(lines: Sequence[str], words: TimeWords) -> bool:
    if not any(words.opening.search(line) for line in lines):
        return False
    return not any(words.vague.search(line) or next(find_quantities(line, words), None) for line in lines)
