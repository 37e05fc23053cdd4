"""Edits to a text: pure, and never over characters that are not the ones the edit was made for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.model.finding import Edit, Fix
from standards_lint.readers.surface import Surface
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Applied:
    """A text with edits made, and the way from the old places to the new."""

    text: str
    changes: tuple[tuple[int, int, int], ...]
    """(start, end, length of what stands there now) of each edit, in offsets of the old text, sorted."""

    def moved(self, offset: int) -> int:
        """Where a character of the old text stands now; the start of the edit for one that was replaced."""
        shift = 0
        for start, end, length in self.changes:
            if offset < start or (offset == start < end):
                break
            if offset < end:
                return start + shift
            shift += length - (end - start)
        return offset + shift


def offsets_of(edit: Edit, surface: Surface) -> tuple[int, int] | None:
    """Start and end of an edit in a text; None where other words stand there."""
    start, end = _offset(edit.line, edit.column, surface), _offset(edit.end_line, edit.end_column, surface)
    if start is None or end is None or surface.raw[start:end] != edit.old:
        return None
    return start, end


def _offset(line: int, column: int, surface: Surface) -> int | None:
    if not 1 <= line <= len(surface.line_ranges):
        return None
    start, end = surface.line_ranges[line - 1]
    offset = start + column - 1
    return offset if start <= offset <= end else None


def chosen(fixes: Sequence[Fix], surface: Surface) -> list[int]:
    """Indexes of the fixes that can be applied together: where two overlap, the one that begins first.

    A fix that does not fit the text is none of them.
    """
    ranges = [[offsets_of(edit, surface) for edit in fix.edits] for fix in fixes]
    fitting = [
        (sorted(r for r in own if r is not None), index) for index, own in enumerate(ranges) if own and None not in own
    ]
    taken: list[tuple[int, int]] = []
    found = []
    for own, index in sorted(fitting):
        if all(_apart(one, other) for one in own for other in taken):
            taken += own
            found.append(index)
    return sorted(found)


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """They do not touch: two edits at one place have no order."""
    return one[1] < other[0] or other[1] < one[0]


def apply(text: str, edits: Iterable[Edit], line_end: str = "\n") -> Applied:
    """The text with edits made.

    Args:
        text: The text that the edits were made for.
        edits: None touching another (`chosen`).
        line_end: What ends new lines.

    Raises:
        ValueError: for an edit whose old words do not stand at its place, or two that touch.
    """
    surface = Surface(text)
    changes: list[tuple[int, int, str]] = []
    for edit in edits:
        place = offsets_of(edit, surface)
        if place is None:
            raise ValueError(f"line {edit.line}: {edit.old!r} does not stand there")
        changes.append((*place, edit.new.replace("\n", line_end)))
    changes.sort()
    pieces: list[str] = []
    at = -1
    for start, end, new in changes:
        if start <= at:
            raise ValueError(f"two edits touch at offset {start}")
        pieces += (text[max(at, 0) : start], new)
        at = end
    pieces.append(text[max(at, 0) :])
    return Applied("".join(pieces), tuple((start, end, len(new)) for start, end, new in changes))
