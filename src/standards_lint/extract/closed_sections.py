"""Titles whose section has ended before the components below: they name no service of those.

A title with a heading right below it heads that, whatever their ranks: a name set smaller than its components.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, EventKind, heading_level


def open_above_title(titles: list[Event], event: Event, above: Event | None) -> list[Event]:
    """The titles that a further one leaves open, and itself: ``## 13. Tips`` ends ``### Larangan`` and its text.

    Args:
        titles: Those above it, in order; the list is changed.
        event: The next title.
        above: What stands right above it.
    """
    level = heading_level(event)
    if level and not _is_title(above):
        while titles and 0 < level < heading_level(titles[-1]):
            titles.pop()
    titles.append(event)
    return titles


def open_above_component(titles: Sequence[Event], event: Event, above: Event | None) -> list[Event]:
    """The titles that the heading of a component leaves open.

    ``## 15. Pengaduan`` behind ``## 14. Kasus Khusus`` and its ``### A. Rapor Rusak`` ends both.

    Args:
        titles: Those above it, in order.
        event: The heading of a component.
        above: What stands right above it.
    """
    level = heading_level(event)
    if not level or _is_title(above):
        return list(titles)
    beside = max((i for i, title in enumerate(titles) if heading_level(title) == level), default=None)
    if beside is None or all(heading_level(title) <= level for title in titles[beside:]):
        return list(titles)
    return list(titles[:beside])


def _is_title(event: Event | None) -> bool:
    return event is not None and event.kind in (EventKind.TITLE, EventKind.NAME)
