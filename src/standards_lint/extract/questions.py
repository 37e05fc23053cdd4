"""Questions that read like headings of components: *Berapa biayanya?* in a leaflet is one, in a list of questions none.

A leaflet has no other headings for what it asks. Where the same is told under a name of its own, or a title says that
questions follow, they are asked of the whole page (*Berapa lama paspor bisa diambil?*), and their answers are no part
of a standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why


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
    named = {e.label.component for e in events if e.kind is EventKind.COMPONENT and e.label and not _asks(e)}
    questions = {label.component for i in asked if (label := events[i].label) is not None}
    above = events[: asked[0]]
    if not named & questions and not any(_heads(e) and headings.says_questions(e.source.text) for e in above):
        return found
    for index in asked:
        found[index] = replace(events[index], kind=EventKind.BODY, label=None, why=Why("question"))
    return found


def _asks(event: Event) -> bool:
    return event.kind is EventKind.COMPONENT and event.source.text.rstrip().endswith("?")


def _heads(event: Event) -> bool:
    return event.kind in (EventKind.TITLE, EventKind.OTHER)
