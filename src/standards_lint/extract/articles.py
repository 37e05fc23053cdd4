"""Regulations that set standards in an annex: what their articles say names no component.

*Pasal 3 Biaya pelayanan ditetapkan …* and *BAB IV PEMBINAAN* speak of standards; the services stand below *LAMPIRAN*.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why

_FEWEST = 3
"""Articles of a regulation."""
_ANNEXED = 5
"""Components in its annex."""


def without_articles(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, what looks like headings of components among the articles as text.

    Args:
        events: Of a whole document, in order.
        headings: How articles and annexes are headed.
    """
    found = list(events)
    articles = [i for i, e in enumerate(events) if not e.table and headings.is_article(e.source.text)]
    if len(articles) < _FEWEST:
        return found
    annex = next((i for i in range(articles[-1], len(events)) if headings.is_annex(events[i].source.text)), None)
    if annex is None or len({e.label.component for e in events[annex:] if e.label is not None}) < _ANNEXED:
        return found
    for index in range(annex):
        event = events[index]
        if event.kind is EventKind.COMPONENT:
            found[index] = Event(
                EventKind.BODY, body_source(event.block), event.block, table=event.table, why=Why("article")
            )
    return found
