"""Lines that open a list behind a colon: *Menimbang : a. bahwa …*, whose next item *b. bahwa …* begins a line.

Such a line is two: the words up to the colon, and the first item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import Line
from standards_lint.readers.surface import cut
from standards_lint.storage.ready import ready_pattern

_OPENER = ready_pattern(r"[^:]{1,60}:\s?(?=(?:a|1)[.)] \S)")
_NEXT = 40
"""Lines within which the second item must begin; the first of a list of considerations is long."""


def open_lists(lines: Sequence[Line]) -> Sequence[Line]:
    """Split the lines that open a list whose second item begins a line below."""
    found: list[Line] = []
    for index, line in enumerate(lines):
        text = line.source.text
        match = _OPENER.match(text) if not line.flowing and ":" in text else None
        if match and _has_second(lines, index, text[match.end() :]):
            found.append(replace(line, source=cut(line.source, 0, match.end())))
            found.append(replace(line, source=cut(line.source, match.end(), len(text)), blank_before=False))
        else:
            found.append(line)
    return found


def _has_second(lines: Sequence[Line], index: int, first: str) -> bool:
    """Whether the next label below, in the same cell, is the second of the list that `first` begins."""
    own = parse_label(first)
    for line in lines[index + 1 : index + 1 + _NEXT]:
        label = parse_label(line.source.text)
        if own and label and label.sure:
            return line.cell == lines[index].cell and (label.style, label.ordinal) == (own.style, own.ordinal + 1)
    return False
