"""Which doubtful labels are labels: those that have a neighbour of their style in the document.

*3 hari*, *10 Menit*, *M. Yusuf* and *a.yani* stay text; ``1 Persyaratan … 2 Prosedur … 3 Biaya`` and
``A. Pendahuluan … B. Isi`` are numbered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import field

from standards_lint.readers.labels import BARE, PADDED, Label, letter_reading, roman_reading
from standards_lint.records import dataclass

_TWO_DIGITS = 10
_LONG_RUN = 3
"""Bare numbers 1, 2, 3 in order are a list even with other lines in between; two of them must be neighbours."""


@dataclass(slots=True)
class _Run:
    """Bare numbers counting up from 1 in one column."""

    in_table: bool
    indices: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    last: int = 0

    def is_list(self) -> bool:
        """Long or close together, and not the same thing counted: *1 Hari, 2 Hari, 3 Hari* in a column are values."""
        count = len(self.indices)
        close = count == 2 and self.indices[1] - self.indices[0] == 1
        words = [text.split(" ", 1)[0] if self.in_table else text for text in self.texts]
        return (count >= _LONG_RUN or close) and len(set(words)) * 4 >= count * 3


def confirm(texts: Sequence[str], labels: Sequence[Label | None], columns: Sequence[Hashable]) -> list[Label | None]:
    """Drop the doubtful labels that stand alone.

    Args:
        texts: The lines of a document.
        labels: Their labels as parsed, one each.
        columns: For each line what it may be counted together with: a column of a table, or the running text.
    """
    bare = _bare_lists(texts, labels, columns) | _lost_dots(labels)
    circles = sum(1 for label in labels if label and label.style == "o")
    present: dict[tuple[str, str], set[int]] = defaultdict(set)
    for label in labels:
        if label and label.style not in (BARE, PADDED):
            present[label.style, label.parent].add(label.ordinal)
    confirmed: list[Label | None] = []
    for index, label in enumerate(labels):
        if label is None:
            confirmed.append(None)
        elif label.style in (BARE, PADDED):
            confirmed.append(label if index in bare else None)
        elif label.style == "o":
            confirmed.append(label if circles > 1 else None)
        else:
            confirmed.append(_with_neighbour(label, present))
    return confirmed


def _with_neighbour(label: Label, present: dict[tuple[str, str], set[int]]) -> Label | None:
    """The label in the reading that has a neighbour; without any as it is when sure, else None."""

    def has_neighbour(reading: Label | None) -> bool:
        if reading is None:
            return False
        others = present.get((reading.style, reading.parent), set())
        return reading.ordinal - 1 in others or reading.ordinal + 1 in others

    if label.ordinal == 0 or has_neighbour(label):
        return label
    for other in (letter_reading(label), roman_reading(label)):
        if other and has_neighbour(other):
            return other
    return label if label.sure else None


def _bare_lists(texts: Sequence[str], labels: Sequence[Label | None], columns: Sequence[Hashable]) -> set[int]:
    """Indices of bare numbers that count up from 1."""
    found: set[int] = set()
    runs: dict[Hashable, _Run] = {}
    for index, label in enumerate(labels):
        if label is None or label.style not in (BARE, PADDED):
            continue
        in_table = isinstance(columns[index], tuple)
        key = (columns[index], label.style)
        padded = runs.get((columns[index], PADDED))
        if padded is not None and _TWO_DIGITS <= label.ordinal == padded.last + 1:
            key = (columns[index], PADDED)  # "10" goes on after "09"
        run = runs.setdefault(key, _Run(in_table))
        if label.ordinal == 1 or label.ordinal != run.last + 1:
            if run.is_list():
                found.update(run.indices)
            run = runs[key] = _Run(in_table)
            if label.ordinal != 1:
                continue
        run.indices.append(index)
        run.texts.append(texts[index][label.end :].casefold())
        run.last = label.ordinal
    for run in runs.values():
        if run.is_list():
            found.update(run.indices)
    return found


def _lost_dots(labels: Sequence[Label | None]) -> set[int]:
    """Indices of bare numbers that fill a gap between two dotted ones: ``3.`` / ``4 Undang-Undang`` / ``5.``."""
    counted = [(i, label) for i, label in enumerate(labels) if label and label.style[0] == "1" and not label.parent]
    found = set()
    for (_, before), (index, label), (_, after) in zip(counted, counted[1:], counted[2:], strict=False):
        if (
            label.style == BARE != before.style == after.style
            and before.ordinal + 1 == label.ordinal == after.ordinal - 1
        ):
            found.add(index)
    return found
