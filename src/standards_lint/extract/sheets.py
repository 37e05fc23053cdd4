"""The sheets of a book of SOPs: the same identity fields again, for another procedure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from standards_lint.model.standard import SopField

_IDENTITY = 3
"""Fields of a table from which on it is the head of a sheet."""
_AGAIN = 3
"""Fields that come again where a sheet begins; one or two may stand in its flow table or in a remark."""
_WHOLE = 5
"""The same where only the name differs."""
_NAMING = ("nomor", "nama")
"""Fields that tell one procedure from another: the head of a sheet may be repeated on its next page."""


def by_sheet(fields: Sequence[tuple[int, SopField]]) -> Iterator[SopField]:
    """The first field of each kind on each sheet, in order, with the number of its sheet.

    Args:
        fields: With the number of the table they stand in, 0 for lines.
    """
    in_order = sorted(fields, key=lambda found: (found[1].label.span().line, found[1].label.span().column))
    number = 1
    seen: dict[str, SopField] = {}
    for _, group in groupby(in_order, key=lambda found: found[0]):
        head = [field for _, field in group]
        if _begins_another(head, seen):
            number, seen = number + 1, {}
        for field in head:
            if field.id not in seen:
                seen[field.id] = field
                yield replace(field, sheet=number)


def starts_of(fields: Sequence[SopField]) -> list[tuple[int, int]]:
    """Line and column where each sheet begins, in order of their numbers.

    Args:
        fields: With the number of their sheet.
    """
    first: dict[int, tuple[int, int]] = {}
    for field in fields:
        span = field.label.span()
        first[field.sheet] = min(first.get(field.sheet, (span.line, span.column)), (span.line, span.column))
    return [first[number] for number in sorted(first)]


def _begins_another(head: Sequence[SopField], seen: Mapping[str, SopField]) -> bool:
    again = {field.id: field for field in head if field.id in seen}
    if len(again) < _AGAIN:
        return False
    told = [name for name in _NAMING if name in again and again[name].value and seen[name].value]
    if not told or (told == [_NAMING[1]] and len(again) < _WHOLE):
        return False  # a short head on the next page, with the name in other words
    first = told[0]  # the number, where both tell one: "SOP Legalisir (lanjutan)" bears that of the page before
    return again[first].value != seen[first].value


def without_contents(fields: Sequence[tuple[int, SopField]]) -> list[tuple[int, SopField]]:
    """Without the list of contents of a book of SOPs, in front of its first sheet: ``No | Nama SOP | Halaman``.

    Args:
        fields: With the number of the table they stand in.
    """
    counts = Counter(number for number, _ in fields)
    first = next((number for number in sorted(counts) if counts[number] >= _IDENTITY), 0)
    return [(number, field) for number, field in fields if number >= first]
