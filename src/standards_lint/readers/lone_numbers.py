"""Numbers that stand on lines of their own above their texts, as the badges of a page do when it is copied.

An example::

    1
    Ajukan permohonan

    Melalui laman atau loket.

    2
    Lengkapi berkas
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.model.block import BlockKind
from standards_lint.readers.lines import Line

_FEWEST = 3
"""Numbers counting up from 1 that make a list; fewer may be values."""
_LONGEST = 2
"""Digits of such a number."""


def lone_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the lines that are nothing but the number of the line below.

    Args:
        lines: Of a document, in reading order.
    """
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines[:-1]):
        text = line.source.text
        if len(text) > _LONGEST or not text.isdecimal() or not _numbers(line, lines[index + 1]):
            continue
        number = int(text)
        if number == 1 or number != len(run) + 1:
            found.update(run if len(run) >= _FEWEST else ())
            run = []
        if number == len(run) + 1:
            run.append(index)
    found.update(run if len(run) >= _FEWEST else ())
    return frozenset(found)


def _numbers(line: Line, below: Line) -> bool:
    plain = line.kind is below.kind is BlockKind.PARAGRAPH and line.cell is None and line.group == below.group
    text = below.source.text
    return plain and not line.flowing and not below.blank_before and text[:1].isupper() and len(text) > _LONGEST
