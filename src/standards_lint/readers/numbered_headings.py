"""Numbers that a page sets apart from the heading they belong to, given back to it as its label.

``<p>1</p><h3>Persyaratan</h3> … <p>2</p><h3>Prosedur</h3>`` shows numbered headings. A number above a single title
(``<span>120</span><h3>Dokter</h3>``) counts something and stays a text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.model.block import BlockKind
from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import Line
from standards_lint.storage.ready import ready_pattern

_NUMBER = ready_pattern(r"0?(?P<digits>[1-9]\d?)[.)]?")


def number_headings(lines: Sequence[Line]) -> Sequence[Line]:
    """Join the numbers 1, 2, … that stand right before headings with those headings."""
    found: list[int] = []
    run: list[int] = []
    for index, (line, below) in enumerate(pairwise(lines)):
        ordinal = _ordinal(line, below)
        if ordinal == len(run) + 1:
            run.append(index)
        elif ordinal:
            found += run if len(run) > 1 else []
            run = [index] if ordinal == 1 else []
    found += run if len(run) > 1 else []
    if not found:
        return lines
    numbers = set(found)
    return [
        replace(line, label=lines[index - 1].source.text) if index - 1 in numbers else line
        for index, line in enumerate(lines)
        if index not in numbers
    ]


def _ordinal(line: Line, below: Line) -> int:
    """The number a line is for the unnumbered heading below it; 0 when it is none."""
    if line.kind is not BlockKind.PARAGRAPH or line.cell or below.kind is not BlockKind.HEADING or below.label:
        return 0
    match = _NUMBER.fullmatch(line.source.text)
    return int(match["digits"]) if match and parse_label(below.source.text) is None else 0
