"""How deep a list item lies, from its indentation and the style of its label.

Numbers, letters and bullets take turns from level to level, and text files lose their indentation easily, so an item
that continues an open list belongs to it wherever it stands; only a label that opens a list looks at the indentation.
"""

from __future__ import annotations

from standards_lint.readers.labels import Label
from standards_lint.records import dataclass

_SHIFT = 1
"""Columns by which items of one level may differ."""


@dataclass(slots=True)
class _Open:
    style: str
    parent: str
    ordinal: int
    indent: int
    heading: bool = False


class Nesting:
    """The lists that are open at a place of the document."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def clear(self) -> None:
        """Close all lists, as a heading without a number does."""
        self._open = []

    @property
    def may_head(self) -> bool:
        """Whether the last item may be a heading: it lies below nothing but headings."""
        return all(entry.heading for entry in self._open[:-1])

    def head(self) -> None:
        """Take the last item for a heading."""
        self._open[-1].heading = True

    def leave(self, indent: int) -> None:
        """Close the lists that are indented deeper than a paragraph that follows them."""
        while self._open and self._open[-1].indent > indent + _SHIFT:
            self._open.pop()

    def level(self, label: Label, indent: int) -> int:
        """Depth from 1 of an item, which becomes the last one of its list."""
        depth = self._depth(label, indent)
        del self._open[depth:]
        if len(self._open) == depth:
            del self._open[depth - 1 :]
        self._open.append(_Open(label.style, label.parent, label.ordinal, indent))
        return depth

    def _depth(self, label: Label, indent: int) -> int:
        for depth in range(len(self._open), 0, -1):
            entry = self._open[depth - 1]
            if entry.style == label.style and entry.parent == label.parent:
                near = abs(entry.indent - indent) <= _SHIFT
                if near or (label.ordinal > 0 and label.ordinal == entry.ordinal + 1):
                    return depth
        for depth in range(len(self._open), 0, -1):
            if self._open[depth - 1].indent < indent - _SHIFT:
                return depth + 1
            if abs(self._open[depth - 1].indent - indent) <= _SHIFT and self._opens(label, depth):
                return depth + 1
        same = [d for d, entry in enumerate(self._open, 1) if entry.style == label.style]
        return same[0] if same else 1

    def _opens(self, label: Label, depth: int) -> bool:
        """Whether a label of another style at the same indentation begins a list below: *1. Cara* / *a. Datang*."""
        return label.ordinal <= 1 and self._open[depth - 1].style != label.style
