"""Rows of names in small letters with their values: ``syarat : KTP dan KK`` / ``lama : 15 menit`` / ``bayar : gratis``.

Alone such a line may be the rest of a sentence broken at the margin (*dengan syarat sebagai* / *berikut : KTP*), so
only a row of them tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from standards_lint.readers.lines import Line
from standards_lint.storage.ready import ready_pattern

_ROW = 3
"""Lines of one stretch of text, each with a name of its own, from which on they are a row."""
_LONGEST = 40
"""Characters of a name with its colon."""
_PAIR = ready_pattern(r"(?P<name>[a-z]\w*(?: \w+){0,2}) ?:(?: |$)")
_LEADS = ready_pattern(r"(?:berikut|yaitu|yakni|antara lain|meliputi|adalah|sbb|diantaranya)$")
"""What a sentence ends with in front of a list."""


def small_pairs(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines that stand in such a row, which continue no line above them."""
    found: set[int] = set()
    for _, stretch in groupby(range(len(lines)), key=lambda index: lines[index].group):
        names = {index: name for index in stretch if (name := _name(lines[index].source.text))}
        if len(set(names.values())) >= _ROW:
            found.update(names)
    return frozenset(found)


def _name(text: str) -> str:
    if text.find(":", 0, _LONGEST) < 0:  # most lines
        return ""
    match = _PAIR.match(text)
    return "" if match is None or _LEADS.search(match["name"]) else match["name"]
