"""Cards that lead to files: a heading that begins like a component, a line about it, a link to its document.

An example::

    ### Prosedur Izin Reklame
    Penerbitan izin reklame tetap
    Unduh SOP →                      (a link)
    ### Prosedur Izin Keramaian
    …

Such a row is an index of documents. What the steps are stands in them, and no service of this page has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_FEWEST = 2
"""Cards that make a row."""
_LINES, _WORDS = 2, 12
"""Lines of a card besides its heading and its link, and words of each."""


def without_file_cards(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, the headings of such cards as those of another matter.

    Args:
        events: Of a whole document, in order.
        headings: Names of components, and the words that name nothing.
    """
    found = list(events)
    row: list[int] = []
    for index, event in [*enumerate(events), (len(events), None)]:
        if event is not None and _begins_card(event):
            behind = _card_end(events, index, headings)
            if behind and (not row or _alike(events[row[-1]], event)):
                row.append(index)
                continue
        elif event is not None and row and index < _card_end(events, row[-1], headings):
            continue
        for at in row if len(row) >= _FEWEST else ():
            found[at] = replace(events[at], kind=EventKind.OTHER, label=None, why=Why("file_card"))
        row = []
    return found


def _begins_card(event: Event) -> bool:
    named = event.kind is EventKind.COMPONENT and event.label is not None and event.label.how == "beginning"
    named = named and event.label is not None and event.label.component == "prosedur"  # a line may hold all papers
    return named and event.block.kind is BlockKind.HEADING and not event.table


def _alike(first: Event, second: Event) -> bool:
    assert first.label is not None
    assert second.label is not None
    return first.label.component == second.label.component and first.block.level == second.block.level


def _card_end(events: Sequence[Event], start: int, headings: Headings) -> int:
    """Index behind the link of the card that begins here; 0 where there is none."""
    for index in range(start + 1, min(start + _LINES + 2, len(events))):
        event = events[index]
        if event.block.link and headings.is_generic(event.source.text):
            return index + 1
        if event.block.kind is not BlockKind.PARAGRAPH or len(event.source.text.split()) > _WORDS:
            return 0
    return 0
