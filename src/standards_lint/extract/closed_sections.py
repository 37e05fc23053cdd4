"""Titles whose section has ended before the components below: they name no service of those."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, heading_level


def open_above_title(titles: Sequence[Event], event: Event) -> list[Event]:
    """The titles that a further one leaves open: ``## 13. Tips`` ends ``### Larangan``.

    Args:
        titles: Those above it, in order.
        event: The next title.
    """
    level = heading_level(event)
    return [title for title in titles if not 0 < level < heading_level(title)]


def open_above_component(titles: Sequence[Event], event: Event) -> list[Event]:
    """The titles that the heading of a component leaves open.

    ``## 15. Pengaduan`` behind ``## 14. Kasus Khusus`` and its ``### A. Rapor Rusak`` ends both. A name set smaller
    than the headings of its components has no section above it that is ended so.

    Args:
        titles: Those above it, in order.
        event: The heading of a component.
    """
    level = heading_level(event)
    beside = max((i for i, title in enumerate(titles) if 0 < heading_level(title) == level), default=None)
    if beside is None or all(heading_level(title) <= level for title in titles[beside:]):
        return list(titles)
    return list(titles[:beside])
