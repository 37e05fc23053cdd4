"""Questions that read like headings of components: *Berapa biayanya?* in a leaflet is one, in a list of questions none.

A leaflet has no other headings for what it asks. Where the same is told under a name of its own elsewhere, but for
another service, or a title says that questions follow, they are asked of the whole page (*Berapa lama paspor bisa
diambil?*), and their answers are no part of a standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why

_SEVERAL = 3
"""Components that are asked for by known questions, from which on other questions ask for some too."""
_WHOLE = 4
"""Components that the questions below the title of a service ask for."""


def with_questions(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, titles that ask as headings, such as *Apa yang diterima pemohon?* among others that ask.

    Only where several of the headings of a page are questions that the vocabulary knows.

    Args:
        events: Of a whole document, in order.
        headings: What questions ask for.
    """
    known = {e.label.component for e in events if e.label is not None and headings.asks(e.source.text)}
    if len(known) < _SEVERAL:
        return list(events)
    return [_as_heading(event, headings) for event in events]


def _as_heading(event: Event, headings: Headings) -> Event:
    if event.kind is not EventKind.TITLE or event.strength <= 1 or not headings.asks(event.source.text):
        return event
    asked = headings.asked_for(event.source.text)
    # "Siapa yang melayani?" may head what seems to be missing
    return replace(event, kind=EventKind.UNKNOWN if asked is None else EventKind.COMPONENT, label=asked)


def without_questions(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, questions of a list of questions as mere text.

    Args:
        events: Of a whole document, in order.
        headings: Words that say that questions follow.
    """
    found = list(events)
    asked = [i for i, e in enumerate(events) if _asks(e)]
    if not asked:
        return found
    if _make_a_service(asked, events, headings):
        return found
    named = {e.label.component for e in events if e.kind is EventKind.COMPONENT and e.label and not _asks(e)}
    questions = {label.component for i in asked if (label := events[i].label) is not None}
    above = events[: asked[0]]
    if not named & questions and not any(_heads(e) and headings.says_questions(e.source.text) for e in above):
        return found
    for index in asked:
        found[index] = replace(events[index], kind=EventKind.BODY, label=None, why=Why("question"))
    return found


def _make_a_service(asked: Sequence[int], events: Sequence[Event], headings: Headings) -> bool:
    """Below the title of a service, and most of its components: *5. Surat Keterangan Waris* / *Apa yang dibawa?*."""
    told = {label.component for i in asked if (label := events[i].label) is not None}
    above = events[asked[0] - 1] if asked[0] else None
    if above is None or above.kind is not EventKind.TITLE or not above.numbered or len(told) < _WHOLE:
        return False
    title = above.source.text
    return headings.may_name_service(title) and not headings.says_questions(title)


def _asks(event: Event) -> bool:
    return event.kind is EventKind.COMPONENT and event.source.text.rstrip().endswith("?")


def _heads(event: Event) -> bool:
    return event.kind in (EventKind.TITLE, EventKind.OTHER)
